#include <cstdint>

#include "feed/feed.hpp"
#include "feed/moments.hpp"
#include "support/bytes.hpp"
#include "support/string_writer.hpp"
#include "support/text.hpp"

namespace kontrakt::feed {
namespace {

// XML 1.0, section 2.2: what copying out of a PDF leaves behind has no place in a document, not even as a
// reference.
bool may_stand_in_xml(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

// What is written otherwise or may not stand there, and all beyond ASCII, which must be looked at.
bool is_special(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < ' ' || byte >= 0x80 || c == '&' || c == '<' || c == '>' || c == '"';
}

// Whether some may be written otherwise: letters of Latin script and marks such as dashes, which begin with
// C2 to DF and E2, never are.
bool any_special_of_16(support::Bytes16 bytes) {
  return support::any_of_16((bytes < ' ') | (bytes == '&') | ((bytes | 2) == '>') | (bytes == '"') |
                            ((bytes >= 0xE0) & (bytes != 0xE2)));
}

void append_escaped(support::StringWriter& out, std::string_view text) {
  if (out.add_unless(text, [](support::Bytes16 bytes) { return any_special_of_16(bytes); })) return;
  const auto any_special = [](std::uint64_t bytes) {
    return (bytes & support::high_bits) != 0 || support::any_byte_below(bytes, ' ') ||
           support::any_byte(bytes, '&') || support::any_byte(bytes, '<') || support::any_byte(bytes, '>') ||
           support::any_byte(bytes, '"');
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = support::find_byte(text, at, any_special, is_special);
    out += text.substr(at, end - at);
    at = end;
    if (at == text.size()) break;
    const char32_t c = support::next_character(text, at);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\r') {
      out += "&#13;";  // as itself it would be read as a line feed
    } else if (may_stand_in_xml(c)) {
      std::string character;
      support::append_character(c, character);
      out += character;
    }
  }
}

class Writer {
 public:
  explicit Writer(support::StringWriter& out) : out_(out) {}

  void raw(std::string_view text) { out_ += text; }

  // <name>text</name>, or nothing for an empty text.
  void element(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    out_ += '<';
    out_ += name;
    out_ += '>';
    append_escaped(out_, text);
    out_ += "</";
    out_ += name;
    out_ += ">\n";
  }

  void link(std::string_view rel, std::string_view type, std::string_view href) {
    out_ += "<link rel=\"";
    out_ += rel;
    out_ += "\" type=\"";
    out_ += type;
    out_ += "\" href=\"";
    append_escaped(out_, href);
    out_ += "\"/>\n";
  }

  void category(std::string_view term) {
    if (term.empty()) return;
    out_ += "<category term=\"";
    append_escaped(out_, term);
    out_ += "\"/>\n";
  }

  void language(std::string_view tag) { append_escaped(out_, tag); }

 private:
  support::StringWriter& out_;
};

void write_entry(Writer& to, const FeedEntry& entry) {
  to.raw("<entry>\n");
  to.element("id", entry.id);
  to.element("title", entry.title);
  const std::string day = moment(entry.date);
  to.element("updated", day);
  to.element("published", day);
  to.link("alternate", "text/html", entry.address);
  to.category(entry.kind);
  to.element("summary", entry.summary);
  to.raw("</entry>\n");
}

void write_feed(Writer& to, const Feed& feed, const std::string& self) {
  to.raw(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
  to.language(feed.language);
  to.raw("\">\n");
  to.element("id", feed.id);
  to.element("title", feed.title);
  to.element("subtitle", feed.subtitle);
  to.element("updated", moment(updated(feed)));
  to.link("self", "application/atom+xml", self);
  to.link("alternate", "text/html", feed.home);
  to.raw("<author>\n");
  to.element("name", feed.author);
  to.element("uri", feed.author_address);
  to.element("email", feed.author_email);
  to.raw("</author>\n");
  for (const FeedEntry& entry : feed.entries) write_entry(to, entry);
  to.raw("</feed>\n");
}

}  // namespace

std::string to_atom(const Feed& feed, const std::string& self) {
  return support::written(0, [&](support::StringWriter& out) {
    Writer to(out);
    write_feed(to, feed, self);
  });
}

}  // namespace kontrakt::feed
