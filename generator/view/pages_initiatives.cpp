// Agreements, funds, arenas and networks: on a page of their own, and on each municipality's.
#include <array>

#include "support/collation.hpp"
#include "support/numbers.hpp"
#include "view/context.hpp"

namespace kontrakt::view {
namespace {

struct KindGroup {
  model::InitiativeKind kind;
  std::string_view title;  // of many
  std::string_view anchor;
  std::string_view layout;  // what its members have in common is a table
};

constexpr auto kinds = std::to_array<KindGroup>({
    {model::InitiativeKind::agreement, "Lokala överenskommelser", "slag-overenskommelser", "agreements"},
    {model::InitiativeKind::fund, "Fonder", "slag-fonder", "funds"},
    {model::InitiativeKind::financier, "Finansiärer", "slag-finansiarer", "list"},
    {model::InitiativeKind::arena, "Arenor", "slag-arenor", "list"},
    {model::InitiativeKind::meetings, "Mötesserier", "slag-motesserier", "list"},
    {model::InitiativeKind::network, "Nätverk", "slag-natverk", "list"},
    {model::InitiativeKind::platform, "Plattformar", "slag-plattformar", "list"},
    {model::InitiativeKind::project, "Projekt", "slag-projekt", "list"},
    {model::InitiativeKind::programme, "Program", "slag-program", "list"},
    {model::InitiativeKind::council, "Råd", "slag-rad", "list"},
});

Value municipality_links(PageBuilder& b, const model::Initiative& initiative) {
  std::vector<const model::Municipality*> all = initiative.municipalities;
  support::sort_by_name(all, [](const model::Municipality* m) { return std::string_view(m->name); });
  std::vector<Value> links;
  for (const model::Municipality* m : all) links.push_back(b.municipality_link(*m));
  return b.list(links);
}

std::string started_text(const model::Initiative& initiative) {
  if (!initiative.period.empty()) return initiative.period;
  return initiative.started ? std::to_string(*initiative.started) : std::string(unknown);
}

// For a line of facts, where no heading says what the year is.
std::string time_text(const model::Initiative& initiative) {
  std::string text = initiative.started ? "startade " + std::to_string(*initiative.started) : std::string();
  if (!initiative.period.empty()) text += (text.empty() ? "" : ", ") + initiative.period;
  return text;
}

// `figures`: whether the page prints them too; what is not printed must not be cited.
Value initiative_value(PageBuilder& b, const model::Initiative& initiative, NoteBlock& notes, bool figures) {
  ObjectBuilder o = b.object();
  o.set(k.name, b.kept(initiative.name));
  o.set(k.anchor, b.kept(initiative.id));
  o.set(k.href, b.href(addresses::initiatives, initiative.id));
  o.set(k.kind, b.kept(model::word(initiative.kind)));
  o.set(k.level, b.kept(model::word(initiative.level)));
  o.set(k.municipalities, municipality_links(b, initiative));
  o.set(k.place, b.optional(initiative.place));
  o.set(k.organiser, b.optional(initiative.organiser));
  o.set(k.started_text, b.text(started_text(initiative)));
  o.set(k.time_text, b.optional_copy(time_text(initiative)));
  o.set(k.members, b.optional(initiative.members));
  o.set(k.entry, b.optional(initiative.entry));
  o.set(k.audience, b.optional(initiative.audience));
  o.set(k.text, b.explained(initiative.text));
  o.set(k.url, b.optional(initiative.url));
  o.set(k.host, b.kept(host_of(initiative.url)));
  o.set(k.status, b.optional(initiative.status));
  o.set(k.note, b.optional(initiative.common.note));
  o.set(k.example, Value::boolean(initiative.example));
  o.set(k.refs, notes.refs(initiative.sources));
  o.set(k.unsourced, Value::boolean(initiative.sources.empty()));
  o.set(k.figures, figures ? b.figures(initiative.figures, notes) : b.list({}));
  return o.build();
}

Value group_value(PageBuilder& b, const KindGroup& group,
                  const std::vector<const model::Initiative*>& members) {
  NoteBlock notes = b.block();
  std::vector<Value> initiatives;
  for (const model::Initiative* one : members) initiatives.push_back(initiative_value(b, *one, notes, true));
  ObjectBuilder o = b.object();
  o.set(k.title, b.kept(group.title));
  o.set(k.anchor, b.kept(group.anchor));
  o.set(k.layout, b.kept(group.layout));
  o.set(k.initiatives, b.list(initiatives));
  o.set(k.notes, notes.notes());
  return o.build();
}

}  // namespace

Value PageBuilder::initiative_lines(const std::vector<const model::Initiative*>& all, NoteBlock& notes) {
  std::vector<Value> values;
  for (const model::Initiative* one : all) values.push_back(initiative_value(*this, *one, notes, false));
  return list(values);
}

Value initiatives_page(PageBuilder& b) {
  std::int64_t real = 0;
  std::int64_t examples = 0;
  for (const model::Initiative& one : b.portal().initiatives) ++(one.example ? examples : real);
  std::vector<Value> shown;
  std::vector<Value> toc;
  for (const KindGroup& group : kinds) {
    std::vector<const model::Initiative*> members;
    for (const model::Initiative& one : b.portal().initiatives) {
      if (one.kind == group.kind) members.push_back(&one);
    }
    if (members.empty()) continue;
    support::sort_by_name(members, [](const model::Initiative* i) { return std::string_view(i->name); });
    shown.push_back(group_value(b, group, members));
    toc.push_back(b.toc_entry(group.title, group.anchor, {}, 2));
  }
  // With a single group the contents would be its heading once more.
  if (toc.size() < 2) toc.clear();
  ObjectBuilder o = b.object();
  o.set(k.groups, b.list(shown));
  o.set(k.count_text, b.text(counted_apart(real, examples, "initiativ", "initiativ", "Inga initiativ")));
  Head head;
  head.title = "Initiativ";
  head.lead =
      "Överenskommelser, fonder, arenor, nätverk och projekt som kontrakten och analysen nämner vid namn, "
      "ordnade efter slag.";
  head.kind = "initiatives";
  head.address = addresses::initiatives;
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o, toc);
}

}  // namespace kontrakt::view
