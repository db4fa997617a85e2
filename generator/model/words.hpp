// The closed sets of words that the content uses. The Swedish word is what files hold and pages print; the
// enum is what code compares. The tables here and the `enum` lists of the schemas are held equal by a test.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace kontrakt::model {

// How an edition's section gets its content.
enum class SectionContent : std::uint8_t { shared, municipality, parties, signatures, documents };
// Base commitments are chosen by all, prioritised ones by some, own ones stand outside the joint list.
enum class CommitmentLevel : std::uint8_t { base, prioritised, own };
enum class TargetKind : std::uint8_t { goal_word, reduction, share, level, rate, compensation, direction };
enum class TargetLevel : std::uint8_t { main, sub, interim, orientation };
enum class TargetStatus : std::uint8_t { adopted, proposed };
enum class Bound : std::uint8_t { exactly, at_least, at_most, about };
enum class SignatureStatus : std::uint8_t { listed, not_in_document };
enum class SectionStatus : std::uint8_t { not_described, not_supplied };
enum class ContractKind : std::uint8_t { contract, summary_by_other };
enum class NoteKind : std::uint8_t { reading, deviation };
// What a report says; "due", "missing" and "no report due" are computed from duty and date, never written.
enum class ReportStatus : std::uint8_t { reported, confirmed_unchanged, not_assessed };
enum class DutyKind : std::uint8_t { none, yearly, every_n_years, period };
enum class EventKind : std::uint8_t { december_meeting, signing, other };
// In the order in which the page of initiatives shows them.
enum class InitiativeKind : std::uint8_t {
  agreement,
  fund,
  financier,
  arena,
  meetings,
  network,
  platform,
  project,
  programme,
  council
};
enum class InitiativeLevel : std::uint8_t { local, regional, national, european, international };

template <class E>
struct Words;  // `table`: every value of E with its Swedish word, in the order of the schema

template <class E, std::size_t N>
using WordTable = std::array<std::pair<E, std::string_view>, N>;

template <>
struct Words<SectionContent> {
  static constexpr WordTable<SectionContent, 5> table{{{SectionContent::shared, "shared"},
                                                       {SectionContent::municipality, "municipality"},
                                                       {SectionContent::parties, "parties"},
                                                       {SectionContent::signatures, "signatures"},
                                                       {SectionContent::documents, "documents"}}};
};
template <>
struct Words<CommitmentLevel> {
  static constexpr WordTable<CommitmentLevel, 3> table{{{CommitmentLevel::base, "bas"},
                                                        {CommitmentLevel::prioritised, "prioriterat"},
                                                        {CommitmentLevel::own, "eget"}}};
};
template <>
struct Words<TargetKind> {
  static constexpr WordTable<TargetKind, 7> table{{{TargetKind::goal_word, "målord"},
                                                   {TargetKind::reduction, "minskning"},
                                                   {TargetKind::share, "andel"},
                                                   {TargetKind::level, "nivå"},
                                                   {TargetKind::rate, "takt"},
                                                   {TargetKind::compensation, "kompletterande åtgärder"},
                                                   {TargetKind::direction, "riktning"}}};
};
template <>
struct Words<TargetLevel> {
  static constexpr WordTable<TargetLevel, 4> table{{{TargetLevel::main, "huvudmål"},
                                                    {TargetLevel::sub, "delmål"},
                                                    {TargetLevel::interim, "etappmål"},
                                                    {TargetLevel::orientation, "inriktning"}}};
};
template <>
struct Words<TargetStatus> {
  static constexpr WordTable<TargetStatus, 2> table{
      {{TargetStatus::adopted, "antaget"}, {TargetStatus::proposed, "föreslaget"}}};
};
template <>
struct Words<Bound> {
  static constexpr WordTable<Bound, 4> table{{{Bound::at_least, "minst"},
                                              {Bound::at_most, "högst"},
                                              {Bound::about, "cirka"},
                                              {Bound::exactly, "exakt"}}};
};
template <>
struct Words<SignatureStatus> {
  static constexpr WordTable<SignatureStatus, 2> table{
      {{SignatureStatus::listed, "i dokumentet"}, {SignatureStatus::not_in_document, "saknas i underlaget"}}};
};
template <>
struct Words<SectionStatus> {
  static constexpr WordTable<SectionStatus, 2> table{
      {{SectionStatus::not_described, "beskrivs inte i kontraktet"},
       {SectionStatus::not_supplied, "finns inte i underlaget"}}};
};
template <>
struct Words<ContractKind> {
  static constexpr WordTable<ContractKind, 2> table{
      {{ContractKind::contract, "kontrakt"}, {ContractKind::summary_by_other, "sammanfattning av annan"}}};
};
template <>
struct Words<NoteKind> {
  static constexpr WordTable<NoteKind, 2> table{
      {{NoteKind::reading, "läsanmärkning"}, {NoteKind::deviation, "avvikelse"}}};
};
template <>
struct Words<ReportStatus> {
  static constexpr WordTable<ReportStatus, 3> table{
      {{ReportStatus::reported, "rapporterat"},
       {ReportStatus::confirmed_unchanged, "oförändrat bekräftat"},
       {ReportStatus::not_assessed, "ej bedömt"}}};
};
template <>
struct Words<DutyKind> {
  static constexpr WordTable<DutyKind, 4> table{{{DutyKind::none, "ingen"},
                                                 {DutyKind::yearly, "årlig"},
                                                 {DutyKind::every_n_years, "vart n:te år"},
                                                 {DutyKind::period, "period"}}};
};
template <>
struct Words<EventKind> {
  static constexpr WordTable<EventKind, 3> table{{{EventKind::december_meeting, "decemberträff"},
                                                  {EventKind::signing, "undertecknande"},
                                                  {EventKind::other, "annat"}}};
};
template <>
struct Words<InitiativeKind> {
  static constexpr WordTable<InitiativeKind, 10> table{{{InitiativeKind::agreement, "lokal överenskommelse"},
                                                        {InitiativeKind::fund, "fond"},
                                                        {InitiativeKind::financier, "finansiär"},
                                                        {InitiativeKind::arena, "arena"},
                                                        {InitiativeKind::meetings, "mötesserie"},
                                                        {InitiativeKind::network, "nätverk"},
                                                        {InitiativeKind::platform, "plattform"},
                                                        {InitiativeKind::project, "projekt"},
                                                        {InitiativeKind::programme, "program"},
                                                        {InitiativeKind::council, "råd"}}};
};
template <>
struct Words<InitiativeLevel> {
  static constexpr WordTable<InitiativeLevel, 5> table{{{InitiativeLevel::local, "lokal"},
                                                        {InitiativeLevel::regional, "regional"},
                                                        {InitiativeLevel::national, "nationell"},
                                                        {InitiativeLevel::european, "europeisk"},
                                                        {InitiativeLevel::international, "internationell"}}};
};

// The Swedish word of a value.
template <class E>
constexpr std::string_view word(E value) {
  for (const auto& [v, text] : Words<E>::table) {
    if (v == value) return text;
  }
  return {};
}

// The value of a word; none when no such word is in the table (the schema has already said so).
template <class E>
constexpr std::optional<E> parse_word(std::string_view text) {
  for (const auto& [v, t] : Words<E>::table) {
    if (t == text) return v;
  }
  return std::nullopt;
}

}  // namespace kontrakt::model
