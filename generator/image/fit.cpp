#include "image/fit.hpp"

#include <algorithm>
#include <optional>

#include "support/text.hpp"

namespace kontrakt::image {
namespace {

using Lines = std::vector<std::string>;

constexpr double step = 2;    // between two sizes that are tried
constexpr int halvings = 12;  // when lines are made equally long
constexpr std::string_view ellipsis = "…";

// What a line may end after.
struct Piece {
  std::string text;
  bool after_space = false;
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  bool space = false;
  bool open = false;  // the last piece goes on
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t character = support::next_character(text, at);
    if (character < 0x80 && support::is_ascii_space(static_cast<char>(character))) {
      space = !pieces.empty();
      open = false;
      continue;
    }
    if (!open) pieces.push_back({"", space});
    space = false;
    pieces.back().text += text.substr(from, at - from);
    open = character != '-' && character != U'–' && character != '/';
  }
  return pieces;
}

class Wrapper {
 public:
  Wrapper(std::vector<Piece> pieces, const Measure& measure)
      : pieces_(std::move(pieces)), measure_(measure) {}

  // None when a piece is wider than a line, unless pieces may be broken.
  std::optional<Lines> wrap(double width, bool breaking) const {
    Lines lines;
    std::string line;
    for (const Piece& piece : pieces_) {
      const std::string longer = line + (piece.after_space && !line.empty() ? " " : "") + piece.text;
      if (measure_(longer) <= width) {
        line = longer;
        continue;
      }
      if (measure_(piece.text) <= width) {
        if (!line.empty()) lines.push_back(std::move(line));
        line = piece.text;
        continue;
      }
      if (!breaking) return std::nullopt;
      if (!line.empty()) lines.push_back(std::move(line));
      line = break_up(piece.text, width, lines);
    }
    if (!line.empty()) lines.push_back(std::move(line));
    return lines;
  }

  // As many lines, but as narrow as they can be: none is left with a single short word.
  Lines balanced(double width, bool breaking, Lines lines) const {
    double narrow = 0;
    double wide = width;
    for (int i = 0; i < halvings && lines.size() > 1; ++i) {
      const double middle = (narrow + wide) / 2;
      auto tried = wrap(middle, breaking);
      if (tried && tried->size() == lines.size()) {
        lines = std::move(*tried);
        wide = middle;
      } else {
        narrow = middle;
      }
    }
    return lines;
  }

  std::string cut(std::string line, double width) const {
    while (!line.empty() && measure_(line + std::string(ellipsis)) > width) remove_last(line);
    return std::string(support::trim(line)) + std::string(ellipsis);
  }

 private:
  static void remove_last(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
    if (!text.empty()) text.pop_back();
  }

  // Puts all but the rest into `lines`.
  std::string break_up(std::string_view word, double width, Lines& lines) const {
    std::string line;
    for (std::size_t at = 0; at < word.size();) {
      const std::size_t from = at;
      support::next_character(word, at);
      const std::string_view character = word.substr(from, at - from);
      const bool last = at == word.size();
      if (!line.empty() && measure_(line + std::string(character) + (last ? "" : "-")) > width) {
        lines.push_back(line + "-");
        line.clear();
      }
      line += character;
    }
    return line;
  }

  std::vector<Piece> pieces_;
  const Measure& measure_;
};

std::size_t lines_in(const TextFrame& frame, double size) {
  const double lines = frame.height / (leading * size);
  return lines < 1 ? 1 : static_cast<std::size_t>(lines + 1e-9);
}

}  // namespace

FittedText fit(std::string_view text, const TextFrame& frame, const Measure& measure) {
  const Wrapper wrapper(pieces_of(text), measure);
  for (const bool breaking : {false, true}) {
    for (double size = frame.largest; size >= frame.least; size -= step) {
      const double width = frame.width / size;
      auto lines = wrapper.wrap(width, breaking);
      if (!lines || lines->size() > lines_in(frame, size)) continue;
      return {size, wrapper.balanced(width, breaking, std::move(*lines))};
    }
  }
  const double width = frame.width / frame.least;
  Lines lines = wrapper.wrap(width, true).value_or(Lines());
  lines.resize(std::min(lines.size(), lines_in(frame, frame.least)));
  if (!lines.empty()) lines.back() = wrapper.cut(std::move(lines.back()), width);
  return {frame.least, std::move(lines)};
}

}  // namespace kontrakt::image
