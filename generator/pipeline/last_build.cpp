#include "pipeline/last_build.hpp"

#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "diagnostics/catalog.hpp"
#include "load/load_content.hpp"
#include "pipeline/publish.hpp"
#include "write/standing_site.hpp"

namespace kontrakt::pipeline {

namespace {

using Json = nlohmann::json;

constexpr const char* note_name = "build.json";
constexpr int note_version = 2;

std::int64_t now_ns() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(since).count();
}

// All that was asked for, but for how many threads and where to tell of it.
Json json_of(const Request& request) {
  return {{"project", request.project},
          {"output", request.output.value_or("")},
          {"templates", request.templates.value_or("")},
          {"base_url", request.base_url.value_or("")},
          {"as_of", request.as_of ? request.as_of->iso() : ""},
          {"share", request.share},
          {"strict", request.strict},
          {"in_place", request.in_place},
          {"home", request.home},
          {"version", request.version},
          {"program", request.program}};
}

// What the writer said was about what stood there then.
bool is_about_writing(const diagnostics::Diagnostic& message) {
  const std::string_view code = message.code;
  return code == "K616" || code == "K617";
}

Json json_of(const diagnostics::Location& at, const diagnostics::SourceFiles& files) {
  return {files.path(at.file), at.offset, at.length, !files.text(at.file).empty()};
}

Json json_of(const diagnostics::Diagnostics& messages, const diagnostics::SourceFiles& files) {
  Json all = Json::array();
  for (const diagnostics::Diagnostic& message : messages.items()) {
    if (is_about_writing(message)) continue;
    Json related = Json::array();
    for (const diagnostics::Location& at : message.related) related.push_back(json_of(at, files));
    all.push_back({{"code", message.code},
                   {"at", json_of(message.at, files)},
                   {"arguments", message.arguments},
                   {"related", std::move(related)},
                   {"raised", message.raised}});
  }
  return all;
}

// Messages of an earlier process, with the texts of the files that they point into.
class MessageReader {
 public:
  MessageReader(const support::FileSystem& disk, diagnostics::SourceFiles& files)
      : disk_(disk), files_(files) {}

  // Nothing when a file cannot be read, or the program knows no such message.
  std::optional<diagnostics::Diagnostics> read(const Json& all) {
    diagnostics::Diagnostics messages;
    for (const Json& one : all) {
      const diagnostics::Entry* entry = diagnostics::find_entry(one.at("code").get<std::string>());
      if (entry == nullptr) return std::nullopt;
      diagnostics::Diagnostic message;
      message.code = entry->code;
      message.at = location(one.at("at"));
      message.arguments = one.at("arguments").get<diagnostics::Arguments>();
      for (const Json& at : one.at("related")) message.related.push_back(location(at));
      message.raised = one.at("raised").get<bool>();
      messages.add(std::move(message));
    }
    if (!readable_) return std::nullopt;
    return messages;
  }

 private:
  diagnostics::Location location(const Json& at) {
    const auto path = at.at(0).get<std::string>();
    return {path.empty() ? 0 : file(path, at.at(3).get<bool>()), at.at(1).get<std::uint32_t>(),
            at.at(2).get<std::uint32_t>()};
  }

  // A file whose text was not read then, as nobody needs it, has none to show now.
  diagnostics::FileId file(const std::string& path, bool has_text) {
    const auto [at, is_new] = ids_.try_emplace(path, 0);
    if (is_new) at->second = files_.add(path);
    if (!has_text || !files_.text(at->second).empty()) return at->second;
    auto text = disk_.read_file(path, load::max_table_size);
    readable_ = readable_ && text.ok();
    if (text) files_.set_text(at->second, text.value());
    return at->second;
  }

  const support::FileSystem& disk_;
  diagnostics::SourceFiles& files_;
  std::map<std::string, diagnostics::FileId> ids_;
  bool readable_ = true;
};

support::InputRecord record_from(const Json& inputs) {
  support::InputRecord record;
  for (const auto& [question, answer] : inputs.items()) {
    // Not a hash: an answer that nothing gives.
    record.answers[question] = support::Hash::from_hex(answer.get<std::string>()).value_or(support::Hash{});
  }
  return record;
}

Json json_of(const support::InputRecord& record) {
  Json inputs = Json::object();
  for (const auto& [question, answer] : record.answers) inputs[question] = answer.hex();
  return inputs;
}

}  // namespace

LastBuild::LastBuild(Run& run, const support::RecordingFileSystem& disk)
    : run_(run), disk_(disk), began_ns_(now_ns()) {}

bool LastBuild::is_wanted() const {
  return !run_.request().program.empty() && !run_.request().pdf;
}

bool LastBuild::stands(const config::Site& site) {
  if (!is_wanted() || run_.request().fresh) return false;
  const write::WriteOptions options = write_options(run_, site);
  const auto standing = write::StandingSite::open(options);
  const auto text = standing ? standing->note(note_name) : std::nullopt;
  if (!text) return false;
  try {
    const Json note = Json::parse(*text);
    if (note.at("version") != note_version || note.at("request") != json_of(run_.request())) return false;
    if (note.at("site") != standing->fingerprint().hex()) return false;
    if (!disk_.answers_as(record_from(note.at("inputs"))) || !standing->is_untouched()) return false;
    auto messages = MessageReader(disk_, run_.files()).read(note.at("messages"));
    if (!messages) return false;
    Outcome& outcome = run_.outcome();
    outcome.documents = note.at("documents").get<std::size_t>();
    outcome.pages = note.at("pages").get<std::size_t>();
    run_.messages() = std::move(*messages);
  } catch (const Json::exception&) {
    return false;  // not written by this version
  }
  Written& written = run_.outcome().written;
  written.pages = run_.outcome().pages;
  written.files = written.unchanged = standing->files();
  written.folder = options.output;
  return true;
}

std::string LastBuild::request_text() const {
  return json_of(run_.request()).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void LastBuild::keep(write::SiteWriter& writer) const {
  const support::InputRecord inputs = disk_.record();
  if (!is_wanted() || !inputs.settled(began_ns_)) return;
  const Json note = {{"version", note_version},
                     {"request", json_of(run_.request())},
                     {"site", writer.fingerprint().hex()},
                     {"inputs", json_of(inputs)},
                     {"documents", run_.outcome().documents},
                     {"pages", run_.outcome().pages},
                     {"messages", json_of(run_.messages(), run_.files())}};
  writer.keep_note(note_name, note.dump(1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace kontrakt::pipeline
