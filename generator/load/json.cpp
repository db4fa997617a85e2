#include "load/json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "load/json_faults.hpp"
#include "load/tree_builder.hpp"
#include "support/text.hpp"

namespace kontrakt::load {
namespace {

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && support::is_ascii_digit(text[at])) ++at;
  return at;
}

// Just after a token that the library has read: 0180 is the number 0, and then something else.
std::size_t valid_token_end(std::string_view text, std::size_t begin) {
  const std::string_view rest = text.substr(begin);
  for (const std::string_view word : {"true", "false", "null"}) {
    if (rest.starts_with(word)) return begin + word.size();
  }
  std::size_t end = begin + (rest.starts_with('-') ? 1 : 0);
  if (end >= text.size() || !support::is_ascii_digit(text[end])) return json_token_end(text, begin);
  end = text[end] == '0' ? end + 1 : digits_end(text, end);
  if (end < text.size() && text[end] == '.') end = digits_end(text, end + 1);
  if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
    ++end;
    if (end < text.size() && (text[end] == '+' || text[end] == '-')) ++end;
    end = digits_end(text, end);
  }
  return end;
}

// The library tells what it reads but not where. All it tells about is valid, so walking over the same text,
// token by token, gives the places.
class JsonReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  JsonReader(diagnostics::FileId file, std::string_view text, diagnostics::Diagnostics& diagnostics)
      : text_(text), diagnostics_(diagnostics), tree_(file, diagnostics) {
    if (text.starts_with("\xEF\xBB\xBF")) state_.end = 3;
  }

  bool null() override { return scalar(Node::Kind::null, {}); }
  bool boolean(bool value) override {
    Node node;
    node.boolean = value;
    return scalar(Node::Kind::boolean, std::move(node));
  }
  bool number_integer(number_integer_t value) override { return integer(value); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value <= static_cast<number_unsigned_t>(INT64_MAX)) return integer(static_cast<std::int64_t>(value));
    return number(static_cast<double>(value), true);
  }
  bool number_float(number_float_t value, const string_t& written) override {
    // A whole number that no integer holds comes here too, without its last digits.
    return number(value, written.find_first_of(".eE") == std::string::npos);
  }
  bool string(string_t& value) override {
    Node node;
    node.text = std::move(value);
    return scalar(Node::Kind::string, std::move(node));
  }
  bool binary(binary_t& /*value*/) override { return false; }

  bool start_object(std::size_t /*size*/) override { return open(Node::Kind::object); }
  bool start_array(std::size_t /*size*/) override { return open(Node::Kind::list); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    const diagnostics::Location at = next_token();
    tree_.key(std::move(value), at);
    state_.last = JsonState::Last::key;
    state_.key_at = at;
    return true;
  }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::json::exception& e) override {
    constexpr int out_of_range = 406;
    state_.innermost = tree_.innermost();
    report_json_fault(tree_.place(0, 0).file, text_, state_, e.id == out_of_range, diagnostics_);
    return false;
  }

  Node take() { return tree_.take(); }

 private:
  // The place of the token that was just told about.
  diagnostics::Location next_token() {
    const std::size_t begin = text_.find_first_not_of(" \t\r\n,:", state_.end);
    state_.end = valid_token_end(text_, begin);
    return tree_.place(begin, state_.end - begin);
  }
  bool scalar(Node::Kind kind, Node node) {
    node.kind = kind;
    node.at = next_token();
    if (kind != Node::Kind::string) node.text = text_.substr(node.at.offset, node.at.length);
    tree_.scalar(std::move(node));
    state_.last = JsonState::Last::value;
    return true;
  }
  bool integer(std::int64_t value) {
    Node node;
    node.integer = value;
    node.number = static_cast<double>(value);
    return scalar(Node::Kind::integer, std::move(node));
  }
  bool number(double value, bool too_large) {
    Node node;
    node.number = value;
    if (too_large) {
      const std::size_t end = state_.end;
      const diagnostics::Location at = next_token();
      state_.end = end;
      diagnostics_.add("K122", at, {{"value", std::string(text_.substr(at.offset, at.length))}});
    }
    return scalar(Node::Kind::number, std::move(node));
  }
  bool open(Node::Kind kind) {
    state_.last = JsonState::Last::opening;
    return tree_.open(kind, next_token());
  }
  bool close() {
    next_token();
    tree_.close();
    state_.last = JsonState::Last::value;
    return true;
  }

  std::string_view text_;
  diagnostics::Diagnostics& diagnostics_;
  TreeBuilder tree_;
  JsonState state_;
};

}  // namespace

std::optional<Node> parse_json(diagnostics::FileId file, std::string_view text,
                               diagnostics::Diagnostics& diagnostics) {
  // The library takes a zero byte for the end of the text.
  if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
    diagnostics.add("K162", {file, static_cast<std::uint32_t>(zero), 1});
    return std::nullopt;
  }
  JsonReader reader(file, text, diagnostics);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &reader)) return std::nullopt;
  return reader.take();
}

}  // namespace kontrakt::load
