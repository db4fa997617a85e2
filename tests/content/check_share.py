#!/usr/bin/python3
"""Holds what a built portal offers to share to what it is for.

  tests/content/check_share.py PUBLIC_DIR

Every page names a picture for links to it (og:image) that is there: a PNG of 1200 × 630 that is more than one colour, with
its size and what it shows in words. A page's ready texts have at most 280 characters and hold its address; the picture
beside them is the one of og:image, with the same words, and waits until it is looked at. Where one page says that its data
are examples, texts and words of its own picture do too.

Exit status: 0 nothing found, 1 something found (or no picture at all), 2 wrong usage.
"""
import html
import pathlib
import re
import struct
import sys
import zlib

LONGEST = 280
SIZE = (1200, 630)


def png(data):
    """(width, height, the number of different bytes in its rows); ValueError for what is no PNG."""
    if data[:8] != b"\x89PNG\r\n\x1a\n" or len(data) < 45:
        raise ValueError("is no PNG")
    width, height = struct.unpack(">II", data[16:24])
    at, body = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"IDAT":
            body += data[at + 8:at + 8 + length]
        elif kind not in (b"IHDR", b"IEND", b"PLTE", b"bKGD", b"sRGB", b"gAMA", b"pHYs"):
            raise ValueError(f"holds {kind.decode('latin-1')}")
        at += 12 + length
    try:
        return width, height, len(set(zlib.decompress(body)))
    except zlib.error as error:
        raise ValueError("is damaged") from error


def metas(text):
    return {name: html.unescape(content)
            for name, content in re.findall(r'<meta (?:property|name)="([^"]*)" content="([^"]*)">', text)}


def attribute(tag, name):
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return html.unescape(found.group(1)) if found else None


class Portal:
    def __init__(self, public):
        self.public = public
        start = (public / "index.html").read_text(encoding="utf-8")
        self.url = html.unescape(re.search(r'<link rel="canonical" href="([^"]*)"', start).group(1)).rstrip("/")
        self.pictures = {}

    def fault_of(self, address):
        """What is wrong with a picture at an absolute address; None when nothing is."""
        if address not in self.pictures:
            self.pictures[address] = self.look_at(address)
        return self.pictures[address]

    def look_at(self, address):
        path = self.public / address[len(self.url) + 1:]
        if not address.startswith(self.url + "/") or not path.is_file():
            return "is not there"
        try:
            width, height, different = png(path.read_bytes())
        except ValueError as error:
            return str(error)
        if (width, height) != SIZE:
            return f"is {width} × {height}"
        return None if different > 3 else "shows nothing"


def faults(portal, text, picture_wanted):
    said = metas(text)
    if "og:url" not in said:
        return  # a page that only leads on
    picture = said.get("og:image")
    if picture is None:
        if picture_wanted:
            yield "has no og:image"
    else:
        fault = portal.fault_of(picture)
        if fault:
            yield f"og:image {picture} {fault}"
        if (said.get("og:image:width"), said.get("og:image:height")) != tuple(map(str, SIZE)):
            yield "og:image does not say its size"
        if not said.get("og:image:alt", "").strip():
            yield "og:image has no words"
        if said.get("twitter:card") != "summary_large_image":
            yield "has no twitter:card"
    section = re.search(r'<section [^>]*id="dela">(.*?)</section>', text, re.DOTALL)
    if not section:
        return
    example = 'class="banner-example"' in text
    texts = [html.unescape(one) for one in re.findall(r'<p class="notice">(.*?)</p>', section.group(1), re.DOTALL)]
    if not texts:
        yield "has nothing to share"
    for one in texts:
        if len(one) > LONGEST:
            yield f"a text has {len(one)} characters: {one}"
        if not one.endswith(" " + said["og:url"]) and len(said["og:url"]) < 200:
            yield f"a text does not end with the page's address: {one}"
        if ("Exempeldata" in one) != example:
            yield f"a text and the page do not agree on whether this is example data: {one}"
    for tag in re.findall(r"<img [^>]*>", section.group(1)):
        if attribute(tag, "loading") != "lazy":
            yield "the picture is fetched at once"
        if (attribute(tag, "width"), attribute(tag, "height")) != tuple(map(str, SIZE)):
            yield "the picture does not say its size"
        if not (picture or "").endswith(attribute(tag, "src") or "-"):
            yield "the picture is not that of og:image"
        if attribute(tag, "alt") != said.get("og:image:alt"):
            yield "the picture has other words than og:image"
        if ("Exempeldata" in (attribute(tag, "alt") or "")) != example:
            yield "the picture and the page do not agree on whether this is example data"


def main(arguments):
    if len(arguments) != 1 or not (pathlib.Path(arguments[0]) / "index.html").is_file():
        print(__doc__, file=sys.stderr)
        return 2
    portal = Portal(pathlib.Path(arguments[0]))
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(portal.public.rglob("*.html"))}
    wanted = any('property="og:image"' in text for text in pages.values())
    findings = [f"/{path.relative_to(portal.public).as_posix()}: {fault}"
                for path, text in pages.items() for fault in faults(portal, text, wanted)]
    unused = {portal.url + "/" + path.relative_to(portal.public).as_posix()
              for path in portal.public.rglob("delningsbild.png")} - set(portal.pictures)
    findings += [f"{address}: no page shows it" for address in sorted(unused)]
    for finding in findings:
        print(finding)
    print(f"{len(pages)} pages, {len(portal.pictures)} pictures, {len(findings)} findings")
    return 1 if findings or not portal.pictures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
