// What an analysis says has a source, and its tables can be counted.
#include <algorithm>
#include <set>

#include "support/nearest.hpp"
#include "validate/rules.hpp"

namespace kontrakt::validate {
namespace {

using diagnostics::Diagnostics;

class AnalysisRules {
 public:
  explicit AnalysisRules(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void check(const model::Analysis& analysis) {
    for (const model::Reservation& one : analysis.reservations) {
      want_source("@reservation", one.title.empty() ? one.text : one.title, one);
    }
    for (const model::RecommendationGroup& group : analysis.groups) {
      want_source("@group", group.id, group);
      for (const model::Recommendation& one : group.recommendations) check(group, one);
    }
    for (const model::ClosingPoint& one : analysis.closing) {
      want_source("@closing", std::to_string(one.number), one);
    }
    for (const model::Reference& one : analysis.references) want_source("@reference", one.id, one);
    if (analysis.targets) check(*analysis.targets);
  }

  void check(const model::AnalysisTable& table) {
    if (table.sources.empty()) report_unsourced("@table", table.id, table.common.at);
    if (table.totals && !table.legend.empty()) check_marks(table);
  }

 private:
  // A cell without a source of its own stands on the table's.
  void check(const model::PrintedTargets& table) {
    if (table.sources.empty()) report_unsourced("@table", table.number, table.at);
    for (const model::PrintedTarget& cell : table.cells) {
      if (!cell.year || table.years.empty() || contains(table.years, *cell.year)) continue;
      diagnostics_.add("K381", cell.at, {{"goal", cell.goal}, {"year", std::to_string(*cell.year)}});
    }
  }
  static bool contains(const std::vector<int>& years, int year) {
    return std::find(years.begin(), years.end(), year) != years.end();
  }

  void check(const model::RecommendationGroup& group, const model::Recommendation& one) {
    const std::string name = group.id + " " + std::to_string(one.number);
    want_source("@recommendation", name, one);
    for (const std::string& field : one.inferred) {
      if (field == "addressees" && one.addressees.empty()) {
        diagnostics_.add("K370", one.at, {{"name", name}, {"field", field}});
      }
    }
  }

  // A mark in another spelling would be counted as one of its own.
  void check_marks(const model::AnalysisTable& table) {
    std::set<std::string_view> marks;
    for (const model::LegendMark& one : table.legend) marks.insert(one.mark);
    const std::vector<std::string_view> known(marks.begin(), marks.end());
    for (const model::TableRow& row : table.rows) {
      for (const auto& [column, cell] : row.cells) {
        if (marks.contains(cell.text)) continue;
        diagnostics::Arguments arguments{{"mark", cell.text}};
        if (auto nearest = support::nearest(cell.text, known)) {
          arguments.emplace_back("nearest", std::string(*nearest));
        }
        diagnostics_.add("K373", cell.at, std::move(arguments));
      }
    }
  }

  template <class Fact>
  void want_source(const char* what, const std::string& name, const Fact& fact) {
    if (fact.sources.empty()) report_unsourced(what, name, fact.at);
  }
  void report_unsourced(const char* what, const std::string& name, diagnostics::Location at) {
    diagnostics_.add("K330", at,
                     {{"what", what}, {"name", name}, {"entry", R"("source": {"place": "avsnitt …"})"}});
  }

  Diagnostics& diagnostics_;
};

}  // namespace

void check_analyses(const model::Portal& portal, Diagnostics& diagnostics) {
  AnalysisRules rules(diagnostics);
  for (const model::Analysis& analysis : portal.analyses) rules.check(analysis);
  for (const model::AnalysisTable& table : portal.analysis_tables) rules.check(table);
}

}  // namespace kontrakt::validate
