// One document's facts to the model. Private to validate/: the way in is build.hpp.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "load/document.hpp"
#include "model/portal.hpp"
#include "validate/names.hpp"
#include "validate/reader.hpp"

namespace kontrakt::validate {

using load::RawDocument;

inline Reader reader_of(const RawDocument& raw) {
  return {&raw.data, {raw.file, 0, 0}};
}

// Reads what a document says into the thing that the builder has made for it, and has given its identity and
// its place among the others. Changes nothing but that thing, so that many documents are read at once, each
// by a reader of its own; looks only at things that were read in an earlier round (Builder::build).
class FactReader {
 public:
  // `names` stays as it is while facts are read.
  FactReader(const RawDocument& raw, const Names& names, Diagnostics& diagnostics)
      : raw_(raw), names_(names), diagnostics_(diagnostics) {}

  // read_programme.cpp
  void read(model::Source& source);
  void read(model::Party& party);
  void read(model::Edition& edition);
  void read(model::JointCommitment& joint);
  void read(model::Event& event);
  void read(model::Page& page);
  // After all editions.
  void read_crosswalk(model::Edition& edition);
  void read_glossary(std::deque<model::Term>& all);

  // read_municipality.cpp
  void read(model::Municipality& municipality);
  void read(model::Contract& contract);
  void read(model::Commitment& commitment);  // after the contracts
  void read(model::FollowUp& follow_up);

  // read_local.cpp
  void read(model::Organisation& organisation);
  void read(model::LocalProgramme& programme);
  void read(model::LocalContract& contract);
  void read(model::LocalFollowUp& follow_up);
  void read(model::LocalYear& year);

  // read_analysis.cpp
  void read(model::Analysis& analysis);
  void read(model::AnalysisTable& table);
  // After the contracts, whose targets its cells name.
  void read_printed_targets(model::Analysis& analysis);

  // read_initiative.cpp
  void read(model::Initiative& initiative);

  // read_publication.cpp
  void read(model::Publication& publication);

  // build_statistics.cpp: what is said about the table
  void read(model::EmissionsTable& table);

  // The parts that facts of every kind are made of: read_common.cpp
  model::Common common();
  model::Citations citations(const Reader& from, std::string_view key = "source");
  // The section of the edition with this key; one that it does not have is reported. Null also without an
  // edition, whose absence has been reported.
  const model::Section* section_of(const model::Edition* edition, std::string_view key, Location at);

 private:
  model::Quantity quantity(const Reader& from) const;
  // `edition`: the one whose sections the figure may name; null where a figure stands in no section.
  model::Figure figure(const Reader& from, const model::Edition* edition = nullptr);
  model::Target target(const Reader& from);
  model::Document document(const Reader& from);
  model::Signatory signatory(const Reader& from);
  model::Contact contact(const Reader& from) const;
  model::Item item(const Reader& from);
  model::Link link(const Reader& from);
  std::optional<model::Signing> signing(const Reader& from);
  std::optional<model::Review> review(const Reader& from) const;
  model::Duties duties(const Reader& from);  // of its field "duty": one, or a list
  model::Duty duty(const Reader& from);
  void figures(const Reader& from, std::vector<model::Figure>& to, const model::Edition* edition = nullptr);
  void items(const Reader& from, std::string_view key, std::vector<model::Item>& to);
  void notes(const Reader& from, const model::Edition* edition, std::vector<model::Note>& to);
  // Reports an id that its list has already.
  using Seen = std::map<std::string, Location, std::less<>>;
  void once(Seen& seen, const std::string& id, Location at, const char* what);
  template <class T>
  T* resolve(const Index<T>& index, std::string_view id, Location at, const char* what) {
    return validate::resolve(index, id, at, what, diagnostics_);
  }

  model::ReferenceTarget reference_target(const Reader& from);

  void read_targets(const Reader& from, model::Contract& contract);
  void link_parents(const Reader& from, model::Contract& contract);
  void link_targets(const Reader& from, model::Commitment& commitment);
  model::Action action(const Reader& from);

  // `seen`: the ids of its list.
  model::LocalAction local_action(const Reader& from, Seen& seen);

  void read_recommendations(const Reader& from, model::Analysis& analysis);
  model::Recommendation recommendation(const Reader& from);
  void read_closing(const Reader& from, model::Analysis& analysis);
  model::PrintedTarget printed_target(const Reader& from, const model::Edition* edition);
  model::TableRow table_row(const Reader& from, const std::vector<model::TableColumn>& columns);

  model::PublishedContract published_contract(const Reader& from);
  model::PublishedFollowUp published_follow_up(const Reader& from);
  model::PublishedParty published_party(const Reader& from);
  model::PublishedReport published_report(const Reader& from);

  // Facts without a document of their own are from `source`, null when that leads nowhere.
  void stands_on(const model::Source* source) {
    default_source_ = source;
    in_contract_ = true;
  }

  const RawDocument& raw_;
  const Names& names_;
  Diagnostics& diagnostics_;
  bool in_contract_ = false;  // a contract's or analysis's files are read: `document` may be left out
  const model::Source* default_source_ = nullptr;  // then this
  model::Citations inherited_;                     // what facts without a source of their own stand on
};

}  // namespace kontrakt::validate
