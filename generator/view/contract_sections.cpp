#include "view/contract_sections.hpp"

namespace kontrakt::view {

std::optional<std::size_t> find_section(const model::Contract& contract, const Context& context,
                                        std::string_view key) {
  if (contract.text.empty()) return std::nullopt;
  const markdown::Document& document = context.text(contract.text);
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    if (document.sections[i].level == 2 && document.sections[i].key == key) return i;
  }
  return std::nullopt;
}

// What the file says of a missing section is shown, whether or not the edition asks for the section.
std::string missing_text(const model::Contract& contract, const model::Section& section) {
  std::string text = section.required ? "avsnittet saknas i portalen" : "";
  for (const model::SectionNote& note : contract.missing_sections) {
    if (note.key != section.key) continue;
    text = model::word(note.status);
    if (!note.note.empty()) text += ". " + note.note;
  }
  return text;
}

}  // namespace kontrakt::view
