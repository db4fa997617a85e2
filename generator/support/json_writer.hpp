// JSON as text, in the order it is written: what a tree of values would hold is never built.
#pragma once

#include <cstdint>
#include <string_view>

#include "support/string_writer.hpp"

namespace kontrakt::support {

// Appends a text in quotes, every control character escaped. The text must be well-formed UTF-8.
void append_json_text(StringWriter& out, std::string_view text);

// The shortest that gives the same number back; a whole number without decimals. Only finite numbers.
void append_json_number(StringWriter& out, double value);

// Writes objects and arrays with each value on a line of its own, one space deeper for each level: as
// nlohmann::ordered_json::dump(1) does.
class JsonWriter {
 public:
  explicit JsonWriter(StringWriter& out) : out_(out) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void key(std::string_view name);  // of the value that comes next
  void text(std::string_view value);

  // A field of the object.
  void field(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }

 private:
  void begin(char bracket);
  void end(char bracket);
  void place_value();  // on a line of its own, unless a key stands there
  void new_line();

  StringWriter& out_;
  std::size_t depth_ = 0;
  bool empty_ = true;       // nothing stands yet in the innermost object or array
  bool after_key_ = false;  // the value belongs to a key
};

}  // namespace kontrakt::support
