// Raw documents to the model. Private to validate/: the way in is build.hpp.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "load/document.hpp"
#include "model/portal.hpp"
#include "validate/build.hpp"
#include "validate/reader.hpp"

namespace kontrakt::validate {

using diagnostics::Diagnostics;
using diagnostics::Location;
using load::RawDocument;

inline Reader reader_of(const RawDocument& raw) {
  return {&raw.data, {raw.file, 0, 0}};
}

// A named thing of one kind, to be found by what other files call it.
template <class T>
using Index = std::map<std::string, T*, std::less<>>;

// Builds the portal in two passes: first everything that others may name (so that order of files does not
// matter), then the things that name others. Every name that leads nowhere is reported where it stands, with
// the nearest name that would do.
class Builder {
 public:
  Builder(const std::vector<RawDocument>& documents, Diagnostics& diagnostics)
      : documents_(documents), diagnostics_(diagnostics) {}

  BuiltPortal build();

 private:
  // build_common.cpp
  model::Text text_of(const RawDocument& document);
  model::Common common(const RawDocument& document);
  model::Citations citations(const Reader& from, std::string_view key = "source");
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
  // The section of the edition with this key; one that it does not have is reported. Null also without an
  // edition, whose absence has been reported.
  const model::Section* section_of(const model::Edition* edition, std::string_view key, Location at);
  void notes(const Reader& from, const model::Edition* edition, std::vector<model::Note>& to);
  // Reports an id that its list has already.
  using Seen = std::map<std::string, Location, std::less<>>;
  void once(Seen& seen, const std::string& id, Location at, const char* what);
  // Reports a file that is not named after what is in it.
  void named(const RawDocument& document, std::string_view expected, Location at, const char* what,
             const std::string& value);
  template <class T>
  T* resolve(const Index<T>& index, std::string_view id, Location at, const char* what);

  // build_programme.cpp
  void add_sources(const RawDocument& raw);
  void add_party(const RawDocument& raw);
  void add_edition(const RawDocument& raw);
  void fill_party(const RawDocument& raw);
  void fill_edition(const RawDocument& raw);
  model::ReferenceTarget reference_target(const Reader& from);
  void fill_crosswalk(const RawDocument& raw);
  void add_section_text(const RawDocument& raw);
  void add_joint_commitment(const RawDocument& raw);
  void add_event(const RawDocument& raw);
  void add_glossary(const RawDocument& raw);
  void add_page(const RawDocument& raw);

  // build_municipality.cpp
  void add_municipality(const RawDocument& raw);
  void fill_municipality(const RawDocument& raw);
  void add_contract(const RawDocument& raw);
  void fill_contract_targets(const Reader& from, model::Contract& contract);
  void link_parents(const Reader& from, model::Contract& contract);
  void add_commitment(const RawDocument& raw);
  model::Action action(const Reader& from);
  void add_follow_up(const RawDocument& raw);

  // build_analysis.cpp
  void add_analysis(const RawDocument& raw);
  void add_analysis_table(const RawDocument& raw);
  void fill_recommendations(const Reader& from, model::Analysis& analysis);
  model::Recommendation recommendation(const Reader& from);
  void fill_closing(const Reader& from, model::Analysis& analysis);
  // After the contracts, whose targets its cells name.
  void fill_printed_targets(const RawDocument& raw);
  model::PrintedTarget printed_target(const Reader& from, const model::Edition* edition);
  model::TableRow table_row(const Reader& from, const std::vector<model::TableColumn>& columns);
  void link_analyses();

  // build_initiative.cpp
  void add_initiative(const RawDocument& raw);

  // build_statistics.cpp: after the municipalities, by title
  void add_all_statistics();
  void add_statistics(const RawDocument& raw);

  // build_local.cpp
  void add_organisation(const RawDocument& raw);
  void fill_organisation(const RawDocument& raw);
  void add_local_programme(const RawDocument& raw);
  void add_local_contract(const RawDocument& raw);
  void add_local_follow_up(const RawDocument& raw);
  void add_local_year(const RawDocument& raw);
  // `seen`: the ids of its list.
  model::LocalAction local_action(const Reader& from, Seen& seen);

  // build_publication.cpp
  void add_publication(const RawDocument& raw);
  model::PublishedContract published_contract(const Reader& from);
  model::PublishedFollowUp published_follow_up(const Reader& from);
  model::PublishedParty published_party(const Reader& from);
  model::PublishedReport published_report(const Reader& from);

  // build.cpp
  void for_each(load::DocumentKind kind, void (Builder::*add)(const RawDocument&));
  model::Edition* edition_of_year(const RawDocument& raw);
  model::Municipality* municipality_of(const RawDocument& raw);
  void link();

  const std::vector<RawDocument>& documents_;
  Diagnostics& diagnostics_;
  BuiltPortal built_;
  bool in_contract_ = false;  // a contract's or analysis's files are being read: `document` may be left out
  const model::Source* default_source_ = nullptr;  // then its own document, null when that leads nowhere
  model::Citations
      inherited_;  // of the file being read: what its facts without a source of their own stand on

  Index<model::Source> sources_;
  Index<model::Party> parties_;
  Index<model::Edition> editions_;  // by year
  Index<model::Organisation> organisations_;
  Index<model::Municipality> municipalities_;
  std::set<std::string, std::less<>> reported_municipalities_;  // folders without a municipality.json
  std::map<std::pair<std::string_view, int>, model::Contract*> contracts_;  // of a municipality's folder
  std::map<int, model::Analysis*> analyses_;
  Index<model::LocalContract> local_contracts_;  // "municipality/organisation"
};

}  // namespace kontrakt::validate
