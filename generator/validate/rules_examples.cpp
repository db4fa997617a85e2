// Example data stays among example data: what a real municipality says never rests on an invented source.
#include <set>

#include "validate/rules.hpp"

namespace kontrakt::validate {
namespace {

class ExampleRules {
 public:
  ExampleRules(const model::Portal& portal, const std::vector<markdown::Document>& texts,
               diagnostics::Diagnostics& diagnostics)
      : portal_(portal), texts_(texts), diagnostics_(diagnostics) {
    for (const model::Source& source : portal.sources) {
      if (source.example) invented_.insert(source.id);
    }
  }

  void check() {
    if (invented_.empty()) return;
    for (const model::Publication& one : portal_.publications) {
      // Without a name its file is missing or faulty, which has been said.
      if (!one.example && !one.name.empty()) check_publication(one);
    }
    for (const model::Municipality& m : portal_.municipalities) {
      if (!m.example) check_municipality(m);
    }
  }

 private:
  void refuse(const std::string& source, diagnostics::Location at) {
    diagnostics_.add("K371", at, {{"municipality", name_}, {"source", source}});
  }

  void check(const model::Citations& citations) {
    for (const model::Citation& citation : citations) {
      if (citation.source != nullptr && citation.source->example) refuse(citation.source->id, citation.at);
    }
  }
  // Everything that has `sources`.
  template <class Things>
  void check_all(const Things& things) {
    for (const auto& thing : things) check(thing.sources);
  }

  void check(const markdown::Html& html) {
    for (const markdown::Citation& citation : html.citations()) {
      if (invented_.count(citation.document) != 0) refuse(citation.document, citation.at);
    }
  }
  void check(const model::Text& text) {
    if (text.empty()) return;
    check(texts_[text.id].lead);
    for (const markdown::Section& section : texts_[text.id].sections) check(section.content);
  }

  void check_municipality(const model::Municipality& m) {
    name_ = m.name;
    if (m.population) check(m.population->sources);
    check_all(m.figures);
    check_all(m.roles);
    check_all(m.memberships);
    check_all(m.links);
    check(m.text);
    for (const model::EmissionsSeries& series : m.emissions) check(series.table->sources);
    for (const model::Initiative* initiative : m.initiatives) {
      if (initiative->example) continue;  // K372
      check(initiative->sources);
      check_all(initiative->figures);
    }
    for (const model::Contract* contract : m.contracts) check_contract(*contract);
    for (const model::FollowUp* follow_up : m.follow_ups) {
      check(follow_up->sources);
      check_all(follow_up->entries);
      check(follow_up->text);
    }
    if (m.local != nullptr) check_programme(*m.local);
    for (const model::LocalContract* contract : m.local_contracts) {
      check(contract->sources);
      check_all(contract->commitments);
      check_all(contract->documents);
      check(contract->text);
      for (const model::LocalFollowUp* report : contract->follow_ups) {
        check(report->sources);
        check(report->text);
      }
    }
  }

  void check_publication(const model::Publication& publication) {
    name_ = publication.name;
    check_all(publication.contracts);
    check_all(publication.follow_ups);
    check_all(publication.parties);
    check_all(publication.reports);
    check(publication.text);
  }

  void check_contract(const model::Contract& contract) {
    if (contract.signed_at) check(contract.signed_at->sources);
    check_all(contract.signatories);
    check_all(contract.targets);
    check_all(contract.figures);
    check_all(contract.documents);
    check_all(contract.dropped);
    check_all(contract.missing_sections);
    check_all(contract.notes);
    check(contract.text);
    for (const model::Commitment* commitment : contract.commitments) {
      check(commitment->sources);
      check(commitment->text);
      for (const model::Action& action : commitment->actions) {
        check(action.sources);
        check_all(action.figures);
      }
    }
  }

  void check_programme(const model::LocalProgramme& programme) {
    check(programme.sources);
    check_all(programme.duties);
    check(programme.support_sources);
    for (const auto* items :
         {&programme.prerequisites, &programme.understanding, &programme.common_ground,
          &programme.municipal_commitments, &programme.proposal_categories, &programme.rules}) {
      check_all(*items);
    }
    check(programme.text);
  }

  const model::Portal& portal_;
  const std::vector<markdown::Document>& texts_;
  diagnostics::Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> invented_;
  std::string name_;  // of the municipality being checked
};

}  // namespace

void check_examples(const model::Portal& portal, const std::vector<markdown::Document>& texts,
                    diagnostics::Diagnostics& diagnostics) {
  ExampleRules(portal, texts, diagnostics).check();
  for (const model::Initiative& initiative : portal.initiatives) {
    for (const model::Municipality* m : initiative.municipalities) {
      if (initiative.example && !m->example) {
        diagnostics.add("K372", initiative.common.at, {{"name", initiative.name}, {"municipality", m->name}});
      }
    }
  }
  for (const model::Organisation& o : portal.organisations) {
    if (o.example && o.seat != nullptr && !o.seat->example) {
      diagnostics.add("K308", o.at, {{"name", o.name}, {"municipality", o.seat->name}});
    }
  }
}

}  // namespace kontrakt::validate
