#include "view/words.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace kontrakt::view {
namespace {

model::Quantity quantity(double value, std::string unit, model::Bound bound = model::Bound::exactly) {
  model::Quantity q;
  q.value = value;
  q.unit = std::move(unit);
  q.bound = bound;
  return q;
}

// Numbers keep to their words: a no-break space (U+00A0) stands between them, and one groups the thousands.
TEST(Quantities, are_numbers_with_their_unit_in_words) {
  EXPECT_EQ(quantity_text(quantity(85, "procent")), "85\u00a0procent");
  EXPECT_EQ(quantity_text(quantity(14, "procent-per-år")), "14\u00a0procent per år");
  EXPECT_EQ(quantity_text(quantity(654, "kton")), "654\u00a0tusen ton");
  EXPECT_EQ(quantity_text(quantity(2.5, "ton-per-invånare")), "2,5\u00a0ton per invånare");
  EXPECT_EQ(quantity_text(quantity(1200000, "kr")), "1\u00a0200\u00a0000\u00a0kronor");
  EXPECT_EQ(quantity_text(quantity(0, "procent")), "0\u00a0procent");
}

TEST(Quantities, know_one_from_many) {
  EXPECT_EQ(quantity_text(quantity(1, "kommuner")), "1\u00a0kommun");
  EXPECT_EQ(quantity_text(quantity(2, "kommuner")), "2\u00a0kommuner");
  EXPECT_EQ(quantity_text(quantity(1, "mkr")), "1\u00a0miljon kronor");
}

TEST(Quantities, without_a_unit_are_bare_numbers) {
  EXPECT_EQ(quantity_text(quantity(0.5, "andel")), "0,5");
  EXPECT_EQ(quantity_text(quantity(7, "")), "7");
}

TEST(Quantities, say_their_bound) {
  EXPECT_EQ(quantity_text(quantity(85, "procent", model::Bound::at_least)), "minst\u00a085\u00a0procent");
  EXPECT_EQ(quantity_text(quantity(1, "ton", model::Bound::at_most)), "högst\u00a01\u00a0ton");
  EXPECT_EQ(quantity_text(quantity(48, "antal", model::Bound::about)), "cirka\u00a048");
}

TEST(Quantities, may_be_spans) {
  model::Quantity span = quantity(10, "procent-per-år");
  span.value_to = 15;
  EXPECT_EQ(quantity_text(span), "10–15\u00a0procent per år");
  span.value = -15;
  span.value_to = -10;
  EXPECT_EQ(quantity_text(span), "−15 till −10\u00a0procent per år");
}

TEST(Quantities, may_be_words_or_unknown) {
  model::Quantity words;
  words.text = "en tredjedel";
  EXPECT_EQ(quantity_text(words), "en tredjedel");
  EXPECT_EQ(quantity_text(model::Quantity{}), "");
}

TEST(Units, of_the_schema_all_have_words) {
  std::ifstream file(KONTRAKT_SOURCE_DIR "/generator/validate/schemas/common.schema.json");
  auto definitions = nlohmann::json::parse(file).at("definitions");
  for (const char* list : {"unit", "figure_unit"}) {
    for (const std::string& unit : definitions.at(list).at("enum").get<std::vector<std::string>>()) {
      // An id with a hyphen is no word; the others may be.
      EXPECT_EQ(std::string(unit_text(unit, false)).find('-'), std::string::npos) << unit;
      EXPECT_TRUE(unit_text(unit, false) != unit || unit_text(unit, true) != "") << unit;
    }
  }
}

TEST(Targets, without_a_number_show_their_word_or_that_there_is_none) {
  model::Target target;
  target.kind = model::TargetKind::goal_word;
  target.goal_word = "fossilbränslefri";
  EXPECT_EQ(value_text(target), "fossilbränslefri");
  target.goal_word.clear();
  EXPECT_EQ(value_text(target), "uppges inte");
  target.kind = model::TargetKind::direction;
  EXPECT_EQ(value_text(target), "ingen siffra anges");
}

TEST(Targets, say_what_they_are_compared_with) {
  model::Target target;
  EXPECT_EQ(base_text(target), "uppges inte");
  target.reference = "nationella riktvärden";
  EXPECT_EQ(base_text(target), "nationella riktvärden");
  target.base_year = 1990;
  EXPECT_EQ(base_text(target), "1990");
}

TEST(Targets, of_a_district_name_it) {
  model::Target target;
  EXPECT_EQ(geography_text(target), "uppges inte");
  target.geography = "stadsdel";
  target.district = "Norra Fäladen";
  EXPECT_EQ(geography_text(target), "stadsdel: Norra Fäladen");
}

TEST(Figures, give_their_details_in_words) {
  model::Figure figure;
  EXPECT_EQ(detail_text(figure), "");
  EXPECT_EQ(period_text(figure), "uppges inte");
  figure.gases = "koldioxid";
  figure.emissions = "båda";
  figure.scopes = {1, 2, 3};
  figure.sector = "transporter";
  figure.geography = "kommunen som plats";
  figure.base_year = 1990;
  EXPECT_EQ(detail_text(figure),
            "koldioxid, territoriella och konsumtionsbaserade utsläpp, scope\u00a01, 2 och 3, transporter, "
            "kommunen som plats, jämfört med 1990");
}

TEST(KeyFigures, leave_out_the_unit_that_the_label_says) {
  model::Figure figure;
  EXPECT_EQ(key_figure_text(figure), "uppges inte");
  figure.quantity = quantity(48, "kommuner", model::Bound::about);
  EXPECT_EQ(key_figure_text(figure), "cirka\u00a048");
  figure.quantity = quantity(12, "mkr");
  EXPECT_EQ(key_figure_text(figure), "12\u00a0miljoner kronor");
}

TEST(Counts, keep_examples_apart) {
  auto text = [](int real, int examples) {
    return counted_apart(real, examples, "kommun", "kommuner", "ingen kommun");
  };
  EXPECT_EQ(text(0, 0), "ingen kommun");
  EXPECT_EQ(text(1, 0), "1\u00a0kommun");
  EXPECT_EQ(text(3, 1), "3\u00a0kommuner och 1\u00a0exempel");
  EXPECT_EQ(text(0, 2), "2\u00a0exempel");
}

TEST(Duties, are_told_in_a_sentence) {
  model::Duty duty;
  const auto text = [&] { return duty_text({duty}); };
  EXPECT_EQ(text(), "Ingen rapport krävs.");
  duty.kind = model::DutyKind::yearly;
  EXPECT_EQ(text(), "Rapport lämnas varje år.");
  duty.kind = model::DutyKind::every_n_years;
  const std::pair<int, const char*> years[] = {{1, "varje år"},      {2, "vartannat år"},  {3, "vart 3:e år"},
                                               {11, "vart 11:e år"}, {21, "vart 21:a år"}, {0, "varje år"}};
  for (const auto& [every, said] : years) {
    duty.every = every;
    EXPECT_EQ(text(), std::string("Rapport lämnas ") + said + ".");
  }
  duty.kind = model::DutyKind::period;
  EXPECT_EQ(text(), "En rapport lämnas för hela perioden.");
  duty.from = 2024;
  duty.to = 2026;
  EXPECT_EQ(text(), "En rapport lämnas för åren 2024–2026.");
}

TEST(Duties, tell_the_last_day_and_what_the_document_says_of_it) {
  model::Duty duty;
  duty.kind = model::DutyKind::yearly;
  duty.due_month = 3;
  duty.due_day = 31;
  duty.due_given = true;
  duty.note = "Först för året efter.";
  EXPECT_EQ(duty_text({duty}),
            "Rapport lämnas varje år, senast den 31 mars året efter. Först för året efter.");
}

TEST(Duties, that_have_changed_are_told_with_their_years) {
  model::Duty before;
  before.kind = model::DutyKind::yearly;
  before.to = 2024;
  model::Duty after;
  after.kind = model::DutyKind::every_n_years;
  after.every = 2;
  after.from = 2025;
  EXPECT_EQ(duty_text({before, after}),
            "Till och med 2024: rapport lämnas varje år. Från och med 2025: rapport lämnas vartannat år.");
  EXPECT_EQ(duty_text({}), "Underlaget säger inte när det ska rapporteras.");
}

TEST(Actions, may_be_none_yet) {
  EXPECT_EQ(actions_text(0), "inga åtgärder angivna ännu");
  EXPECT_EQ(actions_text(1), "1\u00a0åtgärd");
  EXPECT_EQ(actions_text(3), "3\u00a0åtgärder");
}

TEST(Sources, are_dated_as_well_as_known) {
  model::Source source;
  EXPECT_EQ(source_date_text(source), "utan datum");
  source.year = 2025;
  EXPECT_EQ(source_date_text(source), "2025");
  source.date = support::Date{2025, 12, 5};
  EXPECT_EQ(source_date_text(source), "5 december 2025");
}

TEST(Shortened, cuts_between_words_and_counts_characters) {
  EXPECT_EQ(shortened("Åtta åtgärder", 13), "Åtta åtgärder");
  EXPECT_EQ(shortened("Åtta åtgärder", 12), "Åtta…");
  EXPECT_EQ(shortened("Mål, färdplan och mer", 6), "Mål…");
  EXPECT_EQ(shortened("Åååååååååå", 4), "Åååå…");
  EXPECT_EQ(shortened("", 5), "");
  EXPECT_EQ(shortened("Utsläppen ska ned. Resten står i färdplanen.", 30), "Utsläppen ska ned.");
  EXPECT_EQ(shortened("Kort. Resten står i den långa färdplanen.", 30), "Kort. Resten står i den långa…");
}

TEST(Hosts, are_without_www_port_and_path) {
  EXPECT_EQ(host_of("https://www.example.se/x?y#z"), "example.se");
  EXPECT_EQ(host_of("https://example.se"), "example.se");
  EXPECT_EQ(host_of("/om/"), "");
}

TEST(Fields, have_Swedish_names) {
  EXPECT_EQ(field_name("target_year"), "målår");
  EXPECT_EQ(field_name("level"), "nivå");
  EXPECT_EQ(field_name("parent"), "vilket mål det hör till");
  EXPECT_EQ(field_name("unheard_of"), "unheard_of");
}

}  // namespace
}  // namespace kontrakt::view
