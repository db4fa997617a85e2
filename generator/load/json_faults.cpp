#include "load/json_faults.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "support/nearest.hpp"
#include "support/text.hpp"

namespace kontrakt::load {
namespace {

using support::is_ascii_digit;
using support::is_ascii_letter;

bool in_word(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '-' || c == '+' || c == '.' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// A character, so that a caret and a message never hold half of one.
std::string_view character_at(std::string_view text, std::size_t at) {
  return support::first_characters(text.substr(at), 1);
}

class JsonFault {
 public:
  JsonFault(diagnostics::FileId file, std::string_view text, const JsonState& state,
            diagnostics::Diagnostics& diagnostics)
      : file_(file), text_(text), state_(state), diagnostics_(diagnostics) {}

  void report(bool out_of_range) {
    std::size_t at = skip_space(state_.end);
    if (state_.last == JsonState::Last::key) {
      if (at < text_.size() && text_[at] != ':') {
        if (!comment(at)) add("K132", at, 1, {{"key", key_text()}});
        return;
      }
      at = skip_space(at + 1);
    }
    std::size_t comma = std::string_view::npos;
    const bool after_value = state_.last == JsonState::Last::value;
    if (after_value && state_.innermost != nullptr && at < text_.size() && text_[at] == ',') {
      comma = at;
      at = skip_space(at + 1);
    }
    if (at >= text_.size()) return ended(at);
    if (out_of_range) {
      const std::size_t end = json_token_end(text_, at);
      return add("K122", at, end - at, {{"value", std::string(text_.substr(at, end - at))}});
    }
    if (comment(at) || bracket(at, comma)) return;
    if (after_value && comma == std::string_view::npos) return not_separated(at);
    const bool wants_key = state_.innermost != nullptr && state_.innermost->is(Node::Kind::object) &&
                           state_.last != JsonState::Last::key;
    if (text_[at] == '"') return broken_text(at);
    if (foreign_quote(at)) return;
    if (wants_key) return no_key(at, comma);
    no_value(at);
  }

 private:
  void add(const char* code, std::size_t at, std::size_t length, diagnostics::Arguments arguments = {},
           std::vector<diagnostics::Location> related = {}) {
    at = std::min(at, text_.size());
    diagnostics_.add(code, {file_, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(length)},
                     std::move(arguments), std::move(related));
  }

  std::size_t skip_space(std::size_t at) const {
    while (at < text_.size() &&
           (text_[at] == ' ' || text_[at] == '\t' || text_[at] == '\r' || text_[at] == '\n'))
      ++at;
    return at;
  }

  std::string key_text() const {
    const std::string_view quoted = text_.substr(state_.key_at.offset, state_.key_at.length);
    return std::string(quoted.substr(1, quoted.size() - 2));
  }

  std::size_t line_end(std::size_t at) const {
    return std::min(text_.find_first_of("\r\n", at), text_.size());
  }

  void ended(std::size_t at) {
    if (state_.innermost != nullptr) {
      const bool object = state_.innermost->is(Node::Kind::object);
      add("K141", state_.innermost->at.offset, 1, {{"found", object ? "{" : "["}});
    } else {
      add("K143", at, 0);
    }
  }

  bool comment(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    if (!rest.starts_with("//") && !rest.starts_with("/*") && !rest.starts_with('#')) return false;
    add("K133", at, line_end(at) - at);
    return true;
  }

  // A bracket or comma where none may stand.
  bool bracket(std::size_t at, std::size_t comma) {
    const char c = text_[at];
    if (c == ',' || c == ':') {
      add("K144", at, 1,
          {{"found.sv", c == ',' ? "kommatecken" : "kolon"}, {"found.en", c == ',' ? "comma" : "colon"}});
      return true;
    }
    if (c != '}' && c != ']') return false;
    const bool fits = state_.innermost != nullptr && state_.innermost->is(Node::Kind::object) == (c == '}');
    if (state_.innermost != nullptr && !fits) {
      add("K145", at, 1, {{"found", std::string(1, c)}}, {state_.innermost->at});
    } else if (comma != std::string_view::npos) {
      add("K130", comma, 1);
    } else {
      add("K144", at, 1, {{"found", std::string(1, c)}});
    }
    return true;
  }

  // Something follows a value without a comma.
  void not_separated(std::size_t at) {
    const bool touches_number =
        at == state_.end && is_ascii_digit(text_[at - 1]) && is_ascii_digit(text_[at]);
    if (touches_number) {  // 0180: the library reads 0 and stops
      std::size_t begin = at;
      while (begin > 0 && in_word(text_[begin - 1])) --begin;
      return bad_number(begin);
    }
    if (state_.innermost == nullptr) return add("K142", at, json_token_end(text_, at) - at);
    if (foreign_quote(at)) return;
    add("K131", at, json_token_end(text_, at) - at);
  }

  void broken_text(std::size_t begin) {
    for (std::size_t at = begin + 1; at < text_.size() && text_[at] != '\n' && text_[at] != '\r'; ++at) {
      if (text_[at] == '"')
        return add("K144", begin, at + 1 - begin, {{"found.sv", "text"}, {"found.en", "text"}});
      if (text_[at] == '\\') {
        const std::size_t length = escape_length(at);
        if (length == 0) {
          const std::string_view found =
              text_.substr(at, text_.substr(at, 2) == "\\u"
                                   ? 6
                                   : 1 + character_at(text_, std::min(at + 1, text_.size())).size());
          return add("K138", at, found.size(),
                     {{"found", std::string(found.substr(0, found.find_first_of("\r\n")))}});
        }
        at += length - 1;
      } else if (static_cast<unsigned char>(text_[at]) < 0x20U) {
        return add("K137", at, 1);
      }
    }
    add("K136", begin, line_end(begin) - begin);
  }

  // Of a right escape at `at`; 0 when it is wrong.
  std::size_t escape_length(std::size_t at) const {
    if (at + 1 >= text_.size()) return 0;
    const char c = text_[at + 1];
    if (c != 'u') return std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos ? 0 : 2;
    const std::string_view digits = text_.substr(at + 2, 4);
    if (digits.size() < 4 || digits.find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos)
      return 0;
    // Half of a pair stands for no character.
    const bool pair_begins =
        (digits[0] == 'd' || digits[0] == 'D') && digits[1] >= '8' && support::ascii_lower(digits[1]) <= 'b';
    if (pair_begins && text_.substr(at + 6, 2) == "\\u") return 12;
    const bool surrogate = (digits[0] == 'd' || digits[0] == 'D') && (digits[1] >= '8');
    return surrogate ? 0 : 6;
  }

  bool foreign_quote(std::size_t at) {
    static constexpr std::array<std::string_view, 9> quotes = {"'", "`", "´", "“", "”", "„", "‘", "’", "»"};
    const std::string_view c = character_at(text_, at);
    if (std::ranges::find(quotes, c) == quotes.end()) return false;
    add("K135", at, c.size());
    return true;
  }

  void no_key(std::size_t at, std::size_t comma) {
    const bool decimal_comma = comma != std::string_view::npos && at == comma + 1 && comma > 0 &&
                               is_ascii_digit(text_[comma - 1]) && is_ascii_digit(text_[at]);
    if (decimal_comma) {
      std::size_t begin = comma;
      while (begin > 0 && in_word(text_[begin - 1])) --begin;
      const std::size_t end = json_token_end(text_, at);
      std::string suggestion(text_.substr(begin, end - begin));
      suggestion[comma - begin] = '.';
      return add("K139", begin, end - begin,
                 {{"found", std::string(text_.substr(begin, end - begin))}, {"suggestion", suggestion}});
    }
    if (!in_word(text_[at])) return strange(at);
    const std::size_t end = json_token_end(text_, at);
    add("K134", at, end - at, {{"key", std::string(text_.substr(at, end - at))}});
  }

  void no_value(std::size_t at) {
    const char c = text_[at];
    if (is_ascii_digit(c) || c == '-' || c == '+' || c == '.') return bad_number(at);
    if (!in_word(c)) return strange(at);
    const std::size_t end = json_token_end(text_, at);
    const std::string word(text_.substr(at, end - at));
    add("K140", at, end - at, {{"found", word}, {"suggestion", value_for(word)}});
  }

  static std::string value_for(const std::string& word) {
    static constexpr std::array<std::string_view, 3> values = {"true", "false", "null"};
    static constexpr std::array<std::string_view, 5> nothings = {"None", "nil", "undefined", "NaN", "Null"};
    if (std::ranges::find(nothings, word) != nothings.end()) return "null";
    if (word == "ja" || word == "yes" || word == "sant") return "true";
    if (word == "nej" || word == "no" || word == "falskt") return "false";
    if (const auto near = support::nearest(word, values)) return std::string(*near);
    return "\"" + word + "\"";
  }

  void bad_number(std::size_t begin) {
    const std::size_t end = json_token_end(text_, begin);
    const std::string found(text_.substr(begin, end - begin));
    diagnostics::Arguments arguments = {{"found", found}};
    const bool digits = found.find_first_not_of("0123456789") == std::string_view::npos;
    if (digits) {
      arguments.emplace_back("suggestion", "\"" + found + "\"");
    } else if (found.starts_with('+')) {
      arguments.emplace_back("suggestion", found.substr(1));
    } else if (found.starts_with('.')) {
      arguments.emplace_back("suggestion", "0" + found);
    } else if (found.ends_with('.')) {
      arguments.emplace_back("suggestion", found + "0");
    }
    add("K139", begin, end - begin, std::move(arguments));
  }

  void strange(std::size_t at) {
    const std::string_view c = character_at(text_, at);
    add("K144", at, c.size(), {{"found", "\"" + std::string(c) + "\""}});
  }

  diagnostics::FileId file_;
  std::string_view text_;
  const JsonState& state_;
  diagnostics::Diagnostics& diagnostics_;
};

}  // namespace

std::size_t json_token_end(std::string_view text, std::size_t begin) {
  if (begin >= text.size()) return text.size();
  std::size_t end = begin + 1;
  if (text[begin] == '"') {
    while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
    return std::min(end + 1, text.size());
  }
  if (!in_word(text[begin])) return end;
  while (end < text.size() && in_word(text[end])) ++end;
  return end;
}

void report_json_fault(diagnostics::FileId file, std::string_view text, const JsonState& state,
                       bool out_of_range, diagnostics::Diagnostics& diagnostics) {
  JsonFault(file, text, state, diagnostics).report(out_of_range);
}

}  // namespace kontrakt::load
