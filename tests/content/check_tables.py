#!/usr/bin/python3
"""Holds every table that can be taken away to its files, and some tables to what the documents say.

  tests/content/check_tables.py PUBLIC_DIR [EXPECTED.json]

Every <table data-table> of the portal: its rows on the page (all parts of it together), in the CSV file and in the
JSON file are the same rows, cell by cell, with the same rounding. A number is read from the page as Swedish writes it.

Every chart (<figure>) likewise: its table of numbers, its files, and the corners of its lines in the picture, read back
with the picture's own axes: each is a number of the table, in that year, as exactly as a tenth of a pixel shows.

EXPECTED.json (tables.json when none is named) is a list of
  {"table": address of the JSON file, "why": source, "rows": {first cell: {column: value, …}, …}, "only": true}
Rows and columns that are not named may say anything; with "only" the named rows are all there are.

Exit status: 0 all agree, 1 some do not, 2 wrong usage.
"""
import csv
import html.parser
import io
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
# What a cell has beside its own text: source numbers, tags, notes below, words that mark it.
BESIDE = {"ref", "tag", "row-more", "inferred"}
VOID = {"br", "img", "path", "circle", "wbr"}


class Tables(html.parser.HTMLParser):
    """The rows of each table with data-table, by its caption's id."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.tables = {}
        self.table = None
        self.rows = None
        self.cell = None
        self.in_body = False
        self.skipping = 0
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "table" and "data-table" in attributes:
            self.rows = []
        if self.rows is None or tag in VOID:
            return
        if tag == "caption":
            self.table = attributes.get("id")
        elif tag == "tbody":
            self.in_body = True
        elif tag == "tr" and self.in_body:
            self.rows.append([])
        elif tag in ("th", "td") and self.in_body:
            self.cell = {"text": "", "sort": attributes.get("data-sort")}
            self.rows[-1].append(self.cell)
        elif self.skipping or set((attributes.get("class") or "").split()) & BESIDE:
            self.skipping += 1

    def handle_endtag(self, tag):
        if self.rows is None or tag in VOID:
            return
        if self.skipping and tag not in ("th", "td", "tr", "tbody", "table"):
            self.skipping -= 1
        elif tag in ("th", "td"):
            self.cell = None
            self.skipping = 0
        elif tag == "tbody":
            self.in_body = False
        elif tag == "table":
            self.tables.setdefault(self.table, []).extend(self.rows)
            self.rows = None

    def handle_data(self, data):
        if self.cell is not None and not self.skipping:
            self.cell["text"] += data


FIGURE = re.compile(r'<figure id="([^"]+)">(.*?)</figure>', re.DOTALL)
NUMBERS = re.compile(r"<th scope=\"row\">(.*?)</th>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<td[^>]*>(.*?)</td>", re.DOTALL)
PICTURE = re.compile(r"<svg class=\"chart-(wide|narrow)\".*?font-size=\"([\d.]+)\".*?</svg>", re.DOTALL)
LINES = re.compile(r'fill="none" stroke="currentColor" stroke-width="[\d.]+">(.*?)</g>', re.DOTALL)
TICK = re.compile(r'<text x="(-?[\d.]+)" y="(-?[\d.]+)">([^<]*)</text>')


def text_of(source):
    return squeezed(html.unescape(re.sub(r"<[^>]*>", "", source)))


def through(first, last):
    """The function from pixels to numbers that has two ticks, each (pixel, number)."""
    return lambda pixel: first[1] + (pixel - first[0]) * (last[1] - first[1]) / (last[0] - first[0])


def ticks(svg, anchor):
    group = re.search(rf'<g text-anchor="{anchor}">(.*?)</g>', svg, re.DOTALL)
    found = TICK.findall(group.group(1)) if group else []
    return [(float(x), float(y), swedish_number(html.unescape(text))) for x, y, text in found]


def check_picture(svg, size, by_year):
    """The corners of the lines are numbers of the table."""
    years, values = ticks(svg, "middle"), ticks(svg, "end")
    if len(years) < 2 or len(values) < 2:
        return []  # a single year has no scale to read
    year_at = through((years[0][0], years[0][2]), (years[-1][0], years[-1][2]))
    below = 0.35 * size  # text stands a little below its line
    value_at = through((values[0][1] - below, values[0][2]), (values[-1][1] - below, values[-1][2]))
    # A corner is rounded to a tenth of a pixel, and so are the ticks that the scale is read from.
    near = abs(value_at(0.2) - value_at(0))
    if abs(year_at(0.2) - year_at(0)) > 0.4:
        return []  # centuries: a year is narrower than a pixel
    findings = []
    corners = 0
    for line in LINES.findall(svg):
        for path in re.findall(r' d="([^"]*)"', line):
            if re.search(r"[^-\d. ML]", path):
                continue  # a mark, not a line
            for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path):
                corners += 1
                year, value = round(year_at(float(x))), value_at(float(y))
                known = [number for number in by_year.get(year, []) if number is not None]
                # A printed number is rounded, as exactly as it is written.
                if not any(abs(value - float(number)) <= near + written(number) for number in known):
                    findings.append(f"the picture has {value:.2f} in {year}, the table {known}")
    return findings if corners or findings else ["no lines found in the picture"] * bool(len(by_year) > 1)


def written(number):
    """Half of the last decimal that a number is written with."""
    decimals = len(number.split(".")[1]) if "." in number else 0
    return 0.5 * 10**-decimals


def check_chart(name, source, folder):
    findings = []
    csv_rows = list(csv.reader(io.StringIO((folder / f"{name}.csv").read_bytes().decode("utf-8"), newline="")))[1:]
    data = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    ids = [column["id"] for column in data["columns"]]
    body = source[source.index("<tbody>") : source.index("</tbody>")]
    rows = [[text_of(year)] + [text_of(cell) for cell in CELL.findall(cells)] for year, cells in NUMBERS.findall(body)]
    if not len(rows) == len(csv_rows) == len(data["rows"]):
        return [f"{len(rows)} years on the page, {len(csv_rows)} in CSV, {len(data['rows'])} in JSON"]
    by_year = {}
    for cells, line, one in zip(rows, csv_rows, data["rows"]):
        for place, text in enumerate(cells):
            number, in_json = swedish_number(text), one[ids[place]]
            if number is None:
                if in_json is not None or not text.endswith(line[place]):
                    findings.append(f"{cells[0]}, {ids[place]}: page {text!r}, CSV {line[place]!r}, JSON {in_json!r}")
            elif in_json is None or not number == float(line[place]) == in_json:
                findings.append(f"{cells[0]}, {ids[place]}: page {text!r}, CSV {line[place]!r}, JSON {in_json!r}")
            elif place:
                plain = re.sub(r"\s", "", text).replace("\u2212", "-").replace(",", ".")
                by_year.setdefault(int(cells[0]), []).append(plain)
    for picture in PICTURE.finditer(source):
        findings += check_picture(picture.group(0), float(picture.group(2)), by_year)
    return findings


def folder_of(page):
    """Where the files of a page's tables and charts stand: the later parts of a page, and what is printed of it, have
    none of their own."""
    part = re.fullmatch(r"sida-\d+", page.parent.name) or '<body class="kind-publication_print"' in page.read_text("utf-8")
    return page.parent.parent if part else page.parent


def charts_of(public):
    """(folder, id, source) of each chart."""
    for page in sorted(public.rglob("index.html")):
        source = page.read_text(encoding="utf-8")
        if 'class="chart-' in source:
            for name, figure in FIGURE.findall(source):
                yield folder_of(page), name, figure


def squeezed(text):
    return re.sub(r"\s+", " ", text).strip()


def swedish_number(text):
    """1 234,5 as 1234.5; None when it is no number."""
    plain = re.sub(r"\s", "", text).removeprefix("+").replace("\u2212", "-").replace(",", ".")
    return float(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain) else None


def without_marks(text):
    """A file has the marks of a text in brackets after it."""
    return re.sub(r"( \([^()]*\))+$", "", text)


MONTHS = ("januari februari mars april maj juni juli augusti september oktober november december").split()


def swedish_day(iso):
    """5 december 2025 of 2025-12-05; None when it is no day."""
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", iso)
    return f"{int(match.group(3))} {MONTHS[int(match.group(2)) - 1]} {int(match.group(1))}" if match else None


def check_cell(page, in_csv, in_json):
    text = squeezed(page["text"])
    date = without_marks(in_csv)
    day = swedish_day(date)
    if day is not None:
        if text != day or page["sort"] != date.replace("-", "") or in_json != in_csv:
            return f"page {text!r} (sorted as {page['sort']}), CSV {in_csv!r}, JSON {in_json!r}"
        return None
    if page["sort"] is not None:
        number = swedish_number(text)
        if number is None and page["text"].strip():
            return f"the page has the number {page['sort']} behind the words {text!r}"
        if not number == float(page["sort"]) == float(in_csv) == in_json:
            return f"page {text!r} (sorted as {page['sort']}), CSV {in_csv!r}, JSON {in_json!r}"
        return None
    in_csv = squeezed(in_csv)
    if text not in (in_csv, without_marks(in_csv)):
        return f"page {text!r}, CSV {in_csv!r}"
    if in_json is not None and squeezed(str(in_json)) != in_csv:
        return f"CSV {in_csv!r}, JSON {in_json!r}"
    return None


def check_table(name, rows, folder):
    findings = []
    csv_rows = list(csv.reader(io.StringIO((folder / f"{name}.csv").read_bytes().decode("utf-8"), newline="")))
    data = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    ids = [column["id"] for column in data["columns"]]
    if not len(rows) == len(csv_rows) - 1 == len(data["rows"]):
        return [f"{len(rows)} rows on the page, {len(csv_rows) - 1} in CSV, {len(data['rows'])} in JSON"]
    if len(csv_rows[0]) != len(ids):
        return [f"{len(csv_rows[0])} columns in CSV, {len(ids)} in JSON"]
    for number, (cells, line, one) in enumerate(zip(rows, csv_rows[1:], data["rows"]), 1):
        for place, cell in enumerate(cells):
            finding = check_cell(cell, line[place], one[ids[place]])
            if finding:
                findings.append(f"row {number}, {ids[place]}: {finding}")
    return findings


def tables_of(public):
    """(folder, name) -> rows, with the parts of a long table put together in their order."""
    found = {}
    pages = sorted(public.rglob("index.html"), key=lambda page: [
        int(part) if part.isdigit() else part for part in re.split(r"(\d+)", str(page).replace("/sida-", "/sida-"))])
    for page in pages:
        source = page.read_text(encoding="utf-8")
        if "data-table" not in source:
            continue
        folder = folder_of(page)
        for name, rows in Tables(source).tables.items():
            found.setdefault((folder, name), []).append((page, rows))
    return {key: [row for _, rows in sorted(parts, key=lambda part: part_number(part[0])) for row in rows]
            for key, parts in found.items()}


def part_number(page):
    match = re.fullmatch(r"sida-(\d+)", page.parent.name)
    return int(match.group(1)) if match else 1


def check_expected(public, expected):
    findings = []
    for table in expected:
        path = public / table["table"].lstrip("/")
        if not path.is_file():
            findings.append(f"{table['table']}: there is no such file")
            continue
        data = json.loads(path.read_text(encoding="utf-8"))
        first = data["columns"][0]["id"]
        by_first = {str(row[first]): row for row in data["rows"]}  # years are numbers
        for name, wanted in table["rows"].items():
            row = by_first.get(name)
            if row is None:
                findings.append(f"{table['table']}: no row {name}")
                continue
            for column, value in wanted.items():
                if row.get(column) != value:
                    findings.append(f"{table['table']}: {name}, {column}: {row.get(column)!r}, not {value!r}")
        if table.get("only") and set(by_first) != set(table["rows"]):
            findings.append(f"{table['table']}: rows {sorted(set(by_first) ^ set(table['rows']))} on one side only")
    return findings


def main(arguments):
    if not 1 <= len(arguments) <= 2 or not pathlib.Path(arguments[0]).is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    public = pathlib.Path(arguments[0])
    expected = json.loads(pathlib.Path(arguments[1] if len(arguments) > 1 else HERE / "tables.json").read_text("utf-8"))
    tables = tables_of(public)
    findings = []
    for (folder, name), rows in sorted(tables.items()):
        where = f"/{folder.relative_to(public)}/{name}"
        try:
            findings += [f"{where}: {finding}" for finding in check_table(name, rows, folder)]
        except (OSError, ValueError, KeyError, IndexError) as error:
            findings.append(f"{where}: {type(error).__name__}: {error}")
    charts = list(charts_of(public))
    for folder, name, source in charts:
        where = f"/{folder.relative_to(public)}/{name}"
        try:
            findings += [f"{where}: {finding}" for finding in check_chart(name, source, folder)]
        except (OSError, ValueError, KeyError, IndexError) as error:
            findings.append(f"{where}: {type(error).__name__}: {error}")
    findings += check_expected(public, expected)
    for finding in findings:
        print(finding)
    print(f"{len(tables)} tables and {len(charts)} charts held to their files, {len(expected)} to the documents, {len(findings)} findings")
    return 1 if findings or not tables else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
