#!/usr/bin/python3
"""Makes a portal of N municipalities, always the same for the same N.

  tests/sites/make_portal.py N FOLDER [--variant A|B] [--reverse]

The first eleven twelfths have the names and codes of real municipalities, up to all 290; the rest are invented and
marked as examples. What the contracts say is made up, and their source says so.
Variant B has other words on most pages, two municipalities fewer and one more page. --reverse writes the files in
the opposite order, so that the folders list them in another one.
"""
import argparse
import csv
import json
import pathlib

import harness

EDITIONS = (2024, 2025)
SECTIONS = [
    ("introduction", "1", "Inledning", "shared"),
    ("parties", "2", "Parter", "parties"),
    ("targets", "3.1", "Klimatmål 2030", "municipality"),
    ("roadmap", "3.2", "Klimatfärdplan 2030", "municipality"),
    ("cooperation", "3.3", "Åtaganden med andra kommuner", "municipality"),
    ("signatures", "", "Underskrifter", "signatures"),
    ("documents", "Bilaga 1", "Länkar till dokument", "documents"),
]
JOINT = ["Styrning och ledning", "Data, klimatanalys och klimatberäkning", "Finansiering av omställningen",
         "Social rättvisa", "Digital omställning"]
OWN = [("resor", "Fler resor med cykel"), ("skolmat", "Mat i skolan"), ("aterbruk", "Ett andra liv för saker")]
LETTERS = str.maketrans("åäéöü ", "aaeou-")


def slug(name):
    return name.lower().translate(LETTERS)


def municipalities(count):
    """(name, code, county, whether it is invented), in the order of the codes."""
    table = harness.REPOSITORY / "generator/validate/data/kommuner.csv"
    with table.open(encoding="utf-8", newline="") as file:
        real = [(row["name"], row["code"], row["county"], False) for row in csv.DictReader(file)]
    real = real[:count - count // 12]
    return real + [(f"Påhittsby {i}", None, None, True) for i in range(1, count - len(real) + 1)]


def source(document, place):
    return {"document": document, "place": place}


class Portal:
    """Files of a portal, by path."""

    def __init__(self, count, variant, pictures=False):
        """`pictures`: of those who signed, to share; drawing them takes longer than all the rest."""
        self.files = {}
        self.changed = variant == "B"
        self.text("site.yml", SITE + f"share_images: {'true' if pictures else 'false'}\n")
        self.shared()
        for number, (name, code, county, example) in enumerate(municipalities(count)):
            if self.changed and number in (3, 17):
                continue
            self.municipality(number, name, code, county, example)

    def text(self, path, text):
        self.files[path] = text

    def json(self, path, data):
        self.files[path] = json.dumps(data, ensure_ascii=False, indent=2) + "\n"

    def markdown(self, path, front, body):
        """Front matter as JSON values, which YAML can read."""
        head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items())
        self.files[path] = f"---\n{head}---\n\n{body}\n"

    def shared(self):
        again = " i ny form" if self.changed else ""
        self.markdown("content/index.md", {"title": "Provportalen", "lead": f"Många kommuner{again}."},
                      "Se [alla kommuner](/kommuner/).")
        self.markdown("content/pages/om.md", {"title": "Om portalen"}, "Påhittade kontrakt för prov.")
        if self.changed:
            self.markdown("content/pages/nytt.md", {"title": "Nytt"}, "En sida som inte fanns förut.")
        self.json("content/sources/prov.json", {
            "title": "Kontrakt som är påhittade för prov", "short": "Provkontrakt", "year": 2025, "kind": "kontrakt"})
        self.json("content/sources/exempel.json", {
            "title": "Exempeldata", "short": "Exempeldata", "kind": "exempel", "example": True})
        self.json("content/programme/parties/energimyndigheten.json", {
            "name": "Energimyndigheten", "kind": "myndighet", "source": source("prov", "avsnitt 2")})
        for year in EDITIONS:
            folder = f"content/programme/editions/{year}"
            label = f"{year}/{(year + 1) % 100}"
            self.json(f"{folder}/edition.json", {
                "label": label, "title": f"Klimatkontrakt 2030, version {label}",
                "parties": [{"party": "energimyndigheten", "source": source("prov", "avsnitt 2")}],
                "sections": [dict(zip(("key", "number", "title", "content"), s)) for s in SECTIONS],
                "source": source("prov", "hela")})
            self.markdown(f"{folder}/sections/introduction.md",
                          {"key": "introduction", "source": source("prov", "avsnitt 1")},
                          "Alla hjälps åt [@prov, avsnitt 1].")
            for number, title in enumerate(JOINT, start=1):
                self.markdown(f"{folder}/commitments/{number}.md",
                              {"number": number, "title": title, "level": "bas" if number < 4 else "prioriterat",
                               "worded": True, "source": source("prov", f"åtagande {number}")},
                              f"Kommunerna lovar varandra: {title.lower()}.")

    def municipality(self, number, name, code, county, example):
        folder = f"content/municipalities/{slug(name)}"
        document = "exempel" if example else "prov"
        data = {"name": name, "official_name": f"{name} kommun",
                "summary": f"{name} är nummer {number + 1} i provportalen{' igen' if self.changed else ''}."}
        data |= {"example": True} if example else {"code": code, "county": county}
        data["figures"] = [
            {"id": f"utslapp-{year}", "label": "territoriella utsläpp", "value": 100 + (number * 37 + year) % 400,
             "unit": "kton", "year": year, "geography": "kommunen som plats", "kind": "utsläpp",
             "source": source(document, "bilaga")} for year in (1990, 2020, 2023)]
        self.json(f"{folder}/municipality.json", data)
        years = EDITIONS if number % 3 == 0 else EDITIONS[1:]
        for year in years:
            self.contract(number, name, folder, document, year, example)
        if len(years) == 2:
            self.json(f"{folder}/follow-up/2025.json", {
                "reported": "2026-03-15", "reporter": "Klimatstrateg", "contract": 2024,
                "entries": [{"commitment": f"joint-{n}", "status": "rapporterat", "progress": "pågår",
                             "note": f"Arbetet går vidare i {name}."} for n in (1, 2)],
                "source": source(document, "uppföljningen")})
        if example:
            self.local(number, name, folder)

    def contract(self, number, name, folder, document, year, example):
        folder = f"{folder}/contracts/{year}"
        signatory = {"title": "Kommunstyrelsens ordförande", "municipality": slug(name),
                     "source": {"place": "sista sidan"}}
        data = {"version_label": f"{year}/{(year + 1) % 100}", "source_document": document,
                "signed": {"date": f"{year}-12-05", "source": {"place": "sista sidan"}}}
        if example:
            data |= {"signatures": {"status": "i dokumentet"}, "signatories": [signatory]}
        else:
            data |= {"signatures": {"status": "saknas i underlaget"}}
        data["targets"] = [
            {"id": f"mal-{n}", "title": f"Mål {n} i {name}", "kind": "minskning", "value": 40 + (number * 7 + n * 11) % 60,
             "unit": "procent", "base_year": 1990 + 5 * n, "target_year": 2030 + n, "geography": "kommunen som plats",
             "level": "huvudmål" if n == 0 else "delmål", "status": "antaget" if number % 2 else "föreslaget",
             "source": {"place": "avsnitt 3.1"}} for n in range(1 + number % 4)]
        data["documents"] = [
            {"title": f"Plan {n} för {name}", "url": f"https://www.example.org/{slug(name)}/{year}/{n}.pdf", "kind": "plan",
             "source": {"place": "bilaga 1"}} for n in (1, 2)]
        self.json(f"{folder}/contract.json", data)
        self.text(f"{folder}/contract.md", CONTRACT.format(
            name=name, year=year, document=document, extra="Nytt i texten." if self.changed else "Som förut."))
        for n in range(1, 3 + number % 4):
            self.markdown(f"{folder}/commitments/joint-{n}.md", {
                "title": JOINT[n - 1], "joint": n, "level": "bas" if n < 4 else "prioriterat",
                "actions": [{"id": f"atgard-{a}", "text": f"{name} gör åtgärd {a} av {n}.",
                             "source": {"place": "avsnitt 3.3"}} for a in range(1, 1 + (number + n) % 4)],
                "source": {"place": "avsnitt 3.3"}}, f"{name} lovar: {JOINT[n - 1].lower()}.")
        own, title = OWN[number % 3]
        self.markdown(f"{folder}/commitments/{own}.md", {
            "title": title, "level": "eget", "targets": ["mal-0"], "actions": [], "source": {"place": "avsnitt 3.3"}},
            f"{name} lovar på egen hand: {title.lower()}.")

    def local(self, number, name, folder):
        self.json(f"{folder}/local/programme.json", {
            "title": f"Lokala klimatkontrakt i {name}",
            "duty": {"kind": "årlig", "due": "03-31", "source": source("exempel", "programmet")},
            "prerequisites": [{"id": "mal", "title": "Har mål", "text": "Organisationen har ett mål."}],
            "source": source("exempel", "programmet"), "example": True})
        for n in range(1, 6):
            organisation = f"{slug(name)}-bolag-{n}"
            self.json(f"content/organisations/{organisation}.json", {
                "name": f"{name}s bolag {n}", "kind": "företag", "sector": "handel", "municipality": slug(name),
                "example": True})
            self.json(f"{folder}/local/contracts/{organisation}.json", {
                "organisation": organisation, "signed": f"{2021 + n % 3}-05-04",
                "signatories": [{"title": "Verkställande direktör"}],
                "commitments": [{"id": "el", "title": "Kör på el", "text": "Bilarna byts."}],
                "source": source("exempel", "kontraktet")})
            if (number + n) % 3:
                self.json(f"{folder}/local/follow-up/2025/{organisation}.json", {
                    "reported": "2026-02-01", "reporter": "Verkställande direktör",
                    "actions": [{"id": "bilar", "title": "Bilar", "text": "Tre bilar är bytta.",
                                 "direct_reduction": True, "commitment": "el"}],
                    "source": source("exempel", "rapporten")})

    def write(self, folder, reverse=False):
        for path in sorted(self.files, reverse=reverse):
            to = pathlib.Path(folder, path)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_text(self.files[path], encoding="utf-8")


SITE = """title: Provportalen
base_url: https://example.org/
language: sv
content: [content]
output: public
theme: themes/standard
as_of: 2026-11-21
publisher:
  name: Provredaktionen
accessibility:
  status: helt
  assessed: 2026-11-21
  method: Egen granskning.
  contact_email: redaktion@example.org
"""

CONTRACT = """{name} i omgången {year}. {extra}

## Klimatmål 2030 {{#targets}}

{name} ska släppa ut mindre [@{document}, avsnitt 3.1].

Tabell: Etappmål för {name}

| År | Utsläpp |
|---|---|
| 2027 | lägre |
| 2030 | mycket lägre |

## Klimatfärdplan 2030 {{#roadmap}}

Vägen går via [kommunens sida](/kommuner/) och *mycket* arbete.

### Hur vi reser

- Till fots
- Med cykel

## Åtaganden med andra kommuner {{#cooperation}}

Åtagandena står för sig.
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int)
    parser.add_argument("folder")
    parser.add_argument("--variant", choices=("A", "B"), default="A")
    parser.add_argument("--reverse", action="store_true")
    options = parser.parse_args()
    Portal(options.count, options.variant).write(options.folder, options.reverse)


if __name__ == "__main__":
    main()
