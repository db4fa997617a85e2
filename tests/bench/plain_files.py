"""The invented portal as the other generators read it: a Markdown file with front matter for each page.

Facts stand in the front matter of the page that they belong to, as JSON, which both parse faster than YAML. What several
pages have in common stands in one data file. Sources are numbered by hand; kontrakt numbers its own.
"""
import json
import pathlib
import re
import shutil

from files import Files
from invented import CATEGORIES, EDITION, SECTIONS, YEARS

HERE = pathlib.Path(__file__).resolve().parent
PLACE = re.compile(r"\{([^{}]+)\}")
LABEL = f"{EDITION}/{EDITION + 1 - 2000}"


class Sources:
    """The places that a page refers to, numbered in the order in which they come."""

    def __init__(self):
        self.places = []

    def number(self, place):
        if place not in self.places:
            self.places.append(place)
        return self.places.index(place) + 1

    def linked(self, text):
        def link(found):
            number = self.number(found.group(1))
            return f"[{number}](#kalla-{number})"
        return PLACE.sub(link, text)


def pages(portal):
    """Path without ending, front matter and text of each page, and whether other pages stand below it."""
    yield "", {"title": "Mätportalen", "type": "start", "lead": f"{portal.count} påhittade kommuner."}, "", True
    yield "om", {"title": "Om portalen", "type": "sida"}, "Påhittade kontrakt att mäta tid med.", False
    yield "tillganglighet", {"title": "Tillgänglighet", "type": "sida"}, "Webbplatsen följer lagen helt. Egen granskning.", False
    yield "dokument", {"title": "Dokument och källor", "type": "sida"}, "## Exempeldata {#kalla-exempel}\n\nPåhittade uppgifter.", False
    yield "ordlista", {"title": "Ordlista", "type": "ordlista", "terms": list(portal.terms())}, "", False
    yield "omgangar", {"title": "Omgångar", "type": "omgangar"}, "", True
    yield from edition(portal)
    yield "ataganden", {"title": "Gemensamma åtaganden", "type": "gemensamma"}, "", True
    for one in portal.joint_commitments():
        sources = Sources()
        text = sources.linked(one["text"])
        yield (f"ataganden/{one['number']}", {"title": one["title"], "type": "gemensamt", "number": one["number"],
                                              "level": one["level"], "sources": sources.places}, text, True)
    yield "kommuner", {"title": "Kommuner", "type": "kommuner"}, "", True
    yield "organisationer", {"title": "Organisationer", "type": "organisationer"}, "", True
    for number in range(portal.count):
        yield from municipality(portal.municipality(number))
        for n in range(portal.own_organisations):
            one = portal.organisation(number, n)
            facts = {key: one[key] for key in ("kind", "sector", "seat", "seat_name", "website", "description")}
            yield f"organisationer/{one['slug']}", {"title": one["name"], "type": "organisation", **facts}, "", True


def edition(portal):
    sources = Sources()
    text = "\n\n".join(f"## {one['title']} {{#{one['key']}}}\n\n{sources.linked(one['text'])}" for one in portal.shared_sections())
    yield (f"omgangar/{EDITION}", {"title": f"Klimatkontrakt 2030, version {LABEL}", "type": "omgang", "label": LABEL,
                                   "sources": sources.places}, text, False)


def municipality(own):
    folder = f"kommuner/{own['slug']}"
    slug = {"kommun": own["slug"], "name": own["name"]}
    facts = {key: own[key] for key in ("official", "summary", "website", "population")}
    yield folder, {"title": own["name"], "type": "kommun", **slug, **facts}, "", True
    yield f"{folder}/klimatkontrakt/{EDITION}", *contract(own, slug), False
    for one in own["commitments"]:
        yield f"{folder}/ataganden/{one['id']}", *commitment(one, slug), False
    series = [{"year": year, "tonnes": tonnes} for year, tonnes in own["emissions"]]
    yield (f"{folder}/utslapp", {"title": f"Utsläpp i {own['name']}", "type": "utslapp", **slug, "series": series,
                                 "figures": own["figures"], "sources": ["statistiken", "utsläppen"]}, "", False)
    for one in own["follow_ups"]:
        sources = Sources()
        text = sources.linked(one["text"])
        facts = {"year": one["year"], "reported": one["reported"], "entries": one["entries"], "sources": sources.places}
        yield (f"{folder}/uppfoljning/{one['year']}",
               {"title": f"Uppföljning {one['year']}, {own['name']}", "type": "uppfoljning", **slug, **facts}, text, False)
    yield from local(own, f"{folder}/lokala-klimatkontrakt", slug)


def contract(own, slug):
    one = own["contract"]
    titles = {key: title for key, _, title, _ in SECTIONS}
    sources = Sources()
    parts = [sources.linked(one["lead"])]
    for key, blocks in one["sections"].items():
        parts += [f"## {titles[key]} {{#{key}}}", *(sources.linked(block) for block in blocks)]
    facts = {"label": LABEL, "signed": one["signed"], "signatories": one["signatories"], "documents": one["documents"],
             "targets": own["targets"], "sources": sources.places}
    return {"title": f"Klimatkontrakt {LABEL} för {own['name']}", "type": "kontrakt", **slug, **facts}, "\n\n".join(parts)


def commitment(one, slug):
    sources = Sources()
    text = sources.linked(one["text"])
    note = sources.number(one["place"])
    facts = {"id": one["id"], "level": one["level"], "note": note, "targets": one["targets"],
             "actions": [{"id": action["id"], "text": action["text"], "note": note} for action in one["actions"]],
             "sources": sources.places}
    if one["joint"]:
        facts["ataganden"] = [str(one["joint"])]
    return {"title": one["title"], "type": "atagande", **slug, **facts}, text


def local(own, folder, slug):
    name = own["name"]
    programme = own["programme"]
    sources = Sources()
    text = sources.linked(programme["text"])
    facts = {key: programme[key] for key in ("prerequisites", "common_ground", "municipal_commitments")}
    yield (folder, {"title": f"Lokala klimatkontrakt i {name}", "type": "lokala", **slug, **facts,
                    "sources": sources.places}, text, True)
    yield f"{folder}/ataganden", {"title": f"Åtaganden i lokala klimatkontrakt, {name}", "type": "lokala-ataganden", **slug}, "", False
    for year in YEARS:
        sources = Sources()
        text = sources.linked(own["local_years"][year])
        yield (f"{folder}/uppfoljning/{year}", {"title": f"Lokala klimatkontrakt i {name} {year}", "type": "lokal-uppfoljning", **slug,
                                                "year": year, "sources": sources.places}, text, False)
    for one in own["local_contracts"]:
        organisation = one["organisation"]
        sources = Sources()
        text = sources.linked(one["text"])
        note = sources.number(one["place"])
        reports = [{"year": year, "note": sources.number(f"rapporten för {year}"), **report}
                   for year, report in sorted(one["reports"].items(), reverse=True)]
        yield (f"{folder}/{organisation['slug']}",
               {"title": organisation["name"], "type": "lokalt-kontrakt", **slug, "organisationer": [organisation["slug"]],
                "sector": organisation["sector"], "signed": one["signed"], "note": note, "commitments": one["commitments"],
                "reports": reports, "sources": sources.places}, text, False)


def data(portal):
    """What many pages print: the edition and the words of closed sets."""
    shared = {one["key"]: one["text"].split("\n")[0] for one in portal.shared_sections()}
    sections = [{"key": key, "number": number, "title": title, "content": content,
                 "text": PLACE.sub("", shared.get(key, "")).replace("*", "")} for key, number, title, content in SECTIONS]
    return {"label": LABEL, "year": EDITION, "years": list(YEARS), "sections": sections, "categories": dict(CATEGORIES),
            "levels": {"bas": "basåtagande", "prioriterat": "prioriterat åtagande", "eget": "eget åtagande"}}


def lay_out(generator, folder):
    """The templates and settings, and the style sheet that kontrakt's pages have."""
    shutil.copytree(HERE / generator, folder, ignore=shutil.ignore_patterns("node_modules"))
    theme = HERE.parent.parent / "themes/standard"
    for name in ("css/portal.css", "js/portal.js", "media/logo.svg"):
        to = folder / "static/tema" / name
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(theme / name, to)


def write_hugo(portal, folder):
    lay_out("hugo", folder)
    files = Files(folder)
    files.write("data/omgang.json", json.dumps(data(portal), ensure_ascii=False))
    for path, front, text, has_children in pages(portal):
        name = f"{path}/_index.md".lstrip("/") if has_children else f"{path}.md"
        files.write(f"content/{name}", f"{json.dumps(front, ensure_ascii=False)}\n\n{text}\n")


HEADING = re.compile(r"^## (.+) \{#(.+)\}$", re.MULTILINE)


def write_eleventy(portal, folder):
    lay_out("eleventy", folder)
    files = Files(folder)
    files.write("content/_data/omgang.json", json.dumps(data(portal), ensure_ascii=False))
    for path, front, text, has_children in pages(portal):
        name = f"{path}/index.md".lstrip("/") if has_children else f"{path}.md"
        front["layout"] = f"{front.pop('type')}.njk"
        # markdown-it has no ids of headings, but lets HTML through.
        text = HEADING.sub(r'<h2 id="\2">\1</h2>', text)
        files.write(f"content/{name}", f"---json\n{json.dumps(front, ensure_ascii=False)}\n---\n\n{text}\n")
