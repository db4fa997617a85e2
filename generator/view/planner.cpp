#include "view/planner.hpp"

#include <algorithm>
#include <memory>
#include <numeric>

#include "support/parallel.hpp"
#include "view/local_registers.hpp"
#include "view/sitemap.hpp"

namespace kontrakt::view {

namespace {

constexpr std::string_view folder_page = "index.html";

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

Planner::Planner(const PlanInput& input, diagnostics::Diagnostics& diagnostics) : diagnostics_(diagnostics) {
  plan_.context_ = std::make_unique<Context>(input);
  plan_.memory_ = std::make_unique<PlanMemory>();
  plan_.text_addresses_.resize(input.texts->size());
}

SitePlan Planner::plan() {
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

std::string_view Planner::add(std::string_view address, std::string_view template_name,
                              std::string_view subject, const model::Common& common, Data data) {
  const Claimed claimed = claim(address, common.at);
  if (!claimed.is_new) return claimed.address;
  add_job(claimed.address, template_name, subject, common.at);
  plan_.makers_.emplace_back(std::move(data));
  lead_here(common, claimed.address);
  return claimed.address;
}

void Planner::add_job(std::string_view address, std::string_view template_name, std::string_view subject,
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

void Planner::add_file(std::string_view address, std::string_view subject, SitePlan::Bytes append) {
  const Claimed claimed = claim(address, {});
  if (!claimed.is_new) return;
  add_job(claimed.address, "", subject, {});
  plan_.makers_.emplace_back(std::move(append));
}

void Planner::add_list(std::string_view address, std::string_view template_name, std::string_view subject,
                       bool wanted, Value (*data)(PageBuilder&)) {
  if (wanted) add(address, template_name, subject, {}, data);
}

void Planner::print(std::string_view address, std::string_view pdf, int most_pages) {
  if (plan_.pages_.empty() || plan_.pages_.back().address != address) return;  // another has the address
  plan_.pages_.back().pdf_path = plan_.memory_->texts.copy(pdf.substr(1));
  plan_.pages_.back().most_pdf_pages = most_pages;
}

void Planner::add_picture(const std::string& page, const std::string& subject,
                          const std::function<SharePicture(const Context&)>& make) {
  const std::string address = picture_address(page);
  add(address, picture_template, "delningsbilden för " + subject, {},
      [=](PageBuilder& b) { return picture_page(b, make(b.context()), address); });
}

const PlannedTable& Planner::kept(PlannedTable table) {
  return plan_.memory_->tables.emplace_back(std::move(table));
}

void Planner::add_downloads(const TableMaker& make) {
  add_downloads(kept(plan_table(context(), make)));
}

void Planner::add_downloads(const PlannedTable& table) {
  const std::string subject = "tabellen " + table.id;
  add_file(table.folder + table.id + ".csv", subject, [&table](std::string& out, Recent& recent) {
    const auto made = table.shared->made(recent);
    append_csv(out, *made);
    made->file_sizes->csv = out.size();
  });
  add_file(table.folder + table.id + ".json", subject,
           [&table, &url = context().url](std::string& out, Recent& recent) {
             const auto made = table.shared->made(recent);
             append_json(out, *made, url + made->folder);
             made->file_sizes->json = out.size();
           });
}

void Planner::add_downloads_unless_empty(const PlannedTable& table) {
  if (!table.empty) add_downloads(table);
}

void Planner::add_table_pages(const TableMaker& make, std::string_view template_name,
                              const std::string& subject, const TablePage& page) {
  add_table_pages(kept(plan_table(context(), make)), template_name, subject, page);
}

void Planner::add_table_pages(const PlannedTable& table, std::string_view template_name,
                              const std::string& subject, const TablePage& page) {
  add_downloads(table);
  for (std::size_t i = 0; i < table.parts.size(); ++i) {
    add(part_address(table.folder, i), template_name, subject, {}, [i, &table, page](PageBuilder& b) {
      return page(b, *b.made(table), {i, table.parts});
    });
  }
}

std::string_view Planner::add_list_pages(std::string_view folder, std::size_t count,
                                         std::string_view template_name, const std::string& subject,
                                         const model::Common& common, const ListPage& page) {
  const std::vector<TablePart> parts = parts_of_list(count);
  std::string_view address;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string_view added = add(part_address(std::string(folder), i), template_name, subject,
                                       i == 0 ? common : no_file, [i, parts, page](PageBuilder& b) {
                                         return page(b, {i, parts});
                                       });
    if (i == 0) address = added;
  }
  return address;
}

void Planner::add_year_pages(std::vector<YearTable> all, int year, const std::string& folder,
                             std::string_view template_name, const std::string& subject, YearPage page) {
  const auto tables = std::make_shared<const std::vector<YearTable>>(std::move(all));
  for (const YearTable& one : *tables) add_downloads(kept(one.table));
  for (std::size_t i = 0; i < page_count(*tables); ++i) {
    add(part_address(folder, i), template_name, subject, {},
        [=](PageBuilder& b) { return page(b, year, *tables, i); });
  }
}

void Planner::lead_here(const model::Common& common, std::string_view address) {
  for (std::size_t i = 0; i < common.aliases.size(); ++i) {
    const std::string& alias = common.aliases[i];
    // Once: a commitment's file is often copied from year to year, former addresses and all.
    if (leads_.emplace(alias, address).second)
      aliases_.push_back({alias, std::string(address), common.alias_places[i]});
  }
}

Planner::Claimed Planner::claim(std::string_view address, diagnostics::Location at) {
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

void Planner::own(const model::Text& text, std::string_view address) {
  if (!text.empty()) plan_.text_addresses_[text.id] = address;
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

}  // namespace kontrakt::view
