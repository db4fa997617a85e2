#!/usr/bin/python3
"""Tests of check_target_table.py: run with python3 tests/content/test_check_target_table.py"""
import unittest

import check_target_table

CELL = {"lines": "1", "municipality": "Umeå", "scopes": "1-2", "row": "Klimatpositiv", "year": 2034, "column": 2034,
        "status": "antaget"}
TABLE = {"cells": [CELL], "beside": [], "covered": {"1-2": [1, 2]}}
ROW = {"kommun": "Umeå", "omrade": "Kommunen som plats", "scope": "Scope 1 och 2", "rad": "Klimatpositiv", "ar": 2034,
       "status": "antaget"}


def page(entry="Umeå 2034", column="2031–2040", row="Klimatpositiv", count="1 av 2", said=""):
    return f"""<p>{count} kommuner har mål för scope&nbsp;1 och 2.</p>
<table><caption>Scope&nbsp;1 och 2 <span>Kommunen som plats. En rad</span></caption>
<thead><tr><th>Mål</th><th>Till och med 2030</th><th>{column}</th></tr></thead>
<tbody><tr><th>{row}</th><td></td><td><ul><li>{entry}</li></ul></td></tr></tbody></table>
<ul><li>{said}</li></ul>"""


def wrong(source, rows=None, **cell):
    table = TABLE | {"cells": [CELL | cell]}
    return check_target_table.check(table, source, [ROW | cell_of(cell)] if rows is None else rows)


def cell_of(cell):
    return {"ar": cell["year"]} if "year" in cell else {}


class CheckTargetTable(unittest.TestCase):
    def test_a_matrix_that_is_the_table_holds(self):
        self.assertEqual(wrong(page()), [])

    def test_another_row_column_or_year_is_noticed(self):
        for source in (page(row="Fossilfri"), page(column="2041–2050"), page(entry="Umeå 2035"), page(entry="Umeå"),
                       page(entry="Lund 2034")):
            self.assertNotEqual(wrong(source), [], source)

    def test_a_proposed_target_is_no_adopted_one(self):
        self.assertEqual(wrong(page(entry="Umeå 2034 föreslaget")),
                         ["page: Umeå, scope 1-2, Klimatpositiv, 2034 (line 1) should be antaget: Umeå 2034 föreslaget"])

    def test_what_the_table_has_not_is_noticed(self):
        more = page().replace("</li></ul></td>", "</li><li>Lund</li></ul></td>")
        self.assertEqual(wrong(more), ["page: not in the table: 1-2, Klimatpositiv, 2031–2040, Lund"])

    def test_the_file_is_held_to_the_table_too(self):
        self.assertEqual(wrong(page(), rows=[]), ["file: Umeå, scope 1-2, Klimatpositiv, 2034 (line 1) is missing"])
        self.assertEqual(wrong(page(), rows=[ROW, ROW]), ["file: not in the table: Umeå, Klimatpositiv, 2034"])

    def test_a_cell_under_another_year_must_be_told(self):
        self.assertEqual(wrong(page(), column=2050),
                         ["page: Umeå, scope 1-2, Klimatpositiv, 2034 (line 1): no word of the column 2050"])
        self.assertEqual(wrong(page(said="Umeå: Tabellen ser ut att ha 2050. Målets eget år är 2034."), column=2050), [])

    def test_the_counts_must_be_right(self):
        self.assertEqual(wrong(page(count="2 av 2")),
                         ['page: "1 av 2 kommuner har mål för scope 1 och 2" is missing'])


if __name__ == "__main__":
    unittest.main()
