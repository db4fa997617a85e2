// A small portal in memory, so that a test is the few lines that differ from it.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/format.hpp"
#include "load/load_content.hpp"
#include "markdown/markdown.hpp"
#include "validate/build.hpp"
#include "validate/rules.hpp"

namespace kontrakt::validate::testing {

// What became of the files: the model, its texts and everything that was said.
struct Built {
  diagnostics::SourceFiles files;
  load::Content content;
  BuiltPortal built;
  std::vector<markdown::Document> texts;
  diagnostics::Diagnostics found;

  const model::Portal& portal() const { return built.portal; }
  const model::Municipality& municipality(std::string_view id) const {
    for (const model::Municipality& m : portal().municipalities) {
      if (m.id == id) return m;
    }
    ADD_FAILURE() << "no municipality " << id;
    return portal().municipalities.front();
  }
  std::string said() const { return diagnostics::format(found, files); }
};

// The files of a portal, by path in content/. `small_portal()` gives one without faults.
class Files {
 public:
  Files& add(const std::string& path, std::string_view text) {
    texts_[path] = text;
    return *this;
  }
  Files& remove(const std::string& path) {
    EXPECT_EQ(texts_.erase(path), 1U) << "there is no " << path;
    return *this;
  }
  // Puts `to` where `from` stands, once, in a file that is there.
  Files& change(const std::string& path, std::string_view from, std::string_view to) {
    std::string& text = texts_[path];
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << path << " has no " << from;
    if (at != std::string::npos) text.replace(at, from.size(), to);
    return *this;
  }

  // Loads, builds, parses the texts and checks the rules, as the program does (but for the schemas).
  std::unique_ptr<Built> build(std::string_view base_path = "/") const {
    support::MemoryFileSystem disk;
    disk.add("content/.keep", "");
    for (const auto& [path, text] : texts_) disk.add("content/" + path, text);
    auto result = std::make_unique<Built>();
    result->content = load::load_content(disk, {}, result->files, result->found);
    result->built = build_portal(result->content.documents, 2, result->found);
    markdown::Options options;
    options.base_path = base_path;
    for (const TextSource& text : result->built.texts) {
      result->texts.push_back(markdown::parse(text.body, text.at, options, result->found));
    }
    check_rules(result->built.portal, result->content.documents, result->texts, result->found);
    return result;
  }

  // All messages as they are printed.
  std::string said() const { return build()->said(); }

 private:
  std::map<std::string, std::string> texts_;
};

inline constexpr const char* lund = "municipalities/lund/municipality.json";
inline constexpr const char* lund_2025 = "municipalities/lund/contracts/2025/contract.json";
inline constexpr const char* lund_2025_text = "municipalities/lund/contracts/2025/contract.md";
inline constexpr const char* lund_styrning = "municipalities/lund/contracts/2025/commitments/styrning.md";
inline constexpr const char* edition_2025 = "programme/editions/2025/edition.json";
inline constexpr const char* joint_1 = "programme/editions/2025/commitments/1.md";
inline constexpr const char* kk_lund = "sources/kk-2025-lund.json";

// One edition, one real municipality with a contract that has something of everything, no faults.
inline Files small_portal() {
  Files files;
  files.add(kk_lund, R"({
  "title": "Klimatkontrakt 2030, version 2025/26 – Lunds kommun",
  "short": "Lunds kontrakt 2025/26",
  "date": "2025-12-05",
  "kind": "kontrakt"
})");
  files.add("programme/parties/energimyndigheten.json",
            R"({"name": "Energimyndigheten", "kind": "myndighet"})");
  files.add(edition_2025, R"({
  "label": "2025/26",
  "title": "Klimatkontrakt 2030, version 2025/26",
  "signed": {"date": "2025-12-05", "place": "Stockholm"},
  "parties": [{"party": "energimyndigheten"}],
  "sections": [
    {"key": "purpose", "number": "2", "title": "Syfte", "content": "shared"},
    {"key": "parties", "number": "4", "title": "Parter", "content": "parties"},
    {"key": "targets", "number": "5.1", "title": "Klimatmål 2030", "content": "municipality"},
    {"key": "cooperation", "number": "5.4", "title": "Åtaganden", "content": "municipality"},
    {"key": "signatures", "number": "", "title": "Underskrifter", "content": "signatures"},
    {"key": "documents", "number": "Bilaga 1", "title": "Dokument", "content": "documents"}
  ]
})");
  files.add("programme/editions/2025/sections/purpose.md",
            "---\nkey: purpose\n---\nVi ställer om tillsammans.\n");
  files.add(joint_1, "---\nnumber: 1\ntitle: Styrning\nlevel: bas\n---\nKommunerna styr mot målet.\n");
  files.add(lund, R"({
  "name": "Lund",
  "official_name": "Lunds kommun",
  "code": "1281",
  "county": "Skåne län"
})");
  files.add(lund_2025, R"({
  "version_label": "2025/26",
  "source_document": "kk-2025-lund",
  "signed": {"date": "2025-12-05", "source": {"place": "s. 1"}},
  "signatures": {"status": "i dokumentet"},
  "signatories": [
    {"name": "Anna Andersson", "title": "Ordförande", "municipality": "lund", "source": {"place": "s. 9"}}
  ],
  "targets": [
    {"id": "minus-85", "title": "Minska utsläppen", "kind": "minskning", "value": 85, "bound": "minst", "unit": "procent",
     "base_year": 1990, "target_year": 2030, "geography": "kommunen som plats", "level": "huvudmål", "status": "antaget",
     "source": {"place": "avsnitt 5.1"}}
  ],
  "figures": [
    {"id": "utslapp-2023", "label": "utsläpp", "value": 654, "unit": "kton", "year": 2023, "kind": "utsläpp",
     "source": {"place": "avsnitt 5.1"}}
  ],
  "documents": [
    {"title": "Klimatplan", "url": "https://lund.se/plan", "kind": "plan", "source": {"place": "bilaga 1"}}
  ]
})");
  files.add(lund_2025_text,
            "Så här ser kontraktet ut.\n\n"
            "## Klimatmål 2030 {#targets}\n\nUtsläppen minskar [@kk-2025-lund, avsnitt 5.1].\n\n"
            "## Åtaganden {#cooperation}\n\nVi gör det med andra.\n");
  files.add(lund_styrning,
            "---\ntitle: Styrning och ledning\njoint: 1\nlevel: bas\n"
            "actions:\n  - id: strategi\n    text: En strategi tas fram.\n    source: {place: avsnitt 5.4}\n"
            "targets: [minus-85]\nsource: {place: avsnitt 5.4}\n---\nLund styr mot målet.\n");
  return files;
}

// An example municipality with a local programme, one organisation, its contract and a report.
inline constexpr const char* by = "municipalities/exempelby/municipality.json";
inline constexpr const char* by_programme = "municipalities/exempelby/local/programme.json";
inline constexpr const char* bageriet = "organisations/bageriet.json";
inline constexpr const char* by_bageriet = "municipalities/exempelby/local/contracts/bageriet.json";
inline constexpr const char* by_bageriet_2024 = "municipalities/exempelby/local/follow-up/2024/bageriet.json";

inline Files local_portal() {
  Files files = small_portal();
  files.add("sources/pahittat.json",
            R"({"title": "Påhittat", "short": "Påhittat", "kind": "exempel", "year": 2024})");
  files.add(by, R"({
  "name": "Exempelby",
  "official_name": "Exempelby kommun",
  "example": true
})");
  files.add(by_programme, R"({
  "title": "Lokala klimatkontrakt i Exempelby",
  "duty": {"kind": "årlig", "due": "03-31"},
  "requires_direct_reduction": true,
  "prerequisites": [{"id": "mal", "title": "Mål", "text": "Ni har ett mål."}],
  "proposal_categories": [{"id": "energi", "title": "Energi", "text": "Spara energi."}],
  "source": {"document": "pahittat", "place": "s. 1"}
})");
  files.add(bageriet, R"({
  "name": "Bageriet",
  "organisation_number": "556677-8899",
  "kind": "företag",
  "sector": "livsmedel",
  "municipality": "exempelby"
})");
  files.add(by_bageriet, R"({
  "signed": "2023-05-01",
  "signatories": [{"title": "Vd"}],
  "commitments": [
    {"id": "ugnar", "title": "Nya ugnar", "text": "Vi byter ugnar.", "category": "energi"}
  ],
  "source": {"document": "pahittat", "place": "s. 2"}
})");
  files.add(by_bageriet_2024, R"({
  "reported": "2025-02-01",
  "reporter": "Vd",
  "actions": [
    {"id": "en-ugn", "title": "En ugn", "text": "En ugn är bytt.", "category": "energi", "direct_reduction": true,
     "commitment": "ugnar"}
  ],
  "source": {"document": "pahittat", "place": "s. 3"}
})");
  return files;
}

}  // namespace kontrakt::validate::testing
