#!/usr/bin/python3
"""The check of what can be shared: a right portal passes, and each fault is found."""
import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

CHECK = pathlib.Path(__file__).with_name("check_share.py")
URL = "https://example.org/klimat"


def png(width=1200, height=630, colours=b"\x00\x10\x20\x30", more=b""):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = (colours * (width * 3)) [:width * 3]
    body = zlib.compress(b"".join(b"\0" + rows for _ in range(height)))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + more + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def page(address="x/", picture="x/delningsbild.png", text="Exempeldata: Hej.", alt="Exempeldata.", own_alt=None,
         img='loading="lazy" width="1200" height="630"', notice='<p class="banner-example">'):
    return f"""<!doctype html><link rel="canonical" href="{URL}/{address}"><meta property="og:url" content="{URL}/{address}">
<meta property="og:image" content="{URL}/{picture}"><meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630"><meta property="og:image:alt" content="{alt}">
<meta name="twitter:card" content="summary_large_image">{notice}
<section class="section" id="dela"><p class="notice">{text} {URL}/{address}</p>
<img src="/klimat/{picture}" alt="{own_alt or alt}" {img}></section>"""


def found(changes=None):
    files = {"x/delningsbild.png": png(), "index.html": page(""), "x/index.html": page()}
    files.update(changes or {})
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        done = subprocess.run([sys.executable, CHECK, folder], stdout=subprocess.PIPE, text=True)
    lines = done.stdout.splitlines()
    assert done.returncode == (1 if lines[:-1] else 0), done.stdout
    return lines[:-1]


class CheckShare(unittest.TestCase):
    def expect(self, fault, **parts):
        said = found({"x/index.html": page(**parts)})
        self.assertTrue(any(fault in line for line in said), (fault, said))

    def expect_picture(self, fault, data):
        said = found({"x/delningsbild.png": data})
        self.assertTrue(any(fault in line for line in said), (fault, said))

    def test_a_right_portal_passes(self):
        self.assertEqual(found(), [])

    def test_faults_of_pictures(self):
        self.expect("is not there", picture="y.png")
        self.expect_picture("is 1200 × 631", png(height=631))
        self.expect_picture("is no PNG", b"GIF89a")
        self.expect_picture("is damaged", png()[:-200])
        self.expect_picture("shows nothing", png(colours=b"\x00"))
        self.expect_picture("holds tIME", png(more=struct.pack(">I4s", 7, b"tIME") + b"\0" * 11))
        self.assertIn("https://example.org/klimat/z/delningsbild.png: no page shows it",
                      found({"z/delningsbild.png": png()}))

    def test_faults_of_texts(self):
        self.expect("a text has 3", text="Exempeldata: " + "å" * 290)
        self.expect("do not agree on whether this is example data", text="Hej.")
        self.expect("do not agree on whether this is example data", notice="")

    def test_faults_of_pictures_on_pages(self):
        self.expect("og:image has no words", alt=" ", own_alt=" ")
        self.expect("other words than og:image", own_alt="Exempeldata, annat.")
        self.expect("fetched at once", img='width="1200" height="630"')
        self.expect("does not say its size", img='loading="lazy"')
        self.assertTrue(any("has no og:image" in line for line in found(
            {"y/index.html": f'<meta property="og:url" content="{URL}/y/">'})))


if __name__ == "__main__":
    unittest.main()
