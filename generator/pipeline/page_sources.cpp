#include "pipeline/page_sources.hpp"

#include <string>
#include <string_view>

namespace kontrakt::pipeline {

PageSources content_sources(const std::vector<validate::TextSource>& texts,
                            const diagnostics::SourceFiles& files) {
  PageSources sources;
  sources.files = files.size();
  // What stands before a text is structure; a file without one is that wholly.
  std::vector<std::size_t> structure_end(files.size() + 1, std::string_view::npos);
  for (const validate::TextSource& text : texts) {
    sources.texts.push_back(support::hash_bytes(text.body));
    structure_end[text.at.file] = text.at.offset;
  }
  std::string all;
  for (diagnostics::FileId file = 1; file <= files.size(); ++file) {
    const bool has_text = structure_end[file] != std::string_view::npos;
    (all += files.path(file)) += has_text ? "\1" : "\2";
    all += support::hash_bytes(files.text(file).substr(0, structure_end[file])).hex();
  }
  sources.structure = support::hash_bytes(all);
  return sources;
}

void add_later_files(PageSources& sources, const diagnostics::SourceFiles& files) {
  std::string all = sources.structure.hex();
  while (sources.files < files.size()) {
    const auto file = static_cast<diagnostics::FileId>(++sources.files);
    (all += files.path(file)) += support::hash_bytes(files.text(file)).hex();
  }
  sources.structure = support::hash_bytes(all);
}

}  // namespace kontrakt::pipeline
