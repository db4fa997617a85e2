#include "view/share.hpp"

#include <algorithm>
#include <array>

#include "support/numbers.hpp"
#include "support/text.hpp"
#include "support/url.hpp"
#include "view/news.hpp"

namespace kontrakt::view {
namespace {

constexpr std::string_view example_text = "Exempeldata: uppgifterna är påhittade";
constexpr std::string_view example_words = "Exempeldata, påhittat: ";
constexpr std::size_t shortest_said = 40;  // less than this says nothing beside its address

std::string commitments_of(std::size_t count) {
  return count == 0 ? std::string()
                    : support::counted(static_cast<std::int64_t>(count), "åtagande", "åtaganden");
}

std::vector<std::string> facts_of(const support::Date& signed_on, std::size_t commitments) {
  std::vector<std::string> facts = {"Undertecknat den " + signed_on.swedish()};
  if (commitments > 0) facts.push_back(commitments_of(commitments));
  return facts;
}

std::optional<support::Date> signed_on(const model::Contract& contract) {
  // A contract known only through others is nobody's news.
  if (contract.edition == nullptr || contract.kind != model::ContractKind::contract || !contract.signed_at)
    return std::nullopt;
  return contract.signed_at->date;
}

std::optional<support::Date> signed_on(const model::LocalContract& contract) {
  if (contract.organisation == nullptr) return std::nullopt;
  return contract.signed_on;
}

bool has_ended(const Context& /*context*/, const model::Contract& /*contract*/) {
  return false;
}

bool has_ended(const Context& context, const model::LocalContract& contract) {
  return contract.ended && !(context.as_of() < *contract.ended);
}

template <class Contract>
bool can_be_shared(const Context& context, const Contract& contract) {
  const auto day = signed_on(contract);
  return day && !(context.as_of() < *day) && !has_ended(context, contract);
}

template <class Contract>
bool is_new(const Context& context, const Contract& contract) {
  return context.input.pictures && can_be_shared(context, contract) &&
         support::days_between(*signed_on(contract), context.as_of()) <= new_days;
}

template <class Contract>
std::optional<PagePicture> picture_on_page(const Context& context, const Contract& contract) {
  if (!is_new(context, contract)) return std::nullopt;
  return PagePicture{picture_address(address_of(contract)), alt_text(picture_of(contract))};
}

struct Post {
  std::string_view label;
  std::string said;
  std::vector<std::string> facts;
};

std::array<Post, 2> posts_of(const model::Contract& contract) {
  const std::string day = contract.signed_at->date.swedish();
  const std::string what = contract.previous == nullptr
                               ? "klimatkontrakt " + contract.version_label
                               : "en ny version av klimatkontraktet, " + contract.version_label + ",";
  const std::size_t count = contract.commitments.size();
  return {Post{"När andra berättar", signed_title(contract), facts_of(contract.signed_at->date, count)},
          Post{"När kommunen själv berättar",
               contract.municipality->name + ": Vi skrev under " + what + " den " + day,
               {commitments_of(count)}}};
}

std::array<Post, 2> posts_of(const model::LocalContract& contract) {
  const std::size_t count = contract.commitments.size();
  return {Post{"När andra berättar", signed_title(contract), facts_of(contract.signed_on, count)},
          Post{"När organisationen själv berättar",
               contract.organisation->name + ": Vi skrev under ett lokalt klimatkontrakt med " +
                   contract.municipality->name + " den " + contract.signed_on.swedish(),
               {commitments_of(count)}}};
}

// Plain words: what holds numbers together on a page is in the way elsewhere.
std::string with_plain_spaces(std::string text) {
  for (std::size_t at = text.find(support::no_break_space); at != std::string::npos;
       at = text.find(support::no_break_space, at)) {
    text.replace(at, support::no_break_space.size(), " ");
  }
  return text;
}

Value image(PageBuilder& b, const std::optional<PagePicture>& picture) {
  if (!picture) return Value::none();
  ObjectBuilder o = b.object();
  o.set(k.href, b.href(picture->address));
  o.set(k.width, Value::integer(picture_width));
  o.set(k.height, Value::integer(picture_height));
  o.set(k.alt, b.text(picture->alt));
  return o.build();
}

template <class Contract>
Value share_of(PageBuilder& b, const Contract& contract) {
  if (!can_be_shared(b.context(), contract)) return Value::none();
  const std::string address = support::encode_href(b.context().url + address_of(contract));
  std::vector<Value> texts;
  for (const Post& one : posts_of(contract)) {
    const std::string said = std::string(is_example(contract) ? example_words : "") + one.said;
    ObjectBuilder o = b.object();
    o.set(k.label, b.kept(one.label));
    o.set(k.text, b.text(post(said, one.facts, address)));
    texts.push_back(o.build());
  }
  ObjectBuilder o = b.object();
  o.set(k.texts, b.list(texts));
  o.set(k.image, image(b, page_picture(b.context(), contract)));
  return o.build();
}

}  // namespace

std::string picture_address(std::string_view page) {
  return std::string(page) + std::string(addresses::picture.substr(1));
}

SharePicture picture_of(const model::Contract& contract) {
  const model::Municipality& m = *contract.municipality;
  SharePicture picture;
  picture.kind = "contract";
  picture.label = "Klimatkontrakt " + contract.version_label;
  picture.title = m.name;
  picture.facts = facts_of(contract.signed_at->date, contract.commitments.size());
  picture.example = is_example(contract);
  picture.appearance = m.appearance ? &*m.appearance : nullptr;
  return picture;
}

SharePicture picture_of(const model::LocalContract& contract) {
  const model::Municipality& m = *contract.municipality;
  SharePicture picture;
  picture.kind = "local_contract";
  picture.label = "Lokalt klimatkontrakt";
  picture.title = contract.organisation->name;
  picture.below = "med " + m.name;
  picture.facts = facts_of(contract.signed_on, contract.commitments.size());
  picture.example = is_example(contract);
  picture.appearance = m.appearance ? &*m.appearance : nullptr;
  return picture;
}

SharePicture picture_of_portal(const Context& context) {
  SharePicture picture;
  picture.kind = "portal";
  picture.title = context.site().title;
  picture.below = context.site().tagline;
  return picture;
}

std::string alt_text(const SharePicture& picture) {
  std::string text = picture.label.empty() ? picture.title : picture.label + ": " + picture.title;
  if (!picture.below.empty()) text += (picture.kind == "portal" ? ". " : " ") + picture.below;
  if (!text.ends_with('.')) text += ".";
  for (const std::string& fact : picture.facts) text += " " + fact + ".";
  if (picture.example) text += " " + std::string(example_text) + ".";
  return text;
}

bool has_picture(const Context& context, const model::Contract& contract) {
  return is_new(context, contract);
}

bool has_picture(const Context& context, const model::LocalContract& contract) {
  return is_new(context, contract);
}

std::optional<PagePicture> page_picture(const Context& context, const model::Contract& contract) {
  return picture_on_page(context, contract);
}

std::optional<PagePicture> page_picture(const Context& context, const model::LocalContract& contract) {
  return picture_on_page(context, contract);
}

Value picture_page(PageBuilder& b, const SharePicture& picture, const std::string& address) {
  std::vector<Value> facts;
  for (const std::string& fact : picture.facts) facts.push_back(b.text(fact));
  const ThemeAssets& theme = b.context().input.theme;
  const model::Appearance* own = picture.appearance;
  ObjectBuilder o = b.object();
  o.set(k.kind, b.text(picture.kind));
  o.set(k.width, Value::integer(picture_width));
  o.set(k.height, Value::integer(picture_height));
  o.set(k.label, b.optional_copy(picture.label));
  o.set(k.title, b.text(picture.title));
  o.set(k.below, b.optional_copy(picture.below));
  o.set(k.facts, b.list(facts));
  o.set(k.example_text, picture.example ? b.kept(example_text) : Value::none());
  o.set(k.accent, b.text(own != nullptr ? own->accent.hex() : theme.colour));
  o.set(k.on_accent, b.text(own != nullptr ? own->on_accent.hex() : theme.on_colour));
  ObjectBuilder fields = b.object();
  fields.set(k.picture, o.build());
  Head head;
  head.title = picture.title;
  head.kind = "share";
  head.address = address;
  return b.page(head, fields);
}

Value share(PageBuilder& b, const model::Contract& contract) {
  return share_of(b, contract);
}

Value share(PageBuilder& b, const model::LocalContract& contract) {
  return share_of(b, contract);
}

std::string post(std::string_view said, const std::vector<std::string>& facts, std::string_view address) {
  const std::size_t room_for_address = support::character_count(address) + 1;
  const bool with_address = room_for_address + shortest_said <= longest_post;
  const std::size_t room = longest_post - (with_address ? room_for_address : 0);
  // There are no more characters than bytes.
  const auto fits = [room](std::string_view all) {
    return all.size() <= room || support::character_count(all) <= room;
  };
  std::string text = with_plain_spaces(std::string(said)) + ".";
  if (!fits(text)) text = std::string(support::trim(support::first_characters(text, room - 1))) + "…";
  for (const std::string& fact : facts) {
    if (fact.empty()) continue;
    const std::size_t before = text.size();
    text += " " + with_plain_spaces(fact) + ".";
    if (!fits(text)) text.resize(before);
  }
  if (with_address) text += " " + std::string(address);
  return text;
}

}  // namespace kontrakt::view
