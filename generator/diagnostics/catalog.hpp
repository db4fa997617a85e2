// The words of every message, in Swedish and English.
#pragma once

#include <span>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace kontrakt::diagnostics {

enum class Language : std::uint8_t { sv, en };

// One text in both languages. {name} stands for an argument of the diagnostic.
struct Wording {
  const char* sv = "";
  const char* en = "";

  std::string_view in(Language language) const { return language == Language::sv ? sv : en; }
};

// How to add a message:
//  1. Put an entry in catalog_<hundred>xx.cpp, in the order of codes. K0xx usage and configuration, K1xx
//  syntax and
//     schema, K2xx references and identities, K3xx domain rules, K4xx Markdown, links and accessibility, K5xx
//     templates and themes, K6xx output. A code is never reused for something else.
//  2. `text` is one sentence without capital and full stop: what is wrong. Both languages have the same
//  {names}.
//  3. `explain` tells an editor, in a few sentences, why it matters and what to do ("kontrakt explain CODE").
//  4. `help` is printed under the message: parts joined by " · ", each printed only when all its {names} are
//  given.
//  5. `related` is the word before each related place; "först här" when it is left out.
// An argument may be given once per language, as "what.sv" and "what.en"; text says {what}.
struct Entry {
  const char* code = "";
  Severity severity = Severity::error;
  Wording text;
  Wording explain;
  Wording help = {};
  Wording related = {"först här", "first here"};
};

// Null when there is no such code. Upper and lower case are the same.
const Entry* find_entry(std::string_view code);

// All entries in the order of codes: one span per hundred.
std::span<const std::span<const Entry>> catalog();

// The word for an argument such as "@number"; empty when there is none (the argument is then printed as it
// is).
std::string_view term(std::string_view name, Language language);

// The tables behind catalog() and term(); one file each.
std::span<const Entry> catalog_0xx();
std::span<const Entry> catalog_1xx();
std::span<const Entry> catalog_2xx();
std::span<const Entry> catalog_3xx();
std::span<const Entry> catalog_4xx();
std::span<const Entry> catalog_5xx();
std::span<const Entry> catalog_6xx();
struct Term {
  std::string_view name;  // with the '@'
  Wording word;
};
std::span<const Term> terms();

}  // namespace kontrakt::diagnostics
