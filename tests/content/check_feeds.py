#!/usr/bin/python3
"""Holds every feed and calendar of a built portal to its standard, and to the portal.

  tests/content/check_feeds.py PUBLIC_DIR

Atom (RFC 4287) and JSON Feed (1.1): what must be there is there, ids are absolute and unique, dates are whole moments,
the newest entry stands first and is the feed's own date, both files of a pair say the same, a municipality's entries
stand in the portal's feed too (but for days before the feed's last), a feed with more than a hundred entries would
have fewer without its last day, and every address leads to a page of the portal.
Calendars (RFC 5545): lines end with CRLF and have at most 75 bytes of whole characters, components are closed, every
event has what it must have, ends after it begins and is named once; zones are defined; addresses lead to pages.
Pages: <link rel="alternate"> leads to a file that is there; Open Graph says what the page says.

Exit status: 0 nothing found, 1 something found (or no feed at all), 2 wrong usage.
"""
import datetime
import html
import json
import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
ENOUGH, MOST = 100, 500


class Portal:
    """The built files, and where they are said to live."""

    def __init__(self, public):
        self.public = public
        start = (public / "index.html").read_text(encoding="utf-8")
        self.url = re.search(r'<link rel="canonical" href="([^"]*)"', start).group(1).rstrip("/")
        self.base = urllib.parse.urlsplit(self.url).path

    def address(self, path):
        return self.url + "/" + path.relative_to(self.public).as_posix()

    def has(self, address):
        """Whether an absolute address is a file here."""
        if not address.startswith(self.url + "/"):
            return False
        path = urllib.parse.unquote(address[len(self.url):].split("#")[0].split("?")[0])
        file = self.public / path.lstrip("/")
        return (file / "index.html").is_file() if path.endswith("/") else file.is_file()


def is_moment(text):
    if not MOMENT.fullmatch(text or ""):
        return False
    try:
        datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return False
    return True


def entry_faults(portal, entries, updated):
    """`entries` are dicts with id, title, url, date. The same rules for both formats."""
    if len(entries) > MOST:
        yield f"{len(entries)} entries"
    if sum(entry["date"] > entries[-1]["date"] for entry in entries) >= ENOUGH:
        yield f"{len(entries)} entries, and {ENOUGH} already before the last day"
    ids = [entry["id"] for entry in entries]
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        yield f"two entries have the id {twice}"
    for entry in entries:
        name = entry["id"]
        if not urllib.parse.urlsplit(name or "").scheme:
            yield f"the id {name!r} is no URI"
        if not (entry["title"] or "").strip():
            yield f"{name}: no title"
        if not is_moment(entry["date"]):
            yield f"{name}: {entry['date']!r} is no moment"
        if not portal.has(entry["url"] or ""):
            yield f"{name}: {entry['url']} is no page"
    dates = [entry["date"] for entry in entries]
    if dates != sorted(dates, reverse=True):
        yield "the entries are not the newest first"
    if updated is not None and dates and updated != dates[0]:
        yield f"updated is {updated}, the newest entry {dates[0]}"


def one(element, name, findings, where):
    found = element.findall(ATOM + name)
    if len(found) != 1 or not (found[0].text or "").strip():
        findings.append(f"{where}: must have exactly one {name}")
        return ""
    return found[0].text


def href(element, rel, findings, where):
    links = [link.get("href") for link in element.findall(ATOM + "link") if link.get("rel") == rel]
    if len(links) != 1:
        findings.append(f"{where}: {len(links)} links with rel={rel}")
        return ""
    return links[0]


def check_atom(portal, path, findings):
    where = "/" + path.relative_to(portal.public).as_posix()
    root = ElementTree.fromstring(path.read_bytes())
    if root.tag != ATOM + "feed":
        findings.append(f"{where}: the root is {root.tag}")
        return []
    for name in ("id", "title", "updated"):
        one(root, name, findings, where)
    author = root.find(ATOM + "author")
    if author is None or not (author.findtext(ATOM + "name") or "").strip():
        findings.append(f"{where}: nobody is its author")
    if not urllib.parse.urlsplit(root.findtext(ATOM + "id") or "").scheme:
        findings.append(f"{where}: its id is no URI")
    if not is_moment(root.findtext(ATOM + "updated")):
        findings.append(f"{where}: updated is no moment")
    if href(root, "self", findings, where) != portal.address(path):
        findings.append(f"{where}: self is not its own address")
    if not portal.has(href(root, "alternate", findings, where)):
        findings.append(f"{where}: alternate is no page")
    entries = []
    for element in root.findall(ATOM + "entry"):
        entry = {name: one(element, name, findings, where) for name in ("id", "title")}
        entry["date"] = one(element, "updated", findings, where)
        entry["url"] = href(element, "alternate", findings, where)
        entry["text"] = element.findtext(ATOM + "summary")
        if is_moment(element.findtext(ATOM + "published")) and element.findtext(ATOM + "published") > entry["date"]:
            findings.append(f"{where}: {entry['id']} was published after it was updated")
        entries.append(entry)
    findings += [f"{where}: {fault}" for fault in entry_faults(portal, entries, root.findtext(ATOM + "updated") or "")]
    return entries


def check_json(portal, path, findings):
    where = "/" + path.relative_to(portal.public).as_posix()
    feed = json.loads(path.read_text(encoding="utf-8"))
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        findings.append(f"{where}: version is {feed.get('version')!r}")
    if not str(feed.get("title", "")).strip():
        findings.append(f"{where}: no title")
    if feed.get("feed_url") != portal.address(path):
        findings.append(f"{where}: feed_url is not its own address")
    if not portal.has(feed.get("home_page_url", "")):
        findings.append(f"{where}: home_page_url is no page")
    if not all(author.get("name") for author in feed.get("authors", [{}])):
        findings.append(f"{where}: nobody is its author")
    entries = []
    for item in feed.get("items", []):
        if not isinstance(item.get("id"), str) or not (item.get("content_text") or item.get("content_html")):
            findings.append(f"{where}: an item without id or content")
        entries.append({"id": item.get("id"), "title": item.get("title"), "url": item.get("url"),
                        "date": item.get("date_published"), "text": item.get("content_text")})
    findings += [f"{where}: {fault}" for fault in entry_faults(portal, entries, None)]
    return entries


def content_lines(data, where, findings):
    """The lines of a calendar, unfolded, as (name, parameters, value)."""
    if not data.endswith(b"\r\n") or b"\n" in data.replace(b"\r\n", b"") or b"\r" in data.replace(b"\r\n", b""):
        findings.append(f"{where}: lines that do not end with CRLF")
    unfolded = []
    for line in data.removesuffix(b"\r\n").split(b"\r\n"):
        if len(line) > 75:
            findings.append(f"{where}: a line of {len(line)} bytes")
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            findings.append(f"{where}: a line is folded inside a character")
            text = line.decode("utf-8", "replace")
        if text[:1] in (" ", "\t") and unfolded:
            unfolded[-1] += text[1:]
        else:
            unfolded.append(text)
    for line in unfolded:
        match = re.fullmatch(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', line, re.DOTALL)
        if not match:
            findings.append(f"{where}: {line!r} is no content line")
            continue
        parameters = dict(part.split("=", 1) for part in match.group(2).split(";")[1:])
        yield match.group(1), parameters, match.group(3)


def components(lines, where, findings):
    """Each component as (name, [(name, parameters, value)]), in order; nested ones come on their own."""
    stack, found = [], []
    for name, parameters, value in lines:
        if name == "BEGIN":
            stack.append((value, []))
            found.append(stack[-1])
        elif name == "END":
            if not stack or stack.pop()[0] != value:
                findings.append(f"{where}: END:{value} ends nothing")
        elif stack:
            stack[-1][1].append((name, parameters, value))
        else:
            findings.append(f"{where}: {name} stands outside the calendar")
    if stack:
        findings.append(f"{where}: {stack[-1][0]} is never ended")
    return found


TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "UID", "NAME", "X-WR-CALNAME"}


def time_of(parameters, value):
    """As something that can be compared; None for what is no time."""
    form = "%Y%m%d" if parameters.get("VALUE") == "DATE" else "%Y%m%dT%H%M%S"
    try:
        return datetime.datetime.strptime(value.removesuffix("Z"), form)
    except ValueError:
        return None


def event_faults(portal, properties, zones):
    names = [name for name, _, _ in properties]
    values = {name: (parameters, value) for name, parameters, value in properties}
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
        if names.count(name) != 1:
            yield f"{names.count(name)} {name}"
    for name in set(names):
        if names.count(name) > 1:
            yield f"{name} stands twice"
    if not re.fullmatch(r"\d{8}T\d{6}Z", values.get("DTSTAMP", ({}, ""))[1]):
        yield "DTSTAMP is no moment in UTC"
    begin, end = (time_of(*values[name]) if name in values else None for name in ("DTSTART", "DTEND"))
    if begin is None or ("DTEND" in values and (end is None or end <= begin)):
        yield "it does not end after it begins"
    if "DTEND" in values and values["DTSTART"][0] != values["DTEND"][0]:
        yield "its beginning and end are not of one kind"
    for name in ("DTSTART", "DTEND"):
        zone = values.get(name, ({}, ""))[0].get("TZID")
        if zone is not None and zone not in zones:
            yield f"the zone {zone} is not defined"
    if values.get("STATUS", ({}, "CONFIRMED"))[1] not in ("TENTATIVE", "CONFIRMED", "CANCELLED"):
        yield "unknown STATUS"
    if "URL" in values and not portal.has(values["URL"][1]):
        yield f"{values['URL'][1]} is no page"
    for name, _, value in properties:
        if name in TEXTS and re.search(r'(?<!\\)(?:\\\\)*(?:[,;]|\\[^\\,;nN]|\\$)', value):
            yield f"{name} is not escaped: {value!r}"


def check_calendar(portal, path, findings):
    """The addresses of its events."""
    where = "/" + path.relative_to(portal.public).as_posix()
    all_of_it = components(content_lines(path.read_bytes(), where, findings), where, findings)
    if not all_of_it or all_of_it[0][0] != "VCALENDAR" or sum(name == "VCALENDAR" for name, _ in all_of_it) != 1:
        findings.append(f"{where}: it is not one calendar")
        return {}
    head = [name for name, _, _ in all_of_it[0][1]]
    for name in ("VERSION", "PRODID"):
        if head.count(name) != 1:
            findings.append(f"{where}: {head.count(name)} {name}")
    zones = {value for name, properties in all_of_it if name == "VTIMEZONE" for key, _, value in properties
             if key == "TZID"}
    events = {}
    for name, properties in all_of_it:
        if name != "VEVENT":
            continue
        values = {key: value for key, _, value in properties}
        uid = values.get("UID", "")
        findings += [f"{where}: {uid}: {fault}" for fault in event_faults(portal, properties, zones)]
        if uid in events:
            findings.append(f"{where}: two events are {uid}")
        events[uid] = values.get("URL")
    if not events:
        findings.append(f"{where}: no events")
    return events


def page_faults(portal, source):
    for tag in re.findall(r'<link rel="alternate"[^>]*>', source):
        target = html.unescape(re.search(r'href="([^"]*)"', tag).group(1))
        if not portal.has(portal.url.removesuffix(portal.base) + target):
            yield f"the feed {target} is not there"
    canonical = re.search(r'<link rel="canonical" href="([^"]*)"', source)
    if canonical is None:
        return  # a former address
    said = dict(re.findall(r'<meta property="og:([a-z_]+)" content="([^"]*)"', source))
    description = re.search(r'<meta name="description" content="([^"]*)"', source)
    for name, wanted in (("url", canonical.group(1)), ("description", description.group(1))):
        if said.get(name) != wanted:
            yield f"og:{name} is {said.get(name)!r}, the page says {wanted!r}"
    for name in ("title", "site_name", "locale", "type"):
        if not said.get(name, "").strip():
            yield f"og:{name} is empty"


def pages_of_events(portal):
    folder = portal.public / "handelser"
    return {portal.address(page.parent) + "/" for page in folder.glob("*/index.html")
            if 'class="kind-event"' in page.read_text(encoding="utf-8")}


def main(arguments):
    if len(arguments) != 1 or not (pathlib.Path(arguments[0]) / "index.html").is_file():
        print(__doc__, file=sys.stderr)
        return 2
    portal = Portal(pathlib.Path(arguments[0]))
    findings = []
    feeds = sorted(portal.public.rglob("nytt.xml"))
    entries = {}
    for path in feeds:
        entries[path] = check_atom(portal, path, findings)
        pair = path.with_suffix(".json")
        in_json = check_json(portal, pair, findings) if pair.is_file() else None
        same = [{**entry, "text": entry["text"] or entry["title"]} for entry in entries[path]]
        if in_json != same:
            findings.append(f"/{pair.relative_to(portal.public)}: does not say what {path.name} says")
    whole = entries.get(portal.public / "floden" / "nytt.xml", [])
    by_id = {entry["id"]: entry for entry in whole}
    for path, some in entries.items():
        for entry in some:
            # What is older than the portal's last entry has fallen off its end, and the last names of a day too long.
            last = whole[-1]["date"] if whole else ""
            cut = len(whole) >= ENOUGH and (entry["date"] < last or len(whole) == MOST and entry["date"] == last)
            if entry["id"] not in by_id and not cut:
                findings.append(f"/{path.relative_to(portal.public)}: {entry['id']} is not in the portal's feed")
            elif by_id.get(entry["id"], entry) != entry:
                findings.append(f"/{path.relative_to(portal.public)}: {entry['id']} is another in the portal's feed")
    calendars = sorted(portal.public.rglob("*.ics"))
    events = {path: check_calendar(portal, path, findings) for path in calendars}
    in_portal = events.get(portal.public / "kalender.ics", {})
    for path, some in events.items():
        findings += [f"/{path.relative_to(portal.public)}: {uid} is not in the portal's calendar" for uid in some
                     if uid not in in_portal]
    if set(in_portal.values()) != pages_of_events(portal):
        findings.append("/kalender.ics: does not have exactly the events that have pages")
    pages = 0
    for page in sorted(portal.public.rglob("*.html")):
        pages += 1
        where = "/" + page.relative_to(portal.public).as_posix()
        findings += [f"{where}: {fault}" for fault in page_faults(portal, page.read_text(encoding="utf-8"))]
    for finding in findings:
        print(finding)
    print(f"{len(feeds)} pairs of feeds with {len(whole)} entries, {len(calendars)} calendars with {len(in_portal)} "
          f"events, {pages} pages, {len(findings)} findings")
    return 1 if findings or not feeds else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
