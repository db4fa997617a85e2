"""The invented portal as kontrakt reads it."""
import json
import re

from files import Files
from invented import CATEGORIES, EDITION, SECTIONS

SOURCE = "exempel"
PLACE = re.compile(r"\{([^{}]+)\}")

SITE = """title: Mätportalen
tagline: Påhittade kontrakt att mäta tid med
base_url: https://example.org/
language: sv
content: [content]
output: public
theme: themes/standard
as_of: 2026-11-21
share_images: false
publisher:
  name: Mätredaktionen
accessibility:
  status: helt
  assessed: 2026-11-21
  method: Egen granskning.
  contact_email: redaktion@example.org
"""


def compact(data):
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def source(place):
    return {"document": SOURCE, "place": place}


def cited(text):
    return PLACE.sub(rf"[@{SOURCE}, \1]", text)


def front_matter(fields, text):
    """As JSON values, which YAML can read."""
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    return f"---\n{head}---\n\n{cited(text)}\n"


def write(portal, folder):
    files = Files(folder)
    files.write("site.yml", SITE)
    shared(portal, files)
    statistics = ["municipality,name,year,tonnes_co2e\n"]
    for number in range(portal.count):
        own = portal.municipality(number)
        municipality(files, own)
        for n in range(portal.own_organisations):
            organisation(files, portal.organisation(number, n))
        statistics += [f"{own['slug']},{own['name']},{year},{tonnes}\n" for year, tonnes in own["emissions"]]
    files.write("content/statistics/matt.csv", "".join(statistics))


def shared(portal, files):
    files.write("content/index.md", front_matter(
        {"title": "Mätportalen", "lead": f"{portal.count} påhittade kommuner."}, "Se [alla kommuner](/kommuner/)."))
    files.write("content/pages/om.md", front_matter({"title": "Om portalen"}, "Påhittade kontrakt att mäta tid med."))
    files.write(f"content/sources/{SOURCE}.json", compact(
        {"title": "Exempeldata", "short": "Exempeldata", "kind": "exempel", "example": True}))
    files.write("content/glossary.json", compact({"terms": [
        {"id": f"ord-{n}", "term": one["term"], "definition": one["text"], "source": source("ordlistan")}
        for n, one in enumerate(portal.terms(), start=1)]}))
    files.write("content/statistics/matt.json", compact(
        {"title": "Påhittad statistik över utsläpp", "short_title": "den påhittade statistiken",
         "method": "Talen är påhittade.", "geography": "kommunen som plats", "emissions": "territoriella",
         "gases": "växthusgaser", "unit": "ton", "source": source("statistiken")}))
    files.write("content/programme/parties/energimyndigheten.json", compact(
        {"name": "Energimyndigheten", "kind": "myndighet", "source": source("avsnitt 2")}))
    edition = f"content/programme/editions/{EDITION}"
    label = f"{EDITION}/{EDITION + 1 - 2000}"
    files.write(f"{edition}/edition.json", compact({
        "label": label, "title": f"Klimatkontrakt 2030, version {label}",
        "parties": [{"party": "energimyndigheten", "source": source("avsnitt 2")}],
        "sections": [dict(zip(("key", "number", "title", "content"), one)) for one in SECTIONS],
        "source": source("hela"), "example": True}))
    for one in portal.shared_sections():
        files.write(f"{edition}/sections/{one['key'].replace('_', '-')}.md", front_matter(
            {"key": one["key"], "source": source(f"avsnitt {one['number']}")}, one["text"]))
    for one in portal.joint_commitments():
        files.write(f"{edition}/commitments/{one['number']}.md", front_matter(
            {"number": one["number"], "title": one["title"], "level": one["level"], "worded": True,
             "source": source(f"åtagande {one['number']}")}, one["text"]))


def organisation(files, one):
    files.write(f"content/organisations/{one['slug']}.json", compact(
        {"name": one["name"], "kind": one["kind"], "sector": one["sector"], "municipality": one["seat"],
         "website": one["website"], "description": one["description"], "example": True}))


def municipality(files, own):
    folder = f"content/municipalities/{own['slug']}"
    files.write(f"{folder}/municipality.json", compact({
        "name": own["name"], "official_name": own["official"], "example": True, "summary": own["summary"],
        "website": own["website"], "population": {"value": own["population"], "year": 2024, "source": source("befolkningen")},
        "figures": [
            {"id": one["id"], "label": "territoriella utsläpp av växthusgaser", "value": one["value"], "unit": "kton",
             "year": one["year"], "geography": "kommunen som plats", "emissions": "territoriella", "gases": "växthusgaser",
             "kind": "utsläpp", "source": source("utsläppen")} for one in own["figures"]]}))
    contract(files, f"{folder}/contracts/{EDITION}", own)
    for one in own["follow_ups"]:
        files.write(f"{folder}/follow-up/{one['year']}.json", compact({
            "reported": one["reported"], "reporter": "Klimatstrateg", "contract": EDITION,
            "entries": [{"commitment": entry["commitment"], "status": "rapporterat", "progress": entry["progress"],
                         "note": entry["note"]} for entry in one["entries"]],
            "source": source(f"uppföljningen för {one['year']}")}))
        files.write(f"{folder}/follow-up/{one['year']}.md", cited(one["text"]) + "\n")
    local(files, f"{folder}/local", own)


def target(one):
    fields = {key: value for key, value in one.items() if value is not None}
    return fields | {"geography": "kommunen som plats", "status": "antaget", "adopted": 2022, "source": {"place": "avsnitt 3.1"}}


def contract(files, folder, own):
    one = own["contract"]
    files.write(f"{folder}/contract.json", compact({
        "version_label": f"{EDITION}/{EDITION + 1 - 2000}", "source_document": SOURCE,
        "signed": {"date": one["signed"], "source": {"place": "sista sidan"}},
        "signatures": {"status": "i dokumentet"},
        "signatories": [{"title": title, "municipality": own["slug"], "source": {"place": "sista sidan"}}
                        for title in one["signatories"]],
        "duty": {"kind": "årlig", "due": "03-31", "starts": "undertecknandeåret", "source": {"place": "sista sidan"}},
        "targets": [target(t) for t in own["targets"]],
        "documents": [{"title": d["title"], "url": d["url"], "kind": "plan", "source": {"place": "bilaga 1"}}
                      for d in one["documents"]]}))
    titles = {key: title for key, _, title, _ in SECTIONS}
    parts = [one["lead"]]
    for key, blocks in one["sections"].items():
        parts += [f"## {titles[key]} {{#{key}}}", *blocks]
    # The anchors of headings are no places in a source.
    files.write(f"{folder}/contract.md", "\n\n".join(
        part if part.startswith("## ") else cited(part) for part in parts) + "\n")
    for c in own["commitments"]:
        fields = {"title": c["title"]} | ({"joint": c["joint"]} if c["joint"] else {}) | {"level": c["level"]}
        fields |= {"targets": c["targets"]} if c["targets"] else {}
        fields["actions"] = [{"id": a["id"], "text": a["text"], "source": {"place": c["place"]}} for a in c["actions"]]
        fields["source"] = {"place": c["place"]}
        files.write(f"{folder}/commitments/{c['id']}.md", front_matter(fields, c["text"]))


def local(files, folder, own):
    programme = own["programme"]
    files.write(f"{folder}/programme.json", compact({
        "title": f"Lokala klimatkontrakt i {own['name']}", "started": "2023-01-01",
        "duty": {"kind": "årlig", "due": "03-31", "starts": "året efter", "source": source("programmet")},
        "prerequisites": programme["prerequisites"], "common_ground": programme["common_ground"],
        "municipal_commitments": programme["municipal_commitments"],
        "proposal_categories": [{"id": slug, "title": title, "text": f"{title} som leder till handling."}
                                for slug, title in CATEGORIES],
        "source": source("programmet"), "example": True}))
    files.write(f"{folder}/programme.md", cited(programme["text"]) + "\n")
    for year, text in own["local_years"].items():
        files.write(f"{folder}/follow-up/{year}.md", cited(text) + "\n")
    for one in own["local_contracts"]:
        slug = one["organisation"]["slug"]
        files.write(f"{folder}/contracts/{slug}.json", compact({
            "organisation": slug, "signed": one["signed"], "signatories": [{"title": "Verkställande direktör"}],
            "commitments": one["commitments"], "source": source(one["place"])}))
        if one["text"]:
            files.write(f"{folder}/contracts/{slug}.md", cited(one["text"]) + "\n")
        for year, report in one["reports"].items():
            actions = [
                {"id": a["id"], "title": a["title"], "text": a["text"], "direct_reduction": a["direct"],
                 "commitment": a["commitment"]}
                | ({"effect": {"value": a["tonnes"], "unit": "ton", "net": True}} if a["direct"] else {})
                for a in report["actions"]]
            files.write(f"{folder}/follow-up/{year}/{slug}.json", compact({
                "reported": report["reported"], "reporter": "Verkställande direktör", "actions": actions,
                "source": source(f"rapporten för {year}")}))
