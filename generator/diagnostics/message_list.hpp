// What is printed of all that was found: in order, each once, and of one kind in one file only so many.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/catalog.hpp"
#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source_files.hpp"

namespace kontrakt::diagnostics {

// Somebody who mends a file sees all that is wrong in it; a file that is wrong throughout, or made to be so,
// is not printed a hundred times over.
inline constexpr std::size_t most_of_a_kind = 100;

// One message with all that its three formats need.
struct Message {
  const Diagnostic* diagnostic;
  const Entry* entry;
  std::string_view path;
  std::size_t more = 0;  // how many of the same code in the same file stand after it and are only counted
};

const Entry& entry_of(const Diagnostic& diagnostic);

// Sorted by path, line, column and code, without repeats. The views are those of the arguments.
std::vector<Message> ordered(const Diagnostics& diagnostics, const SourceFiles& files);

// The first `most_of_a_kind` of each code in each file; the last of these knows how many more there were.
// Takes what ordered() gives.
std::vector<Message> without_masses(const std::vector<Message>& messages);

// "… och 2 345 till av samma slag i filen"; empty when no more are meant.
std::string more_text(const Message& message, Language language);

}  // namespace kontrakt::diagnostics
