// The template language: a true subset of Jinja2 (autoescape on, trim_blocks and lstrip_blocks). What a
// template may write and what it means is Jinja2's; docs/templates.md and tests/jinja/ say which part of it
// is here. Two differences, both towards refusing: what Jinja2 prints as nothing because a name is missing,
// and what it prints as "None" or as a list, is an error here unless RenderOptions says otherwise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "support/arena.hpp"
#include "support/value.hpp"

namespace kontrakt::render {

// One template's text, with the file that its messages point to.
struct TemplateSource {
  std::string text;
  diagnostics::FileId file = 0;
};

// Finds a template by the name that extends, include and import write ("base.html"); nothing when there is
// none. A theme's own templates come first because the loader looks there first.
using TemplateLoader = std::function<std::optional<TemplateSource>(std::string_view name)>;

class Output;    // output.hpp
class Template;  // parsed and linked; const, and safe to render on many threads at once

class TemplateSet {
 public:
  explicit TemplateSet(TemplateLoader loader);
  ~TemplateSet();
  TemplateSet(TemplateSet&&) noexcept;
  TemplateSet& operator=(TemplateSet&&) noexcept;

  // Parses the template and all that it extends, includes and imports, each file once in the life of the set.
  // All faults of all these files are added to `found`; a file's faults are reported once. Null when this
  // template or one that it needs has faults. The pointer lives as long as the set. Not for several threads
  // at once.
  const Template* load(std::string_view name, diagnostics::Diagnostics& found);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

struct RenderOptions {
  // Printing or going through something that does not exist, and printing none, a list or an object, is an
  // error. Without it they print as in Jinja2; only the comparison with Jinja2 turns it off.
  bool strict = true;
  std::size_t max_output = 64 * 1024 * 1024;    // bytes of one page
  std::size_t max_scratch = 256 * 1024 * 1024;  // bytes of texts and lists that the templates make on the way
  std::uint64_t max_steps =
      50'000'000;  // turns of all loops, calls of macros, and items that filters look at
  // Statements and expressions inside each other, through macros and includes too. A turn of a recursive
  // macro takes about five; this many fit in a thread's usual stack of 8 MiB.
  std::uint32_t max_depth = 1000;
};

// What went wrong and where; `related` holds the places that led there (macro calls, includes, extends), the
// innermost first.
struct RenderError {
  diagnostics::Diagnostic diagnostic;
};

// Writes the page after what `out` has; `page` is the object whose fields the template sees as names. Texts
// and lists made on the way lie in `scratch`, which the caller resets between pages. After an error `out`
// holds a part of the page.
std::optional<RenderError> render(const Template& start, support::Value page, Output& out,
                                  support::Arena& scratch, const RenderOptions& options = {});
// The same for a single page.
std::optional<RenderError> render(const Template& start, support::Value page, std::string& out,
                                  support::Arena& scratch, const RenderOptions& options = {});

}  // namespace kontrakt::render
