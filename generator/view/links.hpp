// Links in Markdown texts that lead to a page or an anchor of the portal.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "view/plan.hpp"

namespace kontrakt::view {

// Files that are copied to the site, by address ("/media/karta.svg").
using FileAddresses = std::set<std::string, std::less<>>;

// Reports links to addresses of the portal that nothing has (K471).
void check_addresses(const SitePlan& plan, const std::vector<markdown::Document>& texts,
                     const FileAddresses& files, diagnostics::Diagnostics& diagnostics);

// Reports links to anchors that the page has not (K472). `ids_of(page)` gives the ids in a rendered page, or
// none when they cannot be known: then no anchor is missing. It is asked only for pages that a link with an
// anchor leads to.
void check_anchors(
    const SitePlan& plan, const std::vector<markdown::Document>& texts,
    const std::function<std::optional<std::set<std::string, std::less<>>>(std::size_t page)>& ids_of,
    diagnostics::Diagnostics& diagnostics);

// The pages that links with an anchor lead to.
std::set<std::size_t> pages_with_linked_anchors(const SitePlan& plan,
                                                const std::vector<markdown::Document>& texts);

// The values of all id attributes in a page that the engine rendered.
std::set<std::string, std::less<>> ids_in(std::string_view html);

}  // namespace kontrakt::view
