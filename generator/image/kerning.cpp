#include "image/kerning.hpp"

#include <bit>
#include <optional>
#include <set>
#include <string_view>

namespace kontrakt::image {
namespace {

constexpr unsigned pair_adjustment = 2;
constexpr unsigned extension = 9;
constexpr unsigned x_placement = 1U << 0U;
constexpr unsigned y_placement = 1U << 1U;
constexpr unsigned x_advance = 1U << 2U;

// Numbers of the table; beyond its end all is 0.
class Table {
 public:
  explicit Table(std::string_view bytes) : bytes_(bytes) {}

  unsigned u16(std::size_t at) const {
    if (at + 2 > bytes_.size()) return 0;
    return byte(at) << 8U | byte(at + 1);
  }
  std::size_t u32(std::size_t at) const { return std::size_t{u16(at)} << 16U | u16(at + 2); }
  int i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  std::string_view tag(std::size_t at) const {
    return at + 4 > bytes_.size() ? std::string_view() : bytes_.substr(at, 4);
  }

  // Which one of the covered glyphs it is.
  std::optional<std::size_t> covered(std::size_t coverage, std::uint32_t glyph) const {
    const unsigned count = u16(coverage + 2);
    if (u16(coverage) == 1) {
      for (std::size_t i = 0; i < count; ++i)
        if (u16(coverage + 4 + 2 * i) == glyph) return i;
      return std::nullopt;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t range = coverage + 4 + 6 * i;
      if (glyph >= u16(range) && glyph <= u16(range + 2)) return u16(range + 4) + (glyph - u16(range));
    }
    return std::nullopt;
  }

  unsigned class_of(std::size_t classes, std::uint32_t glyph) const {
    if (u16(classes) == 1) {
      const unsigned first = u16(classes + 2);
      return glyph >= first && glyph - first < u16(classes + 4)
                 ? u16(classes + 6 + 2 * std::size_t{glyph - first})
                 : 0;
    }
    for (std::size_t i = 0; i < u16(classes + 2); ++i) {
      const std::size_t range = classes + 4 + 6 * i;
      if (glyph >= u16(range) && glyph <= u16(range + 2)) return u16(range + 4);
    }
    return 0;
  }

 private:
  unsigned byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }
  std::string_view bytes_;
};

std::size_t size_of(unsigned format) {
  return 2 * static_cast<std::size_t>(std::popcount(format));
}

// The first glyph's advance in a value record.
int advance_in(const Table& table, std::size_t record, unsigned format) {
  if ((format & x_advance) == 0) return 0;
  return table.i16(record + size_of(format & (x_placement | y_placement)));
}

// None when the subtable does not know the pair, and the next one is to be asked.
std::optional<int> adjusted(const Table& table, std::size_t subtable, std::uint32_t left,
                            std::uint32_t right) {
  const auto index = table.covered(subtable + table.u16(subtable + 2), left);
  if (!index) return std::nullopt;
  const unsigned first = table.u16(subtable + 4);
  const unsigned second = table.u16(subtable + 6);
  const std::size_t values = size_of(first) + size_of(second);
  if (table.u16(subtable) == 1) {
    const std::size_t set = subtable + table.u16(subtable + 10 + 2 * *index);
    for (std::size_t i = 0; i < table.u16(set); ++i) {
      const std::size_t pair = set + 2 + (2 + values) * i;
      if (table.u16(pair) == right) return advance_in(table, pair + 2, first);
    }
    return std::nullopt;
  }
  const unsigned left_class = table.class_of(subtable + table.u16(subtable + 8), left);
  const unsigned right_class = table.class_of(subtable + table.u16(subtable + 10), right);
  const unsigned right_classes = table.u16(subtable + 14);
  return advance_in(table, subtable + 16 + values * (std::size_t{left_class} * right_classes + right_class),
                    first);
}

// The numbers of the lookups that the feature "kern" has, whatever script.
std::set<unsigned> kern_lookups(const Table& table) {
  std::set<unsigned> found;
  const std::size_t features = table.u16(6);
  for (std::size_t i = 0; i < table.u16(features); ++i) {
    const std::size_t record = features + 2 + 6 * i;
    if (table.tag(record) != "kern") continue;
    const std::size_t feature = features + table.u16(record + 4);
    for (std::size_t j = 0; j < table.u16(feature + 2); ++j) found.insert(table.u16(feature + 4 + 2 * j));
  }
  return found;
}

}  // namespace

Kerning::Kerning(std::string gpos) : bytes_(std::move(gpos)) {
  const Table table(bytes_);
  const std::size_t list = table.u16(8);
  for (const unsigned number : kern_lookups(table)) {
    const std::size_t lookup = list + table.u16(list + 2 + 2 * std::size_t{number});
    const unsigned kind = table.u16(lookup);
    std::vector<std::size_t> subtables;
    for (std::size_t i = 0; i < table.u16(lookup + 4); ++i) {
      const std::size_t at = lookup + table.u16(lookup + 6 + 2 * i);
      if (kind == pair_adjustment) subtables.push_back(at);
      if (kind == extension && table.u16(at + 2) == pair_adjustment)
        subtables.push_back(at + table.u32(at + 4));
    }
    if (!subtables.empty()) lookups_.push_back(std::move(subtables));
  }
}

int Kerning::between(std::uint32_t left, std::uint32_t right) const {
  const Table table(bytes_);
  int sum = 0;
  for (const auto& subtables : lookups_) {
    for (const std::size_t subtable : subtables) {
      const auto value = adjusted(table, subtable, left, right);
      if (!value) continue;
      sum += *value;
      break;
    }
  }
  return sum;
}

}  // namespace kontrakt::image
