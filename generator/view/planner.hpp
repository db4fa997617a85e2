// How the plan is made. Private to view/: the way in is plan.hpp.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "view/context.hpp"
#include "view/municipal_tables.hpp"
#include "view/planned_table.hpp"
#include "view/share.hpp"
#include "view/year_tables.hpp"

namespace kontrakt::view {

inline const model::Common no_file;  // of pages that no file is about

// It stays where it is when the plan is moved.
struct PlanMemory {
  Arena texts;                       // of the jobs
  std::deque<PlannedTable> tables;   // of all municipalities together
  std::vector<MunicipalTables> own;  // of each, by name
};

// Plans page by page, in the order of the list in design.md section 4.
class Planner {
 public:
  Planner(const PlanInput& input, diagnostics::Diagnostics& diagnostics);
  SitePlan plan();

 private:
  using Data = SitePlan::Data;
  using TablePage = std::function<Value(PageBuilder&, const DataTable&, const TableParts&)>;
  using ListPage = std::function<Value(PageBuilder&, const TableParts&)>;
  using YearPage = Value (*)(PageBuilder&, int year, const std::vector<YearTable>&, std::size_t part);
  const Context& context() const { return *plan_.context_; }
  const model::Portal& portal() const { return context().portal(); }

  // planner.cpp
  // `common.at` is the file (or the former address in it) that wants the address, for the message when
  // another has it; former addresses of the thing get pages that lead here.
  // Gives the address as the page's job has it. `template_name` lives as long as the program.
  std::string_view add(std::string_view address, std::string_view template_name, std::string_view subject,
                       const model::Common& common, Data data);
  void add_file(std::string_view address, std::string_view subject, SitePlan::Bytes append);
  void add_list(std::string_view address, std::string_view template_name, std::string_view subject,
                bool wanted, Value (*data)(PageBuilder&));
  // The page at this address, just added, becomes a PDF too, of at most so many pages (0: any number).
  void print(std::string_view address, std::string_view pdf, int most_pages);
  void add_picture(const std::string& page, const std::string& subject,
                   const std::function<SharePicture(const Context&)>& make);
  // `address` as add() gave it.
  void own(const model::Text& text, std::string_view address);
  void lead_here(const model::Common& common, std::string_view address);

  // A table that the plan's pages and files may point to. Below a PlannedTable is one of those.
  const PlannedTable& kept(PlannedTable table);
  // The files that a table can be taken away in. Added before the pages that show the table: they tell how
  // large the files are.
  void add_downloads(const TableMaker& make);
  void add_downloads(const PlannedTable& table);
  void add_downloads_unless_empty(const PlannedTable& table);
  // A page for each part of a table that is too long for one: "/…/", "/…/sida-2/". `page` gets the part's
  // number, from 0.
  void add_table_pages(const TableMaker& make, std::string_view template_name, const std::string& subject,
                       const TablePage& page);
  void add_table_pages(const PlannedTable& table, std::string_view template_name, const std::string& subject,
                       const TablePage& page);
  // The same for a list of `count`. Gives the first one's address, as add() does.
  std::string_view add_list_pages(std::string_view folder, std::size_t count, std::string_view template_name,
                                  const std::string& subject, const model::Common& common,
                                  const ListPage& page);
  // The pages about a year, as many as its tables need, and the tables' files.
  void add_year_pages(std::vector<YearTable> all, int year, const std::string& folder,
                      std::string_view template_name, const std::string& subject, YearPage page);

  struct Claimed {
    std::string_view address;  // as the plan has it
    bool is_new = false;       // nobody has it yet: it belongs to the job that is added next
  };
  Claimed claim(std::string_view address, diagnostics::Location at);
  void add_job(std::string_view address, std::string_view template_name, std::string_view subject,
               diagnostics::Location at);
  void add_sitemap();
  void add_files();
  void order_addresses();

  // plan_portal.cpp
  void add_lists();
  void add_events();
  void add_publications();
  void add_followables(const model::Municipality* municipality);
  void add_edition(const model::Edition& edition);
  void add_analysis(const model::Analysis& analysis);

  // plan_comparisons.cpp
  void add_rates();
  void add_comparisons();
  void add_comparisons(const model::Edition& edition);
  void add_figures();
  void add_targets(const model::Edition& edition);
  void add_follow_up();

  // plan_municipality.cpp
  void add_municipality(const model::Municipality& m, const MunicipalTables& tables);
  void add_emissions(const model::Municipality& m, const MunicipalTables& tables);
  void add_local(const model::Municipality& m, const MunicipalTables& tables);
  void add_follow_up(const model::Municipality& m, const MunicipalTables& tables);
  void add_local_follow_up(const model::Municipality& m, int year, const model::LocalYear* text,
                           const PlannedTable& table);

  struct Alias {
    std::string address;
    std::string target;
    diagnostics::Location at;
  };
  diagnostics::Diagnostics& diagnostics_;
  SitePlan plan_;
  std::unordered_map<std::string_view, std::uint32_t> owners_;  // the page at each address
  std::vector<Alias> aliases_;
  std::set<std::pair<std::string, std::string>> leads_;  // from a former address to one of today
};

}  // namespace kontrakt::view
