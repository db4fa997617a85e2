#include "view/links.hpp"

#include <map>

#include "support/nearest.hpp"
#include "support/text.hpp"
#include "support/url.hpp"

namespace kontrakt::view {
namespace {

using Ids = std::set<std::string, std::less<>>;
using IdsOf = std::function<std::optional<Ids>(std::size_t page)>;

struct Target {
  std::string address;
  bool resolved = true;       // false: the path leads out of the site
  std::string_view fragment;  // of the link's own text
};

// Where a link leads from a page's address; of the text's own page when it is only an anchor.
Target target_of(const markdown::Link& link, std::string_view page) {
  const support::UrlParts parts = support::split_url(link.destination);
  if (link.kind == markdown::LinkKind::anchor) return {std::string(page), true, parts.fragment};
  auto path = support::resolve_path(page.empty() ? "/" : page, parts.path);
  const bool resolved = path.has_value();
  return {resolved ? std::move(*path) : std::string(parts.path), resolved, parts.fragment};
}

// Calls use(link, page) for every link that leads to the portal itself.
template <class Use>
void each_link(const SitePlan& plan, const std::vector<markdown::Document>& texts, Use use) {
  for (std::size_t text = 0; text < texts.size(); ++text) {
    const std::string_view page = plan.address_of_text(static_cast<std::uint32_t>(text));
    for (const markdown::Link& link : texts[text].links) {
      if (link.kind == markdown::LinkKind::internal || link.kind == markdown::LinkKind::anchor)
        use(link, page);
    }
  }
}

class AddressCheck {
 public:
  AddressCheck(const SitePlan& plan, const FileAddresses& files, diagnostics::Diagnostics& diagnostics)
      : plan_(plan), files_(files), diagnostics_(diagnostics) {}

  void check(const markdown::Link& link, std::string_view page) {
    if (link.kind != markdown::LinkKind::internal) return;
    const Target target = target_of(link, page);
    if (!target.resolved || !exists(target.address)) report_missing(link, target.address);
  }

 private:
  bool exists(std::string_view address) const {
    return plan_.find(address).has_value() || files_.find(address) != files_.end();
  }

  void report_missing(const markdown::Link& link, const std::string& address) {
    diagnostics::Arguments arguments{{"address", address}};
    if (!address.empty() && address.back() != '/' && exists(address + "/")) {
      arguments.emplace_back("nearest", address + "/");
    } else {
      std::vector<std::string_view> known;
      for (const PageJob& job : plan_.pages()) known.push_back(job.address);
      if (auto nearest = support::nearest(address, known))
        arguments.emplace_back("nearest", std::string(*nearest));
    }
    diagnostics_.add("K471", link.destination_at, std::move(arguments));
  }

  const SitePlan& plan_;
  const FileAddresses& files_;
  diagnostics::Diagnostics& diagnostics_;
};

class AnchorCheck {
 public:
  AnchorCheck(const SitePlan& plan, const IdsOf& ids_of, diagnostics::Diagnostics& diagnostics)
      : plan_(plan), ids_of_(ids_of), diagnostics_(diagnostics) {}

  void check(const markdown::Link& link, std::string_view page) {
    const Target target = target_of(link, page);
    if (target.fragment.empty() || !target.resolved) return;
    if (auto found = plan_.find(target.address))
      check(link, *found, support::percent_decode(target.fragment));
  }

 private:
  void check(const markdown::Link& link, std::size_t page, const std::string& anchor) {
    auto [ids, is_new] = ids_.try_emplace(page);
    if (is_new) ids->second = ids_of_(page);
    if (!ids->second || ids->second->contains(anchor)) return;
    std::vector<std::string_view> known(ids->second->begin(), ids->second->end());
    diagnostics::Arguments arguments{{"address", std::string(plan_.pages()[page].address)},
                                     {"anchor", anchor}};
    if (auto nearest = support::nearest(anchor, known))
      arguments.emplace_back("nearest", std::string(*nearest));
    diagnostics_.add("K472", link.destination_at, std::move(arguments));
  }

  const SitePlan& plan_;
  const IdsOf& ids_of_;
  diagnostics::Diagnostics& diagnostics_;
  std::map<std::size_t, std::optional<Ids>> ids_;
};

}  // namespace

void check_addresses(const SitePlan& plan, const std::vector<markdown::Document>& texts,
                     const FileAddresses& files, diagnostics::Diagnostics& diagnostics) {
  AddressCheck check(plan, files, diagnostics);
  each_link(plan, texts, [&](const markdown::Link& link, std::string_view page) { check.check(link, page); });
}

void check_anchors(const SitePlan& plan, const std::vector<markdown::Document>& texts, const IdsOf& ids_of,
                   diagnostics::Diagnostics& diagnostics) {
  AnchorCheck check(plan, ids_of, diagnostics);
  each_link(plan, texts, [&](const markdown::Link& link, std::string_view page) { check.check(link, page); });
}

std::set<std::size_t> pages_with_linked_anchors(const SitePlan& plan,
                                                const std::vector<markdown::Document>& texts) {
  std::set<std::size_t> pages;
  each_link(plan, texts, [&](const markdown::Link& link, std::string_view page) {
    const Target target = target_of(link, page);
    if (target.fragment.empty() || !target.resolved) return;
    if (const auto found = plan.find(target.address)) pages.insert(*found);
  });
  return pages;
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
