#!/usr/bin/python3
"""The PDFs of the example portal: tagged, in Swedish, with title, outline, table headers and contents that are right.

  tests/print/check_pdfs.py PROGRAM     builds the portal with --pdf and reads what came, then again with only its last
                                        year, and once more with a municipality that has much to tell

Needs Chromium, and qpdf and poppler-utils to read with; without Chromium it says so and is content. What is wrong is
printed, and the exit status is then 1.
"""
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
A4 = (594.96, 841.92)
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]


class Page(html.parser.HTMLParser):
    """Headings, the places that contents point at, and table headers of a page that is printed."""

    def __init__(self, source):
        super().__init__()
        self.title, self.headings, self.asked, self.table_heads, self.tables, self.charts = "", [], [], 0, 0, 0
        self.inside = None
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in HEADINGS or tag == "title" and not self.title:  # pictures have titles too
            self.inside = tag
            if tag != "title":
                self.headings.append("")
        if "data-page-of" in attributes:
            self.asked.append(attributes["data-page-of"])
        self.tables += tag == "table"
        self.charts += tag == "figure"
        self.table_heads += tag == "th"

    def handle_endtag(self, tag):
        if tag == self.inside:
            self.inside = None

    def handle_data(self, data):
        if self.inside == "title":
            self.title += data
        elif self.inside:
            self.headings[-1] += data


def words(text):
    return " ".join(text.split())


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Pdf:
    def __init__(self, path):
        self.path = path
        parts = json.loads(run("qpdf", "--json=2", "--json-stream-data=none", str(path)))
        self.outline_roots = parts["outlines"]
        self.objects = parts["qpdf"][1]
        trailer = self.objects["trailer"]["value"]
        self.catalog = self.value(trailer["/Root"])
        self.info = self.value(trailer["/Info"])
        self.pages = [page["object"] for page in parts["pages"]]

    def value(self, thing):
        while isinstance(thing, str) and re.fullmatch(r"\d+ \d+ R", thing):
            thing = self.objects["obj:" + thing]
            thing = thing["value"] if "value" in thing else thing["stream"]["dict"]
        return thing

    def outline(self):
        def walk(entries):
            for entry in entries:
                yield words(entry["title"])
                yield from walk(entry["kids"])
        return list(walk(self.outline_roots))

    def elements(self, kind):
        """Structure elements of a kind."""
        for item in self.objects.values():
            value = item.get("value")
            if isinstance(value, dict) and value.get("/S") == kind and "/P" in value:
                yield value

    def page_of(self, place):
        found = self.value(self.value(self.catalog["/Dests"])["/" + place])
        found = found["/D"] if isinstance(found, dict) else found
        return self.pages.index(found[0]) + 1

    def addresses(self):
        for item in self.objects.values():
            value = item.get("value")
            if isinstance(value, dict) and value.get("/Subtype") == "/Link":
                action = self.value(value.get("/A", {}))
                if "/URI" in action:
                    yield action["/URI"].removeprefix("u:")

    def text(self, page):
        return run("pdftotext", "-layout", "-f", str(page), "-l", str(page), str(self.path), "-")


def scope(pdf, element):
    attributes = pdf.value(element.get("/A", []))
    for one in attributes if isinstance(attributes, list) else [attributes]:
        if isinstance(pdf.value(one), dict) and "/Scope" in pdf.value(one):
            return pdf.value(one)["/Scope"]
    return None


def faults_of_frame(pdf, page, base_url):
    """Tags, language, title, outline, paper and links."""
    if pdf.value(pdf.catalog.get("/MarkInfo", {})).get("/Marked") is not True or "/StructTreeRoot" not in pdf.catalog:
        yield "is not tagged"
    if pdf.catalog.get("/Lang") != "u:sv":
        yield f"has the language {pdf.catalog.get('/Lang')}"
    if words(pdf.info.get("/Title", "").removeprefix("u:")) != words(page.title):
        yield f"has the title {pdf.info.get('/Title')}, its page {page.title}"
    if list(pdf.info) != ["/Title"]:
        yield f"tells more than its title: {list(pdf.info)}"
    if pdf.value(pdf.catalog.get("/ViewerPreferences", {})).get("/DisplayDocTitle") is not True:
        yield "does not show its title"
    if pdf.outline() != [words(heading) for heading in page.headings]:
        yield f"has the outline {pdf.outline()}, its page the headings {[words(h) for h in page.headings]}"
    for number, name in enumerate(pdf.pages, 1):
        box = pdf.value(pdf.value(name)["/MediaBox"])
        if any(abs(have - want) > 1 for have, want in zip(box, (0, 0, *A4))):
            yield f"has a page {number} that is not A4: {box}"
    for address in pdf.addresses():
        if not re.match(r"(https?://|mailto:)", address):
            yield f"leads to {address}"
    if not any(address.startswith(base_url) for address in pdf.addresses()):
        yield "has no link to the portal"


def faults_of_letters(pdf):
    """The theme's own letters: the page has read its stylesheet and what that reads in turn."""
    names = [line.split()[0] for line in run("pdffonts", str(pdf.path)).splitlines()[2:]]
    if not names or any("SourceSans3" not in name for name in names):
        yield f"has the letters {names}"


def faults_of_charts(pdf, page):
    """A picture is a figure, with words for those who do not see it."""
    figures = [figure for figure in pdf.elements("/Figure") if "Linjediagram" in figure.get("/Alt", "")]
    if len(figures) < page.charts:
        yield f"has {len(figures)} figures with words, its page {page.charts} charts"


def faults_of_tables(pdf, page):
    heads = list(pdf.elements("/TH"))
    if len(heads) != page.table_heads:
        yield f"has {len(heads)} table headers, its page {page.table_heads}"
    if any(scope(pdf, head) is None for head in heads):
        yield "has a table header without scope"
    if len(list(pdf.elements("/Table"))) != page.tables:
        yield f"has {len(list(pdf.elements('/Table')))} tables, its page {page.tables}"


def faults_of_contents(pdf, page):
    """The numbers in the contents are those of the pages, which print their own numbers at the bottom."""
    if not page.asked:
        return
    contents = "".join(pdf.text(number) for number in range(1, pdf.page_of(page.asked[0])))
    printed = [int(line.split()[-1]) for line in contents.splitlines()
               if re.search(r"\S\s+\d+$", line) and "Decemberträffen" not in line]
    wanted = [pdf.page_of(place) for place in page.asked]
    if [number for number in printed if number in wanted] != wanted:
        yield f"has the numbers {printed} in its contents, and the chapters on the pages {wanted}"
    for number in set(wanted):
        if pdf.text(number).split()[-1] != str(number):
            yield f"does not print the number of page {number} last on it"


def faults_of_sheet(pdf, source):
    """One page, with everything on it or counted."""
    if len(pdf.pages) != 1:
        yield f"has {len(pdf.pages)} pages"
    text = words(pdf.text(1))
    for one in re.findall(r'<li class="more">([^<]*)', source):
        if words(one) not in text:
            yield f"does not say {one}"


def check(public, base_url):
    names = sorted(path.relative_to(public) for path in public.rglob("*.pdf") if (path.parent / "index.html").is_file())
    if not names:
        yield "no PDF was made"
    for name in names:
        pdf = Pdf(public / name)
        source = (public / name.parent / "index.html").read_text(encoding="utf-8")
        page = Page(source)
        faults = [*faults_of_frame(pdf, page, base_url), *faults_of_letters(pdf), *faults_of_tables(pdf, page),
                  *faults_of_charts(pdf, page), *faults_of_contents(pdf, page)]
        if name.parent.name == "blad":
            faults += faults_of_sheet(pdf, source)
        yield from (f"{name} {fault}" for fault in faults)


def fill(project):
    """Much to tell of a year that is not kept: long names, 50 actions in one report, and many who have signed."""
    shutil.rmtree(project / "content" / "events" / "2025", ignore_errors=True)
    town = project / "content" / "municipalities" / "exempelstad"
    report_file = town / "local" / "follow-up" / "2024" / "pahittade-bostader.json"
    report = json.loads(report_file.read_text(encoding="utf-8"))
    action = report["actions"][0]
    report["actions"] = [
        {**action, "id": f"atgard-{number}", "title": f"Åtgärd {number}, " + "med ett namn som är mycket längre än det borde vara " * (number % 3 + 1)}
        for number in range(1, 51)]
    report_file.write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
    contract = json.loads((town / "local" / "contracts" / "exempelbageriet.json").read_text(encoding="utf-8"))
    organisation = json.loads((project / "content" / "organisations" / "exempelbageriet.json").read_text(encoding="utf-8"))
    for number in range(1, 41):
        name = f"Föreningen för utveckling av landsbygdens mötesplatser i nordöstra Exempelstad, WWW krets {number}"
        own = {**contract, "organisation": f"forening-{number}", "signed": f"2025-10-{number % 28 + 1:02}"}
        own = {key: value for key, value in own.items() if key not in ("aliases", "revisions")}
        (town / "local" / "contracts" / f"forening-{number}.json").write_text(json.dumps(own, ensure_ascii=False), encoding="utf-8")
        (project / "content" / "organisations" / f"forening-{number}.json").write_text(
            json.dumps({**{k: v for k, v in organisation.items() if k not in ("aliases", "organisation_number")}, "name": name}, ensure_ascii=False), encoding="utf-8")


def faults_of_links(public, base_url):
    """Pages link to the PDFs that there are, and to no others: also where the pages were built with the other wish."""
    there = {str(path.relative_to(public)) for path in public.rglob("*.pdf")}
    linked = set()
    path = urllib.parse.urlsplit(base_url).path
    for page in public.rglob("*.html"):
        linked |= set(re.findall(rf'href="{re.escape(path)}([^"]*\.pdf)"', page.read_text(encoding="utf-8")))
    linked = {name for name in linked if name.startswith("decembertraffen/")}
    return ([f"{name} is linked and not there" for name in sorted(linked - there)] +
            [f"{name} is there and nobody links to it" for name in sorted(there - linked)])


def build(program, project, public, base_url, *wish):
    done = subprocess.run([program, "build", *wish, "--quiet", "-s", str(project), "-o", str(public), "-b", base_url],
                          capture_output=True, text=True, check=False)
    return [f"kontrakt build ended with {done.returncode}: {done.stdout}{done.stderr}"] if done.returncode or done.stdout else []


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    program = str(pathlib.Path(sys.argv[1]).resolve())
    browser = os.environ.get("KONTRAKT_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser:
        print("no Chromium: nothing to check")
        return 0
    base_url = "https://exempel.se/klimat/"
    with tempfile.TemporaryDirectory(prefix="kontrakt-pdfs-") as folder:
        one, other, full = (pathlib.Path(folder, name) for name in ("ett", "två", "fullt"))
        project = pathlib.Path(folder, "portal")
        for name in ("content", "templates", "themes"):
            shutil.copytree(ROOT / name, project / name)
        shutil.copy(ROOT / "site.yml", project)
        wrong = build(program, project, one, base_url)
        wrong += build(program, project, one, base_url, "--pdf")
        wrong += faults_of_links(one, base_url)
        wrong += check(one, base_url)
        made = sorted(path.relative_to(one) for path in one.rglob("*.pdf"))
        # The first year has told what it can: from here on the other one, which is the longer to print.
        (project / "content/events/2020-12-11-undertecknande.md").unlink()
        wrong += build(program, project, other, base_url, "--pdf")
        again = sorted(path.relative_to(other) for path in other.rglob("*.pdf"))
        wrong += [f"{name} has other bytes in a second build" for name in again
                  if (one / name).read_bytes() != (other / name).read_bytes()]
        if len(again) < 3:
            wrong.append(f"{len(again)} PDFs in the second build")
        fill(project)
        wrong += build(program, project, full, base_url, "--pdf")
        wrong += (f"with much to tell, {fault}" for fault in check(full, base_url))
        counted = (full / "decembertraffen/2025/exempelstad/blad/index.html").read_text(encoding="utf-8").count("till på webben")
        if counted != 3:
            wrong.append(f"with much to tell, {counted} lists of the sheet are counted, not signatures, actions and thanks")
        wrong += build(program, project, full, base_url)
        wrong += (f"without PDFs, {fault}" for fault in faults_of_links(full, base_url))
    print("\n".join(wrong), end="\n" if wrong else "")
    print(f"{len(made)} PDFs: {len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
