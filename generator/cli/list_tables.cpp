#include "cli/list_tables.hpp"

#include <algorithm>
#include <array>

#include "load/content_layout.hpp"
#include "model/words.hpp"

namespace kontrakt::cli {

namespace {

using model::Portal;

template <class Visit>
void for_each_contract(const Portal& portal, Visit visit) {
  for (const model::Municipality* municipality : portal.municipalities_by_name) {
    for (const model::Contract* contract : municipality->contracts) visit(*municipality, *contract);
  }
}

std::string date_text(const std::optional<support::Date>& date) {
  return date ? date->iso() : std::string();
}

std::string number_text(const std::optional<int>& number) {
  return number ? std::to_string(*number) : std::string();
}

Table municipalities(const Portal& portal) {
  Table out{{"id", "name", "code", "county", "contracts", "local_contracts", "example"}, {}};
  for (const model::Municipality* m : portal.municipalities_by_name) {
    out.rows.push_back({m->id, m->name, m->code, m->county, std::to_string(m->contracts.size()),
                        std::to_string(m->local_contracts.size()), m->example ? "ja" : ""});
  }
  return out;
}

Table contracts(const Portal& portal) {
  Table out{{"municipality", "year", "version", "signed", "targets", "commitments", "documents"}, {}};
  for_each_contract(portal, [&](const model::Municipality& m, const model::Contract& c) {
    out.rows.push_back({m.id, std::to_string(c.year), c.version_label,
                        c.signed_at ? c.signed_at->date.iso() : std::string(),
                        std::to_string(c.targets.size()), std::to_string(c.commitments.size()),
                        std::to_string(c.documents.size())});
  });
  return out;
}

Table commitments(const Portal& portal) {
  Table out{{"municipality", "year", "id", "joint", "level", "actions", "title"}, {}};
  for_each_contract(portal, [&](const model::Municipality& m, const model::Contract& c) {
    for (const model::Commitment* one : c.commitments) {
      out.rows.push_back({m.id, std::to_string(c.year), one->id, number_text(one->joint_number),
                          std::string(model::word(one->level)), std::to_string(one->actions.size()),
                          one->title});
    }
  });
  return out;
}

Table targets(const Portal& portal) {
  Table out{{"municipality", "year", "id", "level", "status", "base_year", "target_year", "title"}, {}};
  for_each_contract(portal, [&](const model::Municipality& m, const model::Contract& c) {
    for (const model::Target& one : c.targets) {
      out.rows.push_back({m.id, std::to_string(c.year), one.id, std::string(model::word(one.level)),
                          std::string(model::word(one.status)), number_text(one.base_year),
                          number_text(one.target_year), one.title});
    }
  });
  return out;
}

Table documents(const Portal& portal) {
  Table out{{"municipality", "year", "kind", "title", "url"}, {}};
  for_each_contract(portal, [&](const model::Municipality& m, const model::Contract& c) {
    for (const model::Document& one : c.documents) {
      out.rows.push_back({m.id, std::to_string(c.year), one.kind, one.title, one.url});
    }
  });
  return out;
}

Table organisations(const Portal& portal) {
  Table out{{"id", "name", "kind", "sector", "local_contracts"}, {}};
  for (const model::Organisation& one : portal.organisations) {
    out.rows.push_back({one.id, one.name, one.kind, one.sector, std::to_string(one.contracts.size())});
  }
  return out;
}

Table initiatives(const Portal& portal) {
  Table out{{"id", "kind", "level", "municipalities", "name"}, {}};
  for (const model::Initiative& one : portal.initiatives) {
    std::string municipalities;
    for (const model::Municipality* m : one.municipalities) {
      municipalities.append(municipalities.empty() ? "" : " ").append(m->id);
    }
    out.rows.push_back({one.id, std::string(model::word(one.kind)), std::string(model::word(one.level)),
                        municipalities, one.name});
  }
  return out;
}

Table analyses(const Portal& portal) {
  Table out{{"year", "edition", "groups", "recommendations", "tables", "title"}, {}};
  for (const model::Analysis* one : portal.analyses_newest_first) {
    std::size_t recommendations = 0;
    for (const model::RecommendationGroup& group : one->groups)
      recommendations += group.recommendations.size();
    out.rows.push_back({std::to_string(one->year), one->edition == nullptr ? "" : one->edition->label,
                        std::to_string(one->groups.size()), std::to_string(recommendations),
                        std::to_string(one->tables.size()), one->title});
  }
  return out;
}

Table recommendations(const Portal& portal) {
  Table out{{"year", "group", "number", "section", "addressees", "title"}, {}};
  for (const model::Analysis* analysis : portal.analyses_newest_first) {
    for (const model::RecommendationGroup& group : analysis->groups) {
      for (const model::Recommendation& one : group.recommendations) {
        std::string addressees;
        for (const std::string& who : one.addressees)
          addressees.append(addressees.empty() ? "" : ", ").append(who);
        out.rows.push_back({std::to_string(analysis->year), group.id, std::to_string(one.number),
                            group.section == nullptr ? "" : group.section->key, addressees, one.title});
      }
    }
  }
  return out;
}

Table local_contracts(const Portal& portal) {
  Table out{{"municipality", "id", "organisation", "signed", "ended", "commitments", "follow_ups"}, {}};
  for (const model::Municipality* m : portal.municipalities_by_name) {
    for (const model::LocalContract* one : m->local_contracts) {
      out.rows.push_back({m->id, one->id, one->organisation == nullptr ? "" : one->organisation->name,
                          one->signed_on.iso(), date_text(one->ended),
                          std::to_string(one->commitments.size()), std::to_string(one->follow_ups.size())});
    }
  }
  return out;
}

// Only what the portal uses of each table: the numbers of its own municipalities.
Table statistics(const Portal& portal) {
  Table out{{"id", "municipalities", "numbers", "first_year", "last_year", "title"}, {}};
  for (const model::EmissionsTable& table : portal.emissions_tables) {
    std::size_t municipalities = 0;
    std::size_t numbers = 0;
    std::optional<int> first;
    std::optional<int> last;
    for (const model::Municipality& m : portal.municipalities) {
      for (const model::EmissionsSeries& series : m.emissions) {
        if (series.table != &table || series.points.empty()) continue;
        ++municipalities;
        numbers += series.points.size();
        first = std::min(first.value_or(series.points.front().year), series.points.front().year);
        last = std::max(last.value_or(series.points.back().year), series.points.back().year);
      }
    }
    out.rows.push_back({table.id, std::to_string(municipalities), std::to_string(numbers), number_text(first),
                        number_text(last), table.title});
  }
  return out;
}

Table sources(const Portal& portal) {
  Table out{{"id", "kind", "title", "url"}, {}};
  for (const model::Source& one : portal.sources) out.rows.push_back({one.id, one.kind, one.title, one.url});
  return out;
}

Table pages(const Portal& portal) {
  Table out{{"id", "title"}, {}};
  for (const model::Page& one : portal.pages) out.rows.push_back({one.id, one.title});
  return out;
}

struct NamedTable {
  std::string_view name;
  Table (*make)(const Portal& portal);
};
constexpr std::array<NamedTable, 13> named_tables{{{"municipalities", municipalities},
                                                   {"contracts", contracts},
                                                   {"commitments", commitments},
                                                   {"targets", targets},
                                                   {"documents", documents},
                                                   {"organisations", organisations},
                                                   {"initiatives", initiatives},
                                                   {"analyses", analyses},
                                                   {"recommendations", recommendations},
                                                   {"local-contracts", local_contracts},
                                                   {"statistics", statistics},
                                                   {"sources", sources},
                                                   {"pages", pages}}};

}  // namespace

const std::vector<std::string_view>& list_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> out;
    for (const NamedTable& one : named_tables) out.push_back(one.name);
    return out;
  }();
  return names;
}

std::optional<Table> list_table(std::string_view name, const Portal& portal) {
  const auto found = std::ranges::find(named_tables, name, &NamedTable::name);
  if (found == named_tables.end()) return std::nullopt;
  return found->make(portal);
}

Table kinds_table() {
  Table out{{"kind", "place"}, {}};
  for (const load::DocumentKind kind : load::all_kinds()) {
    out.rows.push_back({std::string(load::kind_name(kind)), load::place_of(kind)});
  }
  return out;
}

}  // namespace kontrakt::cli
