// Tables of emissions: whose each number is, and what is refused.
#include <gtest/gtest.h>

#include "validate/portal_fixture.hpp"

namespace kontrakt::validate::testing {
namespace {

constexpr const char* about = "statistics/serien.json";
constexpr const char* series_csv = "statistics/serien.csv";

Files with_table(Files files, std::string_view rows) {
  files.add(about, R"({
  "title": "Utsläpp per kommun", "short_title": "serien", "method": "Lika för alla.",
  "geography": "kommunen som plats", "emissions": "territoriella", "gases": "växthusgaser", "unit": "ton",
  "source": {"document": "kk-2025-lund", "place": "tabellen"}
})");
  files.add(series_csv, rows);
  return files;
}

// "2022 642000, 2023 -5.5"
std::string points(const model::EmissionsSeries& series) {
  std::ostringstream out;
  for (const model::EmissionsPoint& point : series.points) {
    out << (out.tellp() > 0 ? ", " : "") << point.year << " " << point.tonnes;
  }
  return out.str();
}

TEST(Statistics, give_their_numbers_to_the_municipality_with_the_code) {
  auto built = with_table(small_portal(),
                          "code,name,year,tonnes_co2e\n1281,Lund,2023,642000\n1280,Malmö,2023,1\n"
                          "1281,Lund,1990,1238000.5\n")
                   .build();
  EXPECT_EQ(built->said(), "");
  const auto& series = built->municipality("lund").emissions;
  ASSERT_EQ(series.size(), 1U);
  EXPECT_EQ(points(series[0]), "1990 1.238e+06, 2023 642000");
  EXPECT_EQ(series[0].points[0].tonnes, 1238000.5);
  EXPECT_EQ(series[0].table->short_title, "serien");
  EXPECT_EQ(series[0].table->gases, "växthusgaser");
  EXPECT_EQ(series[0].table->sources[0].place, "tabellen");
  EXPECT_EQ(built->files.path(series[0].points[0].at.file), "content/statistics/serien.csv");
}

TEST(Statistics, may_name_the_municipality_by_its_folder) {
  auto built = with_table(local_portal(), "municipality,year,value\nexempelby,2023,5\n")
                   .change(about, "\"ton\"", "\"kton\"")
                   .build();
  EXPECT_EQ(built->said(), "");
  EXPECT_EQ(points(built->municipality("exempelby").emissions.at(0)), "2023 5000");
}

TEST(Statistics, have_gaps_where_no_number_is_given_and_may_be_below_zero) {
  auto built =
      with_table(small_portal(),
                 "code,name,year,tonnes_co2e\n1281,Lund,2021,\n1281,,2022, -5.5 \n1281,Lund,2023,0\n")
          .build();
  EXPECT_EQ(built->said(), "");
  EXPECT_EQ(points(built->municipality("lund").emissions.at(0)), "2022 -5.5, 2023 0");
}

TEST(Statistics, of_several_tables_stand_in_the_order_of_titles) {
  auto built =
      with_table(small_portal(), "code,year,value\n1281,2023,1\n")
          .add(
              "statistics/a.json",
              R"({"title": "Övrigt", "unit": "ton", "source": {"document": "kk-2025-lund", "place": "s. 1"}})")
          .add("statistics/a.csv", "code,year,value\n1281,2023,2\n")
          .build();
  EXPECT_EQ(built->said(), "");
  const auto& series = built->municipality("lund").emissions;
  ASSERT_EQ(series.size(), 2U);
  EXPECT_EQ(series[0].table->id, "serien");
  EXPECT_EQ(series[1].table->short_title, "Övrigt");
  EXPECT_EQ(&built->portal().emissions_tables[1], series[1].table);
}

TEST(Statistics, need_a_source) {
  EXPECT_EQ(
      with_table(small_portal(), "code,year,value\n")
          .change(about, "\"ton\",\n  \"source\": {\"document\": \"kk-2025-lund\", \"place\": \"tabellen\"}",
                  "\"ton\"")
          .said(),
      R"(content/statistics/serien.json:1:1: varning K330: statistiken "Utsläpp per kommun" saknar källa
  1 | {
    | ^
  skriv "source": {"place": "avsnitt …"}
)");
}

TEST(Statistics, are_not_read_without_the_columns_they_need) {
  EXPECT_EQ(with_table(small_portal(), "namn,code,yaer,tonnes_co2e,value\nLund,1281,2023,1,1\n").said(),
            R"(content/statistics/serien.csv:1:1: fel K194: okänd kolumn "namn"
  1 | namn,code,yaer,tonnes_co2e,value
    | ^^^^
  tillåtna: code, municipality, name, year, tonnes_co2e, value · menade du "name"?
content/statistics/serien.csv:1:1: fel K195: kolumnen year saknas
  1 | namn,code,yaer,tonnes_co2e,value
    | ^^^^
content/statistics/serien.csv:1:11: fel K194: okänd kolumn "yaer"
  1 | namn,code,yaer,tonnes_co2e,value
    |           ^^^^
  tillåtna: code, municipality, name, year, tonnes_co2e, value · menade du "year"?
content/statistics/serien.csv:1:28: fel K196: kolumnerna "tonnes_co2e" och "value" säger samma sak
  1 | namn,code,yaer,tonnes_co2e,value
    |                            ^^^^^
  först här: content/statistics/serien.csv:1:16
)");
}

TEST(Statistics, refuse_what_is_no_number) {
  for (const char* wrong :
       {"x", "1e5", "inf", "nan", "0x10", ".5", "5.", "--5", "1.2.3", "- 5", "1000000000000"}) {
    const std::string said =
        with_table(small_portal(), "code,year,value\n1281,2023," + std::string(wrong) + "\n").said();
    EXPECT_EQ(said.find("serien.csv:2:11: fel K197: \"" + std::string(wrong) + "\" är inget tal"), 19U)
        << said;
  }
}

TEST(Statistics, answer_a_swedish_number_with_how_it_is_written) {
  EXPECT_EQ(with_table(small_portal(), "code,year,value\n1281,2023,\"−1 234,5\"\n").said(),
            R"(content/statistics/serien.csv:2:11: fel K197: "−1 234,5" är inget tal
  2 | 1281,2023,"−1 234,5"
    |           ^^^^^^^^^^
  skriv -1234.5
)");
}

TEST(Statistics, refuse_what_is_no_year) {
  for (const char* wrong : {"23", "1899", "2101", "2023.0", "åren"}) {
    const std::string said =
        with_table(small_portal(), "code,year,value\n1281," + std::string(wrong) + ",1\n").said();
    EXPECT_EQ(said.find("serien.csv:2:6: fel K198: \"" + std::string(wrong) + "\" är inget år"), 19U) << said;
  }
}

TEST(Statistics, refuse_codes_that_no_municipality_has) {
  EXPECT_EQ(with_table(small_portal(), "code,year,value\n114,2023,1\n0000,2023,1\n").said(),
            R"(content/statistics/serien.csv:2:1: fel K390: ingen kommun har koden "114"
  2 | 114,2023,1
    | ^^^
  skriv 0114 (Upplands Väsby)
content/statistics/serien.csv:3:1: fel K390: ingen kommun har koden "0000"
  3 | 0000,2023,1
    | ^^^^
)");
}

TEST(Statistics, refuse_the_name_of_another) {
  EXPECT_EQ(with_table(small_portal(), "code,name,year,value\n0114,Lund,2023,1\n").said(),
            R"(content/statistics/serien.csv:2:6: fel K391: 0114 är Upplands Väsby, inte Lund
  2 | 0114,Lund,2023,1
    |      ^^^^
)");
}

TEST(Statistics, keep_the_first_of_two_numbers_for_one_year) {
  auto built = with_table(small_portal(), "code,year,value\n1281,2023,1\n1281,2023,2\n").build();
  EXPECT_EQ(built->said(),
            R"(content/statistics/serien.csv:3:6: fel K392: Lund har redan ett tal för 2023
  3 | 1281,2023,2
    |      ^^^^
  först här: content/statistics/serien.csv:2:6
)");
  EXPECT_EQ(points(built->municipality("lund").emissions.at(0)), "2023 1");
}

TEST(Statistics, are_not_read_when_the_unit_is_in_doubt) {
  auto built = with_table(small_portal(), "code,year,tonnes_co2e\n1281,2023,1\n")
                   .change(about, "\"ton\"", "\"kton\"")
                   .build();
  EXPECT_TRUE(built->municipality("lund").emissions.empty());
  EXPECT_NE(built->said().find("fel K393: kolumnen tonnes_co2e är i ton, men unit säger kton\n"),
            std::string::npos)
      << built->said();
}

TEST(Statistics, of_a_real_municipality_do_not_rest_on_an_example) {
  EXPECT_EQ(
      with_table(small_portal(), "code,year,value\n1281,2023,1\n")
          .add("sources/pahittat.json", R"({"title": "Påhittat", "kind": "exempel", "example": true})")
          .change(about, "kk-2025-lund", "pahittat")
          .said(),
      R"(content/statistics/serien.json:4:13: fel K371: Lund är en verklig kommun men stöder sig på exempelkällan "pahittat"
  4 |   "source": {"document": "pahittat", "place": "tabellen"}
    |             ^
)");
}

}  // namespace
}  // namespace kontrakt::validate::testing
