#include "load/json.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "load/json_faults.hpp"
#include "load/tree_builder.hpp"
#include "support/text.hpp"

namespace kontrakt::load {
namespace {

// The library tells what it reads but not where. What it has told of is right, so going over the same text,
// token by token, gives the places; and how far that has come says where a fault stands.
// The names of the members are the library's.
class JsonReader {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  JsonReader(diagnostics::FileId file, std::string_view text, support::Arena& memory,
             diagnostics::Diagnostics& diagnostics)
      : file_(file),
        text_(text),
        publishable_(support::find_unpublishable(text) == std::string_view::npos),
        diagnostics_(diagnostics),
        tree_(file, memory, diagnostics) {
    if (text.starts_with("\xEF\xBB\xBF")) state_.end = 3;
  }

  bool null() { return word(Node::Kind::null, 4); }
  bool boolean(bool value) { return word(Node::Kind::boolean, value ? 4 : 5, value); }
  bool number_integer(number_integer_t /*value*/) { return word(Node::Kind::integer, integer_length()); }
  bool number_unsigned(number_unsigned_t value) {
    if (std::in_range<number_integer_t>(value)) return number_integer(static_cast<number_integer_t>(value));
    return number_float(static_cast<number_float_t>(value),
                        string_t(text_.substr(next_token(), integer_length())));
  }
  bool number_float(number_float_t /*value*/, const string_t& written) {
    // A whole number that no integer holds comes as this and would lose its last digits.
    if (written.find_first_of(".eE") == string_t::npos) {
      diagnostics_.add("K122", tree_.place(next_token(), written.size()), {{"value", written}});
    }
    return word(Node::Kind::number, written.size());
  }
  bool string(string_t& value) {
    const Quoted quoted = between_quotes(value);
    Node node;
    node.kind = Node::Kind::string;
    node.set_text(quoted.text);
    return scalar(node, quoted.length, publishable_ && quoted.as_written);
  }
  bool binary(binary_t& /*value*/) { return false; }  // JSON as text has none

  bool start_object(std::size_t /*size*/) { return open(Node::Kind::object); }
  bool start_array(std::size_t /*size*/) { return open(Node::Kind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(string_t& value) {
    const Quoted quoted = between_quotes(value);
    state_.key_at = take_token(quoted.length);
    tree_.key(quoted.text, state_.key_at);
    state_.last = JsonState::Last::key;
    return true;
  }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::json::exception& e) {
    constexpr int out_of_range = 406;
    state_.innermost = tree_.innermost();
    report_json_fault(file_, text_, state_, e.id == out_of_range, diagnostics_);
    return false;
  }

  Node take() const { return tree_.take(); }

 private:
  // Where the token begins that has just been told of. There is one.
  std::size_t next_token() const {
    std::size_t at = state_.end;
    while (text_[at] == ' ' || text_[at] == ',' || text_[at] == ':' || text_[at] == '\n' ||
           text_[at] == '\r' || text_[at] == '\t')
      ++at;
    return at;
  }
  diagnostics::Location take_token(std::size_t length) {
    const std::size_t begin = next_token();
    state_.end = begin + length;
    return tree_.place(begin, length);
  }

  bool open(Node::Kind kind) {
    state_.last = JsonState::Last::opening;
    return tree_.open(kind, take_token(1));
  }
  bool close() {
    take_token(1);
    tree_.close();
    state_.last = JsonState::Last::value;
    return true;
  }
  bool scalar(Node& node, std::size_t length, bool publishable) {
    node.at = take_token(length);
    tree_.scalar(node, publishable);
    state_.last = JsonState::Last::value;
    return true;
  }
  // Not in quotes: as it is written.
  bool word(Node::Kind kind, std::size_t length, bool boolean = false) {
    Node node;
    node.kind = kind;
    node.boolean = boolean;
    node.set_text(text_.substr(next_token(), length));
    return scalar(node, length, true);
  }

  // Of the integer at hand. 0180 is the integer 0, and then something else.
  std::size_t integer_length() const {
    const std::size_t begin = next_token();
    std::size_t end = begin + (text_[begin] == '-' ? 1 : 0);
    if (text_[end] == '0') return end + 1 - begin;
    while (end < text_.size() && support::is_ascii_digit(text_[end])) ++end;
    return end - begin;
  }

  struct Quoted {
    std::string_view text;    // without the quotes
    std::size_t length = 0;   // of the token
    bool as_written = false;  // no escapes
  };
  // An escape is longer than what it stands for, so a text of the same characters up to the quote has none.
  Quoted between_quotes(const string_t& value) {
    const std::size_t begin = next_token();
    const std::string_view written = text_.substr(begin + 1, value.size());
    if (written == value && text_[begin + 1 + value.size()] == '"') return {written, value.size() + 2, true};
    return {tree_.memory().copy(value), json_token_end(text_, begin) - begin, false};
  }

  diagnostics::FileId file_;
  std::string_view text_;
  bool publishable_;  // the text as it is written; an escape may still stand for something else
  diagnostics::Diagnostics& diagnostics_;
  TreeBuilder tree_;
  JsonState state_;
};

}  // namespace

std::optional<Node> parse_json(diagnostics::FileId file, std::string_view text, support::Arena& memory,
                               diagnostics::Diagnostics& diagnostics) {
  // The library takes a zero byte for the end of the text.
  if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
    diagnostics.add("K162", {file, static_cast<std::uint32_t>(zero), 1});
    return std::nullopt;
  }
  JsonReader reader(file, text, memory, diagnostics);
  if (!nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &reader)) return std::nullopt;
  return reader.take();
}

}  // namespace kontrakt::load
