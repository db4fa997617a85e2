#include "cli/progress.hpp"

#include <fmt/format.h>

namespace kontrakt::cli {

namespace {

using diagnostics::Language;
using diagnostics::Wording;
using pipeline::Stage;

constexpr std::chrono::milliseconds before_first{300};
constexpr std::chrono::milliseconds between{100};
constexpr const char* erase_line = "\r\x1b[K";

Wording stage_words(Stage stage) {
  switch (stage) {
    case Stage::settings:
      return {"läser inställningarna", "reading the settings"};
    case Stage::last_build:
      return {"jämför med förra bygget", "comparing with the last build"};
    case Stage::load:
      return {"läser innehållet", "reading the content"};
    case Stage::schemas:
      return {"kontrollerar fälten", "checking the fields"};
    case Stage::model:
      return {"knyter ihop dokumenten", "linking the documents"};
    case Stage::texts:
      return {"läser texterna", "reading the texts"};
    case Stage::rules:
      return {"kontrollerar helheten", "checking the whole"};
    case Stage::plan:
      return {"planerar sidorna", "planning the pages"};
    case Stage::links:
      return {"kontrollerar länkarna", "checking the links"};
    case Stage::theme:
      return {"läser mallar och tema", "reading templates and theme"};
    case Stage::render:
      return {"gör sidorna", "making the pages"};
    case Stage::pdf:
      return {"gör PDF-filerna", "making the PDFs"};
    case Stage::write:
      return {"skriver portalen", "writing the portal"};
  }
  return {};
}

}  // namespace

std::string_view stage_text(Stage stage, Language language) {
  return stage_words(stage).in(language);
}

std::string progress_text(Stage stage, std::size_t done, std::size_t total, Language language) {
  const std::string_view words = stage_text(stage, language);
  if (total == 0) return fmt::format("{} …", words);
  return fmt::format("{} … {}/{}", words, done, total);
}

Progress::Progress(const Environment& environment, Language language, bool wanted)
    : environment_(environment),
      language_(language),
      wanted_(wanted && environment.err_is_terminal),
      next_(std::chrono::steady_clock::now() + before_first) {}

Progress::~Progress() {
  if (drawn_) environment_.err(erase_line);
}

void Progress::show(Stage stage, std::size_t done, std::size_t total) {
  if (!wanted_) return;
  const std::unique_lock lock(mutex_, std::try_to_lock);
  if (!lock.owns_lock()) return;  // another thread is just telling
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + between;
  drawn_ = true;
  environment_.err(erase_line + progress_text(stage, done, total, language_));
}

}  // namespace kontrakt::cli
