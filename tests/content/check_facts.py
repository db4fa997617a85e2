#!/usr/bin/python3
"""Looks for the facts of facts_2020.json, facts_2025.json and facts_analysis.json on the built pages.

The facts were read from the documents themselves, not from content/, so that a
number that was copied wrongly into content/ shows up here. All three files
are read when none is named.

  tests/content/check_facts.py PUBLIC_DIR [FACTS.json ...]

A fact names a page and what must stand there:
  text   every one of these strings
  any    at least one of these strings
  href   a link with exactly each of these addresses, character by character
  must_not: true turns it round: none of the strings and addresses may be there.
           Without strings and addresses the page itself must not exist.

Only what stands in <main> counts, so that the menu and the footer prove nothing;
a page without <main> is read whole.

How text is compared: tags are gone; space of every kind (no-break, thin, line
breaks) is one space; every dash and minus is "-"; soft hyphens and case do not
count. A string that begins or ends with a digit does not match inside a longer
number: "20 000" is not found in "120 000" or in "20 000 000".

Exit status: 0 all facts hold, 1 some do not, 2 wrong usage.
"""
import html.parser
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
FACTS = [HERE / "facts_2020.json", HERE / "facts_2025.json", HERE / "facts_analysis.json"]
UNSEEN = {"script", "style", "template", "head"}
INLINE = {
    "a", "abbr", "b", "bdi", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp", "small",
    "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
}
WANTED = {"text", "any", "href"}
KNOWN = WANTED | {"id", "document", "lines", "page", "must_not", "why"}


class Page(html.parser.HTMLParser):
    """The text and the link addresses of one page."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.pieces = []
        self.hrefs = set()
        self.unseen_depth = 0
        self.after_main = False
        self.feed(source)
        self.close()
        self.text = normalise("".join(self.pieces))

    def handle_starttag(self, tag, attributes):
        if self.after_main:
            return
        if tag == "main":  # what came before it was the menu
            self.pieces.clear()
            self.hrefs.clear()
        for name, value in attributes:
            if tag == "a" and name == "href":
                self.hrefs.add(value or "")
        if tag in UNSEEN:
            self.unseen_depth += 1
        elif tag not in INLINE:
            self.pieces.append(" ")

    def handle_startendtag(self, tag, attributes):
        # <br/> and SVG's empty elements: they open nothing that must be closed.
        if tag not in UNSEEN:
            self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        if tag == "main":
            self.after_main = True
        if tag in UNSEEN:
            self.unseen_depth = max(0, self.unseen_depth - 1)
        elif tag not in INLINE:
            self.pieces.append(" ")

    def handle_data(self, data):
        if self.unseen_depth == 0 and not self.after_main:
            self.pieces.append(data)


def normalise(text):
    text = text.replace("\u00ad", "").replace("\u200b", "").replace("\u2060", "")
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", text)
    return re.sub(r"\s+", " ", text).casefold().strip()


def contains(text, wanted):
    wanted = normalise(wanted)
    before = r"(?<![0-9])(?<![0-9][.,])" if wanted[0].isdigit() else ""
    if re.match(r"[0-9]{3} 000", wanted):  # "200 000" in "1 200 000", but not in "2025 200 000"
        before += r"(?<!\b[0-9] )(?<!\b[0-9]{2} )(?<!\b[0-9]{3} )"
    after = r"(?![0-9])(?![.,][0-9])(?! 000)" if wanted[-1].isdigit() else ""
    return re.search(before + re.escape(wanted) + after, text) is not None


def holds(fact, page):
    """What is wrong with the fact on this page, as a list of sentences."""
    texts, choices, hrefs = (fact.get(name, []) for name in ("text", "any", "href"))
    if fact.get("must_not"):
        wrong = [f'"{text}" must not stand there' for text in texts + choices if contains(page.text, text)]
        wrong += [f"a link to {href} must not stand there" for href in hrefs if href in page.hrefs]
        return wrong or ([] if texts or choices or hrefs else ["the page must not exist"])
    wrong = [f'"{text}" is missing' for text in texts if not contains(page.text, text)]
    if choices and not any(contains(page.text, text) for text in choices):
        wrong.append("none of these is there: " + ", ".join(f'"{text}"' for text in choices))
    return wrong + [f"no link to {href}" for href in hrefs if href not in page.hrefs]


def check(public, facts):
    """[(fact, what is wrong)] in the order of the facts."""
    pages = {}
    misses = []
    for fact in facts:
        address = fact["page"]
        if address not in pages:
            file = public / address.strip("/") / "index.html"
            pages[address] = Page(file.read_text(encoding="utf-8")) if file.is_file() else None
        page = pages[address]
        if page is not None:
            misses += [(fact, wrong) for wrong in holds(fact, page)]
        elif not (fact.get("must_not") and not WANTED & fact.keys()):
            misses.append((fact, "the page does not exist"))
    return misses


def read_facts(path):
    facts = json.loads(path.read_text(encoding="utf-8"))
    seen = set()
    for fact in facts:
        unknown = fact.keys() - KNOWN
        if unknown or fact["id"] in seen:
            raise ValueError(f"{path}: {fact['id']}: " + (f"unknown {sorted(unknown)}" if unknown else "is there twice"))
        if not fact.get("must_not") and not WANTED & fact.keys():
            raise ValueError(f"{path}: {fact['id']}: says nothing that could be checked")
        seen.add(fact["id"])
    return facts


def main(arguments):
    if not arguments or not pathlib.Path(arguments[0]).is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    public = pathlib.Path(arguments[0])
    paths = [pathlib.Path(name) for name in arguments[1:]] or FACTS
    facts = [fact for path in paths for fact in read_facts(path)]
    misses = check(public, facts)
    for fact, wrong in misses:
        print(f"{fact['page']}: {fact['id']} ({fact['document']}:{fact['lines']}): {wrong}")
    failed = len({fact["id"] for fact, _ in misses})
    print(f"{len(facts) - failed} of {len(facts)} facts hold")
    return 1 if misses else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
