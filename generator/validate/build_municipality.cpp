// Municipalities, their contracts and commitments, and what they reported.
#include <algorithm>

#include "support/nearest.hpp"
#include "validate/builder.hpp"

namespace kontrakt::validate {

using model::parse_word;

namespace {

Reader reader(const RawDocument& raw) {
  return {&raw.data, {raw.file, 0, 0}};
}

}  // namespace

void Builder::add_municipality(const RawDocument& raw) {
  Reader from = reader(raw);
  model::Municipality& municipality = built_.portal.municipalities.emplace_back();
  municipality.id = raw.municipality;
  municipality.name = from.text("name");
  municipality.example = from.flag("example");
  municipalities_.emplace(raw.municipality, &municipality);
}

void Builder::fill_municipality(const RawDocument& raw) {
  Reader from = reader(raw);
  model::Municipality& municipality = *municipalities_.find(raw.municipality)->second;
  municipality.official_name = from.text("official_name");
  municipality.code = from.text("code");
  municipality.code_at = from.at("code");
  municipality.county = from.text("county");
  municipality.county_at = from.at("county");
  municipality.summary = from.text("summary");
  municipality.website = from.text("website");
  municipality.contact = contact(from.object("contact"));
  if (Reader population = from.object("population")) municipality.population = figure(population);
  figures(from, municipality.figures);
  from.each("roles", [&](const Reader& one) {
    model::Role role;
    role.role = one.text("role");
    if (auto year = one.integer("edition")) {
      role.edition = resolve(editions_, std::to_string(*year), one.at("edition"), "@edition");
    }
    role.with = resolve(municipalities_, one.text("with"), one.at("with"), "@municipality");
    role.sources = citations(one);
    municipality.roles.push_back(std::move(role));
  });
  from.each("twins", [&](const Reader& one) {
    model::Role twin;
    twin.role = "tvillingstad med";
    twin.with_name = one.text("name");
    twin.with = resolve(municipalities_, one.text("municipality"), one.at("municipality"), "@municipality");
    if (auto year = one.integer("edition")) {
      twin.edition = resolve(editions_, std::to_string(*year), one.at("edition"), "@edition");
    }
    twin.sources = citations(one);
    municipality.roles.push_back(std::move(twin));
  });
  from.each("memberships", [&](const Reader& one) {
    municipality.memberships.push_back(
        {one.text("name"), one.integer("since"), one.text("status"), citations(one)});
  });
  from.each("links", [&](const Reader& one) { municipality.links.push_back(link(one)); });
  municipality.text = text_of(raw);
  municipality.sources = citations(from);
  municipality.common = common(raw);
}

void Builder::fill_contract_targets(const Reader& from, model::Contract& contract) {
  std::vector<std::pair<std::string, Location>> parents;
  from.each("targets", [&](const Reader& one) {
    contract.targets.push_back(target(one));
    parents.emplace_back(one.text("parent"), one.at("parent"));
  });
  for (std::size_t i = 0; i < contract.targets.size(); ++i) {
    model::Target& target = contract.targets[i];
    auto first = std::find_if(contract.targets.begin(), contract.targets.begin() + static_cast<std::ptrdiff_t>(i),
                              [&](const model::Target& t) { return t.id == target.id; });
    if (first != contract.targets.begin() + static_cast<std::ptrdiff_t>(i)) {
      diagnostics_.add("K203", target.at, {{"what", "@target"}, {"value", target.id}}, {first->at});
    }
    if (parents[i].first.empty()) continue;
    Index<model::Target> others;
    for (model::Target& other : contract.targets) {
      if (&other != &target) others.emplace(other.id, &other);
    }
    target.parent = resolve(others, parents[i].first, parents[i].second, "@target");
  }
}

void Builder::add_contract(const RawDocument& raw) {
  Reader from = reader(raw);
  model::Contract& contract = built_.portal.contracts.emplace_back();
  model::Municipality* municipality = municipality_of(raw);
  contract.municipality = municipality;
  contract.edition = edition_of_year(raw);
  contract.year = raw.year;
  if (municipality != nullptr) municipality->contracts.push_back(&contract);
  contracts_.emplace(std::pair(raw.municipality, raw.year), &contract);
  contract.source_document =
      resolve(sources_, from.text("source_document"), from.at("source_document"), "@source");
  default_source_ = contract.source_document;
  contract.version_label = from.text("version_label");
  if (contract.version_label.empty() && contract.edition != nullptr) {
    contract.version_label = contract.edition->label;
  }
  contract.kind =
      parse_word<model::ContractKind>(from.text("kind")).value_or(model::ContractKind::contract);
  contract.signed_at = signing(from.object("signed"));
  contract.signed_place = from.object("signed").at("date");
  contract.signatures_at = from.at("signatures");
  contract.valid = from.text("valid");
  contract.signatures = parse_word<model::SignatureStatus>(from.object("signatures").text("status"))
                            .value_or(model::SignatureStatus::not_in_document);
  contract.signatures_note = from.object("signatures").text("note");
  from.each("signatories", [&](const Reader& one) { contract.signatories.push_back(signatory(one)); });
  fill_contract_targets(from, contract);
  figures(from, contract.figures);
  from.each("documents", [&](const Reader& one) { contract.documents.push_back(document(one)); });
  from.each("dropped", [&](const Reader& one) {
    contract.dropped.push_back(
        {one.text("commitment"), one.text("reason"), one.text("replaced_by"), one.at("replaced_by"),
         citations(one), one.at("commitment")});
  });
  if (const load::Node* sections = from.find("sections")) {
    for (const load::Member& member : sections->members) {
      Reader one(&member.value, member.value.at);
      contract.missing_sections.push_back(
          {member.key,
           parse_word<model::SectionStatus>(one.text("status")).value_or(model::SectionStatus::not_described),
           one.text("note"), citations(one), member.key_at});
    }
  }
  from.each("notes", [&](const Reader& one) { contract.notes.push_back({one.text("text"), citations(one)}); });
  if (from.has("duty")) contract.duty = duty(from.object("duty"));
  contract.text = text_of(raw);
  contract.reviewed = from.object("reviewed").date("date");
  contract.common = common(raw);
  default_source_ = nullptr;
}

model::Action Builder::action(const Reader& from) {
  model::Action action;
  action.id = from.text("id");
  action.text = from.text("text");
  action.group = from.text("group");
  action.note = from.text("note");
  from.each("partners", [&](const Reader& one) {
    model::Partner partner;
    partner.name = one.text("name");
    partner.municipality =
        resolve(municipalities_, one.text("municipality"), one.at("municipality"), "@municipality");
    partner.organisation =
        resolve(organisations_, one.text("organisation"), one.at("organisation"), "@organisation");
    action.partners.push_back(std::move(partner));
  });
  figures(from, action.figures);
  action.sources = citations(from);
  action.at = from.at();
  return action;
}

void Builder::add_commitment(const RawDocument& raw) {
  Reader from = reader(raw);
  auto found = contracts_.find({raw.municipality, raw.year});
  if (found == contracts_.end()) {
    diagnostics_.add("K204", {raw.file, 0, 0},
                     {{"municipality", raw.municipality}, {"year", std::to_string(raw.year)}});
    return;
  }
  model::Contract& contract = *found->second;
  default_source_ = contract.source_document;
  model::Commitment& commitment = built_.portal.commitments.emplace_back();
  commitment.id = raw.id;
  commitment.contract = &contract;
  commitment.title = from.text("title");
  commitment.joint_number = from.integer("joint");
  commitment.joint_at = from.at("joint");
  if (commitment.joint_number && contract.edition != nullptr) {
    commitment.joint = contract.edition->commitment(*commitment.joint_number);
    if (commitment.joint == nullptr) {
      diagnostics_.add("K205", from.at("joint"),
                       {{"number", std::to_string(*commitment.joint_number)}, {"edition", contract.edition->label}});
    }
  }
  commitment.level = parse_word<model::CommitmentLevel>(from.text("level"))
                         .value_or(model::CommitmentLevel::own);
  commitment.wording_note = from.text("wording_note");
  commitment.moved_from = from.text("moved_from");
  std::map<std::string, Location, std::less<>> action_ids;
  from.each("actions", [&](const Reader& one) {
    commitment.actions.push_back(action(one));
    const model::Action& added = commitment.actions.back();
    auto [first, is_new] = action_ids.emplace(added.id, one.at("id"));
    if (!is_new) {
      diagnostics_.add("K203", one.at("id"), {{"what", "@action"}, {"value", added.id}}, {first->second});
    }
  });
  Index<const model::Target> targets;
  for (const model::Target& t : contract.targets) targets.emplace(t.id, &t);
  from.each_text("targets", [&](const std::string& id, Location at) {
    if (auto target = targets.find(id); target != targets.end()) {
      commitment.targets.push_back(target->second);
    } else {
      std::vector<std::string_view> known;
      for (const auto& [name, t] : targets) known.push_back(name);
      diagnostics::Arguments arguments{{"what", "@target"}, {"value", id}};
      if (auto nearest = support::nearest(id, known)) arguments.emplace_back("nearest", std::string(*nearest));
      diagnostics_.add("K201", at, std::move(arguments));
    }
  });
  commitment.text = text_of(raw);
  commitment.sources = citations(from);
  commitment.common = common(raw);
  default_source_ = nullptr;
  contract.commitments.push_back(&commitment);
}

void Builder::add_follow_up(const RawDocument& raw) {
  Reader from = reader(raw);
  model::FollowUp& follow_up = built_.portal.follow_ups.emplace_back();
  model::Municipality* municipality = municipality_of(raw);
  follow_up.municipality = municipality;
  follow_up.year = raw.year;
  follow_up.sources = citations(from);
  inherited_ = follow_up.sources;
  int contract_year = from.integer("contract").value_or(raw.year);
  if (auto found = contracts_.find({raw.municipality, contract_year}); found != contracts_.end()) {
    follow_up.contract = found->second;
  } else if (from.has("contract") && municipality != nullptr) {
    diagnostics_.add("K206", from.at("contract"),
                     {{"municipality", municipality->name}, {"year", std::to_string(contract_year)}});
  }
  follow_up.reported = from.date("reported");
  follow_up.reported_at = from.at("reported");
  follow_up.reporter = from.text("reporter");
  std::map<std::string, Location, std::less<>> seen;
  from.each("entries", [&](const Reader& one) {
    model::FollowUpEntry entry;
    entry.commitment_id = one.text("commitment");
    entry.status =
        parse_word<model::ReportStatus>(one.text("status")).value_or(model::ReportStatus::not_assessed);
    entry.progress = one.text("progress");
    entry.quantity = quantity(one);
    entry.note = one.text("note");
    entry.reported = one.date("reported");
    entry.sources = citations(one);
    entry.at = one.at("commitment");
    auto [first, is_new] = seen.emplace(entry.commitment_id, entry.at);
    if (!is_new) {
      diagnostics_.add("K203", entry.at, {{"what", "@entry"}, {"value", entry.commitment_id}}, {first->second});
    }
    follow_up.entries.push_back(std::move(entry));
  });
  inherited_.clear();
  follow_up.text = text_of(raw);
  follow_up.common = common(raw);
  if (municipality != nullptr) municipality->follow_ups.push_back(&follow_up);
}

}  // namespace kontrakt::validate
