#!/usr/bin/python3
"""Renders every case with our engine and with Jinja2 and compares the results byte for byte.

Usage: compare.py JINJA_CASES_PROGRAM CASES_FOLDER

A case file (cases/*.txt) is read line by line:
  # …            a comment
  data {…}       the data of the cases that follow, one line of JSON
  > template     a case of one line; both engines print the same
  !> template    both fail
  ~> template    ours refuses what Jinja2 accepts
  === name       a case of several lines, up to the next line that begins a case; inside it
  --- data       its own data
  --- other.html another template
  --- main       the template itself
  --- fails | --- refuses   what is expected, instead of the same output
In a template of one line ␊ stands for a line feed, and everywhere ␍ for a carriage return.
Every case runs twice: with a missing name printed as nothing, as Jinja2 does by default, and strictly, where printing
or going through what is missing fails, and printing none, a list or an object too.
"""
import json
import pathlib
import random
import subprocess
import sys

import jinja2
import markupsafe

MINIMUM = 300
RANDOM_SEEDS = range(1, 1501)
NOT_PRINTED = ("K532", "K533")  # strictly, printing none, a list or an object


class Strict(jinja2.Undefined):
    __str__ = __iter__ = __len__ = jinja2.Undefined._fail_with_undefined_error


def html_objects(value):
    if isinstance(value, dict):
        if list(value) == ["$html"]:
            return markupsafe.Markup(value["$html"])
        return {k: html_objects(v) for k, v in value.items()}
    return [html_objects(v) for v in value] if isinstance(value, list) else value


def with_jinja(case, strict):
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(case["templates"]), autoescape=True, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True, undefined=Strict if strict else jinja2.Undefined)
    environment.globals = {"range": range}
    try:
        return {"out": environment.get_template(case["main"]).render(**html_objects(case["data"]))}
    except Exception as error:  # whatever Python raises inside a template is a failure of the template
        return {"error": f"{type(error).__name__}: {error}"}


def read_cases(path):
    data, case, section = {}, None, None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        where = f"{path.name}:{number}"
        kind = {"> ": "same", "!> ": "fails", "~> ": "refuses"}.get(line[:line.find(">") + 2] if ">" in line[:2] else "")
        if kind or line.startswith(("=== ", "data ", "#")):
            if case:
                yield finish(case)
            case, section = None, None
        if kind:
            text = line[line.find(">") + 2:].replace("␍", "\r").replace("␊", "\n")
            yield {"where": where, "expect": kind, "templates": {"main": text}, "main": "main", "data": data}
        elif line.startswith("data "):
            data = json.loads(line[5:])
        elif line.startswith("=== "):
            case = {"where": f"{where} {line[4:]}", "expect": "same", "sections": {}, "data": data}
        elif case and line.startswith("--- "):
            section = line[4:].strip()
            if section in ("fails", "refuses"):
                case["expect"], section = section, None
            else:
                case["sections"][section] = []
        elif case and section:
            case["sections"][section].append(line.replace("␍", "\r"))
        elif line.strip() and not line.startswith("#"):
            raise SystemExit(f"{where}: not understood: {line}")
    if case:
        yield finish(case)


def finish(case):
    texts = {}
    for name, lines in case.pop("sections").items():
        while lines and not lines[-1]:
            lines.pop()
        texts[name] = "\n".join(lines) + "\n"
    if "data" in texts:
        case["data"] = json.loads(texts.pop("data"))
    return {**case, "templates": texts, "main": "main"}


class Grammar:
    """Small random templates; most are valid, some fail in both engines."""

    DATA = {"a": 3, "b": 2.5, "s": "å<b> Öl", "t": "x", "yes": True, "no": False, "nil": None, "e": "",
            "xs": [3, 1, 2], "ws": ["b", "A", "c"], "o": {"k": "v", "n": 1}, "h": {"$html": "<i>1</i>"},
            "rows": [{"n": "B", "y": 2, "ok": True}, {"n": "a", "y": 1, "ok": False}, {"n": "C", "y": 2, "ok": True}]}

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.depth = 0

    def pick(self, *choices):
        return self.random.choice(choices)

    def number(self):
        return self.pick("1", "7", "-2", "0", "2.5", "a", "b", "loop.index", "xs[0]", "xs|length", "rows[1].y", "x", "1e3")

    def text(self):
        return self.pick("s", "t", "h", "e", '"lit & <"', "'q'", "o.k", 'o["k"]', "ws[1]", "rows[0].n", "x", "y", "m(t)")

    def expression(self):
        self.depth += 1
        try:
            return self._expression()
        finally:
            self.depth -= 1

    def _expression(self):
        if self.depth > 3:
            return self.pick(self.number(), self.text())
        e = self.expression
        return self.pick(
            self.number, self.text,
            lambda: f"{self.number()} {self.pick('+', '-', '*', '/', '//', '%', '**')} {self.number()}",
            lambda: f"({e()}) ~ ({e()})",
            lambda: f"{self.text()}|{self.pick('upper', 'lower', 'e', 'length', 'trim', 'capitalize', 'string', 'reverse', 'first', 'int', 'urlencode', 'tojson')}",
            lambda: f"{self.text()}|replace({self.text()}, {self.text()})",
            lambda: f"({e()}) if ({self.condition()}) else ({e()})",
            lambda: f"({e()})|default({e()}{self.pick('', ', true')})",
            lambda: f"({e()}) {self.pick('and', 'or')} ({e()})",
            lambda: f"{self.items()}|join({self.text()})",
            lambda: f"{self.items()}|{self.pick('first', 'list', 'sum', 'min', 'max')}",
            lambda: f"({self.number()})|{self.pick('round', 'abs', 'round(1)', 'int', 'float', 'string')}",
            lambda: f"{self.text()}[{self.pick('0', '1:', ':2', '::-1', '-1')}]",
        )()

    def condition(self):
        e = self.expression
        return self.pick(
            lambda: f"{self.number()} {self.pick('<', '<=', '>', '>=', '==', '!=')} {self.number()}",
            lambda: f"({e()}) {self.pick('==', '!=')} ({e()})",
            lambda: f"{self.text()} in {self.text()}",
            lambda: f"{self.number()} {self.pick('in', 'not in')} xs",
            lambda: f"{self.pick('x', 'y', 'a', 'o.k', 'o.none_such')} is {self.pick('', 'not ')}{self.pick('defined', 'undefined', 'none', 'string', 'number', 'mapping', 'iterable')}",
            lambda: f"not ({e()})", e)()

    def items(self):
        return self.pick("xs", "ws", "ws|sort", "xs|sort(reverse=true)", "rows|map(attribute='n')", "[1, t, h]",
                         "rows|selectattr('ok')|map(attribute='y')", "range(3)", "s", "xs|reverse", "xs|select('odd')",
                         "rows|map(attribute='y')|unique", "o", "o.items()|map('first')", "ws[1:]", "xs|batch(2)|map('join', '-')")

    def statements(self, count):
        return "".join(self.statement() for _ in range(count))

    def statement(self):
        self.depth += 1
        try:
            if self.depth > 3:
                return self.pick("text ", "{{ " + self.expression() + " }}", "\n")
            inner = lambda: self.statements(self.random.randint(1, 2))
            dash = lambda: self.pick("", "", "", "-")
            o, c = "{%" + dash() + " ", " " + dash() + "%}"
            return self.pick(
                lambda: self.pick("text\n", "  ", "<b>&amp;</b>", "\n", "å", "{# note #}", "{#- note -#} "),
                lambda: "{{" + dash() + " " + self.expression() + " " + dash() + "}}",
                lambda: f"{o}if {self.condition()}{c}{inner()}{{% else %}}{inner()}  {{% endif %}}\n",
                lambda: f"{o}if {self.condition()}{c}{inner()}{{% elif {self.condition()} %}}{inner()}{o}endif{c}",
                lambda: f"{o}for x in {self.items()}{c}{inner()}{self.pick('{% else %}none', '')}{o}endfor{c}\n",
                lambda: f"{o}for x in {self.items()} if {self.condition()}{c}{inner()}{{% endfor %}}",
                lambda: f"{{% for x, y in {self.pick('o.items()', 'o|dictsort', '[[1, 2], [t, h]]')} %}}{inner()}{{% endfor %}}",
                lambda: f"{o}set {self.pick('x', 'y')} = {self.expression()}{c}",
                lambda: f"{o}set {self.pick('x', 'y')}{c}{inner()}{o}endset{c}",
                lambda: f"{{% with {self.pick('x', 'y')} = {self.expression()} %}}{inner()}{{% endwith %}}",
                lambda: f"{o}macro m(p, q={self.expression()}){c}[{{{{ p }}}}{inner()}]{o}endmacro{c}",
                lambda: f"{{% filter {self.pick('upper', 'trim')} %}}{inner()}{{% endfilter %}}",
                lambda: "{% include 'part' %}",
                lambda: f"{{% block b{self.random.randint(0, 10**6)} %}}{inner()}{{% endblock %}}",
            )()
        finally:
            self.depth -= 1

    def case(self, seed):
        macro = "{% macro m(p, q='-') %}<{{ p }}{{ q }}>{% endmacro %}"
        part = "({{ x }},{{ y }},{{ a }}){% set x = 'part' %}"
        return {"where": f"random {seed}", "expect": "random", "main": "main", "data": self.DATA,
                "templates": {"main": macro + self.statements(4), "part": part}}


def verdict(case, ours, theirs, strict):
    """What is wrong, or None."""
    expect = case["expect"]
    if "out" in ours and "out" in theirs:
        if expect in ("fails", "refuses") and not strict:
            return "should fail"
        return None if ours["out"] == theirs["out"] else "outputs differ"
    if "out" in ours:
        return "Jinja2 fails, ours does not"
    if "out" in theirs:
        if strict and ours["code"] in NOT_PRINTED:
            return None
        return None if expect in ("refuses", "random") else "ours fails, Jinja2 does not"
    return None if expect in ("fails", "random") or strict else "both fail, but should not"


def main():
    program, folder = sys.argv[1:3]
    cases = [case for path in sorted(pathlib.Path(folder).glob("*.txt")) for case in read_cases(path)]
    written = len(cases)
    if written < MINIMUM:
        raise SystemExit(f"only {written} cases, at least {MINIMUM} are wanted")
    cases += [Grammar(seed).case(seed) for seed in RANDOM_SEEDS]
    runs = [(case, strict) for case in cases for strict in (False, True)]
    sent = json.dumps([{"templates": c["templates"], "main": c["main"], "data": c["data"], "strict": s} for c, s in runs])
    answer = subprocess.run([program], input=sent.encode(), stdout=subprocess.PIPE, check=True)
    results = json.loads(answer.stdout)
    wrong = both = refused = 0
    for (case, strict), ours in zip(runs, results):
        theirs = with_jinja(case, strict)
        problem = verdict(case, ours, theirs, strict)
        if case["expect"] == "random":
            both += "out" in ours and "out" in theirs
            refused += "out" not in ours and "out" in theirs
        if problem:
            wrong += 1
            print(f"{case['where']} ({'strict' if strict else 'lenient'}): {problem}")
            for name, text in case["templates"].items():
                print(f"  {name}: {text!r}")
            print(f"  ours:   {ours}\n  jinja2: {theirs}")
    print(f"{written} cases and {len(RANDOM_SEEDS)} random ones, each twice; {wrong} differences. "
          f"Of the random ones {both} print the same, {refused} are refused by ours only.")
    if both < len(RANDOM_SEEDS) // 2 or refused > len(RANDOM_SEEDS) // 4:
        raise SystemExit("the random templates compare too little")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
