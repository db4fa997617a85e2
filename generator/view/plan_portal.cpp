// The pages about the portal as a whole, its editions and analyses.
#include "support/url.hpp"
#include "view/events.hpp"
#include "view/feeds.hpp"
#include "view/local_registers.hpp"
#include "view/planner.hpp"
#include "view/publication_pages.hpp"

namespace kontrakt::view {

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

}  // namespace kontrakt::view
