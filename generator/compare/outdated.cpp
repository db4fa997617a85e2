#include "compare/outdated.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

#include "compare/ledger.hpp"
#include "support/text.hpp"

namespace kontrakt::compare {
namespace {

// All of `text` as a number of exactly so many digits.
std::optional<int> digits(std::string_view text, std::size_t count) {
  if (text.size() != count || !std::all_of(text.begin(), text.end(), support::is_ascii_digit))
    return std::nullopt;
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool is_over(std::optional<int> year, Date as_of) {
  return year && *year < as_of.year;
}

Date made_on(const model::Edition& edition) {
  return edition.signed_at ? edition.signed_at->date : Date{edition.year, 12, 31};
}

// The newest at the as-of date; null when there is none. An example takes no place of what is real.
const model::Edition* newest_edition(const model::Portal& portal, bool example, Date as_of) {
  for (const model::Edition* edition : portal.editions_newest_first) {
    if (edition->example == example && !(as_of < made_on(*edition))) return edition;
  }
  return nullptr;
}

const model::Contract* newest_contract(const model::Municipality& municipality, Date as_of) {
  for (const model::Contract* contract : municipality.contracts) {
    if (!(as_of < in_force(*contract).from)) return contract;
  }
  return nullptr;
}

class Search {
 public:
  explicit Search(Date as_of) : as_of_(as_of) {}

  void add(const model::Edition& edition) {
    const std::optional<int> last = last_year_of(edition.valid);
    if (!is_over(last, as_of_)) return;
    found_.push_back({OutdatedKind::edition,
                      nullptr,
                      std::to_string(edition.year),
                      edition.label,
                      *last,
                      {},
                      edition.example,
                      edition.common.at});
  }

  void add(const model::Municipality& municipality) {
    if (const model::Contract* contract = newest_contract(municipality, as_of_)) add(municipality, *contract);
    for (const model::LocalContract* contract : municipality.local_contracts) {
      if (in_force(*contract).holds(as_of_)) add(municipality, *contract);
    }
  }

  // Those of a municipality, or of none.
  void add_events(const model::Portal& portal, const model::Municipality* municipality) {
    std::vector<const model::Event*> events;
    for (const model::Event& event : portal.events) {
      if (event.municipality == municipality && event.status == "planerad" && event_end(event) < as_of_)
        events.push_back(&event);
    }
    std::stable_sort(events.begin(), events.end(), [](const model::Event* a, const model::Event* b) {
      return event_end(*a) < event_end(*b);
    });
    for (const model::Event* event : events) {
      const Date end = event_end(*event);
      found_.push_back({OutdatedKind::event, municipality, event->id, event->title, end.year, end,
                        event->example || (municipality != nullptr && municipality->example),
                        event->date_at});
    }
  }

  std::vector<Outdated> take() { return std::move(found_); }

 private:
  static Date event_end(const model::Event& event) { return event.end.value_or(event.date); }

  void add(const model::Municipality& municipality, const model::Contract& contract) {
    if (const auto last = last_year_of(contract.valid); is_over(last, as_of_)) {
      found_.push_back({OutdatedKind::contract,
                        &municipality,
                        std::to_string(contract.year),
                        contract.version_label,
                        *last,
                        {},
                        municipality.example,
                        contract.common.at});
    }
    for (const model::Target& target : contract.targets) {
      if (!is_over(target.target_year, as_of_)) continue;
      found_.push_back({OutdatedKind::target,
                        &municipality,
                        target.id,
                        target.title,
                        *target.target_year,
                        {},
                        municipality.example,
                        target.target_year_at});
    }
  }

  void add(const model::Municipality& municipality, const model::LocalContract& contract) {
    for (const model::LocalCommitment& commitment : contract.commitments) {
      if (!is_over(commitment.target_year, as_of_)) continue;
      found_.push_back({OutdatedKind::local_commitment,
                        &municipality,
                        contract.id + "/" + commitment.id,
                        commitment.title,
                        *commitment.target_year,
                        {},
                        municipality.example,
                        commitment.at});
    }
  }

  Date as_of_;
  std::vector<Outdated> found_;
};

}  // namespace

std::vector<Outdated> outdated(const model::Portal& portal, Date as_of) {
  Search search(as_of);
  for (const bool example : {false, true}) {
    if (const model::Edition* edition = newest_edition(portal, example, as_of)) search.add(*edition);
  }
  search.add_events(portal, nullptr);
  for (const model::Municipality* municipality : portal.municipalities_by_name) {
    search.add(*municipality);
    search.add_events(portal, municipality);
  }
  return search.take();
}

std::optional<int> last_year_of(std::string_view valid) {
  constexpr std::array<std::string_view, 3> separators{"/", "-", "–"};
  valid = support::trim(valid);
  for (const std::string_view separator : separators) {
    const std::size_t at = valid.find(separator);
    if (at == std::string_view::npos) continue;
    const std::optional<int> first = digits(support::trim(valid.substr(0, at)), 4);
    const std::string_view rest = support::trim(valid.substr(at + separator.size()));
    std::optional<int> last = digits(rest, 4);
    if (const auto short_year = digits(rest, 2); first && short_year) last = *first / 100 * 100 + *short_year;
    return first && last && *first <= *last ? last : std::nullopt;
  }
  return digits(valid, 4);
}

}  // namespace kontrakt::compare
