// A contract's sections against the scheme of its edition.
#include <algorithm>
#include <map>
#include <set>

#include "support/nearest.hpp"
#include "support/slug.hpp"
#include "validate/rules.hpp"

namespace kontrakt::validate {
namespace {

using diagnostics::Diagnostics;
using model::SectionContent;

diagnostics::Arguments unknown_section(const model::Edition& edition, const std::string& key) {
  std::vector<std::string_view> known;
  std::string list;
  for (const model::Section& section : edition.sections) {
    if (section.content != SectionContent::municipality) continue;
    known.push_back(section.key);
    list += (list.empty() ? "" : ", ") + section.key;
  }
  diagnostics::Arguments arguments{{"key", key}, {"edition", edition.label}, {"known", list}};
  if (auto nearest = support::nearest(key, known)) arguments.emplace_back("nearest", std::string(*nearest));
  return arguments;
}

// What the text of a contract has.
struct Written {
  std::map<std::string, diagnostics::Location> sections;  // key to its place
  // Keys of sections that are most likely meant by headings with a fault in their key: the section is not
  // missing.
  std::set<std::string> meant;
};

// The section of the edition with this title, whatever the case.
const model::Section* section_titled(const model::Edition& edition, std::string_view title) {
  const std::string wanted = support::slug(title);
  const auto found = std::ranges::find_if(edition.sections, [&](const model::Section& section) {
    return support::slug(section.title) == wanted;
  });
  return found == edition.sections.end() ? nullptr : &*found;
}

// Faulty headings are reported.
Written written_sections(const model::Contract& contract, const markdown::Document& text,
                         Diagnostics& diagnostics) {
  Written written;
  for (const markdown::Section& heading : text.sections) {
    if (heading.level != 2) continue;
    if (heading.key.empty()) {
      const model::Section* titled = section_titled(*contract.edition, heading.title);
      if (titled != nullptr) written.meant.insert(titled->key);
      auto arguments = unknown_section(*contract.edition, heading.anchor);
      arguments.emplace_back("title", heading.title);
      arguments.emplace_back("form", "{#" + (titled != nullptr ? titled->key : "nyckel") + "}");
      diagnostics.add("K322", heading.heading_at, std::move(arguments));
      continue;
    }
    const model::Section* section = contract.edition->section(heading.key);
    if (section == nullptr) {
      auto arguments = unknown_section(*contract.edition, heading.key);
      for (const auto& [name, value] : arguments) {
        if (name == "nearest") written.meant.insert(value);
      }
      diagnostics.add("K320", heading.key_at, std::move(arguments));
    } else if (section->content != SectionContent::municipality) {
      diagnostics.add("K323", heading.key_at, {{"key", heading.key}, {"title", section->title}});
    } else {
      written.sections.emplace(heading.key, heading.key_at);
    }
  }
  return written;
}

void check_contract(const model::Contract& contract, const std::vector<markdown::Document>& texts,
                    Diagnostics& diagnostics) {
  Written written;
  if (!contract.text.empty()) written = written_sections(contract, texts[contract.text.id], diagnostics);
  std::set<std::string> explained;
  for (const model::SectionNote& note : contract.missing_sections) {
    explained.insert(note.key);
    const model::Section* section = contract.edition->section(note.key);
    if (section == nullptr || section->content != SectionContent::municipality) {
      diagnostics.add("K320", note.at, unknown_section(*contract.edition, note.key));
    } else if (auto found = written.sections.find(note.key); found != written.sections.end()) {
      diagnostics.add("K324", note.at, {{"key", note.key}}, {found->second});
    }
  }
  for (const model::Section& section : contract.edition->sections) {
    if (section.content != SectionContent::municipality || !section.required) continue;
    if (written.sections.contains(section.key) || written.meant.contains(section.key)) continue;
    if (explained.contains(section.key)) continue;
    diagnostics.add("K321", contract.common.at,
                    {{"number", section.number},
                     {"title", section.title},
                     {"heading", "## " + section.title + " {#" + section.key + "}"}});
  }
}

}  // namespace

void check_sections(const model::Portal& portal, const std::vector<markdown::Document>& texts,
                    Diagnostics& diagnostics) {
  for (const model::Contract& contract : portal.contracts) {
    if (contract.edition != nullptr) check_contract(contract, texts, diagnostics);
  }
}

}  // namespace kontrakt::validate
