#!/usr/bin/python3
"""Holds the matrix of targets of 2020 to table 4.1.1 of the analysis, cell by cell.

The matrix is computed from the targets of the contracts; table_4_1_1.json is the table as read from the document. It
was not read from content/, so that a wrong target, and a wrong rule, show up here.

  tests/content/check_target_table.py PUBLIC_DIR

Both the page and its JSON file are read. There must be
  - every cell of the table, with scopes, row, year, status and the text beside the name,
  - nothing else in the table's groups, but for what "beside" names, with why,
  - a difference told on the page for every cell printed under another year than the target's own,
  - the table's counts: how many municipalities have targets for which scopes.

Exit status: 0 all holds, 1 something does not, 2 wrong usage.
"""
import html.parser
import json
import pathlib
import re
import sys

TABLE = pathlib.Path(__file__).resolve().parent / "table_4_1_1.json"
GROUPS = {"1-2-3": "Scope 1, 2 och 3", "1-2": "Scope 1 och 2"}
PLACE = "Kommunen som plats"
FIRST_COLUMN = 2030


def plain(text):
    return re.sub(r"\s+", " ", text).strip()


class Matrix(html.parser.HTMLParser):
    """The tables of the page, and the items of its lists.

    entries: (group, row, column, text of one entry); only of tables whose caption begins with a group and names the
    place."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.entries, self.items, self.paragraphs = [], [], []
        self.caption, self.heads, self.row, self.cells = "", [], "", 0
        self.open = []  # [tag, text]
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.caption, self.heads = "", []
        elif tag == "tr":
            self.row, self.cells = "", 0
        elif tag in ("td", "th"):
            self.cells += 1
        if tag in ("caption", "th", "td", "li", "p"):
            self.open.append([tag, ""])

    def handle_data(self, data):
        for one in self.open:
            one[1] += data

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            return
        text = plain(self.open.pop()[1])
        if tag == "caption":
            self.caption = text
        elif tag == "th" and self.row == "" and self.cells == 1 and self.heads:
            self.row = text
        elif tag == "th":
            self.heads.append(text)
        elif tag == "p":
            self.paragraphs.append(text)
        elif tag == "li":
            self.items.append(text)
            if any(one[0] == "td" for one in self.open):
                self.entry(text)

    def entry(self, text):
        for key, title in GROUPS.items():
            if self.caption.startswith(f"{title} {PLACE}."):
                self.entries.append((key, self.row, self.heads[self.cells - 1], text))


def column_of(year):
    if year is None:
        return "Målår uppges inte"
    if year <= FIRST_COLUMN:
        return f"Till och med {FIRST_COLUMN}"
    end = (year + 9) // 10 * 10
    return f"{end - 9}–{end}"


def describe(cell):
    return f"{cell['municipality']}, scope {cell['scopes']}, {cell['row']}, {cell['year']} (line {cell['lines']})"


def compare_page(table, page):
    """What is wrong with the page's tables."""
    wrong = []
    left = list(page.entries)
    for cell in table["cells"] + table["beside"]:
        place = (cell["scopes"], cell["row"], column_of(cell["year"]))
        found = [one for one in left if one[:3] == place and one[3].startswith(cell["municipality"])]
        if not found:
            wrong.append(f"page: {describe(cell)} is missing")
            continue
        left.remove(found[0])
        text = found[0][3]
        if ("föreslaget" in text) != (cell.get("status") == "föreslaget"):
            wrong.append(f"page: {describe(cell)} should be {cell.get('status', 'antaget')}: {text}")
        if cell.get("text", "") not in text:
            wrong.append(f"page: {describe(cell)} should say {cell['text']}: {text}")
        shown = re.match(re.escape(cell["municipality"]) + r" (\d{4})\b", text)
        last = cell["year"] is None or column_of(cell["year"]).endswith(str(cell["year"]))
        if (int(shown.group(1)) if shown else None) != (None if last else cell["year"]):
            wrong.append(f"page: {describe(cell)} shows another year: {text}")
    return wrong + [f"page: not in the table: {', '.join(one)}" for one in left]


def compare_file(table, rows):
    """The same for the JSON file."""
    wrong = []
    left = [row for row in rows if row["omrade"] == PLACE and row["scope"] in map(plain, GROUPS.values())]
    for cell in table["cells"] + table["beside"]:
        wanted = (cell["municipality"], GROUPS[cell["scopes"]], cell["row"], cell["year"], cell.get("status", "antaget"))
        found = [row for row in left if wanted == (row["kommun"], row["scope"], row["rad"], row["ar"], row["status"])]
        if not found:
            wrong.append(f"file: {describe(cell)} is missing")
        else:
            left.remove(found[0])
    return wrong + [f"file: not in the table: {row['kommun']}, {row['rad']}, {row['ar']}" for row in left]


def compare_differences(table, page):
    wrong = []
    for cell in table["cells"]:
        if cell["column"] == cell["year"]:
            continue
        told = f"Tabellen ser ut att ha {cell['column']}."
        own = "Målet har inget år." if cell["year"] is None else f"Målets eget år är {cell['year']}."
        if not any(one.startswith(cell["municipality"]) and told in one and own in one for one in page.items):
            wrong.append(f"page: {describe(cell)}: no word of the column {cell['column']}")
    return wrong


def compare_counts(table, page):
    wrong = []
    for scopes, (have, of) in table["covered"].items():
        sentence = f"{have} av {of} kommuner har mål för {GROUPS[scopes].lower()}"
        if not any(one.startswith(sentence) for one in page.paragraphs):
            wrong.append(f'page: "{sentence}" is missing')
    return wrong


def check(table, page_source, rows):
    page = Matrix(page_source)
    rows = [{key: plain(value) if isinstance(value, str) else value for key, value in row.items()} for row in rows]
    return (compare_page(table, page) + compare_file(table, rows) + compare_differences(table, page)
            + compare_counts(table, page))


def main(arguments):
    if len(arguments) != 1 or not pathlib.Path(arguments[0]).is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    folder = pathlib.Path(arguments[0]) / table["page"].strip("/")
    page = (folder / "index.html").read_text(encoding="utf-8")
    rows = json.loads((folder / "matris.json").read_text(encoding="utf-8"))["rows"]
    wrong = check(table, page, rows)
    for sentence in wrong:
        print(sentence)
    if not wrong:
        print(f"{len(table['cells'])} cells of table 4.1.1 hold")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
