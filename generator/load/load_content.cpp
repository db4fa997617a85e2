#include "load/load_content.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "diagnostics/io_reason.hpp"
#include "load/content_layout.hpp"
#include "load/front_matter.hpp"
#include "load/json.hpp"
#include "load/yaml.hpp"
#include "support/parallel.hpp"
#include "support/text.hpp"

namespace kontrakt::load {
namespace {

using diagnostics::Diagnostics;
using diagnostics::FileId;
using support::IoError;

// One document before it is read: its place, and its one or two files; 0 for each that it has not.
struct Found {
  PathMatch match;
  FileId json = 0;
  FileId markdown = 0;
  FileId csv = 0;

  FileId& part(FileFormat format) {
    return format == FileFormat::json ? json : format == FileFormat::csv ? csv : markdown;
  }
};

std::string tidy_root(std::string_view root) {
  while (root.starts_with("./")) root.remove_prefix(2);
  while (root.size() > 1 && root.ends_with('/')) root.remove_suffix(1);
  return std::string(root);
}

std::string below(const std::string& root, const std::string& path) {
  return root.empty() || root == "." ? path : root + (root.ends_with('/') ? "" : "/") + path;
}

// The path without the folder "media" it lies in; nothing when it lies in none.
std::optional<std::string> media_path(std::string_view path) {
  if (path.starts_with("media/")) return std::string(path.substr(6));
  const std::size_t at = path.find("/media/");
  if (at == std::string_view::npos) return std::nullopt;
  return std::string(path.substr(0, at)).append(path.substr(at + 6));
}

// Finds the documents of all roots; reads none of them.
class Finder {
 public:
  Finder(diagnostics::SourceFiles& files, Diagnostics& diagnostics)
      : files_(files), diagnostics_(diagnostics) {}

  void add_root(const support::FileSystem& disk, const std::string& root) {
    support::ListOptions listing;
    listing.types_only = true;
    const auto tree = disk.list_tree(root, listing);
    if (!tree.ok()) {
      diagnostics_.add("K188", {}, {{"path", root}, {"reason", diagnostics::reason_of(tree.error())}});
      return;
    }
    for (const support::TreeEntry& entry : tree.value()) {
      if (entry.info.type == support::FileType::directory) continue;
      const FileId file = files_.add(below(root, entry.path));
      if (entry.info.type == support::FileType::symlink) {
        diagnostics_.add("K185", {file, 0, 0});
      } else {
        const std::string_view path = files_.path(file);
        add_file(path.substr(path.size() - entry.path.size()), file);
      }
    }
  }

  // A table without the file that says what is in it is reported and left out; the other way round too, but
  // the file stays.
  std::vector<Found> take_documents() {
    std::vector<Found> out;
    out.reserve(found_.size());
    for (const auto& [place, document] : found_) {
      const std::string id(document.match.id);
      if (document.csv != 0 && document.json == 0) {
        diagnostics_.add("K191", {document.csv, 0, 0}, {{"name", id + ".json"}});
        continue;
      }
      if (document.match.kind == DocumentKind::statistics && document.csv == 0) {
        diagnostics_.add("K192", {document.json, 0, 0}, {{"name", id + ".csv"}});
      }
      out.push_back(document);
    }
    return out;
  }
  std::vector<Asset> take_assets() {
    std::vector<Asset> out;
    out.reserve(assets_.size());
    for (auto& [path, asset] : assets_) out.push_back(std::move(asset));
    return out;
  }

 private:
  // `path` lies in SourceFiles.
  void add_file(std::string_view path, FileId file) {
    if (const auto site_path = media_path(path)) {
      const auto [at, added] =
          assets_.try_emplace(*site_path, Asset{std::string(files_.path(file)), *site_path, file});
      if (!added) diagnostics_.add("K184", {file, 0, 0}, {}, {{at->second.file, 0, 0}});
      return;
    }
    const std::string_view name = path.substr(path.rfind('/') + 1);
    if (name == "README.md") return;
    if (!name.ends_with(".md") && !name.ends_with(".json") && !name.ends_with(".csv")) {
      diagnostics_.add("K181", {file, 0, 0});
      return;
    }
    Classified classified = classify(path);
    if (classified.problem) {
      // Tables come along with other people's things, so one that fits nowhere is no more than unused.
      const bool unused =
          name.ends_with(".csv") && classified.problem->kind == PathProblem::Kind::unknown_place;
      return report(*classified.problem, path, file, unused ? "K181" : "K180");
    }
    add_document(path, *classified.match, file);
  }

  void report(const PathProblem& problem, std::string_view path, FileId file, const char* unknown_place) {
    // A folder with a bad name is told once, not for each file in it.
    const std::size_t folder_end = path.find(problem.name + "/");
    if (!problem.name.empty() && folder_end != std::string_view::npos &&
        !bad_folders_.insert(std::string(path.substr(0, folder_end + problem.name.size()))).second) {
      return;
    }
    const diagnostics::Location at{file, 0, 0};
    switch (problem.kind) {
      case PathProblem::Kind::bad_slug:
        diagnostics_.add("K182", at, {{"name", problem.name}, {"suggestion", problem.suggestion}});
        break;
      case PathProblem::Kind::bad_year:
        diagnostics_.add("K183", at, {{"name", problem.name}, {"suggestion", problem.suggestion}});
        break;
      case PathProblem::Kind::unknown_place:
        diagnostics_.add(unknown_place, at, {{"nearest", problem.suggestion}});
        break;
    }
  }

  void add_document(std::string_view path, const PathMatch& match, FileId file) {
    const std::string_view place = path.substr(0, path.rfind('.'));
    // Files come in the order of their paths, so nearly all belong at the end.
    Found& document = found_.try_emplace(found_.end(), place)->second;
    FileId& slot = document.part(match.format);
    if (slot != 0) {
      diagnostics_.add("K184", {file, 0, 0}, {}, {{slot, 0, 0}});
      return;
    }
    slot = file;
    document.match = match;
  }

  diagnostics::SourceFiles& files_;
  Diagnostics& diagnostics_;
  // By the path in the root, without ending: the same place in two roots is one.
  std::map<std::string_view, Found> found_;
  std::map<std::string, Asset> assets_;
  std::set<std::string> bad_folders_;
};

// Reads the files of one document.
class DocumentReader {
 public:
  DocumentReader(const support::FileSystem& disk, diagnostics::SourceFiles& files, unsigned thread,
                 support::Arena& memory, Diagnostics& diagnostics)
      : disk_(disk), files_(files), thread_(thread), memory_(memory), diagnostics_(diagnostics) {}

  RawDocument read(const Found& found) {
    RawDocument document;
    document.kind = found.match.kind;
    document.municipality = found.match.municipality;
    document.year = found.match.year;
    document.id = found.match.id;
    document.language = found.match.language;
    document.file = found.json != 0 ? found.json : found.markdown;
    document.path = files_.path(document.file);
    document.data = empty_object(document.file);
    document.text_data = empty_object(found.markdown != 0 ? found.markdown : document.file);
    if (found.json != 0) read_json(found.json, document);
    if (found.markdown != 0)
      read_markdown(found.markdown, found.json != 0 ? document.text_data : document.data, document);
    if (found.csv != 0) read_csv(found.csv, document);
    return document;
  }

 private:
  static Node empty_object(FileId file) {
    Node node;
    node.kind = Node::Kind::object;
    node.at = {file, 0, 0};
    return node;
  }

  // The text of a file that was read and is UTF-8.
  std::optional<std::string_view> text_of(FileId file, std::size_t most = max_file_size) {
    auto text = disk_.read_file(std::string(files_.path(file)), most);
    if (!text.ok()) {
      if (text.error().kind == IoError::Kind::too_large) {
        diagnostics_.add("K186", {file, 0, 0}, {{"most", std::to_string(most >> 20U) + " MiB"}});
      } else {
        diagnostics_.add("K187", {file, 0, 0}, {{"reason", diagnostics::reason_of(text.error())}});
      }
      return std::nullopt;
    }
    files_.set_text(file, text.value(), thread_);
    const std::string_view kept = files_.text(file);
    const std::size_t bad = support::find_invalid_utf8(kept);
    if (bad == std::string_view::npos) return kept;
    diagnostics_.add("K101", {file, static_cast<std::uint32_t>(bad), 1});
    return std::nullopt;
  }

  void read_json(FileId file, RawDocument& document) {
    const auto text = text_of(file);
    std::optional<Node> node = text ? parse_json(file, *text, memory_, diagnostics_) : std::nullopt;
    if (node && !node->is(Node::Kind::object)) {
      diagnostics_.add("K173", node->at);
      node.reset();
    }
    if (node) {
      document.data = *node;
    } else {
      document.damaged = true;
    }
  }

  void read_csv(FileId file, RawDocument& document) {
    const auto text = text_of(file, max_table_size);
    std::optional<CsvTable> table = text ? parse_csv(file, *text, diagnostics_) : std::nullopt;
    if (!table) {
      document.damaged = true;
      return;
    }
    document.table = std::move(*table);
    document.table_file = file;
  }

  void read_markdown(FileId file, Node& fields, RawDocument& document) {
    const auto text = text_of(file);
    if (!text) {
      document.damaged = true;
      return;
    }
    const SplitMarkdown split = split_front_matter(*text);
    document.body = split.body;
    document.body_at = {file, split.body_offset, 0};
    report_unpublishable(split, file);
    if (!split.has_front_matter) return;
    std::optional<Node> node;
    if (split.unclosed) {
      diagnostics_.add("K170", {file, split.opening_offset, 3});
    } else {
      node = parse_yaml(file, split.yaml, split.yaml_offset, memory_, diagnostics_);
      if (node && node->is(Node::Kind::null)) return;
      if (node && !node->is(Node::Kind::object)) {
        diagnostics_.add("K171", node->at);
        node.reset();
      }
    }
    if (node) {
      fields = *node;
    } else {
      document.damaged = true;
    }
  }

  // What stands in the front matter its own reader sees to. Neighbours are told of together.
  void report_unpublishable(const SplitMarkdown& split, FileId file) {
    std::size_t at = 0;
    std::size_t told = std::string_view::npos;  // where the next neighbour would be
    while (true) {
      const std::size_t found = support::find_unpublishable(split.body.substr(at));
      if (found == std::string_view::npos) return;
      at += found;
      const std::size_t begin = at;
      support::next_character(split.body, at);
      if (begin != told)
        diagnostics_.add("K162", {file, static_cast<std::uint32_t>(split.body_offset + begin), 1});
      told = at;
    }
  }

  const support::FileSystem& disk_;
  diagnostics::SourceFiles& files_;
  unsigned thread_;
  support::Arena& memory_;
  Diagnostics& diagnostics_;
};

// Translations go apart; one without original is reported.
void sort_out_translations(std::vector<RawDocument>&& all, Content& content, Diagnostics& diagnostics) {
  const auto is_original = [](const RawDocument& document) { return document.language.empty(); };
  if (std::ranges::all_of(all, is_original)) {
    content.documents = std::move(all);
    return;
  }
  const auto identity = [](const RawDocument& d) {
    return std::make_tuple(d.kind, d.municipality, d.year, d.id);
  };
  std::map<decltype(identity(all.front())), bool> originals;
  for (const RawDocument& document : all) {
    if (document.language.empty()) originals.emplace(identity(document), true);
  }
  for (RawDocument& document : all) {
    if (document.language.empty()) {
      content.documents.push_back(std::move(document));
    } else if (originals.contains(identity(document))) {
      content.translations.push_back(std::move(document));
    } else {
      diagnostics.add("K189", {document.file, 0, 0});
    }
  }
}

}  // namespace

Content load_content(const support::FileSystem& disk, const LoadOptions& options,
                     diagnostics::SourceFiles& files, Diagnostics& diagnostics) {
  Finder finder(files, diagnostics);
  for (const std::string& root : options.roots) finder.add_root(disk, tidy_root(root));
  Content content;
  content.assets = finder.take_assets();
  const std::vector<Found> found = finder.take_documents();

  std::vector<RawDocument> documents(found.size());
  std::vector<Diagnostics> messages(found.size());
  content.trees.resize(std::max(1U, options.jobs));
  files.expect_threads(std::max(1U, options.jobs));
  support::run_chunks(found.size(), options.jobs, [&](unsigned thread, std::size_t i) {
    documents[i] = DocumentReader(disk, files, thread, content.trees[thread], messages[i]).read(found[i]);
  });
  for (Diagnostics& m : messages) diagnostics.append(std::move(m));
  sort_out_translations(std::move(documents), content, diagnostics);
  return content;
}

}  // namespace kontrakt::load
