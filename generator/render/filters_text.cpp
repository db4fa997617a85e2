// Filters that make or take text.
#include <array>

#include "render/case.hpp"
#include "render/json.hpp"
#include "render/run.hpp"
#include "render/space.hpp"

namespace kontrakt::render {
namespace {

using Kind = Value::Kind;

// The input's text changed by `change`; HTML stays HTML.
template <class Change>
Value changed(Run& run, Value input, const Expr& at, Change change) {
  Value text = run.to_string(input, *at.a);
  std::string_view kept = run.keep(change(text.as_string()), at);
  return text.is(Kind::html) ? Value::html(kept) : Value::text(kept);
}

Value escape(Run& run, Value input, FilterArguments, const Expr& at) {
  if (input.is(Kind::html)) return input;
  std::string escaped;
  append_escaped(escaped, run.to_string(input, *at.a).as_string());
  return Value::html(run.keep(escaped, at));
}

Value string(Run& run, Value input, FilterArguments, const Expr& at) {
  return run.to_string(input, *at.a);
}

Value upper(Run& run, Value input, FilterArguments, const Expr& at) {
  return changed(run, input, at, to_upper);
}
Value lower(Run& run, Value input, FilterArguments, const Expr& at) {
  return changed(run, input, at, to_lower);
}
Value capitalize(Run& run, Value input, FilterArguments, const Expr& at) {
  return changed(run, input, at, capitalized);
}

bool has_character(std::string_view set, std::string_view character) {
  while (!set.empty()) {
    std::string_view one = set.substr(0, character_size(set));
    if (one == character) return true;
    set.remove_prefix(one.size());
  }
  return false;
}

std::string_view trim_characters(std::string_view text, std::string_view set) {
  while (!text.empty() && has_character(set, text.substr(0, character_size(text)))) {
    text.remove_prefix(character_size(text));
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    if (!has_character(set, text.substr(last))) break;
    text = text.substr(0, last);
  }
  return text;
}

Value trim(Run& run, Value input, FilterArguments arguments, const Expr& at) {
  Value text = run.to_string(input, *at.a);
  bool all_space = is_missing(arguments[0]) || arguments[0].is(Kind::none);
  if (!all_space && !arguments[0].is_string()) run.wrong_kind(at, "trim", "@text", arguments[0]);
  std::string_view trimmed = all_space ? strip_start(strip_end(text.as_string()))
                                       : trim_characters(text.as_string(), arguments[0].as_string());
  return text.is(Kind::html) ? Value::html(trimmed) : Value::text(trimmed);
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to, std::int64_t count) {
  std::string out;
  if (from.empty()) {  // between all characters, as in Python
    for (std::int64_t i = 0;; ++i) {
      if (i != count) {
        out += to;
      } else {
        return out += text;
      }
      if (text.empty()) return out;
      out += text.substr(0, character_size(text));
      text.remove_prefix(character_size(text));
    }
  }
  std::size_t at = 0;
  for (std::int64_t i = 0; i != count; ++i) {
    std::size_t found = text.find(from, at);
    if (found == std::string_view::npos) break;
    out += text.substr(at, found - at);
    out += to;
    at = found + from.size();
  }
  return out += text.substr(at);
}

// When any of the three is HTML all of them are escaped first, as markupsafe does.
Value replace(Run& run, Value input, FilterArguments arguments, const Expr& at) {
  std::int64_t count = -1;
  if (arguments[2].is(Kind::integer)) {
    count = arguments[2].as_integer();
  } else if (!is_missing(arguments[2]) && !arguments[2].is(Kind::none)) {
    run.wrong_kind(at, "replace", "@integer", arguments[2]);
  }
  Value text = run.to_string(input, *at.a);
  Value from = run.to_string(arguments[0], at);
  Value to = run.to_string(arguments[1], at);
  bool html = text.is(Kind::html) || from.is(Kind::html) || to.is(Kind::html);
  if (html) {
    text = escape(run, text, {}, at);
    from = escape(run, from, {}, at);
    to = escape(run, to, {}, at);
  }
  // The result can be much longer than its parts: checked before it is made.
  std::size_t most = (text.as_string().size() + 1) * to.as_string().size();
  if (most > (std::size_t{1} << 26U)) run.step(most, at);
  std::string_view kept = run.keep(replaced(text.as_string(), from.as_string(), to.as_string(), count), at);
  return html ? Value::html(kept) : Value::text(kept);
}

void append_url_quoted(std::string& out, std::string_view text, bool slash_is_safe) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || c == '_' || c == '.' || c == '-' || c == '~' || (slash_is_safe && c == '/')) {
      out += c;
    } else {
      out += '%';
      out += hex[byte >> 4U];
      out += hex[byte & 15U];
    }
  }
}

// As in a query: %20 becomes +, and / is quoted.
void append_query_part(Run& run, std::string& out, Value v, const Expr& at) {
  std::string quoted;
  append_url_quoted(quoted, run.to_string(v, at).as_string(), false);
  out += replaced(quoted, "%20", "+", -1);
}

Value urlencode(Run& run, Value input, FilterArguments, const Expr& at) {
  std::string out;
  if (input.is(Kind::object)) {
    for_each_field(input.as_object(), [&](const support::Field& field) {
      if (!out.empty()) out += '&';
      append_query_part(run, out, Value::text(field.key.name()), at);
      out += '=';
      append_query_part(run, out, field.value, at);
    });
  } else if (input.is(Kind::list)) {
    for (Value pair : input.as_list()) {
      if (!pair.is(Kind::list) || pair.as_list().size() != 2)
        run.wrong_kind(*at.a, "urlencode", "@text", input);
      if (!out.empty()) out += '&';
      append_query_part(run, out, pair.as_list()[0], at);
      out += '=';
      append_query_part(run, out, pair.as_list()[1], at);
    }
  } else {
    append_url_quoted(out, run.to_string(input, *at.a).as_string(), true);
  }
  return Value::text(run.keep(out, at));
}

Value tojson(Run& run, Value input, FilterArguments arguments, const Expr& at) {
  std::optional<std::size_t> indent;
  if (arguments[0].is(Kind::integer) && arguments[0].as_integer() >= 0 && arguments[0].as_integer() <= 16) {
    indent = static_cast<std::size_t>(arguments[0].as_integer());
  } else if (!is_missing(arguments[0]) && !arguments[0].is(Kind::none)) {
    run.wrong_kind(at, "tojson", "@integer", arguments[0]);
  }
  std::string out;
  if (!append_json(out, input, indent)) run.wrong_kind(*at.a, "tojson", "@data", input);
  return Value::html(run.keep(out, at));
}

Value default_value(Run& run, Value input, FilterArguments arguments, const Expr& at) {
  bool also_empty = !is_missing(arguments[1]) && run.truthy(arguments[1], at);
  bool replaces = input.is(Kind::undefined) || (also_empty && !run.truthy(input, at));
  if (!replaces) return input;
  return is_missing(arguments[0]) ? Value::text("") : arguments[0];
}

constexpr std::array<std::string_view, 1> trim_parameters = {"chars"};
constexpr std::array<std::string_view, 3> replace_parameters = {"old", "new", "count"};
constexpr std::array<std::string_view, 1> tojson_parameters = {"indent"};
constexpr std::array<std::string_view, 2> default_parameters = {"default_value", "boolean"};

using Shape = FilterEntry::Shape;
constexpr std::array<FilterEntry, 12> of_texts = {{
    {Shape::plain, "escape", escape, 0, {}, false},
    {Shape::plain, "e", escape, 0, {}, false},
    {Shape::plain, "string", string, 0, {}, false},
    {Shape::plain, "upper", upper, 0, {}, false},
    {Shape::plain, "lower", lower, 0, {}, false},
    {Shape::plain, "capitalize", capitalize, 0, {}, false},
    {Shape::plain, "trim", trim, 0, trim_parameters, false},
    {Shape::plain, "replace", replace, 2, replace_parameters, false},
    {Shape::plain, "urlencode", urlencode, 0, {}, false},
    {Shape::plain, "tojson", tojson, 0, tojson_parameters, false},
    {Shape::plain, "default", default_value, 0, default_parameters, true},
    {Shape::plain, "d", default_value, 0, default_parameters, true},
}};

}  // namespace

std::span<const FilterEntry> text_filters() {
  return of_texts;
}

}  // namespace kontrakt::render
