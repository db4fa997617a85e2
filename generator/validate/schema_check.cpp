#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "diagnostics/catalog.hpp"
#include "support/date.hpp"
#include "support/nearest.hpp"
#include "support/text.hpp"
#include "validate/matchers.hpp"
#include "validate/schema.hpp"
#include "validate/schema_formats.hpp"
#include "validate/schema_node.hpp"

namespace kontrakt::validate {
namespace {

using diagnostics::Arguments;
using diagnostics::Diagnostics;
using diagnostics::Language;
using diagnostics::Location;
using load::Node;
using Kind = load::Node::Kind;

constexpr std::size_t most_messages = 200;  // per document: more say nothing new

const char* term_of(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "@null";
    case Kind::boolean:
      return "@boolean";
    case Kind::integer:
      return "@integer";
    case Kind::number:
      return "@number";
    case Kind::string:
      return "@text";
    case Kind::list:
      return "@a_list";
    case Kind::object:
      return "@an_object";
  }
  return "";
}

// "en text eller ett tal"
std::string expected(const SchemaNode& schema, Language language) {
  std::string out;
  for (const Kind kind : schema.types) {
    if (!out.empty()) out += language == Language::sv ? " eller " : " or ";
    out += diagnostics::term(term_of(kind), language);
  }
  return out;
}

bool equal(const SchemaNode::Literal& literal, const Node& node) {
  if (literal.kind == Kind::number) {
    return (node.is(Kind::integer) || node.is(Kind::number)) && node.number() == literal.number;
  }
  if (literal.kind == Kind::boolean)
    return node.is(Kind::boolean) && node.boolean == (literal.text == "true");
  return literal.kind == node.kind && literal.text == node.text();
}

// "1 000 000" is not how a message shows a limit; 12.0 neither.
std::string number_text(double number) {
  return fmt::format("{}", number);
}

std::string first_sentence(const std::string& text) {
  const std::size_t end = text.find(". ");
  return end == std::string::npos ? text : text.substr(0, end);
}

// What a value is called in messages, and where its name stands. Put into words only when there is a message.
struct Name {
  std::string_view sv;
  std::string_view en;
  Location at;
  const Name* list = nullptr;  // of a list's item: the list's name
  std::size_t item = 0;        // and which, from 1

  SchemaText text() const {
    if (list == nullptr) return {std::string(sv), std::string(en)};
    const SchemaText outer = list->text();
    const std::string number = std::to_string(item);
    return {outer.sv + ", post " + number, outer.en + ", item " + number};
  }
};

class Check {
 public:
  Check(Diagnostics& diagnostics, Findings* findings) : diagnostics_(diagnostics), findings_(findings) {}

  void value(const SchemaNode& schema, const Node& node, const Name& name) {
    if (node.is(Kind::null) && (schema.types.empty() || !schema.accepts(Kind::null))) {
      const bool has_place = node.at.length > 0;
      return add("K106", has_place ? node.at : name.at,
                 key(name, {{"expected.sv", expected(schema, Language::sv)},
                            {"expected.en", expected(schema, Language::en)}}));
    }
    if (!schema.accepts(node.kind)) return wrong_kind(schema, node, name);
    const std::size_t before = errors_;
    if (schema.constant && !equal(*schema.constant, node)) {
      add("K118", node.at, key(name, {{"expected", schema.constant->text}}));
    }
    if (!schema.allowed.empty()) allowed(schema, node);
    switch (node.kind) {
      case Kind::string:
        text(schema, node, name);
        break;
      case Kind::integer:
      case Kind::number:
        number(schema, node, name);
        break;
      case Kind::list:
        list(schema, node, name);
        break;
      case Kind::object:
        object(schema, node);
        break;
      default:
        break;
    }
    if (errors_ == before) note(schema, node);
  }

  bool fine() const { return errors_ == 0; }

 private:
  void add(const char* code, Location at, Arguments arguments) {
    ++errors_;
    if (errors_ <= most_messages) {
      diagnostics_.add(code, at, std::move(arguments));
    } else if (errors_ == most_messages + 1) {
      diagnostics_.add("K123", at, {{"most", std::to_string(most_messages)}});
    }
  }

  static Arguments key(const Name& name, Arguments more = {}) {
    SchemaText text = name.text();
    more.emplace_back("key.sv", std::move(text.sv));
    more.emplace_back("key.en", std::move(text.en));
    return more;
  }

  // " för Enhet"
  static void add_title(const SchemaNode& schema, Arguments& to) {
    to.emplace_back("for.sv", schema.title.empty() ? "" : " för " + schema.title.sv);
    to.emplace_back("for.en", schema.title.empty() ? "" : " for " + schema.title.en);
  }

  void wrong_kind(const SchemaNode& schema, const Node& node, const Name& name) {
    Arguments arguments = key(name, {{"expected.sv", expected(schema, Language::sv)},
                                     {"expected.en", expected(schema, Language::en)},
                                     {"found", term_of(node.kind)}});
    const bool scalar = node.is(Kind::boolean) || node.is(Kind::integer) || node.is(Kind::number);
    if (scalar && schema.accepts(Kind::string))
      arguments.emplace_back("suggestion", "\"" + std::string(node.text()) + "\"");
    const bool reads_as_number = node.is(Kind::string) && !node.text().empty() && node.text().size() < 16 &&
                                 node.text().find_first_not_of("0123456789") == std::string_view::npos &&
                                 node.text()[0] != '0';
    if (reads_as_number && schema.accepts(Kind::integer))
      arguments.emplace_back("suggestion", std::string(node.text()));
    add("K102", node.at, std::move(arguments));
  }

  void allowed(const SchemaNode& schema, const Node& node) {
    const auto fits = [&](const SchemaNode::Literal& one) { return equal(one, node); };
    if (std::ranges::any_of(schema.allowed, fits)) return;
    std::string all;
    std::vector<std::string_view> words;
    for (const SchemaNode::Literal& one : schema.allowed) {
      all += (all.empty() ? "" : ", ") + one.text;
      words.push_back(one.text);
    }
    Arguments arguments = {{"value", std::string(node.text())}, {"allowed", all}};
    if (schema.unknown.empty()) {
      arguments.insert(arguments.end(), {{"what.sv", "okänt värde"}, {"what.en", "unknown value"}});
      add_title(schema, arguments);
    } else {
      arguments.insert(arguments.end(),
                       {{"what.sv", schema.unknown.sv}, {"what.en", schema.unknown.en}, {"for", ""}});
    }
    if (const auto near = support::nearest(node.text(), words))
      arguments.emplace_back("nearest", std::string(*near));
    add("K104", node.at, std::move(arguments));
  }

  void text(const SchemaNode& schema, const Node& node, const Name& name) {
    const std::string_view trimmed = support::trim(node.text());
    // Only where the bytes, which are up to four for a character, do not settle it is anything counted.
    const bool settled = trimmed.size() / 4 >= schema.min_length &&
                         (!schema.max_length || trimmed.size() <= *schema.max_length);
    const std::size_t length = settled ? trimmed.size() : support::character_count(trimmed);
    if (!settled && length < schema.min_length) {
      return add(
          "K108", node.at,
          key(name, {{"found", std::to_string(length)}, {"least", std::to_string(schema.min_length)}}));
    }
    if (!settled && schema.max_length && length > *schema.max_length) {
      return add(
          "K109", node.at,
          key(name, {{"found", std::to_string(length)}, {"most", std::to_string(*schema.max_length)}}));
    }
    if (!format(schema, node)) return;
    if (schema.pattern != nullptr && !matchers_.fits(*schema.pattern, node.text())) {
      Arguments arguments = {{"value", std::string(node.text())}};
      if (!schema.pattern_hint.empty()) {
        arguments.insert(arguments.end(),
                         {{"what.sv", schema.pattern_hint.sv}, {"what.en", schema.pattern_hint.en}});
      }
      add_title(schema, arguments);
      add("K107", node.at, std::move(arguments));
    }
  }

  bool format(const SchemaNode& schema, const Node& node) {
    switch (schema.format) {
      case TextFormat::date:
        if (support::Date::parse(node.text())) return true;
        add("K112", node.at, {{"value", std::string(node.text())}, {"example", "2025-12-05"}});
        return false;
      case TextFormat::uri: {
        if (is_web_address(node.text())) return true;
        add("K113", node.at,
            {{"value", std::string(node.text())}, {"nearest", probable_web_address(node.text())}});
        return false;
      }
      case TextFormat::email:
        if (is_email_address(node.text())) return true;
        add("K114", node.at, {{"value", std::string(node.text())}});
        return false;
      case TextFormat::any:
        break;
    }
    return true;
  }

  void number(const SchemaNode& schema, const Node& node, const Name& name) {
    if (schema.minimum && node.number() < *schema.minimum) {
      add("K110", node.at,
          key(name, {{"value", std::string(node.text())}, {"least", number_text(*schema.minimum)}}));
    }
    if (schema.maximum && node.number() > *schema.maximum) {
      add("K111", node.at,
          key(name, {{"value", std::string(node.text())}, {"most", number_text(*schema.maximum)}}));
    }
  }

  void list(const SchemaNode& schema, const Node& node, const Name& name) {
    const std::size_t count = node.items().size();
    if (count < schema.min_items) {
      add("K115", node.at,
          key(name, {{"found", std::to_string(count)}, {"least", std::to_string(schema.min_items)}}));
    }
    if (schema.max_items && count > *schema.max_items) {
      add("K116", node.at,
          key(name, {{"found", std::to_string(count)}, {"most", std::to_string(*schema.max_items)}}));
    }
    if (schema.unique_items) unique(node, name);
    if (schema.items == nullptr) return;
    for (std::size_t i = 0; i < count; ++i) {
      const Node& item = node.items()[i];
      value(*schema.items, item, {{}, {}, item.at, &name, i + 1});
    }
  }

  // Texts and numbers; lists and objects are left to the rules that know what makes them the same.
  void unique(const Node& node, const Name& name) {
    std::map<std::pair<Kind, std::string_view>, Location> seen;
    for (const Node& item : node.items()) {
      if (item.is(Kind::list) || item.is(Kind::object)) continue;
      const auto [first, added] = seen.emplace(std::pair(Kind{item.kind}, item.text()), item.at);
      if (added) continue;
      diagnostics::Diagnostic d{"K117", item.at, key(name), {first->second}};
      ++errors_;
      if (errors_ <= most_messages) diagnostics_.add(std::move(d));
    }
  }

  void object(const SchemaNode& schema, const Node& node) {
    std::set<std::string_view> meant;  // required names that an unknown key is near to
    SchemaNode::Properties given;
    std::size_t next = 0;
    for (const load::Member& member : node.members()) {
      const Name name{member.key(), member.key(), member.key_at()};
      const std::size_t at = schema.property(member.key(), next);
      if (at < schema.properties.size()) {
        next = at + 1;
        given.set(at);
        const SchemaNode& property = *schema.properties[at].node;
        if (property.deprecated) deprecated(property, member);
        value(property, member.value, name);
      } else if (schema.additional != nullptr) {
        value(*schema.additional, member.value, name);
        if (!schema.key_reference.empty()) refer(schema.key_reference, member.key(), member.key_at());
      } else if (schema.closed) {
        unknown_key(schema, node, member, meant);
      }
    }
    for (const std::size_t at : schema.required) {
      const SchemaNode::Property& property = schema.properties[at];
      if (!given[at] && !meant.contains(property.name)) missing(*property.node, property.name, node.at);
    }
    if (!schema.exactly_one.empty()) exactly_one(schema, node);
  }

  void unknown_key(const SchemaNode& schema, const Node& node, const load::Member& member,
                   std::set<std::string_view>& meant) {
    // In an object of a hundred thousand unknown names each would look through all.
    if (errors_ > most_messages) return;
    std::vector<std::string_view> free;  // names that are not taken here
    std::string allowed;
    for (const SchemaNode::Property& property : schema.properties) {
      if (node.member(property.name) == nullptr) free.push_back(property.name);
      allowed += (allowed.empty() ? "" : ", ") + property.name;
    }
    Arguments arguments = {{"key", std::string(member.key())}, {"allowed", std::move(allowed)}};
    if (const auto near = support::nearest(member.key(), free)) {
      arguments.emplace_back("nearest", std::string(*near));
      meant.insert(*near);
    }
    add("K103", member.key_at(), std::move(arguments));
  }

  void missing(const SchemaNode& schema, const std::string& name, Location at) {
    Arguments arguments = {{"key", name}};
    if (!schema.title.empty()) {
      const auto about = [](const std::string& title, const std::string& description) {
        return description.empty() ? title : title + ": " + first_sentence(description);
      };
      arguments.emplace_back("about.sv", about(schema.title.sv, schema.description.sv));
      arguments.emplace_back("about.en", about(schema.title.en, schema.description.en));
    }
    add("K105", at, std::move(arguments));
  }

  void exactly_one(const SchemaNode& schema, const Node& node) {
    std::size_t found = 0;
    for (const std::string& name : schema.exactly_one) found += node.member(name) == nullptr ? 0 : 1;
    if (found == 1) return;
    add("K124", node.at,
        {{"allowed", support::join(schema.exactly_one, ", ")}, {"found", std::to_string(found)}});
  }

  void deprecated(const SchemaNode& schema, const load::Member& member) {
    diagnostics_.add("K119", member.key_at(),
                     {{"key", std::string(member.key())},
                      {"instead.sv", schema.instead.sv},
                      {"instead.en", schema.instead.en}});
  }

  void refer(const std::string& kind, std::string_view to, Location at) {
    if (findings_ != nullptr) findings_->references.push_back({kind, std::string(to), at});
  }

  void note(const SchemaNode& schema, const Node& node) {
    if (findings_ == nullptr) return;
    if (!schema.reference.empty() && !node.is(Kind::object) && !node.is(Kind::list)) {
      refer(schema.reference, node.text(), node.at);
    }
    if (schema.is_address && node.is(Kind::string))
      findings_->addresses.push_back({"", std::string(node.text()), node.at});
    if (schema.is_fact && node.is(Kind::object) && node.find("source") == nullptr) {
      findings_->facts_without_source.push_back(node.at);
    }
  }

  Diagnostics& diagnostics_;
  Findings* findings_;
  std::size_t errors_ = 0;
  Matchers matchers_;
};

}  // namespace

bool check(const Schema& schema, const Node& data, Diagnostics& diagnostics, Findings* findings) {
  Check check(diagnostics, findings);
  check.value(schema.root(), data, {"dokumentet", "the document", data.at});
  return check.fine();
}

}  // namespace kontrakt::validate
