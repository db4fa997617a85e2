#include "load/yaml.hpp"

#include <yaml.h>

#include <algorithm>
#include <string>
#include <utility>

#include "load/tree_builder.hpp"
#include "load/yaml_faults.hpp"
#include "load/yaml_offsets.hpp"
#include "load/yaml_scalars.hpp"

namespace kontrakt::load {
namespace {

class YamlParser {
 public:
  explicit YamlParser(std::string_view text) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  YamlParser(const YamlParser&) = delete;
  YamlParser& operator=(const YamlParser&) = delete;
  ~YamlParser() { yaml_parser_delete(&parser_); }
  yaml_parser_t* get() { return &parser_; }

 private:
  yaml_parser_t parser_{};
};

class Event {
 public:
  Event() = default;
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { yaml_event_delete(&event_); }
  yaml_event_t* get() { return &event_; }
  const yaml_event_t* operator->() const { return &event_; }

 private:
  yaml_event_t event_{};
};

std::string text_of(const yaml_char_t* bytes) {
  return reinterpret_cast<const char*>(bytes);
}

class YamlReader {
 public:
  YamlReader(diagnostics::FileId file, std::string_view text, std::uint32_t offset, support::Arena& memory,
             diagnostics::Diagnostics& diagnostics)
      : parser_(text),
        offsets_(file, text, offset),
        tree_(file, memory, diagnostics),
        diagnostics_(diagnostics) {}

  // False when the text cannot be read; the reason has been reported.
  bool read() {
    for (;;) {
      Event event;
      if (yaml_parser_parse(parser_.get(), event.get()) == 0) {
        report_yaml_fault(*parser_.get(), offsets_, last_quoted_, diagnostics_);
        return false;
      }
      if (event->type == YAML_STREAM_END_EVENT) return true;
      if (!take_in(event)) return false;
    }
  }

  Node take() const { return tree_.take(); }

 private:
  bool take_in(const Event& event) {
    switch (event->type) {
      case YAML_DOCUMENT_START_EVENT:
        if (std::exchange(has_document_, true)) return refuse("K158", begin(event), 3);
        return true;
      case YAML_ALIAS_EVENT:
        return refuse_mark(event, '*', event->data.alias.anchor);
      case YAML_SCALAR_EVENT:
        return scalar(event);
      case YAML_SEQUENCE_START_EVENT:
        return plain(event, event->data.sequence_start.anchor, event->data.sequence_start.tag) &&
               open(event, Node::Kind::list);
      case YAML_MAPPING_START_EVENT:
        return plain(event, event->data.mapping_start.anchor, event->data.mapping_start.tag) &&
               open(event, Node::Kind::object);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        tree_.close();
        return true;
      default:
        return true;
    }
  }

  std::size_t begin(const Event& event) { return offsets_.byte(event->start_mark.index); }

  bool refuse(const char* code, std::size_t at, std::size_t length, diagnostics::Arguments arguments = {}) {
    diagnostics_.add(code, offsets_.place(at, at + length), std::move(arguments));
    return false;
  }
  bool refuse_mark(const Event& event, char mark, const yaml_char_t* name) {
    const std::string found = mark + text_of(name);
    return refuse("K157", begin(event), found.size(), {{"found", "\"" + found + "\""}});
  }
  bool plain(const Event& event, const yaml_char_t* anchor, const yaml_char_t* tag) {
    if (anchor != nullptr) return refuse_mark(event, '&', anchor);
    if (tag == nullptr) return true;
    // libyaml writes !!str out to a long name; what stands in the file is what the author knows.
    const std::string_view rest = offsets_.text().substr(begin(event));
    const std::string found(rest.substr(0, rest.find_first_of(" \t\r\n")));
    return refuse("K157", begin(event), found.size(), {{"found", "\"" + found + "\""}});
  }

  bool open(const Event& event, Node::Kind kind) {
    const std::size_t at = begin(event);
    if (tree_.expects_key()) return refuse("K159", at, 1);
    return tree_.open(kind, offsets_.place(at, at + 1));
  }

  bool scalar(const Event& event) {
    const auto& data = event->data.scalar;
    if (!plain(event, data.anchor, data.tag)) return false;
    const std::size_t from = begin(event);
    std::size_t to = offsets_.byte(event->end_mark.index);
    const bool is_block = data.style == YAML_LITERAL_SCALAR_STYLE || data.style == YAML_FOLDED_SCALAR_STYLE;
    const bool is_plain = data.style == YAML_PLAIN_SCALAR_STYLE;
    if (is_block) to = from + 1;  // "|": the caret under the whole block helps nobody
    if (!is_block && !is_plain) last_quoted_ = LastQuoted{from, to};
    const std::string_view text =
        kept({reinterpret_cast<const char*>(data.value), data.length}, is_plain ? from : from + 1);
    if (tree_.expects_key()) {
      if (text.empty()) return refuse("K159", from, to - from);
      tree_.key(text, offsets_.place(from, to));
      return true;
    }
    Node node;
    if (is_plain) {
      node = plain_scalar(text);
    } else {
      node.kind = Node::Kind::string;
      node.set_text(text);
    }
    node.at = offsets_.place(from, to);
    tree_.scalar(node);
    return true;
  }

  // libyaml's text is gone with its event: what stands in the file as it is needs no copy.
  std::string_view kept(std::string_view text, std::size_t from) {
    const std::string_view written = offsets_.text().substr(std::min(from, offsets_.text().size()));
    return written.starts_with(text) ? written.substr(0, text.size()) : tree_.memory().copy(text);
  }

  YamlParser parser_;
  YamlOffsets offsets_;
  TreeBuilder tree_;
  diagnostics::Diagnostics& diagnostics_;
  bool has_document_ = false;
  std::optional<LastQuoted> last_quoted_;
};

}  // namespace

std::optional<Node> parse_yaml(diagnostics::FileId file, std::string_view text, std::uint32_t offset,
                               support::Arena& memory, diagnostics::Diagnostics& diagnostics) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) {
    text.remove_prefix(byte_order_mark.size());
    offset += static_cast<std::uint32_t>(byte_order_mark.size());
  }
  YamlReader reader(file, text, offset, memory, diagnostics);
  if (!reader.read()) return std::nullopt;
  Node node = reader.take();
  if (node.at.file == 0) node.at = {file, offset, 0};  // an empty text
  return node;
}

}  // namespace kontrakt::load
