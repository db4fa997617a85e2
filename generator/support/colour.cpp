#include "support/colour.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kontrakt::support {

namespace {

std::optional<int> from_hex(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.front() == '-')
    return std::nullopt;
  return value;
}

double linear(int channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
  return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

}  // namespace

std::optional<Colour> Colour::parse(std::string_view text) {
  if (!text.starts_with('#') || (text.size() != 4 && text.size() != 7)) return std::nullopt;
  const bool is_short = text.size() == 4;
  int channels[3] = {0, 0, 0};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto value = from_hex(is_short ? text.substr(1 + i, 1) : text.substr(1 + 2 * i, 2));
    if (!value) return std::nullopt;
    channels[i] = is_short ? *value * 17 : *value;
  }
  return Colour{channels[0], channels[1], channels[2]};
}

double contrast(Colour one, Colour other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::string Colour::hex() const {
  return fmt::format("#{:02x}{:02x}{:02x}", red, green, blue);
}

}  // namespace kontrakt::support
