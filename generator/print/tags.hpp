// The tags of an HTML document, one after another: enough to change attributes, not a parser of HTML.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontrakt::print {

struct Attribute {
  std::string name;        // in lower case
  std::string_view value;  // as it is written: with references, without quotes
  // Of the whole attribute in the document, with the space before it.
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Tag {
  std::string name;      // in lower case
  bool closing = false;  // </name>
  // Of the tag in the document; an element whose content is no markup (script, style, textarea, title) has
  // its closing tag next.
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Attribute> attributes;

  const Attribute* find(std::string_view attribute) const;
  std::string_view value(std::string_view attribute) const;  // "" when there is none
};

class Tags {
 public:
  // `html` must outlive this and the tags.
  explicit Tags(std::string_view html) : html_(html) {}
  // Comments and <!doctype> are passed over.
  std::optional<Tag> next();

 private:
  std::size_t attributes(std::size_t at, Tag& tag) const;
  std::size_t attribute(std::size_t begin, std::size_t at, Tag& tag) const;

  std::string_view html_;
  std::size_t at_ = 0;
  std::string raw_;  // the element whose content is no markup and stands next
};

// Text or an attribute's value with the references that support::html_escape writes (and &quot;, &apos; and
// all decimal numbers) as characters.
std::string unescaped(std::string_view html);

}  // namespace kontrakt::print
