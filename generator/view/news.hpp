// What has happened, as feeds tell it: new signatories, new versions, revisions, reports. A pure function of
// the model and the as-of date: what has no date is not news, and what is dated after the as-of date has not
// happened.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/portal.hpp"

namespace kontrakt::view {

enum class NewsKind : std::uint8_t {
  new_signatory,  // a municipality's contract without a predecessor; an organisation's local contract
  new_version,    // a municipality's contract with one
  revision,       // an organisation's local contract, changed after it was signed
  report,         // a municipality's follow-up of a year, or an organisation's
};

struct NewsEntry {
  NewsKind kind = NewsKind::new_signatory;
  support::Date date;
  // What it is about, and never anything else: "klimatkontrakt/lund/2025". Made from identities, not
  // from titles; and not from the kind, for a contract that was first gets a predecessor when an earlier one
  // is put in. A revision of a local contract is known by its day: it has no other name. Of several on
  // one day the second has "-2" at its end, and so on.
  std::string thing;
  std::string title;    // "Lund har skrivit under klimatkontrakt 2025/26"
  std::string summary;  // in whole sentences
  std::string address;  // of the page about it, "/kommuner/lund/…/"
  bool example = false;
};

std::string_view kind_text(NewsKind kind);  // "ny undertecknare"

// "Lund har skrivit under klimatkontrakt 2025/26"
std::string signed_title(const model::Contract& contract);
std::string signed_title(const model::LocalContract& contract);

// The newest day first. What happened on one day stands by kind (in the order above), what is real before
// what is made up, then by name in Swedish order. Of a portal at least `enough` of the newest that are real
// and of those that are made up, where there are so many, each with all of its last day; 0: all.
std::vector<NewsEntry> news_of(const model::Portal& portal, const std::optional<support::Date>& as_of,
                               std::size_t enough);
std::vector<NewsEntry> news_of(const model::Municipality& municipality,
                               const std::optional<support::Date>& as_of);

}  // namespace kontrakt::view
