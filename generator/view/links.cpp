#include "view/links.hpp"

#include <map>

#include "support/nearest.hpp"
#include "support/text.hpp"
#include "support/url.hpp"

namespace kontrakt::view {
namespace {

using Ids = std::set<std::string, std::less<>>;
using IdsOf = std::function<std::optional<Ids>(std::size_t page)>;

class LinkCheck {
 public:
  LinkCheck(const SitePlan& plan, const FileAddresses& files, const IdsOf& ids_of,
            diagnostics::Diagnostics& diagnostics)
      : plan_(plan), files_(files), ids_of_(ids_of), diagnostics_(diagnostics) {}

  void check(const markdown::Link& link, std::string_view page) {
    support::UrlParts parts = support::split_url(link.destination);
    std::string_view address = page;
    std::string resolved;
    if (link.kind == markdown::LinkKind::internal) {
      auto path = support::resolve_path(page.empty() ? "/" : page, parts.path);
      resolved = path.value_or(std::string(parts.path));
      address = resolved;
      if (!path || !exists(address)) {
        report_missing(link, address);
        return;
      }
    }
    if (parts.fragment.empty() || !ids_of_) return;
    if (auto found = plan_.find(address)) check_anchor(link, *found, support::percent_decode(parts.fragment));
  }

 private:
  bool exists(std::string_view address) const {
    return plan_.find(address).has_value() || files_.find(address) != files_.end();
  }

  void report_missing(const markdown::Link& link, std::string_view address) {
    diagnostics::Arguments arguments{{"address", std::string(address)}};
    if (!address.empty() && address.back() != '/' && exists(std::string(address) + "/")) {
      arguments.emplace_back("nearest", std::string(address) + "/");
    } else {
      std::vector<std::string_view> known;
      for (const PageJob& job : plan_.pages()) known.push_back(job.address);
      if (auto nearest = support::nearest(address, known))
        arguments.emplace_back("nearest", std::string(*nearest));
    }
    diagnostics_.add("K471", link.destination_at, std::move(arguments));
  }

  void check_anchor(const markdown::Link& link, std::size_t page, const std::string& anchor) {
    auto [ids, is_new] = ids_.try_emplace(page);
    if (is_new) ids->second = ids_of_(page);
    if (!ids->second || ids->second->contains(anchor)) return;
    std::vector<std::string_view> known(ids->second->begin(), ids->second->end());
    diagnostics::Arguments arguments{{"address", plan_.pages()[page].address}, {"anchor", anchor}};
    if (auto nearest = support::nearest(anchor, known))
      arguments.emplace_back("nearest", std::string(*nearest));
    diagnostics_.add("K472", link.destination_at, std::move(arguments));
  }

  const SitePlan& plan_;
  const FileAddresses& files_;
  const IdsOf& ids_of_;
  diagnostics::Diagnostics& diagnostics_;
  std::map<std::size_t, std::optional<Ids>> ids_;
};

}  // namespace

void check_links(const SitePlan& plan, const std::vector<markdown::Document>& texts,
                 const FileAddresses& files, const IdsOf& ids_of, diagnostics::Diagnostics& diagnostics) {
  LinkCheck check(plan, files, ids_of, diagnostics);
  for (std::size_t text = 0; text < texts.size(); ++text) {
    std::string_view page = plan.address_of_text(static_cast<std::uint32_t>(text));
    for (const markdown::Link& link : texts[text].links) {
      if (link.kind == markdown::LinkKind::internal || link.kind == markdown::LinkKind::anchor) {
        check.check(link, page);
      }
    }
  }
}

Ids ids_in(std::string_view html) {
  Ids ids;
  constexpr std::string_view attribute = " id=\"";
  for (std::size_t at = html.find(attribute); at != std::string_view::npos; at = html.find(attribute, at)) {
    at += attribute.size();
    std::size_t end = html.find('"', at);
    if (end == std::string_view::npos) break;
    ids.emplace(html.substr(at, end - at));
    at = end;
  }
  return ids;
}

}  // namespace kontrakt::view
