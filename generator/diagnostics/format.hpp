// Messages as text for people, as JSON for programs, as annotations for GitHub.
#pragma once

#include <cstddef>
#include <string>

#include "diagnostics/catalog.hpp"
#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source_files.hpp"

namespace kontrakt::diagnostics {

enum class Format : std::uint8_t { text, json, github };

struct FormatOptions {
  Format format = Format::text;
  Language language = Language::sv;
  bool colour = false;  // only for text
};

struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

// All messages, sorted by path, line, column and code; the same message twice is printed once, and of one
// code in one file only the first hundred, the last with the number of the rest (message_list.hpp). Each ends
// with a line break. Control characters from content are made visible, never passed to the terminal. JSON is
// one object:
// {"messages": [{code, severity, path, line, column, end_line, end_column (just after), message, help,
// related: [{path, line, column, message}], more}], "errors": n, "warnings": n}; path is null and line 0 when
// no file is meant; `more` is there only when some are left out, which the two numbers count too.
std::string format(const Diagnostics& diagnostics, const SourceFiles& files,
                   const FormatOptions& options = {});

// The sentence of one message, and its help line (empty when there is none to give).
std::string message_text(const Diagnostic& diagnostic, Language language);
std::string help_text(const Diagnostic& diagnostic, Language language);

Severity severity_of(const Diagnostic& diagnostic);

// All that was found, also what format() only counts; repeated messages once.
Counts count(const Diagnostics& diagnostics);

// "3 fel, 1 varning"; only the kinds there are; "inga fel" when there are none.
std::string summary(const Counts& counts, Language language);

// What `kontrakt explain CODE` prints; empty when there is no such code.
std::string explain(std::string_view code, Language language);

}  // namespace kontrakt::diagnostics
