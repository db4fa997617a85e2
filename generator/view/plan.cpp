#include "view/plan.hpp"

#include <algorithm>
#include <deque>
#include <memory>
#include <numeric>
#include <set>
#include <unordered_map>

#include "support/parallel.hpp"
#include "support/url.hpp"
#include "view/context.hpp"
#include "view/emissions.hpp"
#include "view/events.hpp"
#include "view/feeds.hpp"
#include "view/figures.hpp"
#include "view/follow_up.hpp"
#include "view/local_registers.hpp"
#include "view/municipal_tables.hpp"
#include "view/publication_pages.hpp"
#include "view/rates.hpp"
#include "view/share.hpp"
#include "view/sitemap.hpp"

namespace kontrakt::view {

namespace {

const model::Common no_file;  // of pages that no file is about

}  // namespace

// It stays where it is when the plan is moved.
struct PlanMemory {
  Arena texts;                       // of the jobs
  std::deque<PlannedTable> tables;   // of all municipalities together
  std::vector<MunicipalTables> own;  // of each, by name
};

SitePlan::SitePlan() = default;
SitePlan::SitePlan(SitePlan&&) noexcept = default;
SitePlan& SitePlan::operator=(SitePlan&&) noexcept = default;
SitePlan::~SitePlan() = default;

Value SitePlan::data(std::size_t page, Arena& arena, Recent& recent) const {
  const Data* data = std::get_if<Data>(&makers_[page]);
  if (data == nullptr) return Value::none();
  PageBuilder builder(*context_, arena, recent);
  return (*data)(builder);
}

void SitePlan::append_bytes(std::size_t page, std::string& out, Recent& recent) const {
  std::get<Bytes>(makers_[page])(out, recent);
}

const support::ObjectData* SitePlan::shared_data() const {
  return context_->shared;
}

std::optional<std::size_t> SitePlan::find(std::string_view address) const {
  auto at = std::lower_bound(
      by_address_.begin(), by_address_.end(), address,
      [&](std::uint32_t page, std::string_view wanted) { return pages_[page].address < wanted; });
  if (at == by_address_.end() || pages_[*at].address != address) return std::nullopt;
  return *at;
}

std::string_view SitePlan::address_of_text(std::uint32_t text) const {
  return text < text_addresses_.size() ? text_addresses_[text] : std::string_view();
}

// Plans page by page, in the order of the list in design.md section 4.
class Planner {
 public:
  Planner(const PlanInput& input, diagnostics::Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    plan_.context_ = std::make_unique<Context>(input);
    plan_.memory_ = std::make_unique<PlanMemory>();
    plan_.text_addresses_.resize(input.texts->size());
  }

  SitePlan plan() {
    const std::vector<const model::Municipality*>& municipalities = portal().municipalities_by_name;
    std::vector<MunicipalTables>& tables = plan_.memory_->own;
    tables.resize(municipalities.size());
    std::vector<std::vector<std::uint32_t>> texts(tables.size());  // that the threads read
    support::run_chunks(tables.size(), context().input.jobs, [&](unsigned, std::size_t i) {
      const markdown::TextReads reads;
      tables[i] = municipal_tables(context(), *municipalities[i]);
      texts[i] = reads.numbers();
    });
    for (const std::vector<std::uint32_t>& read : texts) markdown::TextReads::note(read);
    add_lists();
    for (std::size_t i = 0; i < municipalities.size(); ++i) add_municipality(*municipalities[i], tables[i]);
    for (const model::Edition& edition : portal().editions) add_edition(edition);
    for (const model::Analysis* analysis : portal().analyses_newest_first) add_analysis(*analysis);
    for (const model::Organisation& organisation : portal().organisations) {
      add(address_of(organisation), "organisation.html", organisation.name, organisation.common,
          [&organisation](PageBuilder& b) { return organisation_page(b, organisation); });
    }
    for (const model::Page& page : portal().pages) {
      if (page.id == "index") continue;
      own(page.text, add(address_of(page), "page.html", page.title, page.common,
                         [&page](PageBuilder& b) { return free_page(b, page); }));
    }
    add_files();
    return std::move(plan_);
  }

 private:
  static constexpr std::string_view folder_page = "index.html";
  using Data = SitePlan::Data;
  using TablePage = std::function<Value(PageBuilder&, const DataTable&, const TableParts&)>;
  const Context& context() const { return *plan_.context_; }
  const model::Portal& portal() const { return context().portal(); }

  // `common.at` is the file (or the former address in it) that wants the address, for the message when
  // another has it; former addresses of the thing get pages that lead here.
  // Gives the address as the page's job has it. `template_name` lives as long as the program.
  std::string_view add(std::string_view address, std::string_view template_name, std::string_view subject,
                       const model::Common& common, Data data) {
    const Claimed claimed = claim(address, common.at);
    if (!claimed.is_new) return claimed.address;
    add_job(claimed.address, template_name, subject, common.at);
    plan_.makers_.emplace_back(std::move(data));
    lead_here(common, claimed.address);
    return claimed.address;
  }

  void add_job(std::string_view address, std::string_view template_name, std::string_view subject,
               diagnostics::Location at) {
    PageJob& job = plan_.pages_.emplace_back();
    job.address = address;
    const char* path = address.data() + 1;  // claim() has put the name of a folder's page behind its address
    job.output_path = {path, address.size() - 1 + (address.back() == '/' ? folder_page.size() : 0)};
    job.template_name = template_name;
    job.is_picture = template_name == picture_template;
    job.subject = plan_.memory_->texts.copy(subject);
    job.at = at;
  }

  // The page at this address, just added, becomes a PDF too, of at most so many pages (0: any number).
  void print(std::string_view address, std::string_view pdf, int most_pages) {
    if (plan_.pages_.empty() || plan_.pages_.back().address != address) return;  // another has the address
    plan_.pages_.back().pdf_path = plan_.memory_->texts.copy(pdf.substr(1));
    plan_.pages_.back().most_pdf_pages = most_pages;
  }

  void add_file(std::string_view address, std::string_view subject, SitePlan::Bytes append) {
    const Claimed claimed = claim(address, {});
    if (!claimed.is_new) return;
    add_job(claimed.address, "", subject, {});
    plan_.makers_.emplace_back(std::move(append));
  }

  // A table that the plan's pages and files may point to.
  const PlannedTable& kept(PlannedTable table) {
    return plan_.memory_->tables.emplace_back(std::move(table));
  }

  // The files that a table can be taken away in.
  void add_downloads(const TableMaker& make) { add_downloads(kept(plan_table(context(), make))); }

  // Here and below the table is one that the plan keeps.
  void add_downloads(const PlannedTable& table) {
    const std::string subject = "tabellen " + table.id;
    add_file(table.folder + table.id + ".csv", subject,
             [&table](std::string& out, Recent& recent) { out += table.shared->made(recent)->csv; });
    add_file(table.folder + table.id + ".json", subject,
             [&table](std::string& out, Recent& recent) { out += table.shared->made(recent)->json; });
  }

  void add_picture(const std::string& page, const std::string& subject,
                   const std::function<SharePicture(const Context&)>& make) {
    const std::string address = picture_address(page);
    add(address, picture_template, "delningsbilden för " + subject, {},
        [=](PageBuilder& b) { return picture_page(b, make(b.context()), address); });
  }

  void add_downloads_unless_empty(const PlannedTable& table) {
    if (!table.empty) add_downloads(table);
  }

  // A page for each part of a table that is too long for one: "/…/", "/…/sida-2/". `page` gets the part's
  // number, from 0.
  void add_table_pages(const TableMaker& make, std::string_view template_name, const std::string& subject,
                       const TablePage& page) {
    add_table_pages(kept(plan_table(context(), make)), template_name, subject, page);
  }
  void add_table_pages(const PlannedTable& table, std::string_view template_name, const std::string& subject,
                       const TablePage& page) {
    for (std::size_t i = 0; i < table.parts.size(); ++i) {
      add(part_address(table.folder, i), template_name, subject, {}, [i, &table, page](PageBuilder& b) {
        return page(b, b.made(*table.shared)->table, {i, table.parts});
      });
    }
    add_downloads(table);
  }

  // A page for each part of a list of `count`: "/…/", "/…/sida-2/". Gives the first one's address.
  std::string add_list_pages(const std::string& folder, std::size_t count, std::string_view template_name,
                             const std::string& subject, const model::Common& common,
                             const std::function<Value(PageBuilder&, const TableParts&)>& page) {
    const std::vector<TablePart> parts = parts_of_list(count);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      add(part_address(folder, i), template_name, subject, i == 0 ? common : model::Common(),
          [i, parts, page](PageBuilder& b) {
            return page(b, {i, parts});
          });
    }
    return folder;
  }

  // The pages about a year, as many as its tables need, and the tables' files.
  void add_year_pages(std::vector<YearTable> all, int year, const std::string& folder,
                      std::string_view template_name, const std::string& subject,
                      Value (*page)(PageBuilder&, int year, const std::vector<YearTable>&,
                                    std::size_t part)) {
    const auto tables = std::make_shared<const std::vector<YearTable>>(std::move(all));
    for (std::size_t i = 0; i < page_count(*tables); ++i) {
      add(part_address(folder, i), template_name, subject, {},
          [=](PageBuilder& b) { return page(b, year, *tables, i); });
    }
    for (const YearTable& one : *tables) add_downloads(kept(one.table));
  }

  void lead_here(const model::Common& common, std::string_view address) {
    for (std::size_t i = 0; i < common.aliases.size(); ++i) {
      const std::string& alias = common.aliases[i];
      // Once: a commitment's file is often copied from year to year, former addresses and all.
      if (leads_.emplace(alias, address).second)
        aliases_.push_back({alias, std::string(address), common.alias_places[i]});
    }
  }

  struct Claimed {
    std::string_view address;  // as the plan has it
    bool is_new = false;       // nobody has it yet: it belongs to the job that is added next
  };

  Claimed claim(std::string_view address, diagnostics::Location at) {
    if (const auto found = owners_.find(address); found != owners_.end()) {
      std::vector<diagnostics::Location> related;
      const diagnostics::Location& first = plan_.pages_[found->second].at;
      if (first.file != 0) related.push_back(first);
      diagnostics_.add("K470", at, {{"address", std::string(address)}}, std::move(related));
      return {found->first, false};
    }
    const std::string_view page = address.back() == '/' ? folder_page : std::string_view();
    const std::string_view kept = plan_.memory_->texts.concat({address, page}).substr(0, address.size());
    owners_.emplace(kept, static_cast<std::uint32_t>(plan_.pages_.size()));
    return {kept, true};
  }

  // `address` as add() gave it.
  void own(const model::Text& text, std::string_view address) {
    if (!text.empty()) plan_.text_addresses_[text.id] = address;
  }

  void add_list(std::string_view address, std::string_view template_name, std::string_view subject,
                bool wanted, Value (*data)(PageBuilder&)) {
    if (wanted) add(address, template_name, subject, {}, data);
  }

  void add_lists();
  void add_rates();
  void add_comparisons();
  void add_comparisons(const model::Edition& edition);
  void add_targets(const model::Edition& edition);
  void add_municipality(const model::Municipality& m, const MunicipalTables& tables);
  void add_emissions(const model::Municipality& m, const MunicipalTables& tables);
  void add_figures();
  void add_local(const model::Municipality& m, const MunicipalTables& tables);
  void add_follow_up();
  void add_follow_up(const model::Municipality& m, const MunicipalTables& tables);
  void add_local_follow_up(const model::Municipality& m, int year, const model::LocalYear* text,
                           const PlannedTable& table);
  void add_events();
  void add_publications();
  void add_followables(const model::Municipality* municipality);
  void add_edition(const model::Edition& edition);
  void add_analysis(const model::Analysis& analysis);
  void add_files();
  void add_sitemap();
  void order_addresses();

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

void Planner::add_lists() {
  const model::Portal& p = portal();
  add("/", "start.html", "startsidan", p.start != nullptr ? p.start->common : no_file, start_page);
  if (p.start != nullptr) own(p.start->text, "/");
  add_list_pages(std::string(addresses::municipalities), p.municipalities_by_name.size(),
                 "municipalities.html", "kommunerna", {}, municipalities_page);
  add_table_pages(signatory_table, "signatories.html", "signatärerna", signatories_page);
  add_list(addresses::joint_commitments, "joint_commitments.html", "de gemensamma åtagandena",
           edition_with_joint_commitments(p) != nullptr, joint_commitments_page);
  add_list(addresses::editions, "editions.html", "omgångarna", !p.editions.empty(), editions_page);
  if (!p.organisations.empty())
    add_table_pages(organisation_table, "organisations.html", "organisationerna", organisations_page);
  add_comparisons();
  add_rates();
  add_follow_up();
  add_list(addresses::initiatives, "initiatives.html", "initiativen", !p.initiatives.empty(),
           initiatives_page);
  add_events();
  add_publications();
  add_list(addresses::follow, "follow.html", "vad man kan följa", has_news(p), follow_page);
  add_followables(nullptr);
  add_list_pages(std::string(addresses::documents), municipalities_with_documents(p).size(), "documents.html",
                 "dokumenten", {}, documents_page);
  add_list(addresses::glossary, "glossary.html", "ordlistan", !p.terms.empty(), glossary_page);
  add_list(addresses::accessibility, "accessibility.html", "tillgängligheten",
           context().site().accessibility.has_value(), accessibility_page);
}

void Planner::add_events() {
  const model::Portal& p = portal();
  add_list(addresses::events, "events.html", "händelserna", !p.events.empty(), events_page);
  for (const model::Event& event : p.events) {
    own(event.text, add(address_of(event), "event.html", "händelsen " + event.title, event.common,
                        [&event](PageBuilder& b) { return event_page(b, event); }));
  }
}

void Planner::add_publications() {
  const std::vector<compare::PublicationYear>& years = context().publications.years();
  add_list(addresses::publications, "publications.html", "decemberträffarna", !years.empty(),
           publications_page);
  for (const compare::PublicationYear& told : years) {
    const std::string subject = publication_title(told.year);
    add_year_pages(publication_tables(context(), told.year), told.year, publication_address(told.year),
                   "publication_year.html", subject, publication_year_page);
    const std::size_t charts = publication_chart_tables(context(), told.year).size();
    for (std::size_t i = 0; i < charts; ++i)
      add_downloads([year = told.year, i](const Context& from) {
        return std::move(publication_chart_tables(from, year)[i]);
      });
    print(add(print_address(told.year), "publication_print.html", "tryckutgåvan av " + subject, {},
              [year = told.year](PageBuilder& b) { return publication_print_page(b, year); }),
          print_pdf_address(told.year), 0);
    for (const model::Publication& one : told.all) {
      const std::string_view address =
          add(publication_address(one), "publication.html", subject + " i " + one.name, one.common,
              [&one](PageBuilder& b) { return publication_page(b, one); });
      if (one.kept) own(one.text, address);
      print(add(sheet_address(one), "publication_sheet.html", "bladet om " + subject + " i " + one.name, {},
                [&one](PageBuilder& b) { return publication_sheet_page(b, one); }),
            sheet_pdf_address(one), 1);
    }
  }
}

void Planner::add_followables(const model::Municipality* municipality) {
  const Context* context = plan_.context_.get();
  const std::string of = municipality == nullptr ? "" : municipality->name + ": ";
  const auto news =
      std::make_shared<const Shared<feed::Feed>>([=] { return news_feed(*context, municipality); });
  for (const Followable& file : followables(*context, municipality)) {
    const std::string self = support::encode_href(context->url + file.address);
    if (file.type == "text/calendar") {
      add_file(file.address, of + "kalendern", [=](std::string& out, Recent&) {
        out += feed::to_icalendar(event_calendar(*context, municipality));
      });
    } else if (file.type == "application/atom+xml") {
      add_file(file.address, of + "flödet (Atom)",
               [=](std::string& out, Recent& recent) { out += feed::to_atom(*news->made(recent), self); });
    } else {
      add_file(file.address, of + "flödet (JSON Feed)", [=](std::string& out, Recent& recent) {
        out += feed::to_json_feed(*news->made(recent), self);
      });
    }
  }
}

void Planner::add_rates() {
  add_list(addresses::rates, "rates.html", "de årliga takterna", has_rates(portal()), rates_page);
  for (const model::Edition& edition : portal().editions) {
    if (!has_rates(edition)) continue;
    add_downloads([&edition](const Context&) { return rate_table(edition); });
    const std::vector<DataTable> charts = rate_chart_tables(edition);
    for (std::size_t i = 0; i < charts.size(); ++i)
      add_downloads([&edition, i](const Context&) { return std::move(rate_chart_tables(edition)[i]); });
  }
}

void Planner::add_comparisons() {
  const model::Portal& p = portal();
  if (p.contracts.empty()) return;
  add(std::string(addresses::compare), "comparisons.html", "jämförelserna", {}, comparisons_page);
  add(std::string(addresses::calculations), "calculations.html", "formlerna", {}, calculations_page);
  add_table_pages(side_by_side_table, "side_by_side.html", "kommunerna sida vid sida", side_by_side_page);
  if (has_emissions_comparison(p)) {
    add_table_pages(emissions_comparison_table, "emissions_comparison.html", "kommunernas utsläpp",
                    emissions_comparison_page);
  }
  add_figures();
  if (has_memberships(p))
    add_table_pages(membership_table, "memberships.html", "medlemskapen", memberships_page);
  add_list(addresses::targets, "target_editions.html", "klimatmålen",
           std::any_of(p.editions.begin(), p.editions.end(), has_targets), target_editions_page);
  for (const model::Edition& edition : p.editions) add_comparisons(edition);
}

// As many pages as the longest of the tables has parts.
void Planner::add_figures() {
  const auto tables = std::make_shared<const std::vector<FiguresTable>>(figures_tables(context()));
  std::size_t pages = 0;
  for (const FiguresTable& one : *tables) pages = std::max(pages, one.table.parts.size());
  for (std::size_t i = 0; i < pages; ++i) {
    add(part_address(tables->front().table.folder, i), "figures_comparison.html", "läget enligt kontrakten",
        {}, [=](PageBuilder& b) { return figures_comparison_page(b, *tables, i); });
  }
  for (const FiguresTable& one : *tables) add_downloads(kept(one.table));
}

void Planner::add_targets(const model::Edition& edition) {
  if (!has_targets(edition)) return;
  add(target_matrix_address(edition), "target_matrix.html", "klimatmålen i omgången " + edition.label, {},
      [&edition](PageBuilder& b) { return target_matrix_page(b, edition); });
  add_downloads([&edition](const Context&) { return target_matrix_table(edition); });
  add_table_pages([&edition](const Context&) { return target_list(edition); }, "target_list.html",
                  "listan över klimatmålen i omgången " + edition.label,
                  [&edition](PageBuilder& b, const DataTable& table, const TableParts& parts) {
                    return target_list_page(b, edition, table, parts);
                  });
}

void Planner::add_comparisons(const model::Edition& edition) {
  add_targets(edition);
  if (has_commitment_matrix(edition)) {
    add_table_pages([&edition](const Context&) { return commitment_table(edition); },
                    "commitment_matrix.html", "åtagandena i omgången " + edition.label,
                    [&edition](PageBuilder& b, const DataTable& table, const TableParts& parts) {
                      return commitment_matrix_page(b, edition, table, parts);
                    });
  }
  const auto sections = compared_sections(edition);
  if (sections.empty()) return;
  add(section_comparison_address(edition), "section_list.html", "avsnitten i omgången " + edition.label, {},
      [&edition](PageBuilder& b) { return section_list_page(b, edition); });
  for (const model::Section* section : sections) {
    add_list_pages(section_comparison_address(edition, section->key), edition.contracts.size(),
                   "section_comparison.html", "avsnittet " + section->title + " i omgången " + edition.label,
                   {}, [&edition, section](PageBuilder& b, const TableParts& parts) {
                     return section_comparison_page(b, edition, *section, parts);
                   });
  }
}

void Planner::add_municipality(const model::Municipality& m, const MunicipalTables& tables) {
  own(m.text, add(address_of(m), "municipality.html", "kommunen " + m.name, m.common,
                  [&m](PageBuilder& b) { return municipality_page(b, m); }));
  add_followables(&m);
  std::map<std::string_view, std::string_view> commitments;  // by id: the address
  for (const model::Contract* contract : m.contracts) {
    if (contract->edition == nullptr) continue;
    own(contract->text,
        add(address_of(*contract), "contract.html", m.name + ": kontraktet " + contract->version_label,
            contract->common, [contract](PageBuilder& b) { return contract_page(b, *contract); }));
    if (has_picture(context(), *contract)) {
      add_picture(address_of(*contract), m.name + ": kontraktet " + contract->version_label,
                  [contract](const Context&) { return picture_of(*contract); });
    }
    if (has_changes(*contract)) {
      model::Common common;
      common.at = contract->common.at;
      add(changes_address(*contract), "changes.html",
          m.name + ": ändringarna till " + contract->version_label, common,
          [contract](PageBuilder& b) { return changes_page(b, *contract); });
      add_downloads([contract](const Context& context) { return changes_table(context, *contract); });
    }
    for (const model::Commitment* commitment : contract->commitments) {
      const auto [known, is_new] = commitments.try_emplace(commitment->id);
      if (is_new) {
        known->second =
            add(commitment_address(m, commitment->id), "commitment.html",
                m.name + ": åtagandet " + commitment->id, commitment->common,
                [&m, commitment](PageBuilder& b) { return commitment_page(b, m, commitment->id); });
      } else {
        lead_here(commitment->common, known->second);
      }
      own(commitment->text, known->second);
    }
  }
  if (has_emissions_page(m)) add_emissions(m, tables);
  add_follow_up(m, tables);
  add_local(m, tables);
  for (const model::LocalContract* contract : m.local_contracts) {
    if (contract->organisation == nullptr) continue;
    own(contract->text,
        add(address_of(*contract), "local_contract.html", m.name + ": " + contract->organisation->name,
            contract->common, [contract](PageBuilder& b) { return local_contract_page(b, *contract); }));
    if (has_picture(context(), *contract)) {
      add_picture(address_of(*contract), m.name + ": " + contract->organisation->name,
                  [contract](const Context&) { return picture_of(*contract); });
    }
  }
}

// The programme with the first part of its register, the rest of a long register, and all commitments.
void Planner::add_local(const model::Municipality& m, const MunicipalTables& tables) {
  if (m.local == nullptr) return;
  const std::string subject = m.name + ": lokala klimatkontrakt";
  const PlannedTable& table = *tables.local_register;
  std::string_view address;
  for (std::size_t i = 0; i < table.parts.size(); ++i) {
    const std::string_view part =
        add(part_address(table.folder, i), "local.html", subject, i == 0 ? m.local->common : no_file,
            [i, &table, &m](PageBuilder& b) {
              return local_page(b, m, b.made(*table.shared)->table, {i, table.parts});
            });
    if (i == 0) address = part;
  }
  own(m.local->text, address);
  if (table.empty) return;
  add_downloads(table);
  if (tables.local_commitments->empty) return;
  add_table_pages(*tables.local_commitments, "local_commitments.html",
                  m.name + ": åtaganden i lokala klimatkontrakt",
                  [&m](PageBuilder& b, const DataTable& all, const TableParts& of) {
                    return local_commitments_page(b, m, all, of);
                  });
}

// As many pages of a year as the longest of its tables has parts.
void Planner::add_follow_up() {
  const std::vector<int>& years = context().ledgers.years();
  if (years.empty()) return;
  add_table_pages(years_table, "follow_ups.html", "uppföljningen", follow_ups_page);
  for (const int year : years) {
    add_year_pages(follow_up_tables(context(), year), year, follow_up_address(year), "follow_up_year.html",
                   "uppföljningen " + std::to_string(year), follow_up_year_page);
  }
}

void Planner::add_follow_up(const model::Municipality& m, const MunicipalTables& tables) {
  const MunicipalLedger& ledger = context().ledgers.of(m);
  for (const auto& [of_year, one] : ledger.commitments) {
    const int year = of_year;
    const PlannedTable& table = tables.commitments.at(year);
    const std::string_view address =
        add(follow_up_address(m, year), "follow_up.html", m.name + ": uppföljningen " + std::to_string(year),
            one.follow_up != nullptr ? one.follow_up->common : no_file,
            [year, &table, &m](PageBuilder& b) { return follow_up_page(b, m, year, table); });
    if (one.follow_up != nullptr) own(one.follow_up->text, address);
    add_downloads_unless_empty(table);
  }
  for (const auto& [year, one] : ledger.local)
    add_local_follow_up(m, year, one.text, tables.local_years.at(year));
}

void Planner::add_local_follow_up(const model::Municipality& m, int year, const model::LocalYear* text,
                                  const PlannedTable& table) {
  const std::string subject = m.name + ": lokala klimatkontrakt " + std::to_string(year);
  for (std::size_t i = 0; i < table.parts.size(); ++i) {
    const std::string_view address =
        add(part_address(table.folder, i), "local_follow_up.html", subject,
            text != nullptr && i == 0 ? text->common : no_file, [i, year, &table, &m](PageBuilder& b) {
              return local_follow_up_page(b, m, year, b.made(*table.shared)->table, {i, table.parts});
            });
    if (text != nullptr && i == 0) own(text->text, address);
  }
  add_downloads_unless_empty(table);
}

void Planner::add_emissions(const model::Municipality& m, const MunicipalTables& tables) {
  model::Common common;
  common.at = m.common.at;
  add(emissions_address(m), "emissions.html", m.name + ": utsläpp", common,
      [&m, &of = tables.emissions](PageBuilder& b) { return emissions_page(b, m, of); });
  for (const MunicipalTables::Emissions& one : tables.emissions) {
    add_downloads(one.measured);
    add_downloads_unless_empty(one.chart);
    add_downloads_unless_empty(one.needed);
  }
}

void Planner::add_edition(const model::Edition& edition) {
  const std::string_view address =
      add(address_of(edition), "edition.html", "omgången " + edition.label, edition.common,
          [&edition](PageBuilder& b) { return edition_page(b, edition); });
  for (const model::Section& section : edition.sections) own(section.text, address);
  for (const model::JointCommitment* joint : edition.commitments) {
    if (newest_joint(portal(), joint->number) != joint) {
      lead_here(joint->common, address_of(*joint));
      continue;
    }
    own(joint->text,
        add_list_pages(address_of(*joint), context().takers_of(*joint).size(), "joint_commitment.html",
                       "gemensamt åtagande " + std::to_string(joint->number), joint->common,
                       [joint](PageBuilder& b, const TableParts& parts) {
                         return joint_commitment_page(b, *joint, parts);
                       }));
  }
}

namespace {

Value robots(PageBuilder& b) {
  ObjectBuilder fields = b.object();
  fields.set(k.sitemap, Value::text(b.arena().concat({b.context().url, "/sitemap.xml"})));
  fields.set(k.index, Value::boolean(true));
  Head head;
  head.title = "robots";
  head.kind = "robots";
  head.address = "/robots.txt";
  return b.page(head, fields);
}

}  // namespace

void Planner::add_analysis(const model::Analysis& analysis) {
  const std::string subject = "analysen " + std::to_string(analysis.year);
  own(analysis.text, add(address_of(analysis), "analysis.html", subject, analysis.common,
                         [&analysis](PageBuilder& b) { return analysis_page(b, analysis); }));
  if (has_recommendations(analysis)) {
    model::Common common;
    common.at = analysis.common.at;
    add(recommendations_address(analysis), "recommendations.html", subject + ": rekommendationerna", common,
        [&analysis](PageBuilder& b) { return recommendations_page(b, analysis); });
    add_downloads([&analysis](const Context&) { return recommendation_data(analysis); });
    add_downloads([&analysis](const Context&) { return recommendation_table(analysis); });
  }
  for (const model::AnalysisTable* table : analysis.tables) {
    add(address_of(*table), "analysis_table.html", subject + ": tabellen " + table->id, table->common,
        [table](PageBuilder& b) { return analysis_table_page(b, *table); });
    add_downloads([table](const Context&) { return analysis_data(*table); });
  }
}

// Of all pages but the one for missing pages, data and pictures.
void Planner::add_sitemap() {
  std::vector<std::string> listed;
  for (const PageJob& job : plan_.pages_) {
    if (job.template_name != "404.html" && !job.template_name.empty() && !job.is_picture)
      listed.emplace_back(job.address);
  }
  for (SitemapFile& one : sitemap_files(std::move(listed))) {
    const auto file = std::make_shared<const SitemapFile>(std::move(one));
    add(file->address, file->template_name, "webbplatskartan", {},
        [file](PageBuilder& b) { return sitemap_page(b, *file); });
  }
}

void Planner::add_files() {
  if (context().input.pictures) add_picture("/", "portalen", picture_of_portal);
  add("/404.html", "404.html", "sidan för adresser som inte finns", {}, not_found_page);
  add_sitemap();
  add("/robots.txt", "robots.txt", "robots.txt", {}, robots);
  std::vector<Alias> aliases = std::move(aliases_);
  for (const Alias& alias : aliases) {
    model::Common common;
    common.at = alias.at;
    add(alias.address, "redirect.html", "den tidigare adressen " + alias.address, common,
        [alias](PageBuilder& b) { return redirect_page(b, alias.address, alias.target); });
  }
  order_addresses();
}

void Planner::order_addresses() {
  plan_.pages_.shrink_to_fit();
  plan_.makers_.shrink_to_fit();
  const std::vector<PageJob>& pages = plan_.pages_;
  plan_.by_address_.resize(pages.size());
  std::iota(plan_.by_address_.begin(), plan_.by_address_.end(), std::uint32_t{0});
  std::ranges::sort(plan_.by_address_, {}, [&](std::uint32_t page) { return pages[page].address; });
}

SitePlan make_plan(const PlanInput& input, diagnostics::Diagnostics& diagnostics) {
  const markdown::TextReads reads;
  SitePlan plan = Planner(input, diagnostics).plan();
  plan.planned_from_ = reads.numbers();
  return plan;
}

}  // namespace kontrakt::view
