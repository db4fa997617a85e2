// What every page has: the site's data and the page's own head.
#include <algorithm>

#include "support/collation.hpp"
#include "support/numbers.hpp"
#include "support/url.hpp"
#include "view/context.hpp"
#include "view/feeds.hpp"
#include "view/local_registers.hpp"
#include "view/share.hpp"

namespace kontrakt::view {
namespace {

std::string without_last_slash(std::string text) {
  while (!text.empty() && text.back() == '/') text.pop_back();
  return text;
}

void add_alternates(Context& context) {
  Recent none;
  PageBuilder b(context, context.arena, none);
  auto add = [&](const std::string& id, const model::Municipality* municipality) {
    std::vector<Value> files;
    for (const Followable& file : followables(context, municipality)) {
      ObjectBuilder o = b.object();
      o.set(k.title, b.text(file.title));
      o.set(k.type, b.kept(file.type));
      o.set(k.href, b.href(file.address));
      files.push_back(o.build());
    }
    context.alternates.emplace(id, b.list(files));
  };
  add({}, nullptr);
  for (const model::Municipality& m : context.portal().municipalities) add(m.id, &m);
}

void add_values(Context& context) {
  Recent none;
  PageBuilder b(context, context.arena, none);
  context.as_of_value = b.date(context.input.as_of);
  for (const model::Municipality& m : context.portal().municipalities)
    context.municipality_values.emplace(&m, b.make_municipality(m, nullptr));
  for (const auto& [joint, takers] : context.takers) {
    for (const model::Commitment* one : takers)
      context.commitment_lines.emplace(one, commitment_line(b, *one));
  }
  context.local_count = local_count_text(context.portal());
}

std::vector<const model::Organisation*> in_swedish_order(const model::Portal& portal) {
  std::vector<const model::Organisation*> all;
  all.reserve(portal.organisations.size());
  for (const model::Organisation& organisation : portal.organisations) all.push_back(&organisation);
  support::sort_by_name(all, [](const auto* organisation) { return std::string_view(organisation->name); });
  return all;
}

// As Open Graph names languages.
std::string_view locale(std::string_view language) {
  return language == "sv" ? "sv_SE" : language == "en" ? "en_GB" : language;
}

}  // namespace

Context::Context(const PlanInput& from)
    : input(from),
      base(without_last_slash(support::base_path(from.base_url))),
      url(without_last_slash(from.base_url)),
      sources(*from.portal),
      organisations_by_name(in_swedish_order(*from.portal)),
      ledgers(*from.portal, organisations_by_name, as_of()),
      publications(*from.portal, as_of()),
      events(events_by_municipality(*from.portal)) {
  for (const model::Edition* edition : from.portal->editions_newest_first) {
    for (const model::Contract* contract : edition->contracts) {
      for (const model::Commitment* commitment : contract->commitments) {
        if (commitment->joint == nullptr) continue;
        auto& all = takers[commitment->joint];
        place_among_takers.emplace(commitment, static_cast<std::uint32_t>(all.size()));
        all.push_back(commitment);
      }
    }
  }
  for (const model::Contract& contract : from.portal->contracts) {
    if (has_changes(contract))
      changes.emplace(&contract, compare::contract_changes(*contract.previous, contract, *from.texts));
  }
  add_alternates(*this);
  add_values(*this);
  ObjectBuilder root(arena);
  root.set(k.site, site_data(*this, arena));
  shared = root.build().as_object();
}

std::optional<std::size_t> Context::change_count(const model::Contract* contract) const {
  const auto found = changes.find(contract);
  if (found == changes.end() || !found->second.same_kind) return std::nullopt;
  return found->second.count();
}

const std::vector<const model::Commitment*>& Context::takers_of(const model::JointCommitment& joint) const {
  static const std::vector<const model::Commitment*> nobody;
  auto found = takers.find(&joint);
  return found == takers.end() ? nobody : found->second;
}

namespace {

constexpr std::string_view default_example_notice =
    "Det här är exempeldata. Kommunen, organisationerna och siffrorna är påhittade.";

struct MenuEntry {
  std::string label;
  std::string address;
  int order = 0;
};

// What the menu holds when site.yml does not say: the lists that have something in them.
std::vector<MenuEntry> default_menu(const Context& context) {
  const model::Portal& portal = context.portal();
  std::vector<MenuEntry> menu;
  if (!portal.municipalities.empty()) menu.push_back({"Kommuner", std::string(addresses::municipalities)});
  if (!portal.contracts.empty()) menu.push_back({"Signatärer", std::string(addresses::signatories)});
  if (!portal.contracts.empty()) menu.push_back({"Jämför", std::string(addresses::compare)});
  if (edition_with_joint_commitments(portal) != nullptr)
    menu.push_back({"Åtaganden", std::string(addresses::joint_commitments)});
  if (!context.ledgers.years().empty()) menu.push_back({"Uppföljning", std::string(addresses::follow_up)});
  if (!portal.organisations.empty())
    menu.push_back({"Organisationer", std::string(addresses::organisations)});
  if (!portal.editions.empty()) menu.push_back({"Omgångar", std::string(addresses::editions)});
  menu.push_back({"Dokument och källor", std::string(addresses::documents)});
  return menu;
}

Value menu_links(PageBuilder& b, const std::vector<MenuEntry>& menu) {
  std::vector<Value> links;
  for (const MenuEntry& entry : menu) {
    links.push_back(support::is_internal(entry.address) ? b.link(entry.label, entry.address)
                                                        : b.external_link(entry.label, entry.address));
  }
  return b.list(links);
}

Value footer_links(PageBuilder& b) {
  std::vector<const model::Page*> pages;
  for (const model::Page& page : b.portal().pages) {
    if (!page.navigation_label.empty()) pages.push_back(&page);
  }
  std::stable_sort(pages.begin(), pages.end(), [](const model::Page* x, const model::Page* y) {
    return x->navigation_order < y->navigation_order;
  });
  std::vector<MenuEntry> menu;
  // Beside the pages rather than in the main menu, which is long enough on a narrow screen; a municipality's
  // page and site.yml's own menu can lead there too.
  if (!b.portal().initiatives.empty()) menu.push_back({"Initiativ", std::string(addresses::initiatives)});
  for (const model::Analysis* analysis : b.portal().analyses_newest_first) {
    menu.push_back({"Analys " + std::to_string(analysis->year), address_of(*analysis)});
  }
  if (!b.portal().events.empty()) menu.push_back({"Händelser", std::string(addresses::events)});
  if (!b.context().publications.years().empty())
    menu.push_back({"Decemberträffarna", std::string(addresses::publications)});
  if (has_news(b.portal())) menu.push_back({"Följ portalen", std::string(addresses::follow)});
  if (!b.portal().terms.empty()) menu.push_back({"Ordlista", std::string(addresses::glossary)});
  for (const model::Page* page : pages) menu.push_back({page->navigation_label, address_of(*page)});
  if (b.context().site().accessibility)
    menu.push_back({"Tillgänglighet", std::string(addresses::accessibility)});
  return menu_links(b, menu);
}

Value theme(PageBuilder& b, const ThemeAssets& assets) {
  auto href = [&](const std::string& address) { return address.empty() ? Value::none() : b.href(address); };
  ObjectBuilder o = b.object();
  o.set(k.name, b.kept(assets.name));
  o.set(k.stylesheet, href(assets.stylesheet));
  o.set(k.script, href(assets.script));
  o.set(k.logo, href(assets.logo));
  o.set(k.tokens, href(assets.tokens));
  o.set(k.print_stylesheet, href(assets.print_stylesheet));
  return o.build();
}

Value publisher(PageBuilder& b, const config::Site& site) {
  if (!site.publisher) return Value::none();
  ObjectBuilder o = b.object();
  o.set(k.name, b.kept(site.publisher->name));
  o.set(k.url, b.optional(site.publisher->url));
  o.set(k.email, b.optional(site.publisher->email));
  o.set(k.note, b.optional(site.publisher->note));
  return o.build();
}

}  // namespace

Value site_data(const Context& context, Arena& arena) {
  Recent none;
  PageBuilder b(context, arena, none);
  const config::Site& site = context.site();
  std::vector<MenuEntry> menu;
  for (const auto& entry : site.navigation) menu.push_back({entry.label, entry.address});
  if (menu.empty()) menu = default_menu(context);
  ObjectBuilder o = b.object();
  o.set(k.title, b.kept(site.title));
  o.set(k.tagline, b.kept(site.tagline));
  o.set(k.language, b.kept(site.language));
  o.set(k.locale, b.kept(locale(site.language)));
  o.set(k.base, b.kept(context.base));
  o.set(k.url, b.kept(context.url));
  o.set(k.home, b.href("/"));
  o.set(k.publisher, publisher(b, site));
  o.set(k.footer, b.kept(site.footer));
  o.set(k.as_of, b.date(context.input.as_of));
  o.set(k.navigation, menu_links(b, menu));
  o.set(k.footer_links, footer_links(b));
  o.set(k.theme, theme(b, context.input.theme));
  o.set(k.version, b.kept(context.input.version));
  return o.build();
}

Value PageBuilder::toc_entry(std::string_view label, std::string_view anchor, std::string_view number,
                             int level) {
  ObjectBuilder o = object();
  o.set(k.label, text(label));
  o.set(k.href, Value::text(arena_.concat({"#", anchor})));
  o.set(k.number, text(number));
  o.set(k.level, Value::integer(level));
  return o.build();
}

Value PageBuilder::alternates_at(std::string_view address) const {
  auto found = context_.alternates.end();
  if (address.starts_with(addresses::municipalities)) {
    address.remove_prefix(addresses::municipalities.size());
    found = context_.alternates.find(address.substr(0, address.find('/')));
  }
  if (found == context_.alternates.end()) found = context_.alternates.find(std::string_view());
  return found->second;
}

Value PageBuilder::picture_of(const Head& head) {
  if (!context_.input.pictures) return Value::none();
  const PagePicture picture = head.picture.value_or(
      PagePicture{std::string(addresses::picture), alt_text(picture_of_portal(context_))});
  ObjectBuilder o = object();
  o.set(k.url, Value::text(arena_.concat({context_.url, picture.address})));
  o.set(k.width, Value::integer(picture_width));
  o.set(k.height, Value::integer(picture_height));
  o.set(k.alt, text(picture.alt));
  return o.build();
}

Value PageBuilder::page(const Head& head, ObjectBuilder& fields, const std::vector<Value>& toc) {
  std::vector<Value> crumbs;
  for (const auto& [label, address] : head.crumbs) crumbs.push_back(link(label, address));
  ObjectBuilder page = object();
  page.set(k.title, text(head.title));
  page.set(k.heading, text(head.heading.empty() ? head.title : head.heading));
  page.set(k.lead, optional_copy(head.lead));
  page.set(k.description, text(head.description.empty() ? head.lead : head.description));
  page.set(k.kind, text(head.kind));
  page.set(k.address, text(head.address));
  page.set(k.href, href(head.address));
  page.set(k.canonical, Value::text(arena_.concat({context_.url, head.address})));
  page.set(k.crumbs, list(crumbs));
  page.set(k.alternates, alternates_at(head.address));
  page.set(k.image, picture_of(head));
  page.set(k.updated, date(head.updated));
  page.set(k.as_of, head.as_of ? date(head.as_of) : context_.as_of_value);
  page.set(k.kept, Value::boolean(head.as_of.has_value()));
  page.set(k.example, Value::boolean(head.example));
  const std::string& notice = context_.site().example_notice;
  page.set(k.example_notice, !head.example    ? Value::none()
                             : notice.empty() ? kept(default_example_notice)
                                              : kept(notice));
  page.set(k.toc, list(toc));
  fields.set(k.page, page.build());
  return fields.build_with_parent(context_.shared);
}

}  // namespace kontrakt::view
