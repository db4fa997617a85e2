// Facts in Swedish words. What a document does not say is said to be unknown, never left blank.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/portal.hpp"

namespace kontrakt::view {

inline constexpr std::string_view unknown = "uppges inte";

// "minst 85 procent", "654 tusen ton", "10–15 procent per år", "en tredjedel"; empty when the quantity is not
// known.
std::string quantity_text(const model::Quantity& quantity);

// The unit in running text: "procent per år" for "procent-per-år"; empty for a share or a plain number.
std::string_view unit_text(std::string_view unit, bool one);

std::string value_text(const model::Target& target);
std::string base_text(const model::Target& target);
std::string period_text(const model::Figure& figure);
// Geography, gases, base year … of a figure, joined by commas; may be empty.
std::string detail_text(const model::Figure& figure);
std::string scopes_text(const std::vector<int>& scopes);
std::string geography_text(const model::Target& target);

// The Swedish names of fields that were inferred: "målår".
std::string_view field_name(std::string_view field);

std::string_view level_text(model::CommitmentLevel level);  // "basåtagande"
std::string_view level_text(const std::optional<model::CommitmentLevel>& level);
std::string actions_text(std::size_t count);  // "3 åtgärder", "inga åtgärder angivna ännu"
// Whether it is example data: itself, or by what it belongs to.
bool is_example(const model::Contract& contract);
bool is_example(const model::LocalContract& contract);
std::string counted(std::size_t count, std::string_view one, std::string_view many);  // "2 kommuner"
// "2 kommuner och 1 exempel": what is real and what is example data are never one number. `none` when there
// is neither.
std::string counted_apart(std::int64_t real, std::int64_t examples, std::string_view one,
                          std::string_view many, std::string_view none);
// A figure as a large number with its label beside it: "cirka 48", "85 procent"; the unit is left out where
// the label names what is counted.
std::string key_figure_text(const model::Figure& figure);
// "Rapport lämnas varje år, senast den 31 mars året efter.", with the notes; where the rule has been another,
// each with its years.
std::string duty_text(const model::Duties& duties);
// "Kontraktet, avsnitt 5.1; Analysen": what a file or a feed says of where a fact is from. Unknown ones are
// left out.
std::string sources_text(std::span<const model::Citation> sources);
std::string source_date_text(const model::Source& source);

// The first sentence or two of a text, for lists and descriptions: at most `limit` characters, cut after a
// sentence or else between words.
std::string shortened(std::string_view text, std::size_t limit);

// "example.se" of "https://www.example.se/x".
std::string_view host_of(std::string_view url);

}  // namespace kontrakt::view
