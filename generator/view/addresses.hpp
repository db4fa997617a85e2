// The address of everything that has a page. Published addresses never change, so this file rarely does.
#pragma once

#include <string>

#include "model/portal.hpp"

namespace kontrakt::view {

// All begin and end with '/', without the portal's base path.
std::string address_of(const model::Municipality& municipality);
std::string address_of(const model::Contract& contract);
std::string address_of(const model::Edition& edition);
std::string address_of(const model::JointCommitment& joint);
std::string address_of(const model::Organisation& organisation);
std::string address_of(const model::LocalContract& contract);
std::string address_of(const model::Page& page);
std::string address_of(const model::Analysis& analysis);
std::string address_of(const model::AnalysisTable& table);
std::string address_of(const model::Event& event);
std::string recommendations_address(const model::Analysis& analysis);
// What has changed since the municipality's contract before this one.
std::string changes_address(const model::Contract& contract);
// A commitment has one page for all its years.
std::string commitment_address(const model::Municipality& municipality, std::string_view id);
// The local programme and its signatories.
std::string local_address(const model::Municipality& municipality);
// What those with local contracts have taken upon themselves.
std::string local_commitments_address(const model::Municipality& municipality);
// What was reported for one year: by the municipality, by those with local contracts, and by all of them.
std::string follow_up_address(const model::Municipality& municipality, int year);
std::string local_follow_up_address(const model::Municipality& municipality, int year);
std::string follow_up_address(int year);

// What is told at the December meetings of a year: of all municipalities, and of one.
std::string publication_address(int year);
std::string publication_address(const model::Publication& publication);
// The same to be printed: the whole year on A4, a municipality's on one sheet; and as PDFs.
std::string print_address(int year);
std::string print_pdf_address(int year);
std::string sheet_address(const model::Publication& publication);
std::string sheet_pdf_address(const model::Publication& publication);

// Its emissions: official statistics, and what the contract says.
std::string emissions_address(const model::Municipality& municipality);

// What can be followed of one municipality.
std::string calendar_address(const model::Municipality& municipality);
std::string news_atom_address(const model::Municipality& municipality);
std::string news_json_address(const model::Municipality& municipality);

// Comparisons within one edition.
std::string commitment_matrix_address(const model::Edition& edition);
std::string section_comparison_address(const model::Edition& edition);  // the list of sections
std::string section_comparison_address(const model::Edition& edition, std::string_view key);
std::string target_matrix_address(const model::Edition& edition);
std::string target_list_address(const model::Edition& edition);

// Anchors on other pages that are linked from anywhere.
std::string source_anchor(const model::Source& source);             // on /dokument/
std::string party_anchor(const model::Party& party);                // on an edition's page
std::string section_anchor(std::string_view key);                   // on contracts and editions
std::string group_anchor(const model::RecommendationGroup& group);  // on an analysis's recommendations
std::string term_anchor(const model::Term& term);                   // on /ordlista/

namespace addresses {
inline constexpr std::string_view start = "/";
inline constexpr std::string_view municipalities = "/kommuner/";
inline constexpr std::string_view signatories = "/signatarer/";
inline constexpr std::string_view joint_commitments = "/ataganden/";
inline constexpr std::string_view editions = "/omgangar/";
inline constexpr std::string_view organisations = "/organisationer/";
inline constexpr std::string_view follow_up = "/uppfoljning/";
inline constexpr std::string_view publications = "/decembertraffen/";
inline constexpr std::string_view rates = "/jamfor/takter/";
inline constexpr std::string_view initiatives = "/initiativ/";
inline constexpr std::string_view documents = "/dokument/";
inline constexpr std::string_view glossary = "/ordlista/";
inline constexpr std::string_view compare = "/jamfor/";
inline constexpr std::string_view calculations = "/jamfor/sa-raknar-vi/";
inline constexpr std::string_view targets = "/jamfor/mal/";
inline constexpr std::string_view emissions = "/jamfor/utslapp/";
inline constexpr std::string_view figures = "/jamfor/laget/";
inline constexpr std::string_view memberships = "/jamfor/medlemskap/";
inline constexpr std::string_view side_by_side = "/jamfor/sida-vid-sida/";
inline constexpr std::string_view events = "/handelser/";
inline constexpr std::string_view follow = "/floden/";
inline constexpr std::string_view news_atom = "/floden/nytt.xml";
inline constexpr std::string_view news_json = "/floden/nytt.json";
inline constexpr std::string_view calendar = "/kalender.ics";
inline constexpr std::string_view picture = "/delningsbild.png";
inline constexpr std::string_view accessibility = "/tillganglighet/";
}  // namespace addresses

}  // namespace kontrakt::view
