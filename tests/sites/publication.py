#!/usr/bin/python3
"""The December publication through the program itself: nothing before the meeting, the same sums everywhere, and once
it is kept the same bytes whatever else changes.

  tests/sites/publication.py PROGRAM
"""
import csv
import json
import pathlib
import re
import shutil
import sys
import tempfile

import harness

YEAR = "decembertraffen/2025"
TOWN = "content/municipalities/exempelstad"


class Case:
    """A copy of the example portal, built at one day after another."""

    def __init__(self, program, folder):
        self.program = program
        self.portal = folder
        for name in ("content", "templates", "themes"):
            harness.lay_over(harness.REPOSITORY / name, folder / name)
        site = (harness.REPOSITORY / "site.yml").read_text(encoding="utf-8")
        (folder / "site.yml").write_text(site, encoding="utf-8")
        shutil.rmtree(folder / "content/events/2025", ignore_errors=True)  # what the example keeps already
        self.wrong = []

    def expect(self, what, expected, actual):
        if expected != actual:
            self.wrong.append(f"{what}:\n    expected {expected!r}\n    got      {actual!r}")

    def build(self, day):
        self.program.build(self.portal, "--as-of", day)

    def publish(self, *arguments):
        """As a person runs it: with its own words."""
        code, output = self.program.run("publish-year", self.portal, *arguments, quiet=False)
        return code, output.replace(str(self.portal), "PORTAL")

    def bytes_below(self, address):
        return {path: hash_ for path, hash_ in harness.bytes_of(self.portal / "public").items()
                if path.startswith(address)}

    def page(self, address):
        return (self.portal / "public" / address / "index.html").read_text(encoding="utf-8")

    def files_that_say(self, text):
        return sorted(str(path.relative_to(self.portal / "public"))
                      for path in (self.portal / "public").rglob("*")
                      if path.is_file() and text.encode() in path.read_bytes())

    def edit(self, path, old, new):
        file = self.portal / path
        text = file.read_text(encoding="utf-8")
        if old not in text:
            raise AssertionError(f"{path} does not say {old!r}")
        file.write_text(text.replace(old, new), encoding="utf-8")

    def write(self, path, data):
        file = self.portal / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(data if isinstance(data, str) else json.dumps(data, ensure_ascii=False), encoding="utf-8")

    def rows(self, path):
        with (self.portal / "public" / path).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


def embargo(case):
    case.build("2025-12-04")
    case.expect("before any meeting of the year", [], case.files_that_say(YEAR))
    case.build("2025-12-10")
    pages = case.bytes_below(YEAR)
    case.expect("Exempelstad meets on the 11th", False, f"{YEAR}/exempelstad/index.html" in pages)
    case.expect("those who met on the 5th", True, f"{YEAR}/linkoping/index.html" in pages)
    case.build("2025-12-11")
    case.expect("on the day itself", True, f"{YEAR}/exempelstad/index.html" in case.bytes_below(YEAR))


def without_a_day(case):
    """Nobody says what day it is: a contract made ready for a planned meeting does not."""
    case.edit("site.yml", "as_of: 2026-11-21", "# as_of: 2026-11-21")
    organisation, contract = "content/organisations/i-december.json", f"{TOWN}/local/contracts/i-december.json"
    case.write(organisation, {"name": "I december", "municipality": "exempelstad", "example": True, "kind": "företag",
                              "sector": "handel"})
    case.write(contract, {"signed": "2026-12-10", "source": {"document": "exempel", "place": "påhittat"},
                          "commitments": [{"id": "a", "title": "Åka tåg", "text": "Vi åker tåg."}]})
    case.program.build(case.portal)
    case.expect("the embargo where nobody says the day", [], case.files_that_say("decembertraffen/2026"))
    report = f"{TOWN}/local/follow-up/2025/pahittade-bostader.json"
    case.edit(report, '"reported": "2026-04-22"', '"reported": "2026-12-10"')
    case.program.build(case.portal)
    case.expect("the embargo beside a report of that day", [], case.files_that_say("decembertraffen/2026"))
    case.edit(report, '"reported": "2026-12-10"', '"reported": "2026-04-22"')
    case.edit("content/events/2026-12-10-decembertraff-exempelstad.md", "status: planerad", "status: genomförd")
    case.program.build(case.portal)
    case.expect("once the meeting was held", True, "I december" in case.page("decembertraffen/2026/exempelstad"))
    case.edit("content/events/2026-12-10-decembertraff-exempelstad.md", "status: genomförd", "status: planerad")
    case.edit("site.yml", "# as_of: 2026-11-21", "as_of: 2026-11-21")
    for path in (organisation, contract):
        (case.portal / path).unlink()


def number(text):
    return float(text) if text else 0.0


def summed(rows):
    """Tonnes of the actions that may be summed."""
    units = {"ton": 1, "tusen ton": 1000}
    return round(sum(number(row["Effekt"]) * units[row["Enhet"]] for row in rows
                     if row["Minskar utsläppen direkt"] == "ja" and row["Netto"] == "ja" and row["Enhet"] in units
                     and row["Effekt"]), 3)


def sums(case):
    """Page, CSV and publication say the same; and the same as the follow-up of the years, action by action."""
    case.build("2026-11-21")
    told = case.rows(f"{YEAR}/atgarder.csv")
    whole = {row["Kommun"]: row for row in case.rows(f"{YEAR}/kommuner.csv")}
    row = whole["Exempelstad"]
    case.expect("there are actions to sum", True, len(told) > 3)
    case.expect("number of actions", number(row["Åtgärder"]), float(len(told)))
    case.expect("sum of the actions' effects", number(row["Effekt (ton, netto)"]), summed(told))
    figures = re.findall(r'<span class="key-value">([^<]*)</span> <span class="key-label">([^<]*)<', case.page(
        f"{YEAR}/exempelstad"))
    page = {label.replace("\u00a0", " "): value.replace("\u00a0", " ") for value, label in figures}
    case.expect("the page's number of actions", str(len(told)), page["åtgärder att lära av"])
    effect = [value for label, value in page.items() if label.startswith("ton mindre utsläpp, netto")]
    case.expect("the page's sum", [number(row["Effekt (ton, netto)"])],
                [number(value.replace(" ", "").replace(",", ".")) for value in effect])
    charted = case.rows(f"{YEAR}/lokala-kontrakt-exempel.csv")
    case.expect("the chart ends with the contracts in force", row["Gällande lokala kontrakt"],
                charted[-1]["Undertecknade när året var slut (lokala klimatkontrakt)"])
    # What was reported from the day after the meeting before, or for a year, until this one.
    reported = []
    for year in range(2022, 2026):
        folder = f"uppfoljning/{year}"
        if not (case.portal / "public" / folder / "atgarder.csv").exists():
            continue
        days = {one["Organisation"]: one["Rapport kom"] for one in case.rows(f"{folder}/lokala-kontrakt.csv")}
        reported += [(one["Organisation"], one["Åtgärd"], one["Effekt"], one["Enhet"])
                     for one in case.rows(f"{folder}/atgarder.csv")
                     if row["Från"] <= days[one["Organisation"]] <= row["Till"]]
    case.expect("the actions of the follow-up in those days", sorted(reported),
                sorted((one["Organisation"], one["Åtgärd"], one["Effekt"], one["Enhet"]) for one in told))


def without_state(page):
    """What a page says, line by line, but for what tells a kept publication from one that may change."""
    return [line for line in harness.Page(page).text.splitlines() if not line.startswith("Publikationen är ")]


PUBLISHED = """Sparat i PORTAL:
  content/events/2025/exempelstad.json
  content/events/2025/exempelstad.md
  content/events/2025/helsingborg.json
  content/events/2025/kristianstad.json
  content/events/2025/linkoping.json
Från nu är 2025 som det står i filerna, vad som än ändras i innehållet. Bygg portalen: kontrakt build
"""
LEFT = "Redan sparade och orörda: 4. De sparas om med --replace.\n"


EARLY = """Sparat i PORTAL:
  content/events/2025/helsingborg.json
  content/events/2025/kristianstad.json
  content/events/2025/linkoping.json
Har sin träff senare: Exempelstad (2025-12-11). Kör samma kommando igen efter den.
Från nu är 2025 som det står i filerna, vad som än ändras i innehållet. Bygg portalen: kontrakt build
"""


def keep_the_first(case):
    """Who meets after the others were kept is told from its own day on."""
    case.expect("publish-year between two meetings", (0, EARLY), case.publish("2025", "--as-of", "2025-12-06"))
    case.build("2025-12-10")
    case.expect("not before its meeting", False, (case.portal / "public" / YEAR / "exempelstad").exists())
    case.build("2025-12-12")
    case.expect("after its meeting", True, "kan ändras" in case.page(f"{YEAR}/exempelstad"))
    shutil.rmtree(case.portal / "content/events/2025")


def keep(case):
    case.build("2026-11-21")
    addresses = [f"{YEAR}/exempelstad", f"{YEAR}/linkoping", YEAR]
    before = {address: case.page(address) for address in addresses}
    case.expect("publish-year", (0, PUBLISHED), case.publish("2025"))
    case.build("2026-11-21")
    for address, page in before.items():
        now = without_state(case.page(address))
        changed = [line for line in without_state(page) + now if line not in without_state(page) or line not in now]
        case.expect(f"/{address}/: lines that are others once kept", [], changed)
        case.expect(f"/{address}/ says that it is kept", True,
                    "Publikationen är sparad som den var den" in case.page(address))
    case.expect("check", (0, ""), case.program.run("check", case.portal, "--strict"))


def stay(case):
    """This year's content, another day, and a typo mended in an old report: last year's publication is the same."""
    kept = case.bytes_below(YEAR)
    case.expect("something is kept", True, len(kept) > 8)
    case.edit(f"{TOWN}/local/follow-up/2024/exempelbageriet.json", '"title": "', '"title": "Rättat: ')
    case.edit(f"{TOWN}/local/follow-up/2024.md", "\n", "\n\nEtt stycke till.\n")
    case.edit("content/organisations/kodstugan.json", '"name": "Kodstugan', '"name": "Kodstugan Ny')
    source = {"document": "exempel", "place": "påhittat"}
    case.write("content/organisations/ny-aktor.json",
               {"name": "Ny aktör", "municipality": "exempelstad", "example": True, "kind": "företag",
                "sector": "handel"})
    case.write(f"{TOWN}/local/contracts/ny-aktor.json",
               {"organisation": "ny-aktor", "signed": "2026-10-01", "source": source,
                "commitments": [{"id": "a", "title": "Åka tåg", "text": "Vi åker tåg.", "source": source}]})
    case.write(f"{TOWN}/local/follow-up/2026/ny-aktor.json",
               {"reported": "2026-11-01", "reporter": "Miljösamordnare", "source": source,
                "actions": [{"id": "a", "title": "Åkte tåg", "text": "Vi åkte tåg.", "direct_reduction": True,
                             "effect": {"value": 7, "unit": "ton", "net": True}}]})
    case.write("content/glossary.json", (case.portal / "content/glossary.json").read_text(encoding="utf-8").replace(
        "[", '[{"id": "bageri", "term": "Bageri", "definition": "Ett ställe där man bakar."},', 1))
    case.write("content/programme/analyses/2026/analysis.json",
               {"title": "Analysen 2026", "published": "2026-11-15", "edition": 2025, "source_document": "exempel"})
    case.write("content/pages/nytt.md", "---\ntitle: Nytt\nnavigation:\n  label: Nytt\n  order: 1\n---\nNytt i år.\n")
    case.build("2026-12-10")
    case.expect("last year's publication", [], harness.differences(kept, case.bytes_below(YEAR)))
    case.expect("this year's", True, "Ny aktör" in case.page("decembertraffen/2026/exempelstad"))
    case.expect("publish-year again", (0, LEFT), case.publish("2025"))
    case.expect("its files", [], harness.differences(kept, case.bytes_below(YEAR)))


def replace(case):
    code, output = case.publish("2025", "--replace")
    case.expect("publish-year --replace", (0, PUBLISHED), (code, output))
    case.build("2026-12-10")
    case.expect("the mended typo is told", True, "Rättat: " in case.page(f"{YEAR}/exempelstad"))


REFUSED = {
    ("2019",): (2, "fel K040: ingen decemberträff hålls 2019\n  år med träff: 2020, 2025, 2026\n"),
    ("2026", "--as-of", "2026-12-09"): (2, (
        "fel K041: träffen 2026 är 2026-12-10, och i dag räknas som 2026-12-09\n"
        "  spara i förväg: kontrakt publish-year 2026 --as-of 2026-12-10\n")),
    ("i fjol",): (2, 'fel K004: ogiltigt värde "i fjol" för ÅR\n  tillåtna: 1990–2100\n'),
}


def refuse(case):
    for arguments, expected in REFUSED.items():
        case.expect(f"publish-year {' '.join(arguments)}", expected, case.publish(*arguments))
    case.edit(f"{TOWN}/local/contracts/kodstugan.json", '"signed": "2025-', '"signed": "2025.')
    code, output = case.publish("2026", "--as-of", "2026-12-10")
    case.expect("faulty content is not kept", (1, True), (code, "kodstugan.json" in output))
    case.expect("and nothing is written", False, (case.portal / "content/events/2026").exists())


def kept_early(case):
    """Kept before the meeting it is still not seen before its day."""
    case.edit(f"{TOWN}/local/contracts/kodstugan.json", '"signed": "2025.', '"signed": "2025-')
    code, _ = case.publish("2026", "--as-of", "2026-12-10")
    case.expect("kept early", 0, code)
    case.build("2026-12-09")
    case.expect("the embargo", [], case.files_that_say("decembertraffen/2026"))
    case.build("2026-12-10")
    case.expect("on the day", True, "Publikationen är sparad" in case.page("decembertraffen/2026/exempelstad"))


def main():
    program = harness.Program(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="kontrakt-publication-") as name:
        case = Case(program, pathlib.Path(name).resolve())
        for part in (embargo, without_a_day, sums, keep_the_first, keep, stay, replace, refuse, kept_early):
            part(case)
    for line in case.wrong:
        print(line)
    print(f"{len(case.wrong)} things wrong" if case.wrong else "the publication is told when and as it should be")
    return 1 if case.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
