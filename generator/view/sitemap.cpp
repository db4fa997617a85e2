#include "view/sitemap.hpp"

#include <algorithm>
#include <utility>

namespace kontrakt::view {

std::vector<SitemapFile> sitemap_files(std::vector<std::string> addresses, std::size_t most) {
  const std::string main = "/sitemap.xml";
  std::ranges::sort(addresses);
  if (addresses.size() <= most) return {{main, "sitemap.xml", std::move(addresses)}};
  std::vector<SitemapFile> files;
  std::vector<std::string> own;
  for (const TablePart part : parts_of_list(addresses.size(), most)) {
    own.push_back("/sitemap-" + std::to_string(own.size() + 1) + ".xml");
    const auto at = [&](std::size_t place) { return addresses.begin() + static_cast<std::ptrdiff_t>(place); };
    files.push_back({own.back(), "sitemap.xml", {at(part.first), at(part.end)}});
  }
  files.push_back({main, "sitemap_index.xml", std::move(own)});
  return files;
}

Value sitemap_page(PageBuilder& b, const SitemapFile& file) {
  std::vector<Value> urls;
  for (const std::string& address : file.listed) {
    ObjectBuilder o = b.object();
    o.set(k.loc, Value::text(b.arena().concat({b.context().url, address})));
    o.set(k.lastmod, Value::none());
    urls.push_back(o.build());
  }
  ObjectBuilder fields = b.object();
  fields.set(k.urls, b.list(urls));
  Head head;
  head.title = "Webbplatskarta";
  head.kind = "sitemap";
  head.address = file.address;
  return b.page(head, fields);
}

}  // namespace kontrakt::view
