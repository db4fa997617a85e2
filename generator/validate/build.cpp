#include "validate/build.hpp"

#include <algorithm>

#include "support/collation.hpp"
#include "validate/builder.hpp"

namespace kontrakt::validate {

using load::DocumentKind;

void Builder::for_each(DocumentKind kind, void (Builder::*add)(const RawDocument&)) {
  for (const RawDocument& raw : documents_) {
    if (raw.kind == kind && raw.language.empty()) (this->*add)(raw);
  }
}

model::Edition* Builder::edition_of_year(const RawDocument& raw) {
  return resolve(editions_, std::to_string(raw.year), {raw.file, 0, 0}, "@edition");
}

model::Municipality* Builder::municipality_of(const RawDocument& raw) {
  auto found = municipalities_.find(raw.municipality);
  if (found != municipalities_.end()) return found->second;
  if (!reported_municipalities_.emplace(raw.municipality).second) return nullptr;
  diagnostics_.add("K208", {raw.file, 0, 0}, {{"municipality", std::string(raw.municipality)}});
  return nullptr;
}

// First everything that is named by others, then what names them; within a municipality the contract before
// its commitments, and a local contract before its reports.
BuiltPortal Builder::build() {
  for_each(DocumentKind::source, &Builder::add_sources);
  for_each(DocumentKind::party, &Builder::add_party);
  for_each(DocumentKind::edition, &Builder::add_edition);
  for_each(DocumentKind::organisation, &Builder::add_organisation);
  for_each(DocumentKind::municipality, &Builder::add_municipality);

  for_each(DocumentKind::party, &Builder::fill_party);
  for_each(DocumentKind::edition, &Builder::fill_edition);
  for_each(DocumentKind::edition, &Builder::fill_crosswalk);
  for_each(DocumentKind::edition_section, &Builder::add_section_text);
  for_each(DocumentKind::joint_commitment, &Builder::add_joint_commitment);
  for_each(DocumentKind::organisation, &Builder::fill_organisation);
  for_each(DocumentKind::municipality, &Builder::fill_municipality);
  add_all_statistics();
  for_each(DocumentKind::initiative, &Builder::add_initiative);
  for_each(DocumentKind::analysis, &Builder::add_analysis);
  for_each(DocumentKind::analysis_table, &Builder::add_analysis_table);
  for_each(DocumentKind::contract, &Builder::add_contract);
  for_each(DocumentKind::analysis, &Builder::fill_printed_targets);
  for_each(DocumentKind::commitment, &Builder::add_commitment);
  for_each(DocumentKind::follow_up, &Builder::add_follow_up);
  for_each(DocumentKind::local_programme, &Builder::add_local_programme);
  for_each(DocumentKind::local_contract, &Builder::add_local_contract);
  for_each(DocumentKind::local_follow_up, &Builder::add_local_follow_up);
  for_each(DocumentKind::local_year, &Builder::add_local_year);
  for_each(DocumentKind::event, &Builder::add_event);
  for_each(DocumentKind::publication, &Builder::add_publication);
  for_each(DocumentKind::glossary, &Builder::add_glossary);
  for_each(DocumentKind::index, &Builder::add_page);
  for_each(DocumentKind::page, &Builder::add_page);
  link();
  return std::move(built_);
}

namespace {

template <class T>
void newest_first(std::vector<const T*>& things) {
  std::stable_sort(things.begin(), things.end(), [](const T* a, const T* b) { return a->year > b->year; });
}

void chain_contracts(model::Portal& portal) {
  for (model::Municipality& municipality : portal.municipalities) {
    newest_first(municipality.contracts);
    newest_first(municipality.follow_ups);
    newest_first(municipality.local_years);
    support::sort_by_name(municipality.initiatives,
                          [](const model::Initiative* i) { return std::string_view(i->name); });
  }
  for (model::Contract& contract : portal.contracts) {
    if (contract.municipality == nullptr) continue;
    const auto& all = contract.municipality->contracts;
    auto at = static_cast<std::size_t>(std::find(all.begin(), all.end(), &contract) - all.begin());
    if (at > 0) contract.next = all[at - 1];
    if (at + 1 < all.size()) contract.previous = all[at + 1];
  }
}

void chain_editions(model::Portal& portal) {
  std::vector<model::Edition*> by_year;
  for (model::Edition& edition : portal.editions) by_year.push_back(&edition);
  std::sort(by_year.begin(), by_year.end(),
            [](const model::Edition* a, const model::Edition* b) { return a->year < b->year; });
  for (std::size_t i = 0; i + 1 < by_year.size(); ++i) {
    by_year[i]->next = by_year[i + 1];
    by_year[i + 1]->previous = by_year[i];
  }
  portal.editions_newest_first.assign(by_year.rbegin(), by_year.rend());
  for (model::Edition* edition : by_year) {
    std::sort(edition->commitments.begin(), edition->commitments.end(),
              [](const auto* a, const auto* b) { return a->number < b->number; });
    for (const model::Contract& contract : portal.contracts) {
      if (contract.edition == edition && contract.municipality != nullptr)
        edition->contracts.push_back(&contract);
    }
    support::sort_by_name(edition->contracts,
                          [](const model::Contract* c) { return std::string_view(c->municipality->name); });
  }
}

void sort_commitments(model::Contract& contract) {
  support::sort_by_name(contract.commitments,
                        [](const model::Commitment* c) { return std::string_view(c->title); });
  std::stable_sort(contract.commitments.begin(), contract.commitments.end(),
                   [](const model::Commitment* a, const model::Commitment* b) {
                     return a->joint_number.value_or(1'000'000) < b->joint_number.value_or(1'000'000);
                   });
}

void sort_local(model::Portal& portal) {
  for (model::Municipality& municipality : portal.municipalities) {
    support::sort_by_name(municipality.local_contracts, [](const model::LocalContract* c) {
      return c->organisation != nullptr ? std::string_view(c->organisation->name) : std::string_view(c->id);
    });
  }
  for (model::Organisation& organisation : portal.organisations) {
    support::sort_by_name(organisation.contracts, [](const model::LocalContract* c) {
      return c->municipality != nullptr ? std::string_view(c->municipality->name) : std::string_view(c->id);
    });
  }
  for (model::LocalContract& contract : portal.local_contracts) newest_first(contract.follow_ups);
}

void sort_publications(model::Portal& portal) {
  auto& all = portal.publications;
  support::sort_by_name(all, [](const model::Publication& one) { return std::string_view(one.name); });
  std::stable_sort(all.begin(), all.end(),
                   [](const model::Publication& a, const model::Publication& b) { return a.year < b.year; });
}

void link_follow_ups(model::Portal& portal) {
  for (model::FollowUp& follow_up : portal.follow_ups) {
    if (follow_up.contract == nullptr) continue;
    std::map<std::string_view, const model::Commitment*> by_id;
    for (const model::Commitment* commitment : follow_up.contract->commitments)
      by_id.emplace(commitment->id, commitment);
    for (model::FollowUpEntry& entry : follow_up.entries) {
      if (auto found = by_id.find(entry.commitment_id); found != by_id.end())
        entry.commitment = found->second;
    }
  }
}

// The days of meetings and signings that are said to be planned. What is made ready for such a day bears its
// date, and does not say that the day has come. A later date does: then the event is only forgotten.
class PlannedDays {
 public:
  explicit PlannedDays(const model::Portal& portal) {
    for (const model::Event& event : portal.events) {
      const bool gathers =
          event.kind == model::EventKind::december_meeting || event.kind == model::EventKind::signing;
      if (gathers && event.status == "planerad") of_[event.municipality].push_back(&event);
    }
  }

  // Whether the date is one of those that the municipality waits for (null: all of them together).
  bool hold(support::Date date, const model::Municipality* municipality) const {
    const bool invented = municipality != nullptr && municipality->example;
    const auto is_then = [&](const model::Event* event) {
      const bool concerns = event->municipality != nullptr || !event->example || invented;
      return concerns && event->date <= date && date <= event->end.value_or(event->date);
    };
    const auto any = [&](const model::Municipality* whose) {
      const auto found = of_.find(whose);
      return found != of_.end() && std::ranges::any_of(found->second, is_then);
    };
    return any(nullptr) || (municipality != nullptr && any(municipality));
  }

 private:
  std::map<const model::Municipality*, std::vector<const model::Event*>> of_;
};

void find_newest_date(model::Portal& portal) {
  auto see = [&](const std::optional<support::Date>& date) {
    if (date && (!portal.newest_date || *portal.newest_date < *date)) portal.newest_date = date;
  };
  const PlannedDays planned(portal);
  auto see_unless_planned = [&](const std::optional<support::Date>& date,
                                const model::Municipality* municipality) {
    if (date && !planned.hold(*date, municipality)) see(date);
  };
  for (const auto& c : portal.contracts) {
    if (c.signed_at) see_unless_planned(c.signed_at->date, c.municipality);
    see(c.common.updated);
    if (c.reviewed) see(c.reviewed->date);
  }
  for (const auto& e : portal.editions) {
    if (e.signed_at) see_unless_planned(e.signed_at->date, nullptr);
    see(e.common.updated);
  }
  for (const auto& c : portal.local_contracts) {
    see_unless_planned(c.signed_on, c.municipality);
    see(c.common.updated);
    for (const auto& r : c.revisions) see_unless_planned(r.date, c.municipality);
  }
  for (const auto& f : portal.local_follow_ups) {
    see_unless_planned(f.reported, f.contract != nullptr ? f.contract->municipality : nullptr);
  }
  for (const auto& f : portal.follow_ups) see_unless_planned(f.reported, f.municipality);
  for (const auto& m : portal.municipalities) {
    see(m.common.updated);
    if (m.reviewed) see(m.reviewed->date);
  }
  // A day to come is no "today": an event counts once it is said to have been held.
  for (const auto& e : portal.events) {
    if (e.status == "genomförd") see(e.end.value_or(e.date));
  }
  for (const auto& i : portal.initiatives) see(i.common.updated);
  for (const auto& a : portal.analyses) {
    see(a.published);
    see(a.common.updated);
  }
  for (const auto& t : portal.analysis_tables) see(t.common.updated);
  for (const auto& t : portal.emissions_tables) see(t.common.updated);
  for (const auto& p : portal.pages) see(p.common.updated);
}

}  // namespace

void Builder::link() {
  model::Portal& portal = built_.portal;
  chain_contracts(portal);
  for (model::Contract& contract : portal.contracts) sort_commitments(contract);
  chain_editions(portal);
  sort_local(portal);
  sort_publications(portal);
  link_analyses();
  link_follow_ups(portal);
  find_newest_date(portal);
  for (const model::Municipality& m : portal.municipalities) portal.municipalities_by_name.push_back(&m);
  support::sort_by_name(portal.municipalities_by_name,
                        [](const model::Municipality* m) { return std::string_view(m->name); });
}

BuiltPortal build_portal(const std::vector<load::RawDocument>& documents,
                         diagnostics::Diagnostics& diagnostics) {
  return Builder(documents, diagnostics).build();
}

}  // namespace kontrakt::validate
