#include "image/typeface.hpp"

#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MULTIPLE_MASTERS_H
#include FT_OUTLINE_H
#include FT_TRUETYPE_TABLES_H
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <mutex>

#include "image/kerning.hpp"
#include "support/text.hpp"

namespace kontrakt::image {
namespace {

// A piece of an outline, in the font's units, upwards: "M" one place, "L" one, "Q" two, "C" three.
struct Stroke {
  char command = 'M';
  std::array<FT_Vector, 3> places{};
  std::size_t count = 1;
};

struct Letter {
  std::size_t file = 0;
  std::uint32_t glyph = 0;
  double advance = 0;  // at font size 1
  double scale = 0;    // a font unit at font size 1
  std::vector<Stroke> strokes;
};

// Everything of one weight.
struct Letters {
  std::map<char32_t, Letter> by_character;
  Letter missing;
};

void add_stroke(void* strokes, char command, std::initializer_list<const FT_Vector*> places) {
  Stroke stroke;
  stroke.command = command;
  stroke.count = places.size();
  std::transform(places.begin(), places.end(), stroke.places.begin(), [](const FT_Vector* p) { return *p; });
  static_cast<std::vector<Stroke>*>(strokes)->push_back(stroke);
}

std::vector<Stroke> strokes_of(FT_Outline& outline) {
  FT_Outline_Funcs functions{};
  functions.move_to = [](const FT_Vector* to, void* strokes) { return add_stroke(strokes, 'M', {to}), 0; };
  functions.line_to = [](const FT_Vector* to, void* strokes) { return add_stroke(strokes, 'L', {to}), 0; };
  functions.conic_to = [](const FT_Vector* by, const FT_Vector* to, void* strokes) {
    return add_stroke(strokes, 'Q', {by, to}), 0;
  };
  functions.cubic_to = [](const FT_Vector* by, const FT_Vector* and_by, const FT_Vector* to, void* strokes) {
    return add_stroke(strokes, 'C', {by, and_by, to}), 0;
  };
  std::vector<Stroke> strokes;
  FT_Outline_Decompose(&outline, &functions, &strokes);
  return strokes;
}

// An open font file of FreeType, with the library that it needs. `bytes` must outlive it.
class Face {
 public:
  explicit Face(const std::string& bytes) {
    if (FT_Init_FreeType(&library_) != 0) {
      library_ = nullptr;
      return;
    }
    const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
    if (FT_New_Memory_Face(library_, data, static_cast<FT_Long>(bytes.size()), 0, &face_) != 0)
      face_ = nullptr;
  }
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;
  ~Face() {
    if (face_ != nullptr) FT_Done_Face(face_);
    if (library_ != nullptr) FT_Done_FreeType(library_);
  }

  bool usable() const { return face_ != nullptr && FT_IS_SCALABLE(face_) && face_->units_per_EM > 0; }

  // As near as the font comes; fonts of one weight stay as they are.
  void set_weight(int weight) {
    FT_MM_Var* axes = nullptr;
    if (FT_Get_MM_Var(face_, &axes) != 0) return;
    std::vector<FT_Fixed> values;
    for (FT_UInt i = 0; i < axes->num_axis; ++i) {
      const FT_Var_Axis& axis = axes->axis[i];
      const bool is_weight = axis.tag == FT_MAKE_TAG('w', 'g', 'h', 't');
      values.push_back(is_weight ? std::clamp(FT_Fixed{weight} * 65536, axis.minimum, axis.maximum)
                                 : axis.def);
    }
    FT_Set_Var_Design_Coordinates(face_, axes->num_axis, values.data());
    FT_Done_MM_Var(library_, axes);
  }

  Letter letter(FT_UInt glyph) {
    Letter letter;
    letter.glyph = glyph;
    letter.scale = 1.0 / face_->units_per_EM;
    if (FT_Load_Glyph(face_, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP) != 0) return letter;
    letter.advance = static_cast<double>(face_->glyph->metrics.horiAdvance) * letter.scale;
    letter.strokes = strokes_of(face_->glyph->outline);
    return letter;
  }

  void add_letters(std::size_t file, Letters& letters) {
    FT_UInt glyph = 0;
    for (FT_ULong c = FT_Get_First_Char(face_, &glyph); glyph != 0; c = FT_Get_Next_Char(face_, c, &glyph)) {
      const auto [place, is_new] = letters.by_character.try_emplace(static_cast<char32_t>(c));
      if (!is_new) continue;
      place->second = letter(glyph);
      place->second.file = file;
    }
  }

  std::string kerning() {
    FT_ULong length = 0;
    const FT_ULong tag = FT_MAKE_TAG('G', 'P', 'O', 'S');
    if (FT_Load_Sfnt_Table(face_, tag, 0, nullptr, &length) != 0) return {};
    std::string bytes(length, '\0');
    if (FT_Load_Sfnt_Table(face_, tag, 0, reinterpret_cast<FT_Byte*>(bytes.data()), &length) != 0) return {};
    return bytes;
  }

 private:
  FT_Library library_ = nullptr;
  FT_Face face_ = nullptr;
};

// With letters and their accents as one character each, which is what fonts have.
std::u32string characters_of(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  std::string composed(text);
  if (U_SUCCESS(error)) {
    const auto given =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    composed.clear();
    nfc->normalize(given, error).toUTF8String(composed);
  }
  std::u32string out;
  for (std::size_t at = 0; at < composed.size();) out += support::next_character(composed, at);
  return out;
}

// Marks for line breaking and the like, which some fonts have letters for all the same.
bool is_invisible(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 || u_iscntrl(c) != 0;
}
bool is_space(char32_t character) {
  return u_isUWhiteSpace(static_cast<UChar32>(character)) != 0;
}
bool is_accent(char32_t character) {
  return u_charType(static_cast<UChar32>(character)) == U_NON_SPACING_MARK;
}

}  // namespace

class Typeface::Files {
 public:
  explicit Files(std::vector<std::string> files) : files_(std::move(files)) {
    for (const std::string& file : files_) kerning_.emplace_back(Face(file).kerning());
  }

  // Calls `place` with each letter and where it begins, at font size 1; the whole width.
  double walk(std::string_view text, int weight,
              const std::function<void(const Letter&, double)>& place) const {
    const Letters& letters = of_weight(weight);
    const Letter* before = nullptr;
    double x = 0;
    for (const char32_t character : characters_of(text)) {
      const Letter* letter = find(letters, character);
      if (letter == nullptr) continue;
      if (before != nullptr && before->file == letter->file)
        x += kerning_[letter->file].between(before->glyph, letter->glyph) * letter->scale;
      place(*letter, x);
      x += letter->advance;
      before = letter;
    }
    return x;
  }

 private:
  static const Letter* find(const Letters& letters, char32_t character) {
    if (is_invisible(character) && !is_space(character)) return nullptr;
    auto found = letters.by_character.find(character);
    if (found == letters.by_character.end() && is_space(character)) found = letters.by_character.find(U' ');
    if (found != letters.by_character.end()) return &found->second;
    return is_accent(character) ? nullptr : &letters.missing;
  }

  // Made when a weight is first asked for: a drawing uses two or three.
  const Letters& of_weight(int weight) const {
    const std::lock_guard lock(mutex_);
    const auto [place, is_new] = weights_.try_emplace(weight);
    if (is_new) {
      for (std::size_t i = 0; i < files_.size(); ++i) {
        Face face(files_[i]);
        face.set_weight(weight);
        if (i == 0) place->second.missing = face.letter(0);
        face.add_letters(i, place->second);
      }
    }
    return place->second;
  }

  std::vector<std::string> files_;
  std::vector<Kerning> kerning_;
  mutable std::mutex mutex_;
  mutable std::map<int, Letters> weights_;
};

Typeface::Typeface(std::shared_ptr<const Files> files) : files_(std::move(files)) {}

std::optional<Typeface> Typeface::read(const std::vector<std::string>& files) {
  std::vector<std::string> usable;
  std::copy_if(files.begin(), files.end(), std::back_inserter(usable),
               [](const std::string& file) { return Face(file).usable(); });
  if (usable.empty()) return std::nullopt;
  return Typeface(std::make_shared<const Files>(std::move(usable)));
}

double Typeface::width(std::string_view text, int weight) const {
  return files_->walk(text, weight, [](const Letter&, double) {});
}

std::string Typeface::outline(std::string_view text, int weight, double size, double x, double y) const {
  std::string out;
  files_->walk(text, weight, [&](const Letter& letter, double at) {
    const double scale = letter.scale * size;
    for (const Stroke& stroke : letter.strokes) {
      if (stroke.command == 'M' && !out.empty()) out += 'Z';
      out += stroke.command;
      for (std::size_t i = 0; i < stroke.count; ++i) {
        const FT_Vector& place = stroke.places.at(i);
        fmt::format_to(std::back_inserter(out), "{}{:.2f} {:.2f}", i == 0 ? "" : " ",
                       x + at * size + static_cast<double>(place.x) * scale,
                       y - static_cast<double>(place.y) * scale);
      }
    }
  });
  if (!out.empty()) out += 'Z';
  return out;
}

}  // namespace kontrakt::image
