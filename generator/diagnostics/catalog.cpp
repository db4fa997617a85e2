#include "diagnostics/catalog.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace kontrakt::diagnostics {

std::span<const std::span<const Entry>> catalog() {
  static const std::array<std::span<const Entry>, 7> all = {catalog_0xx(), catalog_1xx(), catalog_2xx(),
                                                            catalog_3xx(), catalog_4xx(), catalog_5xx(),
                                                            catalog_6xx()};
  return all;
}

const Entry* find_entry(std::string_view code) {
  if (code.size() != 4 || code[1] < '0' || code[1] > '6') return nullptr;
  std::string upper(code);
  if (upper[0] == 'k') upper[0] = 'K';
  const std::span<const Entry> hundred = catalog()[static_cast<std::size_t>(code[1] - '0')];
  const auto found =
      std::ranges::lower_bound(hundred, upper, {}, [](const Entry& e) { return std::string_view(e.code); });
  return found != hundred.end() && found->code == upper ? &*found : nullptr;
}

std::string_view term(std::string_view name, Language language) {
  const auto all = terms();
  const auto found = std::ranges::lower_bound(all, name, {}, &Term::name);
  return found != all.end() && found->name == name ? found->word.in(language) : std::string_view();
}

}  // namespace kontrakt::diagnostics
