// Agreements, funds, arenas and networks that the documents name.
#include <algorithm>

#include "validate/fact_reader.hpp"

namespace kontrakt::validate {

using model::parse_word;

void FactReader::read(model::Initiative& initiative) {
  Reader from = reader_of(raw_);
  initiative.name = from.text("name");
  initiative.kind =
      parse_word<model::InitiativeKind>(from.text("kind")).value_or(model::InitiativeKind::project);
  initiative.level =
      parse_word<model::InitiativeLevel>(from.text("level")).value_or(model::InitiativeLevel::local);
  initiative.place = from.text("place");
  initiative.organiser = from.text("organiser");
  initiative.started = from.integer("started");
  initiative.period = from.text("period");
  initiative.members = from.text("members");
  initiative.entry = from.text("entry");
  initiative.audience = from.text("audience");
  initiative.text = from.text("text");
  initiative.url = from.text("url");
  initiative.status = from.text("status");
  initiative.sources = citations(from);
  inherited_ = initiative.sources;
  figures(from, initiative.figures);
  bool only_examples = true;
  from.each_text("municipalities", [&](std::string_view id, Location at) {
    const model::Municipality* municipality = resolve(names_.municipalities, id, at, "@municipality");
    // A name given twice is the schema's to report; its page lists the initiative once.
    auto& all = initiative.municipalities;
    if (municipality == nullptr || std::find(all.begin(), all.end(), municipality) != all.end()) return;
    all.push_back(municipality);
    only_examples = only_examples && municipality->example;
  });
  // What belongs to example municipalities alone is example data too.
  initiative.example = from.flag("example") || (only_examples && !initiative.municipalities.empty());
  initiative.common = common();
}

}  // namespace kontrakt::validate
