#include "view/addresses.hpp"

#include <algorithm>
#include <initializer_list>

namespace kontrakt::view {

namespace {

// Addresses are put together a hundred thousand times in a large portal.
std::string address_from(std::initializer_list<std::string_view> parts) {
  std::size_t size = 0;
  for (const std::string_view part : parts) size += part.size();
  std::string all(size, '\0');
  char* at = all.data();
  for (const std::string_view part : parts) at = std::copy(part.begin(), part.end(), at);
  return all;
}

constexpr std::string_view local_part = "/lokala-klimatkontrakt/";

}  // namespace

std::string address_of(const model::Municipality& municipality) {
  return address_from({addresses::municipalities, municipality.id, "/"});
}

std::string address_of(const model::Contract& contract) {
  return address_from({addresses::municipalities, contract.municipality->id, "/klimatkontrakt/",
                       std::to_string(contract.year), "/"});
}

std::string address_of(const model::Edition& edition) {
  return "/omgangar/" + std::to_string(edition.year) + "/";
}

std::string address_of(const model::JointCommitment& joint) {
  return "/ataganden/" + std::to_string(joint.number) + "/";
}

std::string address_of(const model::Organisation& organisation) {
  return address_from({addresses::organisations, organisation.id, "/"});
}

std::string address_of(const model::LocalContract& contract) {
  return address_from({addresses::municipalities, contract.municipality->id, local_part, contract.id, "/"});
}

std::string address_of(const model::Page& page) {
  return page.id == "index" ? "/" : "/" + page.id + "/";
}

std::string address_of(const model::Analysis& analysis) {
  return "/analys/" + std::to_string(analysis.year) + "/";
}

std::string address_of(const model::AnalysisTable& table) {
  return address_of(*table.analysis) + "tabeller/" + table.id + "/";
}

std::string address_of(const model::Event& event) {
  return std::string(addresses::events) + event.id + "/";
}

std::string recommendations_address(const model::Analysis& analysis) {
  return address_of(analysis) + "rekommendationer/";
}

std::string changes_address(const model::Contract& contract) {
  return address_of(contract) + "andringar/";
}

std::string commitment_address(const model::Municipality& municipality, std::string_view id) {
  return address_from({addresses::municipalities, municipality.id, "/ataganden/", id, "/"});
}

std::string local_address(const model::Municipality& municipality) {
  return address_from({addresses::municipalities, municipality.id, local_part});
}

std::string local_commitments_address(const model::Municipality& municipality) {
  return local_address(municipality) + "ataganden/";
}

std::string follow_up_address(const model::Municipality& municipality, int year) {
  return address_from(
      {addresses::municipalities, municipality.id, "/uppfoljning/", std::to_string(year), "/"});
}

std::string local_follow_up_address(const model::Municipality& municipality, int year) {
  return address_from(
      {addresses::municipalities, municipality.id, local_part, "uppfoljning/", std::to_string(year), "/"});
}

std::string follow_up_address(int year) {
  return std::string(addresses::follow_up) + std::to_string(year) + "/";
}

std::string publication_address(int year) {
  return std::string(addresses::publications) + std::to_string(year) + "/";
}

std::string publication_address(const model::Publication& publication) {
  return publication_address(publication.year) + publication.municipality + "/";
}

std::string print_address(int year) {
  return publication_address(year) + "tryck/";
}

std::string print_pdf_address(int year) {
  return print_address(year) + "decembertraffen-" + std::to_string(year) + ".pdf";
}

std::string sheet_address(const model::Publication& publication) {
  return publication_address(publication) + "blad/";
}

std::string sheet_pdf_address(const model::Publication& publication) {
  return sheet_address(publication) + publication.municipality + "-" + std::to_string(publication.year) +
         ".pdf";
}

std::string commitment_matrix_address(const model::Edition& edition) {
  return "/jamfor/ataganden/" + std::to_string(edition.year) + "/";
}

std::string section_comparison_address(const model::Edition& edition) {
  return "/jamfor/avsnitt/" + std::to_string(edition.year) + "/";
}

std::string section_comparison_address(const model::Edition& edition, std::string_view key) {
  return section_comparison_address(edition) + std::string(key) + "/";
}

std::string target_matrix_address(const model::Edition& edition) {
  return std::string(addresses::targets) + std::to_string(edition.year) + "/";
}

std::string target_list_address(const model::Edition& edition) {
  return target_matrix_address(edition) + "lista/";
}

std::string emissions_address(const model::Municipality& municipality) {
  return address_of(municipality) + "utslapp/";
}

std::string calendar_address(const model::Municipality& municipality) {
  return address_of(municipality) + "kalender.ics";
}

std::string news_atom_address(const model::Municipality& municipality) {
  return address_of(municipality) + "nytt.xml";
}

std::string news_json_address(const model::Municipality& municipality) {
  return address_of(municipality) + "nytt.json";
}

std::string source_anchor(const model::Source& source) {
  return "kalla-" + source.id;
}

std::string party_anchor(const model::Party& party) {
  return "part-" + party.id;
}

std::string section_anchor(std::string_view key) {
  return std::string(key);
}

std::string group_anchor(const model::RecommendationGroup& group) {
  return "grupp-" + group.id;
}

std::string term_anchor(const model::Term& term) {
  return "ord-" + term.id;
}

}  // namespace kontrakt::view
