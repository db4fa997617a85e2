// Which pages the portal has, at which addresses, and the data of each.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "config/site.hpp"
#include "diagnostics/diagnostic.hpp"
#include "markdown/document.hpp"
#include "model/portal.hpp"
#include "support/phrases.hpp"
#include "support/value.hpp"
#include "view/recent.hpp"

namespace kontrakt::view {

// Addresses of the theme's files, without base path; empty where the theme has no such file.
struct ThemeAssets {
  std::string name;
  std::string stylesheet;
  std::string script;
  std::string logo;
  std::string tokens;
  std::string colour = "#0b5a63";  // for pictures: a ground, and the text on it
  std::string on_colour = "#ffffff";
  std::string print_stylesheet;  // of pages that are to be printed
};

// Of the pictures that are shown where a page is linked to, in pixels.
inline constexpr int picture_width = 1200;
inline constexpr int picture_height = 630;

// All of it must outlive the plan and not change.
struct PlanInput {
  const model::Portal* portal = nullptr;
  const std::vector<markdown::Document>* texts = nullptr;  // by model::Text::id
  const config::Site* site = nullptr;
  const support::PhraseFinder* terms = nullptr;  // term_finder(); null: no words are linked to the glossary
  std::string base_url;                // absolute, as the links are to be: site.base_url or --base-url
  std::optional<support::Date> as_of;  // "today" of this build
  std::string version;                 // of the generator
  ThemeAssets theme;
  unsigned jobs = 1;      // so many threads plan
  bool pictures = false;  // pictures for sharing are made
  bool pdf = false;       // PDFs are made in this build: pages may link to them
};

// Its texts live as long as the plan.
struct PageJob {
  std::string_view address;        // "/kommuner/lund/"; "/404.html" for a file of its own
  std::string_view output_path;    // "kommuner/lund/index.html"
  std::string_view template_name;  // "municipality.html"; empty for a file of data (bytes())
  std::string_view subject;        // what it is about, for messages: "kommunen Lund"
  bool is_picture = false;         // the template gives SVG, which is to be drawn as PNG
  // The PDF that is made of it with --pdf, "decembertraffen/2025/decembertraffen-2025.pdf"; empty for most.
  std::string_view pdf_path;
  int most_pdf_pages = 0;    // 0: as many as it takes
  diagnostics::Location at;  // its file, or the former address it stands for; none for the portal's own
};

struct Context;
struct PlanMemory;
class PageBuilder;

class SitePlan {
 public:
  SitePlan();
  SitePlan(SitePlan&&) noexcept;
  SitePlan& operator=(SitePlan&&) noexcept;
  ~SitePlan();

  const std::vector<PageJob>& pages() const { return pages_; }

  // The page's data, in `arena`, pointing into the model: a pure function of the input. Several threads may
  // ask at once, each with its own arena and its own recent tables.
  support::Value data(std::size_t page, support::Arena& arena, Recent& recent) const;

  // Appends the content of a file of data, a page without a template. As data(), a pure function that several
  // threads may ask.
  void append_bytes(std::size_t page, std::string& out, Recent& recent) const;

  // The object that is the parent of every page's data.
  const support::ObjectData* shared_data() const;

  // The texts that were read for planning, by number: when one of them is edited, other pages may be planned.
  const std::vector<std::uint32_t>& planned_from() const { return planned_from_; }

  // The page at an address; none when there is none.
  std::optional<std::size_t> find(std::string_view address) const;

  // The address of the page that a text stands on, for links that are only an anchor; empty when on none or
  // several.
  std::string_view address_of_text(std::uint32_t text) const;

 private:
  friend class Planner;
  friend SitePlan make_plan(const PlanInput& input, diagnostics::Diagnostics& diagnostics);
  std::vector<PageJob> pages_;
  // How each page is made: its data, or its bytes where it is a file of data. Most of these functions know
  // only where something stands in the model, and fit into the object without memory of their own.
  using Data = std::function<support::Value(PageBuilder&)>;
  using Bytes = std::function<void(std::string&, Recent&)>;
  std::vector<std::variant<Data, Bytes>> makers_;
  std::vector<std::uint32_t> by_address_;
  std::vector<std::string_view> text_addresses_;
  std::vector<std::uint32_t> planned_from_;
  std::unique_ptr<Context> context_;
  std::unique_ptr<PlanMemory> memory_;  // what pages and makers point to
};

// Plans every page. Two things that want one address are reported (K470).
SitePlan make_plan(const PlanInput& input, diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::view
