#include "view/term_links.hpp"

#include "support/text.hpp"
#include "view/addresses.hpp"

namespace kontrakt::view {

support::PhraseFinder term_finder(const model::Portal& portal) {
  support::PhraseFinder finder;
  // Words before other forms: what is one term's name is never another's form.
  for (std::uint32_t i = 0; i < portal.terms.size(); ++i) {
    if (portal.terms[i].link) finder.add(portal.terms[i].term, i);
  }
  for (std::uint32_t i = 0; i < portal.terms.size(); ++i) {
    if (!portal.terms[i].link) continue;
    for (const std::string& alias : portal.terms[i].aliases) finder.add(alias, i);
  }
  return finder;
}

void TermLinks::append(std::string& out, std::uint32_t term, std::string_view words) {
  const model::Term& meant = portal_.terms[term];
  if (left_out_ || !done_.insert(&meant).second) {
    out += words;
    return;
  }
  out += "<a class=\"term\" href=\"";
  support::html_escape(base_, out);
  out.append(addresses::glossary).append("#").append(term_anchor(meant)).append("\">");
  out.append(words).append("</a>");
}

}  // namespace kontrakt::view
