// Targets as yearly rates: the lines that share a chart, and the page.
#include "view/rates.hpp"

#include <deque>

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::lund_2025;
using validate::testing::small_portal;

constexpr const char* rates_page = "/jamfor/takter/";
constexpr const char* place = "kommunen som plats";

std::string rate_json(const std::string& value, const std::string& more = "") {
  return R"({"id": "takt", "title": "Varje år", "kind": "takt", "value": )" + value +
         R"(, "unit": "procent-per-år", "geography": "kommunen som plats", "level": "huvudmål", "status": "antaget", )" +
         more + R"("source": {"document": "kk-2025-lund", "place": "s. 5"}}, )";
}
const std::string from_2020 = "\"base_year\": 2020, \"target_year\": 2030, ";
const std::string positive =
    R"({"id": "plus", "title": "Klimatpositiv stad", "kind": "målord", "goal_word": "Klimatpositiv", "target_year": 2050,
     "geography": "kommunen som plats", "level": "huvudmål", "status": "antaget", "source": {"place": "s. 5"}}, )";
const std::string below =
    R"({"id": "minus-110", "title": "110 procent lägre", "kind": "minskning", "value": 110, "unit": "procent",
     "base_year": 1990, "target_year": 2070, "geography": "kommunen som plats", "level": "huvudmål", "status": "antaget",
     "source": {"place": "s. 5"}}, )";

Files lund_with(const std::string& targets) {
  Files files = small_portal();
  files.change(lund_2025, "\"targets\": [", "\"targets\": [" + targets);
  return files;
}

void add_municipality(Files& files, const std::string& id, const std::string& name,
                      const std::string& targets, bool example = false) {
  files.add("municipalities/" + id + "/municipality.json", R"({"name": ")" + name +
                                                               R"(", "official_name": ")" + name + "\"" +
                                                               (example ? ", \"example\": true" : "") + "}");
  files.add(
      "municipalities/" + id + "/contracts/2025/contract.json",
      R"({"version_label": "2025/26", "source_document": "kk-2025-lund", "signatures": {"status": "saknas i underlaget"},
  "targets": [)" +
          targets.substr(0, targets.size() - 2) + "]}");
}

// Rates without files.
class Some {
 public:
  const Rate& add(const std::string& name, double low, double high, bool example = false) {
    municipalities_.emplace_back().name = name;
    municipalities_.back().example = example;
    contracts_.emplace_back().municipality = &municipalities_.back();
    targets_.emplace_back().kind = model::TargetKind::rate;
    Rate rate;
    rate.contract = &contracts_.back();
    rate.target = &targets_.back();
    rate.low = low;
    rate.high = high;
    rate.start = 2020;
    rates_.push_back(rate);
    return rates_.back();
  }
  model::Target& target() { return targets_.back(); }
  std::vector<const Rate*> all() const {
    std::vector<const Rate*> pointers;
    for (const Rate& rate : rates_) pointers.push_back(&rate);
    return pointers;
  }
  std::vector<std::string> lines(std::size_t most) const {
    std::vector<std::string> texts;
    for (const RateLine& line : rate_lines(all(), most)) {
      texts.push_back(municipalities_text(line) + " " + rate_text(line.look()));
    }
    return texts;
  }

 private:
  std::deque<model::Municipality> municipalities_;
  std::deque<model::Contract> contracts_;
  std::deque<model::Target> targets_;
  std::deque<Rate> rates_;
};

TEST(Rates, of_the_same_span_share_a_line) {
  Some some;
  some.add("Arboga", 10, 15);
  some.add("Boden", 7, 7);
  some.add("Gävle", 10, 15);
  EXPECT_EQ(some.lines(6), (Texts{"Arboga och Gävle 10–15", "Boden 7"}));
  some.add("Ystad", 10, 15);
  EXPECT_EQ(some.lines(6), (Texts{"3\u00a0kommuner 10–15", "Boden 7"}));
}

TEST(Rates, of_examples_and_proposals_have_lines_of_their_own) {
  Some some;
  some.add("Arboga", 10, 10);
  some.add("Exempelby", 10, 10, true);
  some.add("Boden", 10, 10);
  some.target().status = model::TargetStatus::proposed;
  some.add("Gävle", 10, 10);
  some.target().quantity.bound = model::Bound::at_least;
  EXPECT_EQ(some.lines(6),
            (Texts{"Arboga 10", "Exempelby (exempel) 10", "Boden (förslag) 10", "Gävle minst 10"}));
}

TEST(Rates, of_too_many_kinds_are_drawn_by_the_slowest_and_the_fastest) {
  Some some;
  for (int i = 0; i < 300; ++i) some.add("K" + std::to_string(i), 5 + i % 40, 6 + i % 40);
  EXPECT_EQ(rate_lines(some.all(), 300).size(), 40U);
  EXPECT_EQ(some.lines(6), (Texts{"8\u00a0kommuner 5–6", "7\u00a0kommuner 44–45"}));
}

TEST(Rates, leave_so_much_of_a_hundred) {
  EXPECT_DOUBLE_EQ(rate_index(7, 2020, 2020), 100);
  EXPECT_NEAR(rate_index(7, 2020, 2030), 48.398, 0.001);
  EXPECT_NEAR(rate_index(12, 2020, 2030), 27.850, 0.001);
  EXPECT_DOUBLE_EQ(rate_index(100, 2020, 2021), 0);
}

TEST(RatesPage, is_there_only_when_some_target_is_a_rate) {
  EXPECT_FALSE(Site(small_portal()).has(rates_page));
  Site site(lund_with(rate_json("10")));
  EXPECT_EQ(site.said(), "");
  EXPECT_EQ(site.text("/omgangar/2025/", "comparisons.1.href"), "/jamfor/takter/#omgang-2025");
  EXPECT_EQ(Site(small_portal()).text("/omgangar/2025/", "comparisons.1.href"), "/jamfor/ataganden/2025/");
}

TEST(RatesPage, draws_a_rate_beside_the_carbon_law) {
  Site site(lund_with(rate_json("10", from_2020)));
  EXPECT_EQ(site.text(rates_page, "editions.0.charts"), "[1]");
  const std::string chart = "editions.0.charts.0";
  EXPECT_EQ(site.text(rates_page, chart + ".summary"),
            "Om utsläppen i startåret är 100 är så mycket kvar 2030: Lund 34,9 (10 procent per år); Carbon "
            "Law 48,4 (7 "
            "procent per "
            "år).");
  EXPECT_EQ(site.text(rates_page, chart + ".unit"), "index, utsläppen 2020 = 100");
  EXPECT_EQ(site.texts(rates_page, chart + ".columns", "title"),
            (Texts{"Lund: 10 procent per år", "Carbon Law: 7 procent per år"}));
  EXPECT_EQ(site.text(rates_page, chart + ".rows.10.cells.0.text"), "34,9");
  EXPECT_EQ(site.text(rates_page, chart + ".rows.10.cells.1.text"), "48,4");
  EXPECT_EQ(site.text(rates_page, "editions.0.table.rows.0.cells.2.text"), "2020");
  EXPECT_EQ(site.text(rates_page, "editions.0.table.rows.0.cells.0.href"),
            "/kommuner/lund/klimatkontrakt/2025/#mal-takt");
  EXPECT_EQ(site.text(rates_page, "editions.0.table.rows.0.refs"), "[1]");
  EXPECT_EQ(site.text(rates_page, "law.text"), "none") << "no glossary";
  EXPECT_EQ(site.text(rates_page, "law.drawn_text"), "Carbon Law ritas här med 7 procent per år från 2020.");
}

TEST(RatesPage, draws_a_span_as_a_band) {
  Site site(lund_with(rate_json("10", "\"value_to\": 15, " + from_2020)));
  const std::string chart = "editions.0.charts.0";
  EXPECT_EQ(site.texts(rates_page, chart + ".columns", "title"),
            (Texts{"Lund: 10 procent per år", "Lund: 15 procent per år", "Carbon Law: 7 procent per år"}));
  EXPECT_NE(site.text(rates_page, chart + ".html").find("fill-opacity"), std::string::npos);
  EXPECT_NE(site.text(rates_page, chart + ".summary").find("Lund 19,7–34,9 (10–15 procent per år)"),
            std::string::npos);
}

TEST(RatesPage, says_what_is_assumed) {
  Site site(lund_with(rate_json("10")));
  EXPECT_EQ(site.text(rates_page, "editions.0.table.rows.0.cells.2.text"), "uppges inte");
  EXPECT_EQ(site.text(rates_page, "editions.0.charts.0.remarks.0"),
            "Vårt antagande: där målet inte anger startår börjar linjen 2020, som Carbon Law.");
  EXPECT_EQ(site.text(rates_page, "editions.0.charts.0.remarks.1"),
            "Där målet inte anger slutår går linjen till diagrammets sista år.");
}

TEST(RatesPage, says_why_a_rate_is_not_drawn) {
  const auto problem = [](const std::string& value, const std::string& more = "") {
    Site site(lund_with(rate_json(value, more)));
    EXPECT_EQ(site.text(rates_page, "editions.0.charts"), "[0]");
    return site.text(rates_page, "editions.0.table.rows.0.cells.10.text");
  };
  EXPECT_EQ(problem("null"), "ritas inte: takten står inte i siffror");
  EXPECT_EQ(problem("0"), "ritas inte: takten är inte mellan 0 och 100 procent");
  EXPECT_EQ(problem("101"), "ritas inte: takten är inte mellan 0 och 100 procent");
  EXPECT_EQ(problem("10", "\"base_year\": 2030, \"target_year\": 2030, "),
            "ritas inte: målåret är inte efter startåret");
  EXPECT_EQ(problem("10", "\"base_year\": 2020, \"target_year\": 9020, "), "ritas inte: för många år");
}

TEST(RatesPage, has_files_of_its_table_and_of_each_chart) {
  Site site(lund_with(rate_json("10", from_2020) + positive));
  const auto file = [&](const std::string& name) { return site.file(rates_page + name); };
  EXPECT_EQ(
      file("takter-2025.csv"),
      "Kommun,Mål,Takt,Startår,Målår,Område,Utsläpp,Gaser,Scope,Nivå,Status,I diagrammet,Vår tolkning,"
      "Källa\r\n"
      "Lund,Varje år,10\u00a0procent per år,2020,2030,kommunen som plats,uppges inte,uppges inte,uppges inte,"
      "huvudmål,antaget,ritas,inget,\"Lunds kontrakt 2025/26, s. 5\"\r\n");
  EXPECT_EQ(
      file("takt-2025.csv").substr(0, 182),
      "År,\"Lund: 10 procent per år (index, utsläppen 2020 = 100)\",\"Carbon Law: 7 procent per år (index, "
      "utsläppen 2020 = 100)\"\r\n2020,100,100\r\n2021,90,93\r\n2022,81,86.5\r\n2023,72.9,80.4\r\n");
  EXPECT_NE(file("klimatpositiv-2025.json").find("\"lund-10-procent-per-ar-till-2030\": 34.9"),
            std::string::npos);
  EXPECT_EQ(site.text(rates_page, "editions.0.charts.1.downloads.0.href"),
            "/jamfor/takter/klimatpositiv-2025.csv");
}

TEST(RatesPage, tells_what_is_known_only_from_others) {
  Files files = lund_with(rate_json("10"));
  files.change(lund_2025, "\"version_label\"", "\"kind\": \"sammanfattning av annan\", \"version_label\"");
  Site site(files);
  EXPECT_EQ(site.said(), "");
  EXPECT_EQ(site.text(rates_page, "editions.0.table.rows.0.header.marks.0"), "sammanfattning av annan");
  EXPECT_EQ(site.text(rates_page, "editions.0.summary_notice.word"), "sammanfattning av annan");
}

TEST(RatesPage, draws_the_way_below_zero_and_says_whose_it_is) {
  Site site(lund_with(rate_json("12", from_2020) + positive + below));
  EXPECT_EQ(site.said(), "");
  const std::string chart = "editions.0.charts.1";
  EXPECT_EQ(site.text(rates_page, chart + ".title"), "Årlig takt och målet att bli klimatpositiv, 2025/26");
  EXPECT_EQ(
      site.text(rates_page, chart + ".summary"),
      "Lund: med 12 procent per år är 27,9 av 100 kvar år 2030. En rak linje därifrån når noll år 2050 och "
      "\u221213,9 år 2060.");
  EXPECT_EQ(site.texts(rates_page, chart + ".columns", "title"),
            (Texts{"Lund: 12 procent per år till 2030", "Lund: rak linje till 0 år 2050 (vår ritning)"}));
  EXPECT_EQ(site.text(rates_page, chart + ".rows.30.cells.1.text"), "0,0");
  EXPECT_EQ(site.text(rates_page, chart + ".rows.40.cells.1.text"), "\u221213,9");
  EXPECT_EQ(site.text(rates_page, chart + ".remarks.3"),
            "Lund har också målet ”110 procent lägre” till 2070, jämfört med 1990. Det ritas inte: indexet "
            "räknas från "
            "2020, och målet går inte att räkna om utan utsläppen i båda åren.");
}

TEST(RatesPage, draws_a_reduction_beyond_zero_when_it_is_against_the_start_year) {
  std::string same_base = below;
  same_base.replace(same_base.find("1990"), 4, "2020");
  Site site(lund_with(rate_json("12", from_2020) + same_base));
  EXPECT_NE(
      site.text(rates_page, "editions.0.charts.1.summary").find("En rak linje därifrån når \u221210 år 2070"),
      std::string::npos);
}

TEST(RatesPage, draws_no_proposal_as_the_way_of_an_adopted_rate) {
  std::string proposed = positive;
  proposed.replace(proposed.find("antaget"), 7, "föreslaget");
  Site site(lund_with(rate_json("12", from_2020) + proposed));
  EXPECT_EQ(site.said(), "");
  EXPECT_EQ(site.text(rates_page, "editions.0.charts"), "[1]");
}

TEST(RatesPage, leaves_out_a_rate_of_one_sector) {
  Site site(lund_with(rate_json("12", "\"sector\": \"transporter\", " + from_2020)));
  EXPECT_FALSE(site.plan().find(rates_page));
}

TEST(RatesPage, draws_no_way_below_zero_after_a_rate_without_end) {
  Files files = lund_with(rate_json("12", "\"base_year\": 2020, ") + positive);
  add_municipality(files, "arboga", "Arboga", rate_json("10", from_2020) + positive);
  Site site(files);
  EXPECT_EQ(site.text(rates_page, "editions.0.charts.1.columns"), "[3]");
  EXPECT_EQ(
      site.text(rates_page, "editions.0.charts.1.remarks.3"),
      "Lund har målet ”Klimatpositiv stad”, men takten har inget slutår. Därför ritas ingen väg under noll.");
}

TEST(RatesPage, keeps_areas_and_consumption_apart) {
  Files files = lund_with(rate_json("10", from_2020));
  std::string consumption = rate_json("8", "\"emissions\": \"konsumtionsbaserade\", ");
  std::string organisation = rate_json("20");
  organisation.replace(organisation.find(place), std::string(place).size(), "kommunorganisationen");
  add_municipality(files, "arboga", "Arboga", consumption);
  add_municipality(files, "boden", "Boden", organisation);
  Site site(files);
  EXPECT_EQ(
      site.texts(rates_page, "editions.0.charts", "title"),
      (Texts{"Årlig takt bredvid Carbon Law, 2025/26: kommunen som plats",
             "Årlig takt bredvid Carbon Law, 2025/26: kommunorganisationen",
             "Årlig takt bredvid Carbon Law, 2025/26: kommunen som plats, konsumtionsbaserade utsläpp"}));
  EXPECT_EQ(site.texts(rates_page, "editions.0.charts", "id"),
            (Texts{"takt-2025-1", "takt-2025-2", "takt-2025-3"}));
}

TEST(RatesPage, stays_small_with_three_hundred_municipalities) {
  Files files = lund_with(rate_json("10", from_2020));
  for (int i = 0; i < 300; ++i) {
    add_municipality(files, "k" + std::to_string(i), "K" + std::to_string(i),
                     rate_json(std::to_string(2 + i % 30), from_2020));
  }
  Site site(files);
  EXPECT_EQ(site.text(rates_page, "editions.0.table.rows"), "[301]");
  EXPECT_EQ(site.texts(rates_page, "editions.0.charts.0.columns", "title"),
            (Texts{"10\u00a0kommuner: 2 procent per år", "10\u00a0kommuner: 31 procent per år",
                   "Carbon Law: 7 procent per år"}));
  EXPECT_EQ(site.text(rates_page, "editions.0.charts.0.remarks.0"),
            "Målen har 30 olika takter. Bara den lägsta och den högsta ritas; alla står i tabellen under.");
  EXPECT_LT(site.text(rates_page, "editions.0.charts.0.html").size(), 10000U);
}

}  // namespace
}  // namespace kontrakt::view::testing
