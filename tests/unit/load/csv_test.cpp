#include "load/csv.hpp"

#include <gtest/gtest.h>

#include "diagnostics/format.hpp"
#include "messages.hpp"

namespace kontrakt::load {
namespace {

using testing::covered;

std::string line(const std::vector<CsvCell>& row) {
  std::string out;
  for (const CsvCell& cell : row) out += "[" + cell.text + "]";
  return out + "\n";
}

// The rows, each cell in brackets; then what was said.
std::string cells_told(std::string_view text) {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics found;
  const auto file = files.add("a.csv", std::string(text));
  const auto table = parse_csv(file, files.text(file), found);
  std::string out;
  if (table) {
    out += line(table->header);
    for (const auto& row : table->rows) out += line(row);
  }
  return out + diagnostics::format(found, files);
}

TEST(Csv, is_cells_apart_by_commas) {
  EXPECT_EQ(cells_told("code,year\n1281,2023\n0114,2024\n"), "[code][year]\n[1281][2023]\n[0114][2024]\n");
  EXPECT_EQ(cells_told("a,b\n,\n"), "[a][b]\n[][]\n");
}

TEST(Csv, bears_line_ends_of_every_kind_and_a_byte_order_mark) {
  EXPECT_EQ(cells_told("\xEF\xBB\xBF"
                       "a,b\r\n1,2\r\n\r\n3,4"),
            "[a][b]\n[1][2]\n[3][4]\n");
  EXPECT_EQ(cells_told("\n\na\n1\n"), "[a]\n[1]\n");
}

TEST(Csv, has_commas_line_ends_and_quotes_inside_quotes) {
  EXPECT_EQ(cells_told("a,b\n\"Malmö, stad\",\"han sa \"\"nej\"\"\"\n\"två\nrader\",\"\"\n"),
            "[a][b]\n[Malmö, stad][han sa \"nej\"]\n[två\nrader][]\n");
}

TEST(Csv, remembers_where_each_cell_stands) {
  const std::string_view text =
      "\xEF\xBB\xBF"
      "code,name\r\n1281,\"Lund, stad\"\r\n";
  diagnostics::Diagnostics found;
  const auto table = parse_csv(7, text, found);
  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(covered(text, table->header[0].at), "code");
  EXPECT_EQ(covered(text, table->rows[0][1].at), "\"Lund, stad\"");
  EXPECT_EQ(table->rows[0][0].at.file, 7U);
}

TEST(Csv, without_anything_is_empty) {
  EXPECT_EQ(cells_told(""), "a.csv:1:1: fel K143: filen är tom\n");
  EXPECT_EQ(cells_told("\n\n"), "a.csv:1:1: fel K143: filen är tom\n");
}

TEST(Csv, reports_a_quote_that_is_never_closed_where_it_opens) {
  EXPECT_EQ(cells_told("a,b\n1,\"två\n3,4\n"),
            "a.csv:2:3: fel K174: texten saknar avslutande citattecken\n"
            "  2 | 1,\"två\n"
            "    |   ^\n");
}

TEST(Csv, keeps_a_cell_with_a_quote_in_the_wrong_place) {
  EXPECT_EQ(cells_told("a,b\n\"ett\"t,5\" rör\n"),
            "[a][b]\n[ettt][5\" rör]\n"
            "a.csv:2:1: fel K175: citattecken mitt i en cell\n"
            "  2 | \"ett\"t,5\" rör\n"
            "    | ^^^^^^\n"
            "a.csv:2:8: fel K175: citattecken mitt i en cell\n"
            "  2 | \"ett\"t,5\" rör\n"
            "    |        ^^^^^^\n");
}

TEST(Csv, knows_other_separators_when_it_sees_them) {
  EXPECT_EQ(cells_told("code;year\n1281;2023\n"),
            "a.csv:1:5: fel K176: kolumnerna skiljs åt med semikolon, inte med kommatecken\n"
            "  1 | code;year\n"
            "    |     ^\n"
            "  spara filen med kommatecken och decimalpunkt\n");
  EXPECT_NE(cells_told("code\tyear\n").find("skiljs åt med tabb"), std::string::npos);
}

TEST(Csv, leaves_out_rows_of_another_length) {
  EXPECT_EQ(cells_told("a,b\n1\n1,2\n"),
            "[a][b]\n[1][2]\n"
            "a.csv:2:1: fel K193: raden har 1 celler, men rubrikraden har 2\n"
            "  2 | 1\n"
            "    | ^\n");
}

TEST(Csv, guesses_that_a_cell_too_many_is_a_decimal_comma) {
  EXPECT_EQ(cells_told("a,b\nx,-12,5\nx,y,z\n"),
            "[a][b]\n"
            "a.csv:2:7: fel K193: raden har 3 celler, men rubrikraden har 2\n"
            "  2 | x,-12,5\n"
            "    |       ^\n"
            "  skriv decimaltal med punkt: -12.5\n"
            "a.csv:3:5: fel K193: raden har 3 celler, men rubrikraden har 2\n"
            "  3 | x,y,z\n"
            "    |     ^\n");
}

}  // namespace
}  // namespace kontrakt::load
