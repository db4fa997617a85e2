#include "image/png.hpp"

#include <cairo.h>
#include <librsvg/rsvg.h>
#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "support/text.hpp"

namespace kontrakt::image {
namespace {

struct Release {
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
  void operator()(GError* error) const { g_error_free(error); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};

PngFault fault_of(GError* error) {
  const std::unique_ptr<GError, Release> owned(error);
  return {owned == nullptr ? "" : std::string(support::trim(owned->message))};
}

using Pixel = std::uint32_t;  // 0x00RRGGBB once drawn; cairo leaves the first byte to itself

// A drawn picture, row by row.
struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<Pixel> all;
};

// The canvas of a thread, white: kept from picture to picture, for three megabytes take the system as long to
// hand out as the picture takes to draw.
Pixels& white_canvas(int width, int height) {
  thread_local Pixels canvas;
  canvas.width = width;
  canvas.height = height;
  canvas.all.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0xffffffffU);
  return canvas;
}

constexpr std::size_t most_colours = 256;

// The colours in order; none when there are too many for a palette.
std::optional<std::vector<Pixel>> palette_of(const Pixels& pixels) {
  std::vector<Pixel> colours;
  Pixel last = ~Pixel{0};  // no colour
  for (const Pixel pixel : pixels.all) {
    if (pixel == last) continue;
    last = pixel;
    const auto at = std::lower_bound(colours.begin(), colours.end(), pixel);
    if (at != colours.end() && *at == pixel) continue;
    if (colours.size() == most_colours) return std::nullopt;
    colours.insert(at, pixel);
  }
  return colours;
}

void add_number(std::uint32_t number, std::string& out) {
  for (const unsigned shift : {24U, 16U, 8U, 0U}) out += static_cast<char>(number >> shift & 0xffU);
}

void add_chunk(std::string_view kind, const std::string& data, std::string& out) {
  add_number(static_cast<std::uint32_t>(data.size()), out);
  const std::size_t from = out.size();
  out += kind;
  out += data;
  const auto* bytes = reinterpret_cast<const Bytef*>(out.data() + from);
  add_number(static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(out.size() - from))), out);
}

void add_colour(Pixel pixel, std::string& out) {
  for (const unsigned shift : {16U, 8U, 0U}) out += static_cast<char>(pixel >> shift & 0xffU);
}

std::string compressed(const std::string& data) {
  uLongf length = compressBound(data.size());
  std::string out(length, '\0');
  // Only too little room makes it fail, and that is as much as is ever needed.
  compress2(reinterpret_cast<Bytef*>(out.data()), &length, reinterpret_cast<const Bytef*>(data.data()),
            data.size(), 6);
  out.resize(length);
  return out;
}

// One byte for each pixel, its place in the palette. Rows begin with how they are filtered: not at all, which
// suits flat colours.
std::string indexed_rows(const Pixels& pixels, const std::vector<Pixel>& palette) {
  std::unordered_map<Pixel, char> places;
  for (std::size_t i = 0; i < palette.size(); ++i) places.emplace(palette[i], static_cast<char>(i));
  const auto width = static_cast<std::size_t>(pixels.width);
  std::string rows(pixels.all.size() + static_cast<std::size_t>(pixels.height), '\0');
  char* to = rows.data();
  Pixel last = palette.front();
  char place = 0;
  for (auto row = pixels.all.begin(); row != pixels.all.end(); row += pixels.width) {
    ++to;
    for (std::size_t x = 0; x < width; ++x) {
      const Pixel pixel = row[static_cast<std::ptrdiff_t>(x)];
      if (pixel != last) {
        last = pixel;
        place = places.find(pixel)->second;
      }
      *to++ = place;
    }
  }
  return rows;
}

std::string coloured_rows(const Pixels& pixels) {
  std::string rows;
  rows.reserve(pixels.all.size() * 3 + static_cast<std::size_t>(pixels.height));
  for (auto row = pixels.all.begin(); row != pixels.all.end(); row += pixels.width) {
    rows += '\0';
    std::for_each(row, row + pixels.width, [&](Pixel pixel) { add_colour(pixel, rows); });
  }
  return rows;
}

// With a palette where the colours are few, as in a picture of words on a ground: a third of the bytes and of
// the time.
std::string file_of(const Pixels& pixels) {
  const auto palette = palette_of(pixels);
  std::string colours;
  if (palette) {
    for (const Pixel colour : *palette) add_colour(colour, colours);
  }
  std::string header;
  add_number(static_cast<std::uint32_t>(pixels.width), header);
  add_number(static_cast<std::uint32_t>(pixels.height), header);
  header += '\x08';                     // bits
  header += palette ? '\x03' : '\x02';  // indexed, or red, green and blue
  header.append(3, '\0');
  std::string out = "\x89PNG\r\n\x1a\n";
  add_chunk("IHDR", header, out);
  if (palette) add_chunk("PLTE", colours, out);
  add_chunk("IDAT", compressed(palette ? indexed_rows(pixels, *palette) : coloured_rows(pixels)), out);
  add_chunk("IEND", "", out);
  return out;
}

}  // namespace

support::Result<std::string, PngFault> to_png(std::string_view svg, int width, int height) {
  GError* error = nullptr;
  const std::unique_ptr<RsvgHandle, Release> handle(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
  if (handle == nullptr) return fault_of(error);

  Pixels& canvas = white_canvas(width, height);
  const std::unique_ptr<cairo_surface_t, Release> surface(cairo_image_surface_create_for_data(
      reinterpret_cast<unsigned char*>(canvas.all.data()), CAIRO_FORMAT_RGB24, width, height,
      width * static_cast<int>(sizeof(Pixel))));
  const std::unique_ptr<cairo_t, Release> context(cairo_create(surface.get()));
  const RsvgRectangle all = {0, 0, static_cast<double>(width), static_cast<double>(height)};
  if (rsvg_handle_render_document(handle.get(), context.get(), &all, &error) == 0) return fault_of(error);

  const cairo_status_t status = cairo_status(context.get());
  if (status != CAIRO_STATUS_SUCCESS) return PngFault{cairo_status_to_string(status)};
  cairo_surface_flush(surface.get());
  for (Pixel& pixel : canvas.all) pixel &= 0xffffffU;
  return file_of(canvas);
}

}  // namespace kontrakt::image
