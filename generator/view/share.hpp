// What people share of the portal: texts for social media, and pictures that are shown where a page is linked
// to. Both say what the page says, and nothing more.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/context.hpp"

namespace kontrakt::view {

inline constexpr std::string_view picture_template = "share.svg";

// How long after its day a signature is new, and gets a picture.
inline constexpr std::int64_t new_days = 400;
// Characters that a text for social media has, its address included.
inline constexpr std::size_t longest_post = 280;

// The words of a picture, from top to bottom.
struct SharePicture {
  std::string kind;   // "portal", "contract", "local_contract"
  std::string label;  // "Lokalt klimatkontrakt"; empty for the portal's own
  std::string title;  // a name
  std::string below;  // "med Exempelstad"; may be empty
  std::vector<std::string> facts;
  bool example = false;
  const model::Appearance* appearance = nullptr;  // of a municipality with colours of its own
};

SharePicture picture_of(const model::Contract& contract);
SharePicture picture_of(const model::LocalContract& contract);
SharePicture picture_of_portal(const Context& context);

// The same in words, for those who do not see it.
std::string alt_text(const SharePicture& picture);

// Whether there is a picture of this one: it is signed, by the as-of date and not more than new_days before.
bool has_picture(const Context& context, const model::Contract& contract);
bool has_picture(const Context& context, const model::LocalContract& contract);
std::optional<PagePicture> page_picture(const Context& context, const model::Contract& contract);
std::optional<PagePicture> page_picture(const Context& context, const model::LocalContract& contract);

// Beside the page: "/kommuner/…/delningsbild.png".
std::string picture_address(std::string_view page);

// The data of share.svg.
Value picture_page(PageBuilder& b, const SharePicture& picture, const std::string& address);

// Texts and picture to share; none for what is not signed by the as-of date, is known only through others or
// has ended.
Value share(PageBuilder& b, const model::Contract& contract);
Value share(PageBuilder& b, const model::LocalContract& contract);

// A post of what is said, as many of the facts as have room, and the address; at most longest_post
// characters. What is said is cut before the address is, and an address that is too long itself is left out.
std::string post(std::string_view said, const std::vector<std::string>& facts, std::string_view address);

}  // namespace kontrakt::view
