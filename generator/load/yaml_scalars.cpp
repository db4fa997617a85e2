#include "load/yaml_scalars.hpp"

#include <cmath>
#include <optional>
#include <string_view>

#include "support/text.hpp"

namespace kontrakt::load {
namespace {

using support::is_ascii_digit;

std::size_t digits(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_ascii_digit(text[at + count])) ++count;
  return count;
}

struct NumberForm {
  bool whole = true;
  std::size_t end = 0;  // 0: no number
};

// Sign, digits, fraction, exponent. A zero before other digits makes it a code (0114), no number.
NumberForm number_form(std::string_view text) {
  NumberForm form;
  std::size_t at = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
  const std::size_t whole_digits = digits(text, at);
  if (whole_digits > 1 && text[at] == '0') return {};
  at += whole_digits;
  std::size_t fraction_digits = 0;
  if (at < text.size() && text[at] == '.') {
    form.whole = false;
    fraction_digits = digits(text, at + 1);
    at += 1 + fraction_digits;
  }
  if (whole_digits + fraction_digits == 0) return {};
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    form.whole = false;
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    const std::size_t exponent_digits = digits(text, at);
    if (exponent_digits == 0) return {};
    at += exponent_digits;
  }
  form.end = at;
  return form;
}

}  // namespace

Node plain_scalar(std::string_view text) {
  Node node;
  node.kind = Node::Kind::string;
  node.set_text(text);
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") {
    node.kind = Node::Kind::null;
  } else if (text == "true" || text == "True" || text == "TRUE") {
    node.kind = Node::Kind::boolean;
    node.boolean = true;
  } else if (text == "false" || text == "False" || text == "FALSE") {
    node.kind = Node::Kind::boolean;
  } else if (const NumberForm form = number_form(text); form.end == text.size()) {
    // Numbers that fit no integer, or are not finite, stay text.
    if (form.whole) {
      if (integer_in(text)) node.kind = Node::Kind::integer;
    } else if (const auto number = number_in(text); number && std::isfinite(*number)) {
      node.kind = Node::Kind::number;
    }
  }
  return node;
}

}  // namespace kontrakt::load
