#include "pipeline/site_folders.hpp"

#include "config/folders.hpp"

namespace kontrakt::pipeline {

namespace {

using diagnostics::Diagnostics;
using diagnostics::Location;

// The value of a field, or all of site.yml's beginning when the default holds.
Location place_of(const load::Node& tree, std::string_view key) {
  const load::Node* node = tree.find(key);
  return node == nullptr ? Location{tree.at.file, 0, 0} : node->at;
}

bool is_folder(const support::FileSystem& disk, const std::string& path) {
  const auto info = disk.info(path);
  return info.ok() && info.value().type == support::FileType::directory;
}

// Whether any name on the way is a symbolic link, for a path below the project's folder.
bool goes_through_link(const support::FileSystem& disk, const std::string& path) {
  for (std::size_t end = path.find('/', 1); end != std::string::npos; end = path.find('/', end + 1)) {
    const auto info = disk.info(path.substr(0, end));
    if (info.ok() && info.value().type == support::FileType::symlink) return true;
  }
  const auto info = disk.info(path);
  return info.ok() && info.value().type == support::FileType::symlink;
}

class Settler {
 public:
  Settler(const support::FileSystem& disk, const Request& request, const load::Node& tree, config::Site& site,
          Diagnostics& diagnostics)
      : disk_(disk), request_(request), tree_(tree), site_(site), diagnostics_(diagnostics) {}

  void settle() {
    content();
    own_or_shared("templates", site_.templates, request_.templates);
    own_or_shared("theme", site_.theme, std::nullopt);
    output();
  }

 private:
  std::string absolute(std::string_view path) const { return config::absolute_from(request_.project, path); }

  // False after saying why the folder may not be used.
  bool allowed(std::string_view key, const std::string& path, Location at, bool may_leave) {
    if (config::leaves_project(path)) {
      if (!may_leave) diagnostics_.add("K013", at, {{"path", path}, {"key", std::string(key)}});
      return may_leave;
    }
    if (!goes_through_link(disk_, path)) return true;
    diagnostics_.add("K015", at, {{"path", path}, {"key", std::string(key)}});
    return false;
  }

  void content() {
    const load::Node* roots = tree_.find("content");
    for (std::size_t i = 0; i < site_.content.size(); ++i) {
      const std::string& path = site_.content[i];
      const Location at =
          roots != nullptr && i < roots->items().size() ? roots->items()[i].at : place_of(tree_, "content");
      if (allowed("content", path, at, true) && !is_folder(disk_, path)) {
        diagnostics_.add("K012", at, {{"path", path}, {"key", "content"}});
      }
      for (std::size_t j = 0; j < i; ++j) overlap(site_.content[j], path, at);
    }
  }

  void overlap(const std::string& earlier, const std::string& path, Location at) {
    const std::string one = absolute(earlier);
    const std::string other = absolute(path);
    if (config::same_or_inside(one, other) || config::same_or_inside(other, one)) {
      diagnostics_.add("K019", at, {{"path", path}, {"other", earlier}});
    }
  }

  // The project's own folder if there is one, else the program's of the same name.
  void own_or_shared(std::string_view key, std::string& path, const std::optional<std::string>& chosen) {
    if (chosen) {
      path = *chosen;
      if (!is_folder(disk_, path)) diagnostics_.add("K012", {}, {{"path", path}, {"key", std::string(key)}});
      return;
    }
    const Location at = place_of(tree_, key);
    if (!allowed(key, path, at, false) || is_folder(disk_, path)) return;
    for (const std::string& share : request_.share) {
      const std::string candidate = config::absolute_from(share, path);
      if (is_folder(disk_, candidate)) {
        path = candidate;
        return;
      }
    }
    diagnostics_.add("K012", at, {{"path", path}, {"key", std::string(key)}});
  }

  void output() {
    Location at = place_of(tree_, "output");
    if (request_.output) {
      site_.output = *request_.output;
      at = {};
    } else if (!allowed("output", site_.output, at, false)) {
      return;
    }
    const std::string folder = absolute(site_.output);
    if (config::same_or_inside(request_.project, folder)) {
      refuse(at, "det är portalens egen mapp eller en ovanför den",
             "it is the portal's own folder or one above it");
      return;
    }
    for (const std::string& root : site_.content) not_within(at, folder, root, "content");
    not_within(at, folder, site_.templates, "templates");
    not_within(at, folder, site_.theme, "theme");
  }

  void not_within(Location at, const std::string& folder, const std::string& used, const std::string& key) {
    const std::string other = absolute(used);
    if (!config::same_or_inside(folder, other) && !config::same_or_inside(other, folder)) return;
    refuse(at, "mappen används till " + key + " (" + used + ")",
           "the folder is used for " + key + " (" + used + ")");
  }

  void refuse(Location at, const std::string& sv, const std::string& en) {
    diagnostics_.add("K014", at, {{"path", site_.output}, {"reason.sv", sv}, {"reason.en", en}});
  }

  const support::FileSystem& disk_;
  const Request& request_;
  const load::Node& tree_;
  config::Site& site_;
  Diagnostics& diagnostics_;
};

}  // namespace

void settle_folders(const support::FileSystem& disk, const Request& request, const load::Node& tree,
                    config::Site& site, Diagnostics& diagnostics) {
  Settler(disk, request, tree, site, diagnostics).settle();
}

}  // namespace kontrakt::pipeline
