// The tables of words and the schemas' lists of allowed words are the same, in the same order.
#include "model/words.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace kontrakt::model {
namespace {

using nlohmann::json;

json schema(const std::string& name) {
  std::ifstream file(KONTRAKT_SOURCE_DIR "/generator/validate/schemas/" + name + ".schema.json");
  EXPECT_TRUE(file) << name;
  return json::parse(file);
}

std::vector<std::string> allowed(const std::string& name, const std::string& pointer) {
  return schema(name).at(json::json_pointer(pointer)).at("enum").get<std::vector<std::string>>();
}

template <class E>
std::vector<std::string> words() {
  std::vector<std::string> all;
  for (const auto& [value, text] : Words<E>::table) all.emplace_back(text);
  return all;
}

using Texts = std::vector<std::string>;

TEST(Words, of_targets_are_those_of_the_schema) {
  EXPECT_EQ(words<TargetKind>(), allowed("common", "/definitions/target/properties/kind"));
  EXPECT_EQ(words<TargetLevel>(), allowed("common", "/definitions/target/properties/level"));
  EXPECT_EQ(words<TargetStatus>(), allowed("common", "/definitions/target/properties/status"));
  EXPECT_EQ(words<Bound>(), allowed("common", "/definitions/bound"));
}

TEST(Words, of_contracts_are_those_of_the_schema) {
  EXPECT_EQ(words<ContractKind>(), allowed("contract", "/properties/kind"));
  EXPECT_EQ(words<SignatureStatus>(), allowed("contract", "/properties/signatures/properties/status"));
  EXPECT_EQ(words<SectionStatus>(), allowed("common", "/definitions/section_status/properties/status"));
  EXPECT_EQ(words<SectionContent>(), allowed("edition", "/properties/sections/items/properties/content"));
  EXPECT_EQ(words<NoteKind>(), allowed("common", "/definitions/reading_note/properties/kind"));
  EXPECT_EQ(words<CommitmentLevel>(), allowed("commitment", "/properties/level"));
}

// A joint commitment is never one municipality's own, and the documents need not say its level.
TEST(Words, of_a_joint_commitments_level_leave_out_own_ones) {
  EXPECT_EQ(allowed("joint_commitment", "/properties/level"), (Texts{"bas", "prioriterat", "okänd"}));
}

TEST(Words, of_reports_and_duties_are_those_of_the_schema) {
  EXPECT_EQ(words<ReportStatus>(), allowed("common", "/definitions/entry_status"));
  EXPECT_EQ(words<DutyKind>(), allowed("common", "/definitions/duty/properties/kind"));
  EXPECT_EQ(words<EventKind>(), allowed("event", "/properties/kind"));
}

TEST(Words, of_initiatives_are_those_of_the_schema) {
  EXPECT_EQ(words<InitiativeKind>(), allowed("initiative", "/properties/kind"));
  EXPECT_EQ(words<InitiativeLevel>(), allowed("initiative", "/properties/level"));
}

TEST(Words, lead_back_to_the_value) {
  EXPECT_EQ(word(TargetKind::goal_word), "målord");
  EXPECT_EQ(parse_word<TargetKind>("målord"), TargetKind::goal_word);
  EXPECT_EQ(parse_word<TargetKind>("malord"), std::nullopt);
}

}  // namespace
}  // namespace kontrakt::model
