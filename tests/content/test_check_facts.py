#!/usr/bin/python3
"""Tests of check_facts.py: run with python3 tests/content/test_check_facts.py"""
import pathlib
import tempfile
import unittest

import check_facts


def misses(body, **fact):
    """What check_facts says of one fact about one page with this body."""
    with tempfile.TemporaryDirectory() as folder:
        public = pathlib.Path(folder)
        if body is not None:
            (public / "sida").mkdir()
            (public / "sida" / "index.html").write_text(f"<!DOCTYPE html><title>t</title>{body}", encoding="utf-8")
        fact = {"id": "f", "document": "d", "lines": "1", "page": "/sida/"} | fact
        return [wrong for _, wrong in check_facts.check(public, [fact])]


class CheckFacts(unittest.TestCase):
    def test_no_break_spaces_and_minus_signs_are_normalised(self):
        body = "<main><p>upp till 200\u00a0000\u202fkronor, \u221258\u00a0procent, 2017\u20132022</main>"
        self.assertEqual(misses(body, text=["200 000 kronor", "-58 procent", "2017-2022"]), [])

    def test_inline_tags_do_not_part_a_word_but_blocks_do(self):
        self.assertEqual(misses("<main>Sma<b>rt</b>Sam</main>", text=["SmartSam"]), [])
        self.assertEqual(misses("<main><td>Sma</td><td>rtSam</td></main>", text=["SmartSam"]), ['"SmartSam" is missing'])

    def test_a_number_is_not_found_inside_a_longer_number(self):
        for longer in ("120 000 kr", "20 000 000 kr"):
            self.assertEqual(misses(f"<main>{longer}</main>", text=["20 000"]), ['"20 000" is missing'], longer)
        self.assertEqual(misses("<main>1 200 000 kr</main>", text=["200 000"]), ['"200 000" is missing'])
        self.assertEqual(misses("<main><td>2025</td><td>200 000 kr</td></main>", text=["200 000"]), [])
        self.assertEqual(misses("<main>19,75 procent</main>", text=["19,7"]), ['"19,7" is missing'])
        self.assertEqual(misses("<main>85,5 procent</main>", text=["5 procent"]), ['"5 procent" is missing'])

    def test_one_of_several_wordings_is_enough(self):
        self.assertEqual(misses("<main>45 %</main>", any=["45 procent", "45 %"]), [])
        self.assertEqual(
            misses("<main>44 %</main>", any=["45 procent", "45 %"]), ['none of these is there: "45 procent", "45 %"']
        )

    def test_addresses_are_compared_character_by_character(self):
        body = '<main><a href="https://a.example/miljö%20plan?x=1&amp;y=2">Plan</a></main>'
        self.assertEqual(misses(body, href=["https://a.example/miljö%20plan?x=1&y=2"]), [])
        self.assertEqual(
            misses(body, href=["https://a.example/milj%C3%B6%20plan?x=1&y=2"]),
            ["no link to https://a.example/milj%C3%B6%20plan?x=1&y=2"],
        )

    def test_menu_footer_and_scripts_do_not_count(self):
        body = "<nav>Mjölby</nav><main>Linköping<script>'Mjölby'</script></main><footer>Mjölby</footer>"
        self.assertEqual(misses(body, text=["Mjölby"]), ['"Mjölby" is missing'])
        self.assertEqual(misses(body, text=["Mjölby"], must_not=True), [])

    def test_what_must_not_stand_there_is_reported(self):
        self.assertEqual(
            misses("<main>Camilla Palm</main>", text=["Camilla Palm"], must_not=True),
            ['"Camilla Palm" must not stand there'],
        )

    def test_a_missing_page_is_a_miss_unless_it_must_be_missing(self):
        self.assertEqual(misses(None, text=["x"]), ["the page does not exist"])
        self.assertEqual(misses(None, text=["x"], must_not=True), ["the page does not exist"])
        self.assertEqual(misses(None, must_not=True), [])
        self.assertEqual(misses("<main></main>", must_not=True), ["the page must not exist"])

    def test_the_facts_can_be_read_and_are_enough(self):
        facts = check_facts.read_facts(check_facts.HERE / "facts_2025.json")
        forbidden = [fact for fact in facts if fact.get("must_not")]
        self.assertGreaterEqual(len(facts) - len(forbidden), 120)
        self.assertGreaterEqual(len(forbidden), 20)

    def test_the_facts_of_2020_are_enough_and_reach_every_city(self):
        facts = check_facts.read_facts(check_facts.HERE / "facts_2020.json")
        forbidden = [fact for fact in facts if fact.get("must_not")]
        self.assertGreaterEqual(len(facts) - len(forbidden), 60)
        self.assertGreaterEqual(len(forbidden), 20)
        cities = {fact["page"].split("/")[2] for fact in facts if "/klimatkontrakt/2020/" in fact["page"]}
        self.assertEqual(len(cities), 9)

    def test_the_facts_of_the_analysis_reach_every_document_and_table_row(self):
        facts = check_facts.read_facts(check_facts.HERE / "facts_analysis.json")
        self.assertGreaterEqual(len(facts), 77)
        self.assertEqual({fact["document"][:3] for fact in facts}, {"000", "001", "002", "003", "004"})
        rows = [fact for fact in facts if "/tabeller/" in fact["page"] and fact["id"] != "tabell-kolumner"]
        self.assertEqual(len(rows), 18)

    def test_no_fact_has_the_id_of_another_in_any_file(self):
        # main() counts the facts that failed by their ids
        ids = [fact["id"] for path in check_facts.FACTS for fact in check_facts.read_facts(path)]
        self.assertEqual(len(ids), len(set(ids)))


if __name__ == "__main__":
    unittest.main()
