#include "validate/order.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "support/collation.hpp"

namespace kontrakt::validate {
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

void order_analyses(model::Portal& portal) {
  const auto newer = [](const model::Analysis* a, const model::Analysis* b) { return a->year > b->year; };
  for (const model::Analysis& analysis : portal.analyses) portal.analyses_newest_first.push_back(&analysis);
  std::sort(portal.analyses_newest_first.begin(), portal.analyses_newest_first.end(), newer);
  for (model::Edition& edition : portal.editions) {
    std::sort(edition.analyses.begin(), edition.analyses.end(), newer);
  }
  static constexpr int last = 1'000'000;
  for (model::Analysis& analysis : portal.analyses) {
    std::sort(
        analysis.tables.begin(), analysis.tables.end(),
        [](const model::AnalysisTable* a, const model::AnalysisTable* b) {
          return std::tuple(a->order.value_or(last), std::string_view(a->number), std::string_view(a->id)) <
                 std::tuple(b->order.value_or(last), std::string_view(b->number), std::string_view(b->id));
        });
  }
}

}  // namespace

void put_in_order(model::Portal& portal) {
  chain_contracts(portal);
  for (model::Contract& contract : portal.contracts) sort_commitments(contract);
  chain_editions(portal);
  sort_local(portal);
  sort_publications(portal);
  order_analyses(portal);
  link_follow_ups(portal);
  find_newest_date(portal);
  for (const model::Municipality& m : portal.municipalities) portal.municipalities_by_name.push_back(&m);
  support::sort_by_name(portal.municipalities_by_name,
                        [](const model::Municipality* m) { return std::string_view(m->name); });
}

}  // namespace kontrakt::validate
