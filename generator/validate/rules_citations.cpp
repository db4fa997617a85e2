// Sources cited in Markdown texts: [@document, place].
#include <set>

#include "support/nearest.hpp"
#include "validate/rules.hpp"

namespace kontrakt::validate {

void check_citations(const model::Portal& portal, const std::vector<markdown::Document>& texts,
                     diagnostics::Diagnostics& diagnostics) {
  std::set<std::string_view> known;
  for (const model::Source& source : portal.sources) known.insert(source.id);
  std::vector<std::string_view> names(known.begin(), known.end());
  auto check = [&](const markdown::Html& html) {
    for (const markdown::Citation& citation : html.citations()) {
      if (known.count(citation.document) != 0) continue;
      diagnostics::Arguments arguments{{"what", "@source"}, {"value", citation.document}};
      if (auto nearest = support::nearest(citation.document, names)) {
        arguments.emplace_back("nearest", std::string(*nearest));
      }
      diagnostics.add("K201", citation.at, std::move(arguments));
    }
  };
  for (const markdown::Document& text : texts) {
    check(text.lead);
    for (const markdown::Section& section : text.sections) check(section.content);
  }
}

}  // namespace kontrakt::validate
