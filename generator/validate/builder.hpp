// Raw documents to the model. Private to validate/: the way in is build.hpp.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "load/document.hpp"
#include "model/portal.hpp"
#include "validate/build.hpp"
#include "validate/fact_reader.hpp"
#include "validate/names.hpp"

namespace kontrakt::validate {

// Gives every document its thing in the model, with identity, text and place among the others, one after the
// other and in the files' order; what the documents say is read by FactReader, many at once. So the number of
// threads never shows.
class Builder {
 public:
  Builder(const std::vector<RawDocument>& documents, unsigned jobs, Diagnostics& diagnostics)
      : documents_(documents), jobs_(jobs), diagnostics_(diagnostics) {}

  BuiltPortal build();

 private:
  // build.cpp
  void for_each(load::DocumentKind kind, void (Builder::*add)(const RawDocument&));
  // The document's facts belong to `thing`, which stays where it is; they are read by the next read_all().
  template <class Thing>
  void read_later(const RawDocument& raw, Thing& thing) {
    waiting_.emplace_back([&raw, &thing](const Names& names, Diagnostics& diagnostics) {
      FactReader(raw, names, diagnostics).read(thing);
    });
  }
  void read_all();
  FactReader reader_for(const RawDocument& raw) { return {raw, names_, diagnostics_}; }

  // build_things.cpp
  void add_source(const RawDocument& raw);
  void add_party(const RawDocument& raw);
  void add_edition(const RawDocument& raw);
  void add_crosswalk(const RawDocument& raw);
  void add_section_text(const RawDocument& raw);
  void add_joint_commitment(const RawDocument& raw);
  void add_event(const RawDocument& raw);
  void add_glossary(const RawDocument& raw);
  void add_page(const RawDocument& raw);
  void add_initiative(const RawDocument& raw);
  void add_analysis(const RawDocument& raw);
  void add_analysis_table(const RawDocument& raw);
  void fill_printed_targets(const RawDocument& raw);
  void add_publication(const RawDocument& raw);
  model::Text text_of(const RawDocument& raw);
  model::Edition* edition_of_year(const RawDocument& raw);
  // Reports a file that is not named after what is in it.
  void named(const RawDocument& raw, std::string_view expected, Location at, const char* what,
             const std::string& value);

  // build_municipality.cpp
  void add_municipality(const RawDocument& raw);
  void fill_municipality(const RawDocument& raw);
  void add_contract(const RawDocument& raw);
  void add_commitment(const RawDocument& raw);
  void add_follow_up(const RawDocument& raw);
  void add_organisation(const RawDocument& raw);
  void add_local_programme(const RawDocument& raw);
  void add_local_contract(const RawDocument& raw);
  void add_local_follow_up(const RawDocument& raw);
  void add_local_year(const RawDocument& raw);
  void no_local_contract(const RawDocument& raw);
  model::Municipality* municipality_of(const RawDocument& raw);

  // build_statistics.cpp: after the municipalities, by title
  void add_all_statistics();
  void add_statistics(const RawDocument& raw);

  const std::vector<RawDocument>& documents_;
  unsigned jobs_;
  Diagnostics& diagnostics_;
  BuiltPortal built_;
  Names names_;
  std::vector<std::function<void(const Names& names, Diagnostics& diagnostics)>> waiting_;

  std::set<std::string_view> reported_municipalities_;  // folders without a municipality.json
  std::map<int, model::Analysis*> analyses_;            // by year
  // By municipality and organisation.
  std::map<std::pair<std::string_view, std::string_view>, model::LocalContract*> local_contracts_;
};

}  // namespace kontrakt::validate
