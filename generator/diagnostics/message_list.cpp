#include "diagnostics/message_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace kontrakt::diagnostics {
namespace {

bool same(const Diagnostic& a, const Diagnostic& b) {
  return std::string_view(a.code) == b.code && a.at == b.at && a.arguments == b.arguments &&
         a.related == b.related;
}

// 2345 as "2 345" (with a no-break space) or "2,345".
std::string with_thousands(std::size_t number, Language language) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, language == Language::sv ? "\u00A0" : ",");
  }
  return digits;
}

}  // namespace

const Entry& entry_of(const Diagnostic& diagnostic) {
  // Only a mistake of ours can get here; the message must still come out.
  static const Entry unknown = {"K???", Severity::error, {"fel utan text", "error without text"}, {"", ""}};
  const Entry* entry = find_entry(diagnostic.code);
  return entry == nullptr ? unknown : *entry;
}

std::vector<Message> ordered(const Diagnostics& diagnostics, const SourceFiles& files) {
  std::vector<Message> messages;
  messages.reserve(diagnostics.items().size());
  for (const Diagnostic& d : diagnostics.items())
    messages.push_back({&d, &entry_of(d), files.path(d.at.file)});
  std::ranges::stable_sort(messages, [](const Message& a, const Message& b) {
    const auto key = [](const Message& m) {
      return std::make_tuple(m.path, m.diagnostic->at.file, m.diagnostic->at.offset,
                             std::string_view(m.entry->code));
    };
    if (key(a) != key(b)) return key(a) < key(b);
    return a.diagnostic->arguments < b.diagnostic->arguments;
  });
  const auto repeated = std::unique(messages.begin(), messages.end(), [](const Message& a, const Message& b) {
    return same(*a.diagnostic, *b.diagnostic);
  });
  messages.erase(repeated, messages.end());
  return messages;
}

std::vector<Message> without_masses(const std::vector<Message>& messages) {
  struct Kind {
    std::size_t kept = 0;
    std::size_t last = 0;  // index in `shown`
  };
  std::vector<Message> shown;
  std::map<std::string_view, Kind> kinds;  // of the file at hand
  FileId file = 0;
  for (const Message& message : messages) {
    if (message.diagnostic->at.file != file) kinds.clear();
    file = message.diagnostic->at.file;
    Kind& kind = kinds[message.entry->code];
    if (kind.kept == most_of_a_kind) {
      ++shown[kind.last].more;
      continue;
    }
    ++kind.kept;
    kind.last = shown.size();
    shown.push_back(message);
  }
  return shown;
}

std::string more_text(const Message& message, Language language) {
  if (message.more == 0) return {};
  const std::string number = with_thousands(message.more, language);
  const bool in_file = message.diagnostic->at.file != 0;
  if (language == Language::sv)
    return fmt::format("… och {} till av samma slag{}", number, in_file ? " i filen" : "");
  return fmt::format("… and {} more of the same kind{}", number, in_file ? " in the file" : "");
}

}  // namespace kontrakt::diagnostics
