// The start page and the list of municipalities.
#include <algorithm>
#include <span>

#include "support/numbers.hpp"
#include "view/local_registers.hpp"

namespace kontrakt::view {

const model::Edition* current_edition(const model::Portal& portal) {
  for (bool example : {false, true}) {
    for (const model::Edition* edition : portal.editions_newest_first) {
      if (edition->example == example && !edition->contracts.empty()) return edition;
    }
  }
  return portal.editions_newest_first.empty() ? nullptr : portal.editions_newest_first.front();
}

const model::JointCommitment* newest_joint(const model::Portal& portal, int number) {
  for (const model::Edition* edition : portal.editions_newest_first) {
    if (const model::JointCommitment* joint = edition->commitment(number)) return joint;
  }
  return nullptr;
}

const model::Edition* edition_with_joint_commitments(const model::Portal& portal) {
  for (const model::Edition* edition : portal.editions_newest_first) {
    if (!edition->commitments.empty()) return edition;
  }
  return nullptr;
}

namespace {

struct News {
  std::optional<support::Date> date;
  support::Date order;
  std::string title;
  std::string address;
  std::string_view kind;
  bool example;
};

// When the contracts of an edition were signed, to order those that do not say it by; never shown.
support::Date signing_of(const model::Edition& edition) {
  return edition.signed_at ? edition.signed_at->date : support::Date{edition.year, 12, 31};
}

// The newest that is not to be signed first after the as-of date; null when there is none.
const model::Contract* newest_signed(const model::Municipality& municipality, support::Date as_of) {
  for (const model::Contract* contract : municipality.contracts) {
    if (contract->edition == nullptr) continue;
    const auto& signing = contract->signed_at ? contract->signed_at : contract->edition->signed_at;
    if (!signing || signing->date <= as_of) return contract;
  }
  return nullptr;
}

// The newest contracts and local contracts at the as-of date.
std::vector<News> latest_news(const Context& context, std::size_t count) {
  const support::Date as_of = context.as_of();
  std::vector<News> news;
  for (const model::Municipality* m : context.portal().municipalities_by_name) {
    if (const model::Contract* c = newest_signed(*m, as_of)) {
      std::optional<support::Date> date;
      if (c->signed_at) date = c->signed_at->date;
      const support::Date order = std::min(date.value_or(signing_of(*c->edition)), as_of);
      news.push_back({date, order, m->name + ": klimatkontrakt " + c->version_label, address_of(*c),
                      "kontrakt", is_example(*c)});
    }
    for (const model::LocalContract* c : m->local_contracts) {
      if (c->organisation == nullptr || as_of < c->signed_on) continue;
      news.push_back({c->signed_on, c->signed_on, c->organisation->name + " i " + m->name, address_of(*c),
                      "lokalt klimatkontrakt", is_example(*c)});
    }
  }
  // Real ones first: example data is there to show what can be done, not to be news.
  std::stable_sort(news.begin(), news.end(), [](const News& a, const News& b) {
    if (a.example != b.example) return !a.example;
    return b.order < a.order;
  });
  if (news.size() > count) news.resize(count);
  return news;
}

Value start_figures(PageBuilder& b, const model::Edition* edition, NoteBlock& notes) {
  std::vector<Value> figures;
  if (edition != nullptr) {
    for (const model::Figure& figure : edition->figures) {
      ObjectBuilder o = b.object();
      o.set(k.value, b.text(key_figure_text(figure)));
      o.set(k.example, Value::boolean(edition->example));
      o.set(k.label, b.kept(figure.label));
      o.set(k.href, b.href(address_of(*edition)));
      o.set(k.refs, notes.refs(figure.sources));
      figures.push_back(o.build());
    }
  }
  return b.list(figures);
}

// What the way in for those who want to sign is: the first real municipality with a local programme, or any.
const model::Municipality* with_local_programme(const model::Portal& portal) {
  const model::Municipality* found = nullptr;
  for (const model::Municipality* m : portal.municipalities_by_name) {
    if (m->local != nullptr && (found == nullptr || (found->example && !m->example))) found = m;
  }
  return found;
}

Value ways(PageBuilder& b) {
  std::vector<Value> ways;
  auto add = [&](std::string_view key, std::string_view label, const std::string& address,
                 std::string_view text) {
    ObjectBuilder o = b.object();
    o.set(k.key, b.kept(key));
    o.set(k.label, b.kept(label));
    o.set(k.href, b.href(address));
    o.set(k.text, b.text(text));
    ways.push_back(o.build());
  };
  if (!b.portal().municipalities.empty()) {
    add("find", "Jag vill se min kommun", std::string(addresses::municipalities),
        "Mål, åtaganden och dokument, kommun för kommun.");
  }
  if (!b.portal().contracts.empty()) {
    add("compare", "Jag vill jämföra", std::string(addresses::compare),
        "Mål, åtaganden och texter bredvid varandra, kommun för kommun.");
  }
  if (const model::Municipality* m = with_local_programme(b.portal())) {
    add("sign", "Jag vill skriva under", local_address(*m),
        "Så går det till att teckna ett lokalt klimatkontrakt, med " + m->name + " som exempel.");
  }
  return b.list(ways);
}

Value municipality_cards(PageBuilder& b, std::span<const model::Municipality* const> shown) {
  std::vector<Value> cards;
  for (const model::Municipality* m : shown) cards.push_back(b.municipality(*m));
  return b.list(cards);
}

}  // namespace

Value start_page(PageBuilder& b) {
  const model::Portal& portal = b.portal();
  const model::Page* start = portal.start;
  const model::Edition* edition = current_edition(portal);
  ObjectBuilder o = b.object();
  NoteBlock notes = b.block();
  o.set(k.figures, start_figures(b, edition, notes));
  o.set(k.notes, notes.notes());
  o.set(k.intro, start != nullptr ? b.prose(start->text) : Value::none());
  o.set(k.edition, edition != nullptr ? b.edition_link(*edition) : Value::none());
  std::vector<Value> latest;
  for (const News& news : latest_news(b.context(), 6)) {
    ObjectBuilder n = b.object();
    n.set(k.date, b.date(news.date));
    n.set(k.title, b.text(news.title));
    n.set(k.href, b.href(news.address));
    n.set(k.kind, b.kept(news.kind));
    n.set(k.example, Value::boolean(news.example));
    latest.push_back(n.build());
  }
  o.set(k.latest, b.list(latest));
  o.set(k.events, nearest_events(b));
  o.set(k.local_text, b.optional(b.context().local_count));
  o.set(k.municipalities, municipality_cards(b, portal.municipalities_by_name));
  o.set(k.ways, ways(b));
  Head head;
  head.title = start != nullptr && !start->title.empty() ? start->title : b.context().site().title;
  head.lead = start != nullptr ? start->lead : std::string();
  head.description =
      start != nullptr && !start->description.empty() ? start->description : b.context().site().tagline;
  head.kind = "start";
  head.address = "/";
  if (start != nullptr) head.updated = start->common.updated;
  return b.page(head, o);
}

Value municipalities_page(PageBuilder& b, const TableParts& parts) {
  ObjectBuilder o = b.object();
  const std::vector<const model::Municipality*>& all = b.portal().municipalities_by_name;
  o.set(k.municipalities, municipality_cards(b, parts.of(all)));
  o.set(k.parts, b.parts(std::string(addresses::municipalities), parts,
                         [&](std::size_t place) -> std::string_view { return all[place]->name; }));
  std::vector<Value> editions;
  for (const model::Edition* edition : b.portal().editions_newest_first) {
    ObjectBuilder e = b.object();
    e.set(k.label, b.kept(edition->label));
    e.set(k.year, Value::integer(edition->year));
    e.set(k.href, b.href(address_of(*edition)));
    editions.push_back(e.build());
  }
  o.set(k.editions, b.list(editions));
  std::int64_t real = 0;
  std::int64_t examples = 0;
  for (const model::Municipality& m : b.portal().municipalities) ++(m.example ? examples : real);
  o.set(k.count_text, b.text(counted_apart(real, examples, "kommun", "kommuner", "Inga kommuner")));
  Value notice = Value::none();
  for (const model::Contract& contract : b.portal().contracts) {
    if (contract.edition == nullptr || contract.kind != model::ContractKind::summary_by_other) continue;
    notice = b.third_party(contract);
    break;
  }
  o.set(k.summary_notice, notice);
  Head head;
  head.title = "Kommuner";
  head.lead = "Alla kommuner i portalen, i bokstavsordning.";
  head.kind = "municipalities";
  head.address = part_address(std::string(addresses::municipalities), parts.current);
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

}  // namespace kontrakt::view
