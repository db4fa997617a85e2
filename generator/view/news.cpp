#include "view/news.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <tuple>
#include <utility>

#include "support/collation.hpp"
#include "support/numbers.hpp"
#include "support/text.hpp"
#include "view/addresses.hpp"
#include "view/words.hpp"

namespace kontrakt::view {
namespace {

// What a thing is, for ever. Not the address of its page, which could be given another word one day.
std::string thing_of(const model::Contract& contract) {
  return "klimatkontrakt/" + contract.municipality->id + "/" + std::to_string(contract.year);
}
std::string thing_of(const model::FollowUp& follow_up) {
  return "uppfoljning/" + follow_up.municipality->id + "/" + std::to_string(follow_up.year);
}
std::string thing_of(const model::LocalContract& contract) {
  return "lokalt-klimatkontrakt/" + contract.municipality->id + "/" + contract.id;
}
// `nth` of the contract's revisions of that day, from 1.
std::string thing_of(const model::LocalContract& contract, const model::Revision& revision, int nth) {
  const std::string of_day = thing_of(contract) + "/andring-" + revision.date.iso();
  return nth == 1 ? of_day : of_day + "-" + std::to_string(nth);
}
std::string thing_of(const model::LocalFollowUp& report) {
  const model::LocalContract& contract = *report.contract;
  return "lokal-uppfoljning/" + contract.municipality->id + "/" + contract.id + "/" +
         std::to_string(report.year);
}

std::string source_sentence(const model::Citations& sources) {
  const std::string text = sources_text(sources);
  return text.empty() ? text : " Källa: " + text + ".";
}

class Collector {
 public:
  explicit Collector(const std::optional<support::Date>& as_of) : as_of_(as_of) {}

  // From now on only the days are noted, not what happened on them: a large portal has tens of thousands of
  // news, and most are older than any that are told.
  void note_days() { days_.emplace(); }

  // From now on only so many of the newest, of what is real and of what is made up each, and all of the same
  // day as the last of them.
  void tell_newest(std::size_t enough) {
    for (const bool example : {false, true}) {
      std::vector<support::Date>& days = (*days_)[example ? 1 : 0];
      if (enough == 0 || days.size() <= enough) continue;
      const auto last = days.begin() + static_cast<std::ptrdiff_t>(enough) - 1;
      std::ranges::nth_element(days, last, std::ranges::greater());
      since_[example ? 1 : 0] = *last;
    }
    days_.reset();
  }

  void add(const model::Municipality& m) {
    for (const model::Contract* contract : m.contracts) add(*contract);
    for (const model::FollowUp* follow_up : m.follow_ups) add(m, *follow_up);
    for (const model::LocalContract* contract : m.local_contracts) add(m, *contract);
  }

  std::vector<NewsEntry> take() {
    const auto rank = [](const NewsEntry* entry) { return std::tuple(entry->kind, entry->example); };
    std::vector<NewsEntry*> order;
    for (NewsEntry& entry : entries_) order.push_back(&entry);
    std::ranges::sort(order, [&](const NewsEntry* a, const NewsEntry* b) {
      if (a->date != b->date) return b->date < a->date;
      if (rank(a) != rank(b)) return rank(a) < rank(b);
      return a->thing < b->thing;
    });
    std::vector<NewsEntry> sorted;
    sorted.reserve(order.size());
    std::vector<NewsEntry*> alike;  // of one day and kind: by title, and the title begins with the name
    for (std::size_t i = 0; i < order.size();) {
      alike.clear();
      for (const NewsEntry* first = order[i];
           i < order.size() && order[i]->date == first->date && rank(order[i]) == rank(first); ++i)
        alike.push_back(order[i]);
      if (alike.size() > 1)
        support::sort_by_name(alike, [](const NewsEntry* entry) { return std::string_view(entry->title); });
      for (NewsEntry* entry : alike) sorted.push_back(std::move(*entry));
    }
    return sorted;
  }

 private:
  // Whether what happened on this day is told now.
  bool is_wanted(const std::optional<support::Date>& date, bool example) {
    const std::size_t which = example ? 1 : 0;
    if (!date || !as_of_ || *as_of_ < *date || *date < since_[which]) return false;
    if (days_) (*days_)[which].push_back(*date);
    return !days_;
  }

  void add(const model::Contract& contract) {
    if (contract.edition == nullptr || !contract.signed_at ||
        !is_wanted(contract.signed_at->date, is_example(contract)))
      return;
    const bool first = contract.previous == nullptr;
    NewsEntry entry;
    entry.kind = first ? NewsKind::new_signatory : NewsKind::new_version;
    entry.date = contract.signed_at->date;
    entry.address = address_of(contract);
    entry.thing = thing_of(contract);
    entry.title = signed_title(contract);
    entry.summary = "Undertecknat den " + entry.date.swedish();
    if (!contract.signed_at->place.empty()) entry.summary += " i " + contract.signed_at->place;
    entry.summary += ".";
    if (!first) entry.summary += " Versionen före är " + contract.previous->version_label + ".";
    if (!contract.commitments.empty())
      entry.summary += " " + counted(contract.commitments.size(), "åtagande", "åtaganden") + ".";
    if (contract.kind == model::ContractKind::summary_by_other)
      entry.summary += " Innehållet är känt genom en sammanfattning som andra har gjort.";
    entry.summary += source_sentence(contract.signed_at->sources);
    entry.example = is_example(contract);
    entries_.push_back(std::move(entry));
  }

  void add(const model::Municipality& m, const model::FollowUp& follow_up) {
    if (!is_wanted(follow_up.reported, m.example)) return;
    NewsEntry entry;
    entry.kind = NewsKind::report;
    entry.date = *follow_up.reported;
    entry.address = follow_up_address(m, follow_up.year);
    entry.thing = thing_of(follow_up);
    entry.title = m.name + ": uppföljning av klimatkontraktet för " + std::to_string(follow_up.year);
    entry.summary = reported_text(entry.date, follow_up.reporter);
    if (!follow_up.entries.empty()) {
      entry.summary +=
          " Uppföljningen tar upp " + counted(follow_up.entries.size(), "åtagande", "åtaganden") + ".";
    }
    entry.summary += source_sentence(follow_up.sources);
    entry.example = m.example;
    entries_.push_back(std::move(entry));
  }

  void add(const model::Municipality& m, const model::LocalContract& contract) {
    if (contract.organisation == nullptr) return;
    const std::string address = address_of(contract);
    const bool example = is_example(contract);
    if (is_wanted(contract.signed_on, example)) {
      NewsEntry entry;
      entry.date = contract.signed_on;
      entry.address = address;
      entry.thing = thing_of(contract);
      entry.title = signed_title(contract);
      entry.summary = "Undertecknat den " + entry.date.swedish() + ".";
      if (!contract.commitments.empty())
        entry.summary += " " + counted(contract.commitments.size(), "åtagande", "åtaganden") + ".";
      entry.summary += source_sentence(contract.sources);
      entry.example = example;
      entries_.push_back(std::move(entry));
    }
    add_revisions(m, contract, example);
    for (const model::LocalFollowUp* report : contract.follow_ups) {
      if (!is_wanted(report->reported, example)) continue;
      NewsEntry entry;
      entry.kind = NewsKind::report;
      entry.date = *report->reported;
      entry.address = address;
      entry.thing = thing_of(*report);
      entry.title = contract.organisation->name + ": uppföljning av det lokala klimatkontraktet med " +
                    m.name + " för " + std::to_string(report->year);
      entry.summary =
          report->status == model::ReportStatus::reported
              ? reported_text(entry.date, report->reporter)
              : support::capitalized(model::word(report->status)) + " den " + entry.date.swedish() + ".";
      if (!report->actions.empty())
        entry.summary += " " + counted(report->actions.size(), "åtgärd", "åtgärder") + ".";
      entry.summary += source_sentence(report->sources);
      entry.example = example;
      entries_.push_back(std::move(entry));
    }
  }

  void add_revisions(const model::Municipality& m, const model::LocalContract& contract, bool example) {
    std::map<support::Date, int> of_day;
    for (const model::Revision& revision : contract.revisions) {
      const int nth = ++of_day[revision.date];
      if (!is_wanted(revision.date, example)) continue;
      NewsEntry entry;
      entry.kind = NewsKind::revision;
      entry.date = revision.date;
      entry.address = address_of(contract);
      entry.thing = thing_of(contract, revision, nth);
      entry.title = contract.organisation->name + " har ändrat sitt lokala klimatkontrakt med " + m.name;
      entry.summary = "Ändrat den " + entry.date.swedish() + ".";
      if (!revision.note.empty()) entry.summary += " " + revision.note;
      entry.summary += source_sentence(contract.sources);
      entry.example = example;
      entries_.push_back(std::move(entry));
    }
  }

  static std::string reported_text(const support::Date& date, const std::string& reporter) {
    return "Rapporterat den " + date.swedish() + (reporter.empty() ? "." : ", av: " + reporter + ".");
  }

  std::optional<support::Date> as_of_;
  std::array<support::Date, 2> since_;  // of what is real, and of what is made up
  std::optional<std::array<std::vector<support::Date>, 2>> days_;
  std::vector<NewsEntry> entries_;
};

}  // namespace

std::string signed_title(const model::Contract& contract) {
  const std::string& name = contract.municipality->name;
  return contract.previous == nullptr
             ? name + " har skrivit under klimatkontrakt " + contract.version_label
             : name + " har en ny version av klimatkontraktet: " + contract.version_label;
}

std::string signed_title(const model::LocalContract& contract) {
  return contract.organisation->name + " har skrivit lokalt klimatkontrakt med " +
         contract.municipality->name;
}

std::string_view kind_text(NewsKind kind) {
  switch (kind) {
    case NewsKind::new_signatory:
      return "ny undertecknare";
    case NewsKind::new_version:
      return "ny version";
    case NewsKind::revision:
      return "ändrat lokalt kontrakt";
    case NewsKind::report:
      return "uppföljning";
  }
  return {};
}

std::vector<NewsEntry> news_of(const model::Portal& portal, const std::optional<support::Date>& as_of,
                               std::size_t enough) {
  Collector collector(as_of);
  collector.note_days();
  for (const model::Municipality& m : portal.municipalities) collector.add(m);
  collector.tell_newest(enough);
  for (const model::Municipality& m : portal.municipalities) collector.add(m);
  return collector.take();
}

std::vector<NewsEntry> news_of(const model::Municipality& municipality,
                               const std::optional<support::Date>& as_of) {
  Collector collector(as_of);
  collector.add(municipality);
  return collector.take();
}

}  // namespace kontrakt::view
