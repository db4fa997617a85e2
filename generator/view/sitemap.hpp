// What search engines are told of the site (sitemaps.org). Private to view/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "view/context.hpp"

namespace kontrakt::view {

struct SitemapFile {
  std::string address;
  std::string_view template_name;
  std::vector<std::string> listed;  // addresses in the site
};

// "/sitemap.xml" with all addresses in order. The protocol allows a file 50,000: more stand in
// "/sitemap-1.xml", "/sitemap-2.xml" …, and "/sitemap.xml", the last one here, lists those.
inline constexpr std::size_t most_in_a_sitemap = 50'000;
std::vector<SitemapFile> sitemap_files(std::vector<std::string> addresses,
                                       std::size_t most = most_in_a_sitemap);

Value sitemap_page(PageBuilder& b, const SitemapFile& file);

}  // namespace kontrakt::view
