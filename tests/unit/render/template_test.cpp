// What Jinja2 cannot judge: messages, limits, threads. What templates print is compared in tests/jinja/.
#include "render/template.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <thread>

#include "render/support.hpp"

namespace kontrakt::render {
namespace {

using support::Value;
using testing::Memory;
using testing::page;

Value data(support::Arena& arena) {
  support::ObjectBuilder inner(arena);
  inner.text("title", "A & B").html("body", "<p>x</p>").set("nothing", Value::none());
  return support::ObjectBuilder(arena).set("page", inner.build()).integer("n", 3).build();
}

TEST(Template, PrintsTextEscapedAndHtmlAsItIs) {
  support::Arena arena;
  EXPECT_EQ(page("<h1>{{ page.title }}</h1>{{ page.body }}", data(arena)), "<h1>A &amp; B</h1><p>x</p>");
}

TEST(Template, AppendsToWhatIsThere) {
  Memory memory{{{"main", "b"}}, {""}};
  TemplateSet set(memory.loader());
  diagnostics::Diagnostics found;
  std::string out = "a";
  support::Arena scratch;
  EXPECT_FALSE(render(*set.load("main", found), Value(), out, scratch));
  EXPECT_EQ(out, "ab");
}

TEST(Template, FieldsOfAnObjectsParentAreSeen) {
  support::Arena arena;
  Value site = support::ObjectBuilder(arena).text("name", "site").text("lang", "sv").build();
  Value own = support::ObjectBuilder(arena).text("name", "own").build_with_parent(site.as_object());
  Value whole = support::ObjectBuilder(arena).integer("p", 1).build_with_parent(own.as_object());
  EXPECT_EQ(page("{{ name }} {{ lang }} {{ p }}", whole), "own sv 1");
}

// A place in a template looks first where the last object had the field.
TEST(Template, AFieldIsFoundWhereverEachObjectHasIt) {
  support::Arena arena;
  const auto object = [&] { return support::ObjectBuilder(arena); };
  const Value column = object().text("a", "column").text("b", "b of column").build();
  support::ObjectBuilder long_one = object();
  for (int i = 0; i < 300; ++i) long_one.integer("f" + std::to_string(i), i);
  const Value rows = support::make_list(
      arena,
      {object().text("a", "1").text("b", "2").build(), object().text("b", "3").text("a", "4").build(),
       object().text("b", "5").build_with_parent(column.as_object()), object().text("b", "6").build(),
       object().build_with_parent(column.as_object()), long_one.text("a", "7").text("b", "8").build(),
       object().set("b", Value()).build_with_parent(column.as_object()), object().text("a", "9").build()});
  EXPECT_EQ(page("{% for row in rows %}{{ row.a|default('-') }}{{ row.b|default('-') }} {% endfor %}",
                 object().set("rows", rows).build()),
            "12 43 column5 -6 columnb of column 78 column- 9- ");
}

TEST(Template, TextsOfAnyLengthArePrintedWhole) {
  std::string text;
  std::string expected;
  for (std::size_t size = 1; size < 70; ++size) {
    text += std::string(size, 'x') + "{{ n }}";
    expected += std::string(size, 'x') + "-9223372036854775808";
  }
  support::Arena arena;
  const Value lowest =
      support::ObjectBuilder(arena).integer("n", std::numeric_limits<std::int64_t>::min()).build();
  EXPECT_EQ(page(text, lowest), expected);
  EXPECT_EQ(page("{{ 'long ' * 100000 }}").size(), 500000U);
  EXPECT_EQ(page(std::string(200000, 'y')).size(), 200000U);
}

TEST(Template, MacrosHaveAsManyVariablesAsTheyLike) {
  std::string parameters;
  std::string printed;
  std::string given;
  for (const char c : std::string_view("abcdefghijklmnopqr")) {
    parameters += std::string(parameters.empty() ? "" : ", ") + c + "='" + c + "'";
    printed += std::string("{{ ") + c + " }}";
    if (c < 'n') given += std::string(given.empty() ? "" : ", ") + "'" + static_cast<char>(c - 32) + "'";
  }
  const std::string macro = "{% macro m(" + parameters + ") %}" + printed + "{% endmacro %}";
  EXPECT_EQ(page(macro + "{{ m(" + given + ", r='!') }} {{ m() }}"), "ABCDEFGHIJKLMnopq! abcdefghijklmnopqr");
}

struct Case {
  std::string_view text;
  std::string_view message;
};

TEST(Template, SyntaxErrorsNamePlaceAndWhatWasMeant) {
  const Case cases[] = {
      {"a\n  {{ x|uper }}", "K508 main:2:8 name=uper nearest=upper\n"},
      {"{{ x|safe }}", "K508 main:1:6 name=safe\n"},
      {"{% if x is defned %}{% endif %}", "K509 main:1:12 name=defned nearest=defined\n"},
      {"{% fro x in y %}", "K505 main:1:4 name=fro nearest=for\n"},
      {"{% for x in y %}\n{{ x }}", "K506 main:1:4 name=for end=endfor\n"},
      {"{% endif %}", "K507 main:1:4 name=endif\n"},
      {"{{ x ", "K503 main:1:1 what={{ end=}}\n"},
      {"{{ a b }}", "K504 main:1:6 found=\"b\" expected=\"}}\"\n"},
      {"{{ 1 + }}", "K504 main:1:8 found=\"}}\" expected=@expression\n"},
      {"{{ “a” }}", "K502 main:1:4 value=“\n"},
      {"{{ page.items }}", "K519 main:1:9 name=items\n"},
      {"{{ x|join(nope=1) }}", "K510 main:1:11 name=join argument=nope known=d, attribute\n"},
      {"{{ x|replace(1) }}", "K511 main:1:6 name=replace argument=new\n"},
      {"{{ x is divisibleby }}", "K512 main:1:9 name=divisibleby count=1\n"},
      {"{% set loop = 1 %}", "K518 main:1:8 name=loop\n"},
      {"{% for x in y recursive %}{% endfor %}", "K517 main:1:15 what=recursive\n"},
      {"{{ 12ab }}", "K516 main:1:4 value=12ab\n"},
      {"{% block a %}{% endblock %}{% block a %}{% endblock %}", "K520 main:1:37 name=a < main:1:10\n"},
      {"{% extends \"main\" %}", "K515 main:1:12 name=main\n"},
      {"{% if x %}{% extends \"a\" %}{% endif %}", "K521 main:1:14\n"},
      {"{% include \"nix.html\" %}", "K501 main:1:12 name=nix.html\n"},
  };
  for (const Case& c : cases) {
    std::string found = page(c.text);
    EXPECT_EQ(found.substr(0, found.find('\n') + 1), c.message) << c.text;
  }
}

TEST(Template, AllSyntaxErrorsOfAllTemplatesAreTold) {
  Memory memory{
      {{"main", "{% extends 'base' %}\n{% block b %}{{ 1 + }}{{ x|nope }}{% include 'part' %}{% endblock %}"},
       {"base", "{{ a b }}{% block b %}{% endblock %}{% fi %}"},
       {"part", "{% if %}x{% endif %}{{ ( }}"}},
      {""}};
  EXPECT_EQ(page(memory),
            "K504 main:2:21 found=\"}}\" expected=@expression\n"
            "K508 main:2:28 name=nope\n"
            "K504 base:1:6 found=\"b\" expected=\"}}\"\n"
            "K505 base:1:40 name=fi nearest=if\n"
            "K504 part:1:7 found=\"%}\" expected=@expression\n"
            "K504 part:1:26 found=\"}}\" expected=@expression\n");
}

TEST(Template, ImportsOfMissingMacrosAreFoundBeforeAnyPageIsMade) {
  Memory memory{{{"main", "{% from 'lib' import card, buton %}"},
                 {"lib", "{% macro card() %}{% endmacro %}{% macro button() %}{% endmacro %}"}},
                {""}};
  EXPECT_EQ(page(memory), "K524 main:1:28 name=buton template=lib nearest=button\n");
}

TEST(Template, FaultsOfAPageNameTheFieldAndANearOne) {
  support::Arena arena;
  const Case cases[] = {
      {"\n {{ page.titel }}", "K530 main:2:5 name=page.titel nearest=title"},
      {"{{ pge }}", "K530 main:1:4 name=pge nearest=page"},
      {"{% for x in page.rows %}{% endfor %}", "K530 main:1:13 name=page.rows"},
      {"{{ page.rows|length }}", "K530 main:1:4 name=page.rows"},
      {"{{ page.a.b }}", "K530 main:1:4 name=page.a"},
      {"{{ 'x' ~ page.a }}", "K530 main:1:10 name=page.a"},
      {"{{ page.nothing }}", "K532 main:1:4 name=page.nothing kind=@none"},
      {"{{ page }}", "K533 main:1:4 name=page kind=@object"},
      {"{{ 1 / 0 }}", "K534 main:1:4"},
      {"{{ page.title|round }}", "K535 main:1:4 name=round expected=@number kind=@text"},
      {"{{ page.title() }}", "K536 main:1:4 name=page.title kind=@text"},
      {"{% macro a() %}A{% endmacro %}{{ a.b() }}", "K530 main:1:34 name=a.b"},
      {"{% for a, b in [1, 2] %}{% endfor %}", "K535 main:1:16 name=for expected=@list kind=@integer"},
      {"{% for a, b in [[1]] %}{% endfor %}", "K538 main:1:8 expected=2 count=1"},
      {"{{ 1 < 'a' }}", "K542 main:1:4 left=@integer right=@text"},
      {"{% if [1]|select %}{% endif %}", "K543 main:1:7"},
      {"{{ 9223372036854775807 + n }}", "K544 main:1:4"},
      {"{% block b %}{{ super() }}{% endblock %}", "K545 main:1:17 name=b < main:1:17"},
  };
  for (const Case& c : cases) EXPECT_EQ(page(c.text, data(arena)), c.message) << c.text;
}

TEST(Template, MissingIsNoFaultWhereItIsAskedFor) {
  support::Arena arena;
  EXPECT_EQ(page("{% if page.note %}a{% endif %}{{ page.note|default('-') }}{{ page.note is defined }}"
                 "{{ page.note or 'x' }}{{ 'y' if page.note }}",
                 data(arena)),
            "-Falsex");
}

TEST(Template, AFaultTellsTheWayThatLedToIt) {
  Memory memory{{{"main", "{% extends 'base' %}{% block b %}\n{% include 'part' %}{% endblock %}"},
                 {"base", "x\n{% block b %}{% endblock %}"},
                 {"part", "{% from 'lib' import m %}\n\n{{ m(1) }}"},
                 {"lib", "{% macro m(a) %}{{ a.b.c }}{% endmacro %}"}},
                {""}};
  EXPECT_EQ(page(memory), "K530 lib:1:20 name=a.b < part:3:4 < main:2:12 < main:1:12");
}

TEST(Limits, ParsingDeepNestingIsRefused) {
  std::string brackets(5000, '(');
  EXPECT_EQ(page("{{ " + brackets + " }}").substr(0, 5), "K514 ");
  std::string minus(5000, '-');
  EXPECT_EQ(page("{{ " + minus + "1 }}").substr(0, 5), "K514 ");
  std::string sum = "1";
  for (int i = 0; i < 5000; ++i) sum += "+1";
  EXPECT_EQ(page("{{ " + sum + " }}").substr(0, 5), "K514 ");
  std::string ifs;
  for (int i = 0; i < 5000; ++i) ifs += "{% if x %}";
  EXPECT_EQ(page(ifs), "K514 main:1:601\n");
}

// A module is made once for all pages, but one that fails says so on the page that imports it.
TEST(Imports, AFailingModuleIsTheFaultOfThePage) {
  Memory memory{{{"main", "{% if x %}{% import 'm' as m %}{% endif %}ok"}, {"m", "{% set a = 1 // 0 %}"}},
                {""}};
  support::Arena arena;
  support::ObjectBuilder with(arena);
  support::ObjectBuilder without(arena);
  EXPECT_EQ(page(memory, with.flag("x", true).build()), "K534 m:1:12 < main:1:21");
  EXPECT_EQ(page(memory, without.flag("x", false).build()), "ok");
}

TEST(Imports, AModuleIsTheSameForAllPagesAndSeesNoneOfThem) {
  Memory memory{{{"main", "{% import 'm' as m %}{{ m.add(x) }} {{ m._no is defined }} {{ m.base }}"},
                 {"m",
                  "{% set base = 40 %}{% set _no = 1 %}"
                  "{% macro add(a) %}{{ a + base }}{{ x is defined }}{% endmacro %}"}},
                {""}};
  TemplateSet set(memory.loader());
  diagnostics::Diagnostics found;
  const Template* parsed = set.load("main", found);
  ASSERT_NE(parsed, nullptr);
  for (std::int64_t x : {1, 2}) {
    support::Arena arena;
    support::Arena scratch;
    support::ObjectBuilder data(arena);
    std::string out;
    EXPECT_FALSE(render(*parsed, data.integer("x", x).build(), out, scratch));
    EXPECT_EQ(out, std::to_string(40 + x) + "False False 40");
  }
}

TEST(Slices, OfTextsCountCharacters) {
  EXPECT_EQ(page("{{ 'åäö'[-1:] }} {{ 'åäö'[:2] }} {{ 'åäö'[1:-1] }} [{{ 'åäö'[2:1] }}] [{{ ''[-1:] }}] {{ "
                 "'åäö'[-9:9] }}"),
            "ö åä ä [] [] åäö");
  EXPECT_EQ(
      page(
          "[{{ 'åäö'[:-1] }}] [{{ 'åäö'[:-9] }}] [{{ 'åäö'[-2:-1] }}] [{{ 'åäö'[-1:-2] }}] [{{ 'åäö'[:] }}]"),
      "[åä] [] [ä] [] [åäö]");
}

TEST(Limits, EndlessRecursionIsRefused) {
  EXPECT_EQ(page("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}").substr(0, 5), "K539 ");
  EXPECT_EQ(page("{% include 'main' %}").substr(0, 5), "K539 ");
  EXPECT_EQ(page("{% block b %}{{ self.b() }}{% endblock %}").substr(0, 5), "K539 ");
  EXPECT_EQ(page("{% import 'main' as m %}").substr(0, 5), "K539 ");
  EXPECT_EQ(
      page("{% macro m(x) %}{% for i in [1] %}{% if 1 %}{% call(y) n() %}{{ m(x ~ '1'|upper) }}{% endcall %}"
           "{% endif %}{% endfor %}{% endmacro %}{% macro n() %}{{ caller(1) }}{% endmacro %}{{ m('') }}")
          .substr(0, 5),
      "K539 ");
}

TEST(Limits, MeasureLoopsTextsAndThePage) {
  RenderOptions options;
  options.max_steps = 1000;
  options.max_output = 1000;
  options.max_scratch = 100000;
  EXPECT_EQ(page("{% for i in range(40) %}{% for j in range(40) %}{% endfor %}{% endfor %}", {}, options),
            "K540 main:1:37 limit=1000");
  EXPECT_EQ(page("{{ range(100000000)|length }}", {}, options), "K540 main:1:4 limit=1000");
  EXPECT_EQ(page("{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
                 {}, options)
                .substr(0, 14),
            "K540 main:1:44");
  EXPECT_EQ(page("{% for i in range(200) %}0123456789{% endfor %}", {}, options),
            "K541 main:1:26 limit=1000");
  EXPECT_EQ(page("{% set s = 'a' * 50000 %}{% set s = s ~ s %}", {}, options), "K541 main:1:37 limit=100000");
  EXPECT_EQ(page("{{ 'ab' * 9223372036854775807 }}", {}, options), "K541 main:1:4 limit=100000");
  EXPECT_EQ(page("{{ [1]|batch(100000000, 0)|list|length }}", {}, options), "K541 main:1:4 limit=100000");
  EXPECT_EQ(page("{{ [1]|slice(900, 0)|list|length }}", {}, options), "900");
}

constexpr std::string_view busy_page =
    "{% macro item(x, c='') %}<li class=\"{{ c }}\">{{ x.name }}{{ caller() if caller }}</li>{% endmacro %}"
    "{% for x in rows if x.n is odd %}{% set s = loop.index ~ ':' %}{{ s }}{{ item(x, c=loop.cycle('a', "
    "'b')) }}"
    "{% else %}none{% endfor %}{% block b %}{{ rows|map(attribute='name')|join(', ')|upper }}{% endblock %}"
    "{% for n, group in rows|groupby('n') %}{{ n }}{{ group|length }}{% endfor %}";

Value rows(support::Arena& arena) {
  std::vector<Value> all;
  for (int i = 0; i < 50; ++i) {
    all.push_back(support::ObjectBuilder(arena)
                      .text("name", i % 2 == 0 ? "Åsa <b>" : "Bo")
                      .integer("n", i % 7)
                      .build());
  }
  return support::ObjectBuilder(arena).set("rows", support::make_list(arena, all)).build();
}

TEST(Template, EightThreadsMakeTheSamePage) {
  Memory memory{{{"main", std::string(busy_page)}}, {""}};
  TemplateSet set(memory.loader());
  diagnostics::Diagnostics found;
  const Template* parsed = set.load("main", found);
  ASSERT_EQ(memory.text(found), "");
  support::Arena arena;
  Value values = rows(arena);
  std::string expected;
  support::Arena first;
  ASSERT_FALSE(render(*parsed, values, expected, first));
  std::vector<std::string> pages(8);
  {
    std::vector<std::jthread> threads;
    for (std::string& out : pages) {
      threads.emplace_back([&out, parsed, values] {
        support::Arena scratch;
        for (int i = 0; i < 50; ++i) {
          out.clear();
          scratch.reset();
          if (render(*parsed, values, out, scratch)) out = "failed";
        }
      });
    }
  }
  for (const std::string& out : pages) EXPECT_EQ(out, expected);
}

// Whatever is done to a template, the engine prints a page or a message.
TEST(Template, DamagedTemplatesNeverCrash) {
  const std::string seeds[] = {
      std::string(busy_page),
      "{% extends 'main' %}{% block b %}{{ super() }}{{ self.b() }}{% endblock %}{% set a, b = 1, 2 %}",
      "{% import 'main' as l %}{% from 'main' import item as i with context %}{% call(x) i(rows[0]) %}{{ x "
      "}}{% endcall %}",
      "{% set x %}{{ 1.5e3 // 2 ** -1 }}{% endset %}{% with a = {'k': [1, (2, 3)]}, b = x[1::-1] %}{{ "
      "a.k[1][0] ~ b }}"
      "{% endwith %}{% filter upper|replace('a', 'b') %}{% raw %}{{ raw }}{% endraw %}{# c #}{%- include "
      "'part' -%}{% endfilter %}",
  };
  const std::string_view pieces[] = {"{{",     "}}",       "{%",
                                     "%}",     "{#",       "#}",
                                     "-",      "(",        ")",
                                     "[",      "]",        "|",
                                     "'",      "\"",       "\\",
                                     ".",      ",",        " if ",
                                     " else ", " for ",    " in ",
                                     "1",      "loop",     "rows",
                                     "\n",     "\xc3",     "endfor",
                                     "endif",  "endblock", "block",
                                     "is not", "**",       "9223372036854775807"};
  support::Arena arena;
  Value values = rows(arena);
  RenderOptions options;
  options.max_steps = 20000;
  options.max_output = 100000;
  options.max_scratch = 1000000;
  std::mt19937 random(20261121);
  auto below = [&](std::size_t n) { return random() % n; };
  std::size_t printed = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string text = seeds[below(std::size(seeds))];
    for (std::size_t change = below(4); change-- > 0 && !text.empty();) {
      std::size_t at = below(text.size());
      switch (below(4)) {
        case 0:
          text.erase(at, 1 + below(8));
          break;
        case 1:
          text.insert(at, pieces[below(std::size(pieces))]);
          break;
        case 2:
          text[at] = static_cast<char>(random() & 0xFFU);
          break;
        default:
          text.insert(below(text.size()), text.substr(at, below(30)));
      }
    }
    std::string out = page(Memory{{{"main", text}, {"part", "{{ x }}"}}, {""}}, values, options);
    printed += out.starts_with("K5") ? 0 : 1;
  }
  EXPECT_GT(printed, 200U);
  EXPECT_LT(printed, 3800U);
}

}  // namespace
}  // namespace kontrakt::render
