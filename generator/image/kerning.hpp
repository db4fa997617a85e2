// How much nearer two letters stand than their widths say: the pairs of an OpenType font's table GPOS ("To",
// "Vå"). FreeType 2.12 reads only the older table "kern", which the fonts of today do not have.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kontrakt::image {

class Kerning {
 public:
  Kerning() = default;
  // The bytes of the table; what is damaged or of another kind gives no kerning. Of a font with several
  // weights, the pairs of its own default weight.
  explicit Kerning(std::string gpos);

  // In the font's units; negative when nearer.
  int between(std::uint32_t left, std::uint32_t right) const;

 private:
  std::string bytes_;
  std::vector<std::vector<std::size_t>> lookups_;  // the places of each one's subtables
};

}  // namespace kontrakt::image
