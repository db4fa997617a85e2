// JSON Schema (a part of draft-07) over the trees of load/, with messages that name the exact place.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "load/document.hpp"
#include "load/node.hpp"

namespace kontrakt::validate {

struct SchemaNode;  // schema_node.hpp

// A schema ready for checking: references resolved, patterns compiled. May be used by several threads at
// once.
class Schema {
 public:
  // `text` is a schema file, `common` the file that "common.schema.json#/definitions/…" points into (may be
  // empty). Both are ours: what is wrong with them (an unknown keyword, a reference that leads nowhere) is
  // told in problems(), and a test holds that empty.
  static Schema parse(std::string_view text, std::string_view common = {});
  ~Schema();
  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;

  const std::vector<std::string>& problems() const { return problems_; }
  const SchemaNode& root() const { return *root_; }

 private:
  Schema();
  std::vector<std::unique_ptr<SchemaNode>> nodes_;  // owns all; they point at one another
  const SchemaNode* root_ = nullptr;
  std::vector<std::string> problems_;
};

// A text that names another document or thing ("x-ref": "organisation"), or the key of an object that does
// ("x-key-ref"). Integers that refer (an edition's year) are given as written.
struct Reference {
  std::string kind;
  std::string value;
  diagnostics::Location at;
};

// What the schema knows about a document that later rules want to know too.
struct Findings {
  std::vector<Reference> references;
  // Objects with "x-source": "fact" that have no "source".
  std::vector<diagnostics::Location> facts_without_source;
  // Whole web addresses ("x-url": true).
  std::vector<Reference> addresses;  // kind is empty
};

// Reports all that is wrong in `data`, at most 200 messages. True when there was no error.
bool check(const Schema& schema, const load::Node& data, diagnostics::Diagnostics& diagnostics,
           Findings* findings = nullptr);

// The schemas that are built into the program.
const Schema& schema_of(load::DocumentKind kind);
const Schema& schema_named(std::string_view name);  // also "text" (RawDocument::text_data) and "site"

// The schema as a file for others: JSON, self-contained (the shared definitions it uses are written into it).
// Empty for a name that is none.
std::string_view schema_text(std::string_view name);
std::string_view schema_text(load::DocumentKind kind);

// The names schema_text and schema_named know, in order.
const std::vector<std::string_view>& schema_names();

}  // namespace kontrakt::validate
