// Municipalities and organisations, their contracts, and what they reported.
#include "support/nearest.hpp"
#include "validate/builder.hpp"

namespace kontrakt::validate {

model::Municipality* Builder::municipality_of(const RawDocument& raw) {
  auto found = names_.municipalities.find(raw.municipality);
  if (found != names_.municipalities.end()) return found->second;
  if (!reported_municipalities_.emplace(raw.municipality).second) return nullptr;
  diagnostics_.add("K208", {raw.file, 0, 0}, {{"municipality", std::string(raw.municipality)}});
  return nullptr;
}

// What others ask of a municipality while they are read is known before.
void Builder::add_municipality(const RawDocument& raw) {
  Reader from = reader_of(raw);
  model::Municipality& municipality = built_.portal.municipalities.emplace_back();
  municipality.id = raw.municipality;
  municipality.name = from.text("name");
  municipality.example = from.flag("example");
  names_.municipalities.emplace(raw.municipality, &municipality);
}

void Builder::fill_municipality(const RawDocument& raw) {
  model::Municipality& municipality = *names_.municipalities.find(raw.municipality)->second;
  municipality.text = text_of(raw);
  read_later(raw, municipality);
}

void Builder::add_contract(const RawDocument& raw) {
  model::Contract& contract = built_.portal.contracts.emplace_back();
  model::Municipality* municipality = municipality_of(raw);
  contract.municipality = municipality;
  contract.edition = edition_of_year(raw);
  contract.year = raw.year;
  contract.text = text_of(raw);
  if (municipality != nullptr) municipality->contracts.push_back(&contract);
  names_.contracts.emplace(std::pair(raw.municipality, raw.year), &contract);
  read_later(raw, contract);
}

void Builder::add_commitment(const RawDocument& raw) {
  auto found = names_.contracts.find({raw.municipality, raw.year});
  if (found == names_.contracts.end()) {
    diagnostics_.add("K204", {raw.file, 0, 0},
                     {{"municipality", std::string(raw.municipality)}, {"year", std::to_string(raw.year)}});
    return;
  }
  model::Commitment& commitment = built_.portal.commitments.emplace_back();
  commitment.id = raw.id;
  commitment.contract = found->second;
  commitment.text = text_of(raw);
  found->second->commitments.push_back(&commitment);
  read_later(raw, commitment);
}

void Builder::add_follow_up(const RawDocument& raw) {
  model::FollowUp& follow_up = built_.portal.follow_ups.emplace_back();
  model::Municipality* municipality = municipality_of(raw);
  follow_up.municipality = municipality;
  follow_up.year = raw.year;
  follow_up.text = text_of(raw);
  if (municipality != nullptr) municipality->follow_ups.push_back(&follow_up);
  read_later(raw, follow_up);
}

void Builder::add_organisation(const RawDocument& raw) {
  model::Organisation& organisation = built_.portal.organisations.emplace_back();
  organisation.id = raw.id;
  names_.organisations.emplace(raw.id, &organisation);
  read_later(raw, organisation);
}

void Builder::add_local_programme(const RawDocument& raw) {
  model::LocalProgramme& programme = built_.portal.local_programmes.emplace_back();
  model::Municipality* municipality = municipality_of(raw);
  programme.municipality = municipality;
  programme.text = text_of(raw);
  if (municipality != nullptr) municipality->local = &programme;
  read_later(raw, programme);
}

void Builder::add_local_contract(const RawDocument& raw) {
  Reader from = reader_of(raw);
  model::LocalContract& contract = built_.portal.local_contracts.emplace_back();
  model::Municipality* municipality = municipality_of(raw);
  contract.id = raw.id;
  contract.municipality = municipality;
  local_contracts_.emplace(std::pair(raw.municipality, raw.id), &contract);
  std::string id = from.has("organisation") ? from.text("organisation") : std::string(raw.id);
  model::Organisation* organisation =
      resolve(names_.organisations, id, from.at("organisation"), "@organisation", diagnostics_);
  contract.organisation = organisation;
  contract.text = text_of(raw);
  if (municipality != nullptr) municipality->local_contracts.push_back(&contract);
  if (organisation != nullptr) {
    named(raw, id, from.at("organisation"), "@organisation", id);
    organisation->contracts.push_back(&contract);
  }
  read_later(raw, contract);
}

void Builder::add_local_follow_up(const RawDocument& raw) {
  auto found = local_contracts_.find({raw.municipality, raw.id});
  if (found == local_contracts_.end()) return no_local_contract(raw);
  model::LocalFollowUp& follow_up = built_.portal.local_follow_ups.emplace_back();
  follow_up.contract = found->second;
  follow_up.year = raw.year;
  follow_up.text = text_of(raw);
  found->second->follow_ups.push_back(&follow_up);
  read_later(raw, follow_up);
}

void Builder::no_local_contract(const RawDocument& raw) {
  std::vector<std::string_view> known;
  for (const auto& [key, contract] : local_contracts_) {
    if (contract->municipality != nullptr && key.first == raw.municipality) known.push_back(key.second);
  }
  diagnostics::Arguments arguments{{"municipality", std::string(raw.municipality)},
                                   {"value", std::string(raw.id)}};
  if (auto nearest = support::nearest(raw.id, known))
    arguments.emplace_back("nearest", std::string(*nearest));
  diagnostics_.add("K207", {raw.file, 0, 0}, std::move(arguments));
}

void Builder::add_local_year(const RawDocument& raw) {
  model::LocalYear& year = built_.portal.local_years.emplace_back();
  model::Municipality* municipality = municipality_of(raw);
  year.municipality = municipality;
  year.year = raw.year;
  year.text = text_of(raw);
  if (municipality != nullptr) municipality->local_years.push_back(&year);
  read_later(raw, year);
}

}  // namespace kontrakt::validate
