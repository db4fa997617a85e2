// The way from raw documents to the model.
#pragma once

#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "load/document.hpp"
#include "model/portal.hpp"

namespace kontrakt::validate {

// A Markdown text that the model speaks of by number (model::Text::id).
struct TextSource {
  std::string_view body;     // lies in the raw document
  diagnostics::Location at;  // of its first byte
};

struct BuiltPortal {
  model::Portal portal;
  std::vector<TextSource> texts;
};

// Builds the linked model of all documents. Reports names that lead nowhere and identities given twice; what
// the schemas say about single files is not repeated here. Always gives a model, also of faulty documents, so
// that one run finds everything. `documents` must outlive the result. At most `jobs` threads; their number
// shows neither in the model nor in the messages.
BuiltPortal build_portal(const std::vector<load::RawDocument>& documents, unsigned jobs,
                         diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::validate
