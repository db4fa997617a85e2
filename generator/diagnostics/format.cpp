#include "diagnostics/format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "diagnostics/examples.hpp"
#include "diagnostics/line_column.hpp"
#include "diagnostics/message_list.hpp"
#include "diagnostics/source_line.hpp"
#include "diagnostics/wording.hpp"

namespace kontrakt::diagnostics {
namespace {

// Line and column for many places: each file's lines are found once.
class Places {
 public:
  explicit Places(const SourceFiles& files) : files_(files) {}

  // Line 0 when the place is in no file.
  LineColumn begin(const Location& at) { return at.file == 0 ? LineColumn{} : index(at.file).at(at.offset); }
  LineColumn end(const Location& at) {
    return at.file == 0 ? LineColumn{} : index(at.file).at(at.offset + at.length);
  }
  // Messages come in the order of their places, so the last line is mostly asked for again; looking for the
  // end of a long one anew for each message on it would take quadratic time.
  std::string_view line(const Location& at, const LineColumn& place) {
    if (at.file != last_file_ || place.line_begin != last_begin_) {
      last_line_ = index(at.file).line(place.line_begin);
      last_file_ = at.file;
      last_begin_ = place.line_begin;
    }
    return last_line_;
  }
  std::string name(const Location& at) {
    const LineColumn place = begin(at);
    return fmt::format("{}:{}:{}", printable(files_.path(at.file)), place.line, place.column);
  }

 private:
  const LineIndex& index(FileId file) {
    const auto found = indexes_.find(file);
    if (found != indexes_.end()) return found->second;
    return indexes_.emplace(file, LineIndex(files_.text(file))).first->second;
  }

  const SourceFiles& files_;
  std::map<FileId, LineIndex> indexes_;
  FileId last_file_ = 0;
  std::uint32_t last_begin_ = 0;
  std::string_view last_line_;
};

std::string_view severity_word(Severity severity, Language language) {
  if (severity == Severity::error) return language == Language::sv ? "fel" : "error";
  return language == Language::sv ? "varning" : "warning";
}

class TextFormat {
 public:
  TextFormat(Places& places, const FormatOptions& options) : places_(places), options_(options) {}

  void add(const Message& message, std::string& out) {
    const Diagnostic& d = *message.diagnostic;
    if (d.at.file != 0) out += places_.name(d.at) + ": ";
    const bool is_error = severity_of(*message.diagnostic) == Severity::error;
    const std::string kind = fmt::format(
        "{} {}", severity_word(severity_of(*message.diagnostic), options_.language), message.entry->code);
    out += painted(kind, is_error ? "1;31" : "1;35") + ": " + message_text(d, options_.language) + '\n';
    if (d.at.file != 0) add_line(d.at, out);
    const std::string help = help_text(d, options_.language);
    if (!help.empty()) out += "  " + help + '\n';
    for (const Location& at : d.related) {
      out += fmt::format("  {}: {}\n", message.entry->related.in(options_.language), places_.name(at));
    }
    if (message.more > 0) out += fmt::format("  {}\n", more_text(message, options_.language));
  }

 private:
  void add_line(const Location& at, std::string& out) {
    const LineColumn place = places_.begin(at);
    const std::string_view line = places_.line(at, place);
    if (line.empty()) return;  // an empty file, or the end of one: there is nothing to point at
    const std::size_t begin = at.offset > place.line_begin ? at.offset - place.line_begin : 0;
    const SourceLine shown = show_line(line, begin, begin + at.length);
    const std::string number = std::to_string(place.line);
    out += fmt::format("  {} | {}\n", number, shown.text);
    out += fmt::format("  {} | {}{}\n", std::string(number.size(), ' '), shown.margin,
                       painted(shown.carets, "1;32"));
  }

  std::string painted(const std::string& text, const char* colour) const {
    return options_.colour ? fmt::format("\x1B[{}m{}\x1B[0m", colour, text) : text;
  }

  Places& places_;
  const FormatOptions& options_;
};

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : printable(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string json_path(const SourceFiles& files, FileId file) {
  return file == 0 ? "null" : json_string(files.path(file));
}

std::string json_message(const Message& message, const SourceFiles& files, Places& places,
                         Language language) {
  const Diagnostic& d = *message.diagnostic;
  const LineColumn begin = places.begin(d.at);
  const LineColumn end = places.end(d.at);
  std::string out = fmt::format(
      R"({{"code": "{}", "severity": "{}", "path": {}, "line": {}, "column": {}, "end_line": {}, "end_column": {}, )",
      message.entry->code, severity_of(*message.diagnostic) == Severity::error ? "error" : "warning",
      json_path(files, d.at.file), begin.line, begin.column, end.line, end.column);
  out += fmt::format(R"("message": {}, "help": {}, "related": [)", json_string(message_text(d, language)),
                     json_string(help_text(d, language)));
  const char* separator = "";
  for (const Location& at : d.related) {
    const LineColumn place = places.begin(at);
    out += fmt::format(R"({}{{"path": {}, "line": {}, "column": {}, "message": {}}})", separator,
                       json_path(files, at.file), place.line, place.column,
                       json_string(message.entry->related.in(language)));
    separator = ", ";
  }
  out += ']';
  if (message.more > 0) out += fmt::format(R"(, "more": {})", message.more);
  return out + '}';
}

std::string json_document(const std::vector<Message>& messages, const SourceFiles& files, Places& places,
                          const Counts& counts, Language language) {
  std::string out = "{\"messages\": [";
  const char* separator = "\n";
  for (const Message& message : messages) {
    out += separator + json_message(message, files, places, language);
    separator = ",\n";
  }
  if (!messages.empty()) out += '\n';
  return out + fmt::format("], \"errors\": {}, \"warnings\": {}}}\n", counts.errors, counts.warnings);
}

// GitHub reads the line up to its end and takes ',' and ':' in a property for separators.
std::string github_escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '%' || (property && (c == ':' || c == ','))) {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
  return out;
}

std::string github_line(const Message& message, const SourceFiles& files, Places& places, Language language) {
  const Diagnostic& d = *message.diagnostic;
  std::string out = severity_of(*message.diagnostic) == Severity::error ? "::error " : "::warning ";
  if (d.at.file != 0) {
    const LineColumn place = places.begin(d.at);
    out += fmt::format("file={},line={},col={},", github_escaped(files.path(d.at.file), true), place.line,
                       place.column);
  }
  out += fmt::format("title={}::{}", message.entry->code, github_escaped(message_text(d, language), false));
  const std::string help = help_text(d, language);
  if (!help.empty()) out += "%0A" + github_escaped(help, false);
  for (const Location& at : d.related) {
    out +=
        fmt::format("%0A{}: {}", message.entry->related.in(language), github_escaped(places.name(at), false));
  }
  if (message.more > 0) out += "%0A" + more_text(message, language);
  return out + '\n';
}

Counts counted(const std::vector<Message>& messages) {
  Counts counts;
  for (const Message& m : messages)
    ++(severity_of(*m.diagnostic) == Severity::error ? counts.errors : counts.warnings);
  return counts;
}

std::string indented(std::string_view lines) {
  std::string out;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    if (end > 0) out.append("  ").append(lines.substr(0, end));
    out += '\n';
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out;
}

}  // namespace

std::string format(const Diagnostics& diagnostics, const SourceFiles& files, const FormatOptions& options) {
  const std::vector<Message> all = ordered(diagnostics, files);
  const std::vector<Message> messages = without_masses(all);
  Places places(files);
  if (options.format == Format::json) {
    return json_document(messages, files, places, counted(all), options.language);
  }
  std::string out;
  TextFormat text(places, options);
  for (const Message& message : messages) {
    if (options.format == Format::github) {
      out += github_line(message, files, places, options.language);
    } else {
      text.add(message, out);
    }
  }
  return out;
}

std::string message_text(const Diagnostic& diagnostic, Language language) {
  return fill(entry_of(diagnostic).text.in(language), diagnostic.arguments, language);
}

std::string help_text(const Diagnostic& diagnostic, Language language) {
  return fill_help(entry_of(diagnostic).help.in(language), diagnostic.arguments, language);
}

Severity severity_of(const Diagnostic& diagnostic) {
  return diagnostic.raised ? Severity::error : entry_of(diagnostic).severity;
}

Counts count(const Diagnostics& diagnostics) {
  const SourceFiles no_files;
  return counted(ordered(diagnostics, no_files));
}

std::string summary(const Counts& counts, Language language) {
  const bool swedish = language == Language::sv;
  if (counts.errors == 0 && counts.warnings == 0) return swedish ? "inga fel" : "no errors";
  std::string out;
  if (counts.errors > 0) {
    out = swedish ? fmt::format("{} fel", counts.errors)
                  : fmt::format("{} {}", counts.errors, counts.errors == 1 ? "error" : "errors");
  }
  if (counts.warnings > 0) {
    const bool one = counts.warnings == 1;
    if (!out.empty()) out += ", ";
    out += fmt::format("{} {}", counts.warnings,
                       swedish ? (one ? "varning" : "varningar") : (one ? "warning" : "warnings"));
  }
  return out;
}

std::string explain(std::string_view code, Language language) {
  const Entry* entry = find_entry(code);
  if (entry == nullptr) return {};
  std::string out = fmt::format("{} {}: {}\n\n{}\n", severity_word(entry->severity, language), entry->code,
                                entry->text.in(language), entry->explain.in(language));
  if (const Example* example = find_example(entry->code)) {
    const bool sv = language == Language::sv;
    out += fmt::format("\n{}\n{}{}\n{}", sv ? "Fel:" : "Wrong:", indented(example->wrong),
                       sv ? "Rätt:" : "Right:", indented(example->right));
  }
  return out;
}

}  // namespace kontrakt::diagnostics
