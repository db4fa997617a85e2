// Writing SVG: numbers that are the same in every locale, and text that is escaped.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "chart/outline.hpp"

namespace kontrakt::chart {

// A coordinate with at most one decimal: 12.34 -> "12.3", 5.04 -> "5", -0.01 -> "0".
std::string coordinate(double value);

class SvgText {
 public:
  SvgText& raw(std::string_view svg) {
    out_ += svg;
    return *this;
  }
  SvgText& number(double value) {
    out_ += coordinate(value);
    return *this;
  }
  SvgText& escaped(std::string_view text);
  // "M10 20L30 40"
  SvgText& move(const Place& to) { return raw("M").pair(to); }
  SvgText& line(const Place& to) { return raw("L").pair(to); }
  // name="value", with a space before it.
  SvgText& attribute(std::string_view name, double value) {
    return raw(" ").raw(name).raw("=\"").number(value).raw("\"");
  }

  bool empty() const { return out_.empty(); }
  std::string take() { return std::move(out_); }
  const std::string& text() const { return out_; }

 private:
  SvgText& pair(const Place& to) { return number(to.x).raw(" ").number(to.y); }
  std::string out_;
};

}  // namespace kontrakt::chart
