#include "pipeline/read_site.hpp"

#include <algorithm>
#include <span>

#include "config/folders.hpp"
#include "diagnostics/catalog.hpp"
#include "diagnostics/io_reason.hpp"
#include "load/load_content.hpp"
#include "load/yaml.hpp"
#include "pipeline/site_folders.hpp"
#include "support/nearest.hpp"
#include "support/text.hpp"
#include "validate/schema.hpp"

namespace kontrakt::pipeline {

namespace {

using diagnostics::Diagnostics;
using diagnostics::Location;
using load::Node;

// The fields of one object, each empty when it is missing; the schema has seen to the kinds.
class Fields {
 public:
  explicit Fields(const Node& node) : node_(node) {}

  std::string text(std::string_view key) const {
    const Node* found = node_.find(key);
    return found == nullptr ? std::string() : std::string(found->text());
  }
  std::string text(std::string_view key, std::string_view otherwise) const {
    const Node* found = node_.find(key);
    return std::string(found == nullptr ? otherwise : found->text());
  }
  std::optional<support::Date> date(std::string_view key) const { return support::Date::parse(text(key)); }
  bool flag(std::string_view key, bool otherwise) const {
    const Node* value = node_.find(key);
    return value != nullptr && value->is(Node::Kind::boolean) ? value->boolean : otherwise;
  }
  std::span<const Node> items(std::string_view key) const {
    const Node* found = node_.find(key);
    return found == nullptr ? std::span<const Node>() : found->items();
  }

 private:
  const Node& node_;
};

config::Publisher read_publisher(const Node& node) {
  const Fields fields(node);
  return {fields.text("name"), fields.text("url"), fields.text("email"), fields.text("note")};
}

config::Accessibility read_accessibility(const Node& node) {
  const Fields fields(node);
  config::Accessibility out;
  out.status = fields.text("status");
  out.assessed = fields.date("assessed");
  out.method = fields.text("method");
  out.contact_email = fields.text("contact_email");
  out.contact_url = fields.text("contact_url");
  for (const Node& issue : fields.items("known_issues")) {
    out.known_issues.push_back({Fields(issue).text("text"), Fields(issue).text("planned")});
  }
  if (const Node* authority = node.find("authority")) {
    out.authority_name = Fields(*authority).text("name");
    out.authority_url = Fields(*authority).text("url");
  }
  return out;
}

std::string nearest_code(std::string_view code) {
  std::vector<std::string_view> codes;
  for (const auto& hundred : diagnostics::catalog()) {
    for (const diagnostics::Entry& entry : hundred) codes.emplace_back(entry.code);
  }
  return std::string(support::nearest(code, codes).value_or(""));
}

std::vector<config::CheckOverride> read_checks(const Node& node, Diagnostics& diagnostics) {
  std::vector<config::CheckOverride> out;
  for (const load::Member& member : node.members()) {
    const diagnostics::Entry* entry = diagnostics::find_entry(member.key());
    if (entry == nullptr) {
      diagnostics::Arguments arguments = {{"value", std::string(member.key())}};
      const std::string nearest = nearest_code(member.key());
      if (!nearest.empty()) arguments.emplace_back("nearest", nearest);
      diagnostics.add("K016", member.key_at(), std::move(arguments));
    } else if (entry->severity == diagnostics::Severity::error) {
      diagnostics.add("K017", member.key_at(), {{"value", entry->code}});
    } else {
      const std::string_view level = member.value.text();
      out.push_back({entry->code, level == "off"     ? config::CheckLevel::off
                                  : level == "error" ? config::CheckLevel::error
                                                     : config::CheckLevel::warning});
    }
  }
  return out;
}

config::Site read_fields(const Node& node, Diagnostics& diagnostics) {
  const Fields fields(node);
  config::Site site;
  site.title = fields.text("title");
  site.tagline = fields.text("tagline");
  site.base_url = fields.text("base_url");
  site.language = fields.text("language", site.language);
  site.content.clear();
  for (const Node& root : fields.items("content")) site.content.push_back(config::normalised(root.text()));
  site.output = config::normalised(fields.text("output", site.output));
  site.templates = config::normalised(fields.text("templates", site.templates));
  site.theme = config::normalised(fields.text("theme", site.theme));
  site.as_of = fields.date("as_of");
  site.footer = fields.text("footer");
  site.example_notice = fields.text("example_notice");
  site.glossary_links = fields.flag("glossary_links", site.glossary_links);
  site.share_images = fields.flag("share_images", site.share_images);
  if (const Node* publisher = node.find("publisher")) site.publisher = read_publisher(*publisher);
  if (const Node* accessibility = node.find("accessibility")) {
    site.accessibility = read_accessibility(*accessibility);
  }
  for (const Node& link : fields.items("navigation")) {
    site.navigation.push_back({Fields(link).text("label"), Fields(link).text("address"), link.at});
  }
  if (const Node* checks = node.find("checks")) site.checks = read_checks(*checks, diagnostics);
  return site;
}

void check_base_url(std::string_view base_url, Location at, Diagnostics& diagnostics) {
  const auto fault = config::base_url_fault(base_url);
  if (!fault) return;
  diagnostics.add("K018", at,
                  {{"value", std::string(base_url)}, {"reason.sv", fault->sv}, {"reason.en", fault->en}});
}

// site.yml as a tree that keeps its schema.
std::optional<Node> read_tree(const support::FileSystem& disk, diagnostics::SourceFiles& files,
                              support::Arena& memory, Diagnostics& diagnostics) {
  auto bytes = disk.read_file("site.yml", load::max_file_size);
  if (!bytes) {
    diagnostics.add("K022", {}, {{"path", "site.yml"}, {"reason", diagnostics::reason_of(bytes.error())}});
    return std::nullopt;
  }
  const diagnostics::FileId file = files.add("site.yml", bytes.value());
  const std::size_t invalid = support::find_invalid_utf8(files.text(file));
  if (invalid != std::string_view::npos) {
    diagnostics.add("K101", {file, static_cast<std::uint32_t>(invalid), 1});
    return std::nullopt;
  }
  std::optional<Node> tree = load::parse_yaml(file, files.text(file), 0, memory, diagnostics);
  if (tree && tree->is(Node::Kind::null)) {
    diagnostics.add("K143", {file, 0, 0});
    return std::nullopt;
  }
  if (!tree || !validate::check(validate::schema_named("site"), *tree, diagnostics)) return std::nullopt;
  return tree;
}

}  // namespace

std::optional<config::Site> read_site(const support::FileSystem& disk, const Request& request,
                                      diagnostics::SourceFiles& files, Diagnostics& diagnostics) {
  support::Arena memory;
  const std::optional<Node> tree = read_tree(disk, files, memory, diagnostics);
  if (!tree) return std::nullopt;

  Diagnostics found;
  config::Site site = read_fields(*tree, found);
  const Node* base_url = tree->find("base_url");
  check_base_url(site.base_url, base_url == nullptr ? tree->at : base_url->at, found);
  if (request.base_url) {
    site.base_url = *request.base_url;
    check_base_url(site.base_url, {}, found);
  }
  if (request.as_of) site.as_of = request.as_of;
  settle_folders(disk, request, *tree, site, found);

  const bool usable = found.empty();
  diagnostics.append(std::move(found));
  if (!usable) return std::nullopt;
  return site;
}

}  // namespace kontrakt::pipeline
