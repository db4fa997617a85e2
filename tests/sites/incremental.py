#!/usr/bin/python3
"""A build that goes on from the last one gives the same bytes and says the same as one that starts from nothing.

  tests/sites/incremental.py PROGRAM [--edits N] [--seed N]

A portal with templates and theme of its own is edited N times, at random: texts, fields, files renamed, copied and
deleted, templates, theme, site.yml, command line, the program itself (and with it the schemas), clocks set back; and
what no editor does: the output and the cache are damaged. After every edit the portal is built twice, once on what
the last build left and once in an empty folder, and everything is compared.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import harness

WORDS = ["Ett ord till.", "## En ny rubrik", "[Om portalen](/om/)", "[Ingenstans](/finns-inte/)", "**Viktigt:** nu.",
         "[Hit](#en-ny-rubrik)", "- en punkt", "| a | b |\n|---|---|\n| 1 | 2 |", "Påstående. [@exempel, s. 3]", "åäö"]
SETTINGS = ["tagline: Något annat", "base_url: https://example.org/klimat/", "as_of: 2025-06-01",
            "as_of: 2027-01-01", "share_images: true", "glossary_links: false", "title: En annan portal", "colour: 3"]
TEMPLATE_WORDS = ["<p>Mer</p>", "{{ page.title }}", "{{ site.title }}", "{# en anteckning #}",
                  "{{ page.nothing }}", "{% if true %}", "{% include \"footer.html\" %}"]
SOURCES = ["content", "templates", "themes", "site.yml"]
STYLES = ["\np { color: #123456 }\n", "\n/* en anteckning */\n", "\n:root { --extra: 1px }\n"]


class Editor:
    """Edits a portal; what an edit does is told by its name. Each is a function that gives what it touched."""

    def __init__(self, portal, chance):
        self.portal = portal
        self.chance = chance
        self.arguments = []
        self.program = None  # a copy of the program, to be another one
        self.damaged = False  # the output, since the last build without faults
        # What is the editor's, and what only somebody careless touches.
        self.edits = [(self.text, 6), (self.line, 3), (self.field, 6), (self.delete, 2), (self.rename, 2),
                      (self.copy, 2), (self.folder, 1), (self.template, 3), (self.theme, 2), (self.setting, 3),
                      (self.option, 2), (self.other_program, 1), (self.same_size_and_time, 2), (self.touch, 1),
                      (self.nothing, 2), (self.media, 1), (self.stray, 1), (self.output, 2), (self.cache, 2)]

    def edit(self):
        functions, weights = zip(*self.edits)
        function = self.chance.choices(functions, weights)[0]
        return f"{function.__name__}: {function()}"

    def files(self, folder, *endings):
        return sorted(path for path in (self.portal / folder).rglob("*") if path.is_file() and path.suffix in endings)

    def pick(self, folder, *endings):
        return self.chance.choice(self.files(folder, *endings))

    def text(self):
        path = self.pick("content", ".md")
        word = self.chance.choice(WORDS)
        path.write_text(path.read_text(encoding="utf-8") + "\n" + word + "\n", encoding="utf-8")
        return f"{path.name} + {word!r}"

    def line(self):
        path = self.pick("content", ".md")
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        if lines:
            del lines[self.chance.randrange(len(lines))]
        path.write_text("".join(lines), encoding="utf-8")
        return path.name

    def field(self):
        path = self.pick("content", ".json")
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except json.JSONDecodeError:
            return f"{path.name}, which is no JSON"
        leaves = []

        def walk(thing):
            for key, value in (thing.items() if isinstance(thing, dict) else enumerate(thing)):
                if isinstance(value, (dict, list)):
                    walk(value)
                else:
                    leaves.append((thing, key))
        walk(data)
        if not leaves:
            return f"{path.name}, which is empty"
        thing, key = self.chance.choice(leaves)
        old = thing[key]
        if isinstance(old, bool):
            thing[key] = not old
        elif isinstance(old, (int, float)):
            thing[key] = old + self.chance.choice([1, -1, 1000])
        elif isinstance(thing, dict) and self.chance.random() < 0.2:
            del thing[key]
        else:
            thing[key] = self.chance.choice([f"{old} ny", "2024-12-31", "", "nagot-annat"])
        path.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        return f"{path.name}: {key}"

    def delete(self):
        path = self.pick("content", ".md", ".json", ".csv")
        path.unlink()
        return path.name

    def rename(self):
        path = self.pick("content", ".md", ".json")
        path.rename(path.with_name("omdopt-" + path.name))
        return path.name

    def copy(self):
        path = self.pick("content", ".md", ".json")
        shutil.copy2(path, path.with_name("kopia-" + path.name))  # with the time of the first
        return path.name

    def folder(self):
        path = self.chance.choice(sorted((self.portal / "content" / "municipalities").iterdir()))
        path.rename(path.with_name("ny-" + path.name))
        return path.name

    def template(self):
        path = self.pick("templates", ".html")
        text = path.read_text(encoding="utf-8")
        word = self.chance.choice(TEMPLATE_WORDS)
        at = self.chance.choice([text.find("</h1>"), text.find("{% endblock"), len(text)])
        path.write_text(text[:max(at, 0)] + word + text[max(at, 0):], encoding="utf-8")
        return f"{path.name} + {word!r}"

    def theme(self):
        path = self.pick("themes", ".css")
        path.write_text(path.read_text(encoding="utf-8") + self.chance.choice(STYLES), encoding="utf-8")
        return path.name

    def setting(self):
        path = self.portal / "site.yml"
        setting = self.chance.choice(SETTINGS)
        name = setting.split(":")[0] + ":"
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(name)]
        path.write_text("\n".join([*lines, setting]) + "\n", encoding="utf-8")
        return setting

    def option(self):
        self.arguments = self.chance.choice([[], ["--as-of", "2025-12-31"], ["--base-url", "https://example.se/a/"],
                                             ["--strict"], ["--in-place"], ["--jobs", "1"], ["--fresh"]])
        return " ".join(self.arguments)

    def other_program(self):
        os.utime(self.program, ns=(0, self.chance.randrange(10**18)))
        return "built anew"

    def same_size_and_time(self):
        path = self.pick("content", ".md")
        before = path.stat()
        text = path.read_bytes()
        at = text.rfind(b"a")
        path.write_bytes(text[:at] + b"e" + text[at + 1:] if at >= 0 else text)
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        return path.name

    def touch(self):
        path = self.pick("content", ".md", ".json")
        path.touch()
        return path.name

    def nothing(self):
        return ""

    def media(self):
        path = self.portal / "content" / "media" / "bild.svg"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"<svg xmlns='http://www.w3.org/2000/svg'><!-- {self.chance.random()} --></svg>")
        return path.name

    def stray(self):
        path = self.portal / "content" / "anteckning.txt"
        path.write_text("Det här läser ingen.")
        return path.name

    def output(self):
        files = self.files("public", ".html", ".css", ".csv")
        if not files:
            return "not there"
        path = self.chance.choice(files)
        self.damaged = True
        if self.chance.random() < 0.5:
            path.unlink()
        else:
            path.write_bytes(path.read_bytes() + b"<!-- -->")
        return str(path.relative_to(self.portal))

    def cache(self):
        files = self.files(".public.kontrakt/cache", "", ".json")
        if not files or self.chance.random() < 0.2:
            shutil.rmtree(self.portal / ".public.kontrakt" / "cache", ignore_errors=True)
            return "removed"
        path = self.chance.choice(files)
        text = bytearray(path.read_bytes())
        if self.chance.random() < 0.5:
            del text[self.chance.randrange(len(text)):]
        else:
            text[self.chance.randrange(len(text))] ^= 1
        path.write_bytes(text)
        return path.name


class Test:
    def __init__(self, options, folder):
        self.chance = random.Random(options.seed)
        self.folder = folder
        self.origin = folder / "origin"
        subprocess.run([sys.executable, str(harness.REPOSITORY / "tests/bench/make_content.py"), "3", str(self.origin)],
                       check=True)
        for name in ("templates", "themes"):
            shutil.copytree(harness.REPOSITORY / name, self.origin / name)
        self.portal = folder / "portal"
        self.kept = folder / "kept"
        self.editor = Editor(self.portal, self.chance)
        self.editor.program = folder / "kontrakt"
        shutil.copy2(options.program, self.editor.program)
        self.program = harness.Program(self.editor.program, seconds=120)
        self.refused = False
        self.good = None  # the site of the last build without faults
        self.counts = {"built": 0, "faulty": 0}

    def start_over(self):
        lay(self.origin, self.portal)
        self.editor.arguments = []

    def take_back(self):
        """Everything since the last build without faults."""
        lay(self.kept, self.portal)
        self.editor.arguments = []

    def build(self):
        """What is wrong with a build that goes on, as lines."""
        arguments = self.editor.arguments
        code, said = self.program.run("build", self.portal, *arguments)
        clean = self.folder / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        shutil.rmtree(self.folder / ".clean.kontrakt", ignore_errors=True)
        clean_code, clean_said = self.program.run("build", self.portal, "--output", str(clean), *arguments)
        said = without_writing(said)
        if code == 0 and self.chance.random() < 0.3:  # nothing has changed: it is told again
            again, said_again = self.program.run("build", self.portal, *arguments)
            if (again, said_again) != (code, said):
                return ["the same build again said:", said_again, "and not:", said]
        if (code, said) != (clean_code, clean_said):
            return [f"it ended with {code}, a clean build with {clean_code}; it said:", said, "and not:", clean_said]
        self.counts["faulty" if code else "built"] += 1
        self.refused = code != 0
        if code == 0:
            self.good = harness.bytes_of(clean)
            lay(self.portal, self.kept)
            self.editor.damaged = False
        elif clean.exists():
            return ["a build with faults wrote a site"]
        elif self.editor.damaged:
            return []
        return harness.differences(self.good, harness.bytes_of(self.portal / "public"))[:20]


def lay(source, target):
    """The files that an editor edits, in place of those in the other folder."""
    for name in SOURCES:
        path = target / name
        if path.is_dir():
            shutil.rmtree(path)
        path.parent.mkdir(exist_ok=True)
        (shutil.copytree if (source / name).is_dir() else shutil.copy2)(source / name, path)


def without_writing(said):
    """Without what only a site that was damaged is told: a changed file that is no longer ours."""
    parts = said.split("\n\n")
    return "\n\n".join(part for part in parts if " K617: " not in part)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--edits", type=int, default=100)
    parser.add_argument("--seed", type=int, default=2030)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kontrakt-edits-") as name:
        test = Test(options, pathlib.Path(name).resolve())
        done = []
        for number in range(options.edits):
            # Edits add up, until little is left that builds.
            if number % 25 == 0:
                test.start_over()
                done = []
                wrong = test.build()
                assert not wrong, wrong
            if test.refused and test.chance.random() < 0.8:
                test.take_back()
                done.append("all of that taken back")
            done.append(test.editor.edit())
            wrong = test.build()
            if wrong:
                print(f"FAILED after edit {number + 1} (seed {options.seed}):", *done, sep="\n  ")
                print(*wrong, sep="\n")
                return 1
        print(f"{options.edits} edits: {test.counts['built']} sites built, {test.counts['faulty']} refused, "
              "each as from nothing")
    return 0


if __name__ == "__main__":
    sys.exit(main())
