// What `kontrakt new` makes: files with places to fill in, and advice.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "diagnostics/diagnostic.hpp"
#include "model/portal.hpp"
#include "support/file_system.hpp"

namespace kontrakt::cli {

struct NewFile {
  std::string path;  // from the project's folder
  std::string text;
};

struct NewFiles {
  std::vector<NewFile> files;
  std::vector<diagnostics::Wording> advice;  // what to fill in and what comes next
};

// What a maker knows.
struct NewContext {
  const Options& options;
  const model::Portal& portal;
  const support::FileSystem& disk;
  std::string root;                    // the content root that new files go to: "content"
  std::optional<support::Date> today;  // the site's as_of or the newest date of the content; never the clock

  // The argument, or "" when there are not so many; 0 is the kind.
  std::string argument(std::size_t index) const {
    return index < options.arguments.size() ? options.arguments[index] : std::string();
  }
};

using Json = nlohmann::ordered_json;
inline std::string file_text(const Json& json) {
  return json.dump(2) + "\n";
}
// As a value in front matter, whatever it holds.
inline std::string in_quotes(std::string_view text) {
  return Json(std::string(text)).dump();
}

// Each makes the files of one kind; nothing after reporting what stands in the way.
using Maker = std::optional<NewFiles> (*)(const NewContext& context, diagnostics::Diagnostics& found);
std::optional<NewFiles> new_edition(const NewContext& context, diagnostics::Diagnostics& found);
std::optional<NewFiles> new_municipality(const NewContext& context, diagnostics::Diagnostics& found);
std::optional<NewFiles> new_contract(const NewContext& context, diagnostics::Diagnostics& found);
std::optional<NewFiles> new_commitment(const NewContext& context, diagnostics::Diagnostics& found);
std::optional<NewFiles> new_local_contract(const NewContext& context, diagnostics::Diagnostics& found);
std::optional<NewFiles> new_follow_up(const NewContext& context, diagnostics::Diagnostics& found);
std::optional<NewFiles> new_analysis(const NewContext& context, diagnostics::Diagnostics& found);
std::optional<NewFiles> new_initiative(const NewContext& context, diagnostics::Diagnostics& found);
std::optional<NewFiles> new_statistics(const NewContext& context, diagnostics::Diagnostics& found);
std::optional<NewFiles> new_event(const NewContext& context, diagnostics::Diagnostics& found);
// A whole portal; needs no context but the folder.
NewFiles new_portal();

// The things that arguments name; null, after reporting it with the nearest name, when there is none.
const model::Municipality* named_municipality(const NewContext& context, diagnostics::Diagnostics& found);
const model::Edition* named_edition(const NewContext& context, int year, diagnostics::Diagnostics& found);
std::optional<int> named_year(const std::string& text, diagnostics::Diagnostics& found);
const model::Contract* contract_of(const model::Municipality& municipality, int year,
                                   diagnostics::Diagnostics& found);
// A slug of the name; "" after reporting that there is none, or that the name is longer than the schema's
// field for it, which check would refuse.
std::string file_name_of(const std::string& name, diagnostics::Diagnostics& found, std::size_t longest = 200);

// Says that a file could not be written, and why.
void report_unwritten(const std::string& path, const support::IoError& error,
                      diagnostics::Diagnostics& found);

// Writes all or none: nothing when one of them exists. Reports what went wrong.
bool write_new_files(const NewFiles& made, support::FileSystem& disk, diagnostics::Diagnostics& found);

}  // namespace kontrakt::cli
