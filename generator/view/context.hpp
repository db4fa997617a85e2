// What every page's data is made from. Private to view/.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compare/contract_changes.hpp"
#include "markdown/texts.hpp"
#include "support/value.hpp"
#include "view/addresses.hpp"
#include "view/data_table.hpp"
#include "view/events.hpp"
#include "view/keys.hpp"
#include "view/ledgers.hpp"
#include "view/notes.hpp"
#include "view/plan.hpp"
#include "view/planned_table.hpp"
#include "view/publications.hpp"
#include "view/term_links.hpp"
#include "view/words.hpp"

namespace kontrakt::view {

using support::Arena;
using support::Key;
using support::ObjectBuilder;
using support::Value;

struct Context {
  explicit Context(const PlanInput& from);

  PlanInput input;
  std::string base;  // path prefix without last slash: "" or "/klimat"
  std::string url;   // absolute, without last slash
  SourceIndex sources;
  // Who took up a joint commitment, by municipality in Swedish order: looked up on every commitment's page.
  std::map<const model::JointCommitment*, std::vector<const model::Commitment*>> takers;
  std::unordered_map<const model::Commitment*, std::uint32_t> place_among_takers;
  // What has changed since the contract before, for every contract that has_changes(): the page, its table
  // and the ribbons tell of the same comparison.
  std::map<const model::Contract*, compare::ContractChanges> changes;
  // In Swedish order; all of them, put in order once.
  std::vector<const model::Organisation*> organisations_by_name;
  Ledgers ledgers;
  Publications publications;
  EventsByMunicipality events;
  Arena arena;  // of what all pages share
  // What each page offers to follow: the files of its municipality, by id, or with an empty id the portal's.
  std::map<std::string, Value, std::less<>> alternates;
  std::string local_count;                      // local_count_text(): several pages and parts of pages say it
  const support::ObjectData* shared = nullptr;  // {site}
  Value as_of_value;                            // of each page that says nothing else
  // As PageBuilder::municipality() makes them without a current contract: all pages of one show the same.
  std::unordered_map<const model::Municipality*, Value> municipality_values;
  // As the pages of two dozen others name it (pages_commitments.cpp), of each that takes up a joint one.
  std::unordered_map<const model::Commitment*, Value> commitment_lines;

  const model::Portal& portal() const { return *input.portal; }
  // Content without any date has nothing that a day could matter to.
  support::Date as_of() const { return input.as_of.value_or(support::Date{}); }
  // How much has changed; none for a first contract, and where the two are not of one kind.
  std::optional<std::size_t> change_count(const model::Contract* contract) const;
  const std::vector<const model::Commitment*>& takers_of(const model::JointCommitment& joint) const;
  const config::Site& site() const { return *input.site; }
  const markdown::Document& text(const model::Text& text) const {
    return markdown::Texts(*input.texts)[text.id];
  }
};

// The object with the site's data, made once.
Value site_data(const Context& context, Arena& arena);

// The picture that is shown where a page is linked to.
struct PagePicture {
  std::string address;
  std::string alt;
};

// What the head of a page says.
struct Head {
  std::string title;
  std::string heading;  // empty: the title
  std::string lead;
  std::string description;
  std::string kind;  // template without .html
  std::string address;
  std::vector<std::pair<std::string, std::string>> crumbs;  // label, address
  std::optional<support::Date> updated;
  std::optional<support::Date> as_of;  // of what the page says, where that is not the portal's
  bool example = false;
  std::optional<PagePicture> picture;  // none: the portal's own
};

// Builds the data of one page: helpers for all the shapes of docs/templates.md.
class PageBuilder {
 public:
  // `recent` keeps the page's tables for the pages and files after it.
  PageBuilder(const Context& context, Arena& arena, Recent& recent)
      : context_(context), arena_(arena), recent_(recent), terms_(context.portal(), context.base) {}

  Arena& arena() { return arena_; }
  const Context& context() const { return context_; }
  const model::Portal& portal() const { return context_.portal(); }

  ObjectBuilder object() { return ObjectBuilder(arena_); }
  NoteBlock block() { return NoteBlock(counter_, context_.sources, context_.base, arena_); }
  Value list(const std::vector<Value>& items) { return support::make_list(arena_, items); }

  Value text(std::string_view s) { return Value::text(arena_.copy(s)); }  // copied
  Value kept(std::string_view s) { return Value::text(s); }               // a view into the model
  Value optional(std::string_view s) { return s.empty() ? Value::none() : Value::text(s); }
  Value optional_copy(std::string_view s) { return s.empty() ? Value::none() : text(s); }
  Value href(std::string_view address) { return Value::text(arena_.concat({context_.base, address})); }
  Value href(std::string_view address, std::string_view anchor) {
    return Value::text(arena_.concat({context_.base, address, "#", anchor}));
  }
  Value date(const std::optional<support::Date>& date);
  Value link(std::string_view label, std::string_view address);
  Value municipality_link(const model::Municipality& municipality);  // says when it is an example
  Value external_link(std::string_view label, std::string_view url, std::string_view note = {});
  Value mark(std::string_view word, std::string_view shape, std::string_view tone);

  // data_facts.cpp
  Value target(const model::Target& target, NoteBlock& notes);
  Value targets(const std::vector<model::Target>& targets, NoteBlock& notes);
  Value figure(const model::Figure& figure, NoteBlock& notes);
  Value figures(const std::vector<model::Figure>& figures, NoteBlock& notes);
  // `shared_with` are other titles with the same address.
  Value document(const model::Document& document, const std::vector<Value>& shared_with, NoteBlock& notes,
                 const Value* owner = nullptr);
  Value documents(const std::vector<model::Document>& documents, NoteBlock& notes);
  std::vector<Value> document_list(const std::vector<model::Document>& documents, NoteBlock& notes,
                                   const Value* owner = nullptr);
  Value signatory(const model::Signatory& signatory, NoteBlock& notes);
  Value action(const model::Action& action, NoteBlock& notes);
  Value actions(const std::vector<model::Action>& actions, NoteBlock& notes);
  Value items(const std::vector<model::Item>& items, NoteBlock& notes);
  // pages_initiatives.cpp: a line each, without their figures
  Value initiative_lines(const std::vector<const model::Initiative*>& all, NoteBlock& notes);
  Value contact(const model::Contact& contact);
  Value inferred(const std::vector<std::string>& fields);

  // data_tables.cpp
  // The part of a table that stands on a page; the rows' sources become notes of `notes`.
  Value table(const DataTable& table, const TableParts& parts, NoteBlock& notes);
  // Links to the pages of a list or table that is too long for one, from the first name to the last; none
  // when there is one page. `name_at` names what stands at a place.
  using NameAt = std::function<std::string_view(std::size_t place)>;
  Value parts(const std::string& folder, const TableParts& parts, const NameAt& name_at);
  Value table(const DataTable& table, NoteBlock& notes);  // all of it
  Value table(const PlannedTable& table, std::size_t part, NoteBlock& notes);
  std::shared_ptr<const DataTable> made(const PlannedTable& table) { return table.shared->made(recent_); }
  Value downloads(const DataTable& table);  // for a table that is shown in a form of its own

  // data_municipality.cpp
  Value municipality(const model::Municipality& municipality, const model::Contract* current = nullptr);
  Value make_municipality(const model::Municipality& municipality, const model::Contract* current);
  Value ribbon(const model::Municipality& municipality, const model::Contract* current);
  Value commitment(const model::Commitment& commitment, NoteBlock* with_actions = nullptr);
  Value joint(const model::JointCommitment* joint);
  Value edition_link(const model::Edition& edition);
  Value organisation(const model::Organisation& organisation);

  // data_readings.cpp
  // `section`: a link to what the note is about, where it does not stand there.
  Value remark(const model::Note& note, NoteBlock& notes, Value section,
               std::string_view deviation = "Skiljer sig mellan kontrakten");
  // The notes at one section; with an empty key those about the whole.
  Value remarks(const std::vector<model::Note>& all, std::string_view section, NoteBlock& notes,
                std::string_view deviation = "Skiljer sig mellan kontrakten");
  // What must be said of a contract known only through others; none for a contract itself.
  Value third_party(const model::Contract& contract);
  // The same subject in the municipality's other contracts.
  Value counterparts(const model::Contract& contract, const model::Section& section);
  Value recommendation_links(const model::Edition& edition, const model::Section& section);
  Value crosswalk(const model::Edition& edition);
  Value deviations(const model::Edition& edition, NoteBlock& notes);

  // data_prose.cpp
  // A whole text; headings begin at `level`. None for an empty text.
  Value prose(const model::Text& text, int level = 2, std::string_view anchor_prefix = {});
  // One section of a text (what stands under its heading, deeper headings included), headings from `level`.
  Value section_prose(const markdown::Document& document, std::size_t section, int level,
                      std::string_view anchor_prefix = {});
  // What stands before the first heading.
  Value lead_prose(const model::Text& text);
  // A text from JSON, with words of the glossary as links: HTML when there are any.
  Value explained(std::string_view text);
  TermLinks& terms() { return terms_; }
  Value inline_notes(NoteBlock& notes) { return notes.notes(); }
  std::string first_paragraph(const model::Text& text, std::size_t limit = 200) const;

  // The page's own object and the shared data; `fields` is what the template gets beside `site` and `page`.
  Value page(const Head& head, ObjectBuilder& fields, const std::vector<Value>& toc = {});
  Value toc_entry(std::string_view label, std::string_view anchor, std::string_view number, int level);

 private:
  Value picture_of(const Head& head);
  Value alternates_at(std::string_view address) const;
  void append_html(std::string& out, const markdown::Html& html, NoteBlock& notes);
  Value prose_value(std::string_view html, NoteBlock& notes);
  const Context& context_;
  Arena& arena_;
  Recent& recent_;
  NoteCounter counter_;
  TermLinks terms_;
};

// A line about a commitment on the pages of those who take up the same joint one.
Value commitment_line(PageBuilder& b, const model::Commitment& commitment);

// One function per template, in pages_<what>.cpp.
Value start_page(PageBuilder& b);
Value municipalities_page(PageBuilder& b, const TableParts& parts);
Value municipality_page(PageBuilder& b, const model::Municipality& municipality);
Value contract_page(PageBuilder& b, const model::Contract& contract);
// Only for a contract with a predecessor: has_changes().
Value changes_page(PageBuilder& b, const model::Contract& contract);
DataTable changes_table(const Context& context, const model::Contract& contract);  // a row for each change
Value commitment_page(PageBuilder& b, const model::Municipality& municipality, const std::string& id);
Value joint_commitments_page(PageBuilder& b);
Value joint_commitment_page(PageBuilder& b, const model::JointCommitment& joint, const TableParts& parts);
Value editions_page(PageBuilder& b);
Value edition_page(PageBuilder& b, const model::Edition& edition);
DataTable signatory_table(const Context& context);
Value signatories_page(PageBuilder& b, const DataTable& table, const TableParts& parts);
Value analysis_page(PageBuilder& b, const model::Analysis& analysis);
bool has_recommendations(const model::Analysis& analysis);
Value recommendations_page(PageBuilder& b, const model::Analysis& analysis);
DataTable analysis_data(const model::AnalysisTable& table);
DataTable recommendation_data(const model::Analysis& analysis);   // with what they mean
DataTable recommendation_table(const model::Analysis& analysis);  // to look through: no texts
Value analysis_table_page(PageBuilder& b, const model::AnalysisTable& table);
Value events_page(PageBuilder& b);
Value event_page(PageBuilder& b, const model::Event& event);
// A few lines: what comes next and what was last, of the portal or of a municipality; the latest day first.
Value nearest_events(PageBuilder& b, const model::Municipality* municipality = nullptr);
Value follow_page(PageBuilder& b);
// The start of the comparisons: what can be compared.
Value comparisons_page(PageBuilder& b);
// How the portal computes, with worked examples.
Value calculations_page(PageBuilder& b);
bool has_targets(const model::Edition& edition);
Value target_editions_page(PageBuilder& b);
Value target_matrix_page(PageBuilder& b, const model::Edition& edition);
DataTable target_matrix_table(const model::Edition& edition);  // a row for each entry
DataTable target_list(const model::Edition& edition);
Value target_list_page(PageBuilder& b, const model::Edition& edition, const DataTable& table,
                       const TableParts& parts);
bool has_commitment_matrix(const model::Edition& edition);
DataTable commitment_table(const model::Edition& edition);
Value commitment_matrix_page(PageBuilder& b, const model::Edition& edition, const DataTable& table,
                             const TableParts& parts);
// How the wording of a joint commitment differs between contracts.
Value joint_variants(PageBuilder& b, const model::JointCommitment& joint, NoteBlock& notes);
// The sections of an edition that municipalities write themselves.
std::vector<const model::Section*> compared_sections(const model::Edition& edition);
Value section_list_page(PageBuilder& b, const model::Edition& edition);
// `parts`: of the edition's contracts.
Value section_comparison_page(PageBuilder& b, const model::Edition& edition, const model::Section& section,
                              const TableParts& parts);
DataTable side_by_side_table(const Context& context);
Value side_by_side_page(PageBuilder& b, const DataTable& table, const TableParts& parts);
bool has_memberships(const model::Portal& portal);
DataTable membership_table(const Context& context);
Value memberships_page(PageBuilder& b, const DataTable& table, const TableParts& parts);
Value rates_page(PageBuilder& b);
Value initiatives_page(PageBuilder& b);
std::vector<const model::Municipality*> municipalities_with_documents(const model::Portal& portal);
// `parts`: of the municipalities with documents.
Value documents_page(PageBuilder& b, const TableParts& parts);
Value glossary_page(PageBuilder& b);
Value accessibility_page(PageBuilder& b);
Value free_page(PageBuilder& b, const model::Page& page);
Value not_found_page(PageBuilder& b);
Value redirect_page(PageBuilder& b, const std::string& address, const std::string& target);

// "5.1 Klimatmål 2030"; the title alone when there is no number.
std::string numbered(const model::Section& section);

// The analysis that a contract's summary was taken from, or the newest about its edition; null when there is
// none.
const model::Analysis* analysis_behind(const model::Contract& contract);
// Whether there is an earlier contract of the municipality to compare this one with.
bool has_changes(const model::Contract& contract);
// The newest edition that has contracts in the portal, or else the newest; null when there is none.
const model::Edition* current_edition(const model::Portal& portal);
// The newest edition with joint commitments; null when no edition has any.
const model::Edition* edition_with_joint_commitments(const model::Portal& portal);
// The joint commitment with this number in the newest edition that has one.
const model::JointCommitment* newest_joint(const model::Portal& portal, int number);

}  // namespace kontrakt::view
