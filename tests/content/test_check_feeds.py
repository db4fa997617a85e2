#!/usr/bin/python3
"""The check of feeds and calendars: a right portal passes, and each fault is found."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).with_name("check_feeds.py")
URL = "https://example.org/klimat"

PAGE = f"""<!doctype html><html><head><link rel="canonical" href="{URL}/ADDRESS">
<meta name="description" content="Om.">
<meta property="og:type" content="article"><meta property="og:site_name" content="K"><meta property="og:title" content="T">
<meta property="og:description" content="Om."><meta property="og:url" content="{URL}/ADDRESS">
<meta property="og:locale" content="sv_SE">
<link rel="alternate" type="application/atom+xml" title="N" href="/klimat/floden/nytt.xml"></head><body></body></html>"""


def atom(ids=("a", "b"), dates=("2025-12-05", "2025-01-02"), updated="2025-12-05", page="kommuner/lund/"):
    entries = "".join(
        f"<entry><id>tag:example.org,2026:{one}</id><title>Lund</title><updated>{date}T00:00:00Z</updated>"
        f'<link rel="alternate" href="{URL}/{page}"/><summary>Hej.</summary></entry>' for one, date in zip(ids, dates))
    return (f'<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2026:floden</id><title>Nytt</title>'
            f'<updated>{updated}T00:00:00Z</updated><link rel="self" href="{URL}/floden/nytt.xml"/>'
            f'<link rel="alternate" href="{URL}/"/><author><name>V</name></author>{entries}</feed>')


def json_feed(title="Lund"):
    items = [{"id": f"tag:example.org,2026:{one}", "url": f"{URL}/kommuner/lund/", "title": title,
              "content_text": "Hej.", "date_published": f"{date}T00:00:00Z"}
             for one, date in (("a", "2025-12-05"), ("b", "2025-01-02"))]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Nytt", "home_page_url": f"{URL}/",
                       "feed_url": f"{URL}/floden/nytt.json", "authors": [{"name": "V"}], "items": items})


def calendar(*more, end="20251206", uid="x@example.org", line_end="\r\n"):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//k//k//SV", "BEGIN:VEVENT", f"UID:{uid}",
             "DTSTAMP:20251205T000000Z", "DTSTART;VALUE=DATE:20251205", f"DTEND;VALUE=DATE:{end}",
             "SUMMARY:Träff", f"URL:{URL}/handelser/x/", *more, "END:VEVENT", "END:VCALENDAR", ""]
    return line_end.join(lines)


def found(changes=None):
    files = {"floden/nytt.xml": atom(), "floden/nytt.json": json_feed(), "kalender.ics": calendar()}
    for address in ("", "kommuner/lund/"):
        files[address + "index.html"] = PAGE.replace("ADDRESS", address)
    files["handelser/x/index.html"] = PAGE.replace("ADDRESS", "handelser/x/").replace("<body>", '<body class="kind-event">')
    files.update(changes or {})
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            if text is None:
                continue
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        done = subprocess.run([sys.executable, CHECK, folder], stdout=subprocess.PIPE, text=True)
    lines = done.stdout.splitlines()
    assert done.returncode == (1 if lines[:-1] else 0), done.stdout
    return lines[:-1]


class CheckFeeds(unittest.TestCase):
    def test_a_right_portal_passes(self):
        self.assertEqual(found(), [])

    def expect(self, fault, **changes):
        said = found({name.replace("__", "/").replace("_", "."): text for name, text in changes.items()})
        self.assertTrue(any(fault in line for line in said), (fault, said))

    def test_faults_of_feeds(self):
        self.expect("two entries have the id tag:example.org,2026:a", floden__nytt_xml=atom(ids=("a", "a")))
        self.expect("not the newest first", floden__nytt_xml=atom(dates=("2025-01-02", "2025-12-05")))
        self.expect("updated is 2025-12-06", floden__nytt_xml=atom(updated="2025-12-06"))
        self.expect("is no moment", floden__nytt_xml=atom(dates=("2025-13-05", "2025-01-02")))
        self.expect("is no page", floden__nytt_xml=atom(page="kommuner/habo/"))
        self.expect("does not say what nytt.xml says", floden__nytt_json=json_feed(title="Habo"))
        self.expect("does not say what nytt.xml says", floden__nytt_json=None)
        many = [str(number) for number in range(101)]
        self.expect("101 entries, and 100 already before the last day",
                    floden__nytt_xml=atom(ids=many, dates=["2025-12-05"] * 100 + ["2025-01-02"]))
        self.expect("exactly one title", floden__nytt_xml=atom().replace("<title>Nytt</title>", ""))

    def test_faults_of_calendars(self):
        self.expect("do not end with CRLF", kalender_ics=calendar(line_end="\n"))
        self.expect("does not end after it begins", kalender_ics=calendar(end="20251205"))
        self.expect("a line of", kalender_ics=calendar("DESCRIPTION:" + "a" * 80))
        self.expect("inside a character", kalender_ics=calendar("X-A:a").encode().replace(b"X-A:a", b"X-A:\xc3\r\n \xa5"))
        self.expect("is not escaped", kalender_ics=calendar("LOCATION:Lund, Skåne"))
        self.expect("SUMMARY stands twice", kalender_ics=calendar("SUMMARY:A"))
        self.expect("END:VEVENT ends nothing", kalender_ics=calendar("END:VEVENT"))
        self.expect("exactly the events that have pages",
                    kalender_ics=calendar().replace("handelser/x/", "kommuner/lund/"))

    def test_faults_of_pages(self):
        page = PAGE.replace("ADDRESS", "")
        self.expect("og:url is", index_html=page.replace(f'og:url" content="{URL}/"', f'og:url" content="{URL}/b/"'))
        self.expect("the feed /klimat/nytt.xml is not there",
                    index_html=page.replace("/klimat/floden/nytt.xml", "/klimat/nytt.xml"))


if __name__ == "__main__":
    unittest.main()
