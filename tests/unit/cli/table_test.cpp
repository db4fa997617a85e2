#include "cli/table.hpp"

#include <gtest/gtest.h>

namespace kontrakt::cli {
namespace {

const Table table = {{"id", "name"}, {{"a", "Åre, \"stan\""}, {"längre", "=1+1"}}};

TEST(Table, is_aligned_by_characters) {
  EXPECT_EQ(as_text(table), "id      name\na       Åre, \"stan\"\nlängre  =1+1\n");
}

TEST(Table, is_csv_that_no_spreadsheet_runs) {
  EXPECT_EQ(as_csv(table), "id,name\r\na,\"Åre, \"\"stan\"\"\"\r\nlängre,'=1+1\r\n");
}

TEST(Table, leaves_a_negative_number_a_number_in_csv) {
  EXPECT_EQ(as_csv({{"days"}, {{"-15"}, {"-1+1"}, {"-"}}}), "days\r\n-15\r\n'-1+1\r\n'-\r\n");
}

TEST(Table, is_json) {
  EXPECT_EQ(as_json({{"id"}, {{"a"}}}), "[\n  {\n    \"id\": \"a\"\n  }\n]\n");
}

}  // namespace
}  // namespace kontrakt::cli
