// site.yml as a typed value: who the portal is, where it lives, and what it is made of.
//
// config/ reads nothing. The YAML reader and the schemas stand in rooms below this one, so
// pipeline/read_site.cpp does the reading and hands the finished value to all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/catalog.hpp"
#include "diagnostics/position.hpp"
#include "support/date.hpp"

namespace kontrakt::config {

// What the portal's owner wants a warning to be.
enum class CheckLevel : std::uint8_t { off, warning, error };

struct CheckOverride {
  std::string code;  // of the catalogue, in upper case: "K310"
  CheckLevel level = CheckLevel::warning;
};

struct MenuLink {
  std::string label;
  std::string address;  // "/kommuner/" or a whole web address
  diagnostics::Location at;
};

struct Publisher {
  std::string name;
  std::string url;
  std::string email;
  std::string note;
};

struct KnownIssue {
  std::string text;
  std::string planned;  // when or how it will be mended; empty when not said
};

// For the accessibility statement; no statement is made up where there is none.
struct Accessibility {
  std::string status;  // "helt", "delvis", "inte"
  std::optional<support::Date> assessed;
  std::string method;
  std::string contact_email;
  std::string contact_url;
  std::vector<KnownIssue> known_issues;
  std::string authority_name;
  std::string authority_url;
};

// Folders are relative to the folder of site.yml, or absolute, without "." and needless "..".
struct Site {
  std::string title;
  std::string tagline;
  std::string base_url = "http://localhost/";  // with the last slash: "https://example.org/klimat/"
  std::string language = "sv";
  std::vector<std::string> content = {"content"};
  std::string output = "public";
  std::string templates = "templates";
  std::string theme = "themes/standard";
  std::optional<support::Date> as_of;
  std::optional<Publisher> publisher;
  std::string footer;
  std::vector<MenuLink> navigation;  // empty: made from the pages that exist
  std::optional<Accessibility> accessibility;
  std::vector<CheckOverride> checks;
  std::string example_notice;
  bool glossary_links = true;  // words of the glossary become links where a page first uses them
  bool share_images = true;  // new signatories get a picture to share, and every page has one for links to it
};

// What is wrong with a base address; nothing when it can be used.
std::optional<diagnostics::Wording> base_url_fault(std::string_view base_url);

// The level that the site sets for a code; nothing when it leaves the catalogue's.
std::optional<CheckLevel> level_of(const Site& site, std::string_view code);

}  // namespace kontrakt::config
