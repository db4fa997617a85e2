#include "compare/publication.hpp"

#include <algorithm>

#include "compare/ledger.hpp"
#include "support/collation.hpp"

namespace kontrakt::compare {
namespace {

constexpr std::string_view cancelled = "inställd";

bool is_december_meeting(const model::Event& event) {
  return event.kind == model::EventKind::december_meeting && event.status != cancelled;
}

bool is_december_signing(const model::Event& event) {
  return event.kind == model::EventKind::signing && event.status != cancelled &&
         event.municipality == nullptr && event.date.month == 12;
}

const model::Event* find(const std::map<int, const model::Event*>& events, int year) {
  const auto found = events.find(year);
  return found == events.end() ? nullptr : found->second;
}

}  // namespace

void Meetings::keep_last(std::map<int, const model::Event*>& events, const model::Event& event) {
  const model::Event*& last = events[event.date.year];
  if (last == nullptr || last->date < event.date) last = &event;
}

Meetings::Meetings(const model::Portal& portal) {
  for (const model::Event& event : portal.events) {
    if (is_december_signing(event) && !event.example) keep_last(signings_, event);
    if (!is_december_meeting(event)) continue;
    if (event.municipality != nullptr) keep_last(own_[event.municipality], event);
    if (event.municipality == nullptr && !event.example) keep_last(for_all_, event);
    keep_last(last_, event);
    if (!event.example) keep_last(last_real_, event);
  }
  for (const model::Publication& one : portal.publications) kept_[{one.municipality, one.year}] = one.to;
  for (const auto& [year, event] : last_) years_.insert(year);
  for (const auto& [year, event] : signings_) years_.insert(year);
}

std::optional<Meetings::Held> Meetings::held(const model::Municipality& municipality, int year) const {
  if (const auto own = own_.find(&municipality); own != own_.end()) {
    if (const model::Event* event = find(own->second, year)) return Held{event, event->date};
  }
  for (const auto* events : {&for_all_, &signings_}) {
    if (const model::Event* event = find(*events, year)) return Held{event, event->date};
  }
  const model::Event* other = find(municipality.example ? last_ : last_real_, year);
  if (other == nullptr) return std::nullopt;
  return Held{nullptr, other->date};
}

std::optional<Date> Meetings::end_of(const model::Municipality& municipality, int year) const {
  if (const auto kept = kept_.find({municipality.id, year}); kept != kept_.end()) return kept->second;
  const auto meeting = held(municipality, year);
  return meeting ? std::optional(meeting->day) : std::nullopt;
}

std::optional<MeetingYear> Meetings::year_of(const model::Municipality& municipality, int year) const {
  const auto now = held(municipality, year);
  if (!now) return std::nullopt;
  MeetingYear out{now->meeting, now->day.plus_months(-12).plus_days(1), now->day};
  for (const int before : {year - 1, year - 2}) {
    const auto earlier = end_of(municipality, before);
    if (!earlier) continue;
    out.from = earlier->plus_days(1);
    break;
  }
  return out;
}

namespace {

MeetingYear days_of(const model::Publication& publication) {
  return {nullptr, publication.from, publication.to};
}

bool known_by(const std::optional<Date>& day, Date as_of) {
  return !day || !(as_of < *day);
}

// Whether a report belongs to the publication: by its day, or without one by the year that it is about.
bool told_in(const model::Publication& publication, const std::optional<Date>& reported, int about) {
  return reported ? days_of(publication).holds(*reported) : about == publication.year;
}

void add_contracts(const model::Municipality& municipality, const MeetingYear& days,
                   model::Publication& publication) {
  for (const model::Contract* contract : municipality.contracts) {
    if (contract->edition == nullptr) continue;
    const auto& own = contract->signed_at;
    const auto& signing = own ? own : contract->edition->signed_at;
    if (!signing || !days.holds(signing->date)) continue;
    const std::optional<Date> day = own ? std::optional(own->date) : std::nullopt;
    publication.contracts.push_back({contract->year, contract->version_label, day, signing->sources});
  }
  std::ranges::reverse(publication.contracts);  // the earliest first
}

// The day of the whole, else the last of its entries.
std::optional<Date> day_of(const model::FollowUp& follow_up) {
  std::optional<Date> day = follow_up.reported;
  if (day) return day;
  for (const model::FollowUpEntry& entry : follow_up.entries) {
    if (entry.reported && (!day || *day < *entry.reported)) day = entry.reported;
  }
  return day;
}

bool is_assessed(const model::FollowUp& follow_up) {
  return follow_up.entries.empty() ||
         std::ranges::any_of(follow_up.entries, [](const model::FollowUpEntry& entry) {
           return entry.status != model::ReportStatus::not_assessed;
         });
}

void add_follow_ups(const model::Municipality& municipality, Date as_of, model::Publication& publication) {
  for (const model::FollowUp* one : municipality.follow_ups) {
    const std::optional<Date> reported = day_of(*one);
    if (!told_in(publication, reported, one->year) || !known_by(reported, as_of) || !is_assessed(*one))
      continue;
    const auto rows = commitment_ledger(municipality, one->year, as_of);
    publication.follow_ups.push_back(
        {one->year, reported, one->reporter, rows.size(), count_statuses(rows).answered(), one->sources});
  }
  std::ranges::reverse(publication.follow_ups);
}

// The content has a contract as it is now. Of a revision it says the day, not what stood there before.
std::optional<std::size_t> commitments_on(const model::LocalContract& contract, Date day) {
  const bool changed_later = std::ranges::any_of(
      contract.revisions, [day](const model::Revision& revision) { return day < revision.date; });
  return changed_later ? std::nullopt : std::optional(contract.commitments.size());
}

void add_party(const model::LocalContract& contract, const MeetingYear& days,
               model::Publication& publication) {
  const bool in_force_then = in_force(contract).holds(days.to);
  if (!in_force_then && !days.holds(contract.signed_on)) return;
  publication.parties.push_back({contract.id, contract.organisation->name, contract.organisation->sector,
                                 contract.signed_on, in_force_then, commitments_on(contract, days.to),
                                 contract.sources});
}

void add_reports(const model::LocalContract& contract, Date as_of, model::Publication& publication) {
  for (auto at = contract.follow_ups.rbegin(); at != contract.follow_ups.rend(); ++at) {
    const model::LocalFollowUp& report = **at;
    if (report.status == model::ReportStatus::not_assessed) continue;
    if (!told_in(publication, report.reported, report.year) || !known_by(report.reported, as_of)) continue;
    model::PublishedReport& out = publication.reports.emplace_back();
    out.contract = contract.id;
    out.organisation = contract.organisation->name;
    out.year = report.year;
    out.reported = report.reported;
    out.sources = report.sources;
    for (const model::LocalAction& action : report.actions) {
      out.actions.push_back(action);
      out.actions.back().category = category_title(*contract.municipality, action.category);
      out.actions.back().commitment.clear();
    }
    if (report.sustainability_report) {
      out.document_title = report.sustainability_report->title;
      out.document_url = report.sustainability_report->url;
    }
  }
}

// The year that most of the reports are about, of two such the later; 0 without reports.
int year_reported_most(const model::Publication& publication) {
  std::map<int, std::size_t> counts;
  for (const model::PublishedReport& report : publication.reports) ++counts[report.year];
  int most = 0;
  for (const auto& [year, count] : counts) {
    if (count >= counts[most]) most = year;
  }
  return most;
}

void add_text(const model::Municipality& municipality, model::Publication& publication) {
  const int about = year_reported_most(publication);
  for (const model::LocalYear* year : municipality.local_years) {
    if (year->year == about) publication.text = year->text;
  }
}

}  // namespace

model::Publication compute_publication(const model::Municipality& municipality, const MeetingYear& days,
                                       int year, Date as_of) {
  model::Publication publication;
  publication.municipality = municipality.id;
  publication.name = municipality.name;
  publication.example = municipality.example;
  publication.year = year;
  publication.from = days.from;
  publication.to = days.to;
  if (days.meeting != nullptr) {
    publication.event = days.meeting->id;
    publication.event_title = days.meeting->title;
    publication.event_place = days.meeting->place;
  }
  publication.common.at = municipality.common.at;
  add_contracts(municipality, days, publication);
  add_follow_ups(municipality, as_of, publication);
  for (const model::LocalContract* contract : municipality.local_contracts) {
    if (contract->organisation == nullptr) continue;  // an error of the content
    if (contract->organisation->example && !municipality.example) continue;
    add_party(*contract, days, publication);
    add_reports(*contract, as_of, publication);
  }
  add_text(municipality, publication);
  return publication;
}

std::string_view category_title(const model::Municipality& municipality, std::string_view id) {
  if (municipality.local == nullptr || id.empty()) return {};
  for (const model::Item& item : municipality.local->proposal_categories) {
    if (item.id == id) return item.title;
  }
  return {};
}

bool tells_anything(const model::Publication& publication) {
  return !publication.contracts.empty() || !publication.follow_ups.empty() || !publication.parties.empty() ||
         !publication.reports.empty();
}

std::vector<model::Publication> compute_year(const model::Portal& portal, const Meetings& meetings, int year,
                                             Date as_of) {
  std::vector<model::Publication> all;
  for (const model::Municipality* municipality : portal.municipalities_by_name) {
    const auto days = meetings.year_of(*municipality, year);
    if (!days || as_of < days->to) continue;
    model::Publication one = compute_publication(*municipality, *days, year, as_of);
    if (tells_anything(one)) all.push_back(std::move(one));
  }
  return all;
}

namespace {

// Those who met after the others were kept.
void add_later_meetings(const model::Portal& portal, const Meetings& meetings, Date as_of,
                        PublicationYear& kept) {
  Date last;
  std::set<std::string_view> there;
  for (const model::Publication& one : portal.publications) {
    if (one.year != kept.year) continue;
    there.insert(one.municipality);
    last = std::max(last, one.kept.value_or(one.to));
  }
  const std::size_t before = kept.all.size();
  for (const model::Municipality* m : portal.municipalities_by_name) {
    if (there.contains(m->id)) continue;
    const auto days = meetings.year_of(*m, kept.year);
    const bool own_meeting = days && days->meeting != nullptr && days->meeting->municipality == m;
    if (!own_meeting || as_of < days->to || !(last < days->to)) continue;
    model::Publication one = compute_publication(*m, *days, kept.year, as_of);
    if (tells_anything(one)) kept.all.push_back(std::move(one));
  }
  if (kept.all.size() == before) return;
  support::sort_by_name(kept.all, [](const auto& one) { return std::string_view(one.name); });
}

}  // namespace

std::vector<PublicationYear> publication_years(const model::Portal& portal, Date as_of) {
  const Meetings meetings(portal);
  std::map<int, PublicationYear, std::greater<>> years;
  for (const model::Publication& kept : portal.publications) {
    PublicationYear& year = years[kept.year];  // also of a year that is not to be told yet
    if (!(as_of < kept.to)) year.all.push_back(kept);
  }
  for (auto& [year, kept] : years) {
    kept.year = year;
    add_later_meetings(portal, meetings, as_of, kept);
  }
  for (const int year : meetings.years()) {
    if (!years.contains(year)) years[year] = {year, compute_year(portal, meetings, year, as_of)};
  }
  std::vector<PublicationYear> told;
  for (auto& [year, one] : years) {
    if (!one.all.empty()) told.push_back(std::move(one));
  }
  return told;
}

void PublicationTotals::add(const PublicationTotals& other) {
  contracts += other.contracts;
  follow_ups += other.follow_ups;
  signed_local += other.signed_local;
  in_force += other.in_force;
  reporters += other.reporters;
  effects.add(other.effects);
}

std::map<int, std::size_t> signed_by_year(const PublicationYear& year, bool examples) {
  std::map<int, std::size_t> counts;
  for (const model::Publication& one : year.all) {
    if (one.example != examples) continue;
    for (const model::PublishedParty& party : one.parties) {
      if (party.in_force) ++counts[std::min(party.signed_on.year, year.year)];
    }
  }
  if (counts.empty()) return counts;
  std::size_t sum = 0;
  for (int at = counts.begin()->first; at <= year.year; ++at) sum = counts[at] += sum;
  return counts;
}

bool is_new(const model::PublishedParty& party, const model::Publication& publication) {
  return days_of(publication).holds(party.signed_on);
}

PublicationTotals totals_of(const model::Publication& publication) {
  PublicationTotals totals;
  totals.contracts = publication.contracts.size();
  totals.follow_ups = publication.follow_ups.size();
  for (const model::PublishedParty& party : publication.parties) {
    if (is_new(party, publication)) ++totals.signed_local;
    if (party.in_force) ++totals.in_force;
  }
  std::set<std::string_view> reporters;
  for (const model::PublishedReport& report : publication.reports) {
    reporters.insert(report.contract);
    totals.effects.add(effects_of(report.actions));
  }
  totals.reporters = reporters.size();
  return totals;
}

}  // namespace kontrakt::compare
