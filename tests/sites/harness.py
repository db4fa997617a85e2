"""What the tests of whole sites share: running the program, remembering a folder, reading built pages."""
import hashlib
import html.parser
import os
import pathlib
import shutil
import subprocess
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
BASE = HERE / "base"

# Nothing of the developer's own surroundings may show in a result.
ENVIRONMENT = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1"}


class Program:
    """kontrakt itself. Every run ends, one way or the other, within the time limit."""

    def __init__(self, path, seconds=120):
        self.path = str(pathlib.Path(path).resolve())
        self.seconds = seconds

    def run(self, command, portal, *arguments, environment=None, quiet=True):
        """(exit code, what it wrote on both outputs). The portal's folder is where it is started."""
        done = subprocess.run(
            [self.path, command, *(["--quiet"] if quiet else []), *arguments], cwd=portal, env={**ENVIRONMENT, **(environment or {})},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=self.seconds)
        return done.returncode, done.stdout.decode("utf-8")

    def build(self, portal, *arguments, environment=None):
        """Builds what must build."""
        code, output = self.run("build", portal, *arguments, environment=environment)
        if code != 0:
            raise AssertionError(f"kontrakt build ended with {code}:\n{output}")
        return output


def lay_over(source, target, leave_out=()):
    """Copies the files of `source` onto `target`. Links are copied as links."""
    for folder, folders, files in os.walk(source):
        folders.sort()
        for name in sorted(files):
            path = pathlib.Path(folder, name)
            inside = path.relative_to(source)
            if str(inside) in leave_out or inside.parts[0] in leave_out:
                continue
            to = pathlib.Path(target, inside)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, to, follow_symlinks=False)


def bytes_of(folder):
    """Path -> content of every file, link and folder below."""
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = "link " + os.readlink(path)
        elif path.is_dir():
            found[name] = "folder"
        else:
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def state_of(folder):
    """As bytes_of, and when each file was written and which inode it is: a file that was merely written again differs."""
    found = bytes_of(folder)
    for name in found:
        status = os.lstat(pathlib.Path(folder, name))
        found[name] += f" {status.st_mtime_ns} {status.st_ino}"
    return found


def differences(before, after):
    """What changed between two results of bytes_of or state_of, in words."""
    lines = [f"gone: {name}" for name in sorted(before.keys() - after.keys())]
    lines += [f"new: {name}" for name in sorted(after.keys() - before.keys())]
    lines += [f"changed: {name}" for name in sorted(before.keys() & after.keys()) if before[name] != after[name]]
    return lines


BLOCKS = {
    "address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "br",
}
UNSEEN = {"script", "style", "template", "head"}
REFERRING = {"href", "src", "action", "poster", "cite", "data"}


class Page(html.parser.HTMLParser):
    """A built page: its ids, what it refers to, and its text as lines."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.ids = []
        self.references = []  # every address in an attribute, as written
        self.lines = []       # what <main> says, block by block
        self.title = ""
        self._line = []
        self._prefix = ""
        self._hidden = 0
        self._main = 0
        self._in_title = False
        self._href = None
        self.feed(source)
        self.close()
        self._end_line()

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if given.get("id"):
            self.ids.append(given["id"])
        self.references += [value for name, value in attributes if name in REFERRING and value is not None]
        for candidate in (given.get("srcset") or "").split(","):
            if candidate.strip():
                self.references.append(candidate.split()[0])
        if tag == "title":
            self._in_title = True
        if tag in UNSEEN:
            self._hidden += 1
        if tag == "main":
            self._main += 1
        if tag in BLOCKS:
            self._end_line()
            if tag[0] == "h" and tag[1:].isdigit():
                self._prefix = "#" * int(tag[1]) + " "
            elif tag == "li":
                self._prefix = "- "
        if tag == "a" and given.get("href") is not None:
            self._href = given["href"]
            self._text("[")
        if tag == "img":
            self._text(f"![{given.get('alt', '')}]")

    def handle_endtag(self, tag):
        if tag == "title":
            self._in_title = False
        if tag == "a" and self._href is not None:
            self._text(f"]({self._href})")
            self._href = None
        if tag in BLOCKS:
            self._end_line()
        if tag == "main":
            self._main -= 1
        if tag in UNSEEN:
            self._hidden -= 1

    def handle_data(self, data):
        if self._in_title:
            self.title += data
        self._text(data)

    def _text(self, data):
        if self._main > 0 and self._hidden == 0:
            self._line.append(data)

    def _end_line(self):
        text = " ".join("".join(self._line).split())
        if text:
            self.lines.append(self._prefix + text)
            self._prefix = ""
        self._line = []

    @property
    def text(self):
        return "\n".join(self.lines) + "\n"


def pages_of(public):
    """Address from the site's root -> Page, for every .html file."""
    public = pathlib.Path(public)
    found = {}
    for path in sorted(public.rglob("*.html")):
        address = "/" + str(path.relative_to(public))
        if address.endswith("/index.html"):
            address = address[:-len("index.html")]
        found[address] = Page(path.read_text(encoding="utf-8"))
    return found


def broken_references(public, base_url):
    """Every reference on every page that leads to a page, file or place of the site which is not there."""
    public = pathlib.Path(public)
    pages = pages_of(public)
    base = urllib.parse.urlsplit(base_url)
    wrong = []
    for address, page in pages.items():
        own = base.path + address[1:]
        for reference in page.references:
            target = urllib.parse.urlsplit(urllib.parse.urljoin(f"{base.scheme}://{base.netloc}{own}", reference))
            if target.scheme not in ("http", "https") or target.netloc != base.netloc:
                continue
            if not target.path.startswith(base.path):
                wrong.append(f"{address}: {reference} lies outside {base.path}")
                continue
            path = "/" + urllib.parse.unquote(target.path[len(base.path):])
            file = public / path[1:]
            if path not in pages and not file.is_file():
                wrong.append(f"{address}: {reference} leads nowhere")
                continue
            anchor = urllib.parse.unquote(target.fragment)
            if anchor and path in pages and anchor not in pages[path].ids:
                wrong.append(f"{address}: {reference} has no such place")
    return wrong


def faults_of_pages(public, base_url):
    """What no built page may have: a dead reference, nothing to read, no title, one id twice."""
    wrong = broken_references(public, base_url)
    for address, page in pages_of(public).items():
        if len(page.text.strip()) < 20:
            wrong.append(f"{address}: the page is empty")
        if not page.title.strip():
            wrong.append(f"{address}: the page has no title")
        twice = sorted({name for name in page.ids if page.ids.count(name) > 1})
        if twice:
            wrong.append(f"{address}: ids that stand twice: {', '.join(twice)}")
    return wrong
