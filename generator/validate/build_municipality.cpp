// Municipalities, their contracts and commitments, and what they reported.
#include <algorithm>

#include "support/nearest.hpp"
#include "validate/builder.hpp"

namespace kontrakt::validate {

using model::parse_word;

void Builder::add_municipality(const RawDocument& raw) {
  Reader from = reader_of(raw);
  model::Municipality& municipality = built_.portal.municipalities.emplace_back();
  municipality.id = raw.municipality;
  municipality.name = from.text("name");
  municipality.example = from.flag("example");
  municipalities_.emplace(raw.municipality, &municipality);
}

namespace {

std::optional<model::Appearance> appearance(const Reader& from) {
  const auto accent = support::Colour::parse(from.text("accent"));
  if (!accent) return std::nullopt;
  model::Appearance out;
  out.accent = *accent;
  out.on_accent = support::Colour::parse(from.text("on_accent")).value_or(out.on_accent);
  out.at = from.at(from.has("on_accent") ? "on_accent" : "accent");
  return out;
}

}  // namespace

void Builder::fill_municipality(const RawDocument& raw) {
  Reader from = reader_of(raw);
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
    twin.role = "tvillingstad";
    twin.with_name = one.text("name");
    twin.with = resolve(municipalities_, one.text("municipality"), one.at("municipality"), "@municipality");
    if (auto year = one.integer("edition")) {
      twin.edition = resolve(editions_, std::to_string(*year), one.at("edition"), "@edition");
    }
    twin.sources = citations(one);
    municipality.roles.push_back(std::move(twin));
  });
  from.each("memberships", [&](const Reader& one) {
    municipality.memberships.push_back({one.text("name"), one.integer("since"), one.text("status"),
                                        one.text("url"), one.text("note"), citations(one)});
  });
  from.each("links", [&](const Reader& one) { municipality.links.push_back(link(one)); });
  municipality.appearance = appearance(from.object("theme"));
  municipality.reviewed = review(from.object("reviewed"));
  municipality.text = text_of(raw);
  municipality.sources = citations(from);
  municipality.common = common(raw);
}

void Builder::fill_contract_targets(const Reader& from, model::Contract& contract) {
  Seen seen;
  from.each("targets", [&](const Reader& one) {
    once(seen, one.text("id"), one.at("id"), "@target");
    contract.targets.push_back(target(one));
  });
  link_parents(from, contract);
}

// A target's parent is another target of the contract, and no chain of parents comes back to where it began;
// a link that closes a circle is reported and left out.
void Builder::link_parents(const Reader& from, model::Contract& contract) {
  std::vector<model::Target>& targets = contract.targets;
  Index<model::Target> by_id;
  for (model::Target& target : targets) by_id.emplace(target.id, &target);
  std::vector<Location> places;
  from.each("targets", [&](const Reader& one) {
    targets[places.size()].parent = resolve(by_id, one.text("parent"), one.at("parent"), "@target");
    places.push_back(one.at("parent"));
  });
  enum class State : std::uint8_t { unseen, on_the_way, done };
  std::vector<State> states(targets.size(), State::unseen);
  for (std::size_t first = 0; first < targets.size(); ++first) {
    std::vector<std::size_t> way;  // from `first` upwards
    for (std::size_t at = first; states[at] == State::unseen;) {
      states[at] = State::on_the_way;
      way.push_back(at);
      if (targets[at].parent == nullptr) break;
      auto next = static_cast<std::size_t>(targets[at].parent - targets.data());
      if (states[next] == State::on_the_way) {
        std::string text = targets[next].id;
        for (auto step = std::find(way.begin(), way.end(), next) + 1; step != way.end(); ++step) {
          text += " → " + targets[*step].id;
        }
        text += " → " + targets[next].id;
        diagnostics_.add("K210", places[at], {{"value", targets[next].id}, {"way", text}});
        targets[at].parent = nullptr;
        break;
      }
      at = next;
    }
    for (std::size_t passed : way) states[passed] = State::done;
  }
}

void Builder::add_contract(const RawDocument& raw) {
  Reader from = reader_of(raw);
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
  in_contract_ = true;
  contract.version_label = from.text("version_label");
  if (contract.version_label.empty() && contract.edition != nullptr) {
    contract.version_label = contract.edition->label;
  }
  contract.kind = parse_word<model::ContractKind>(from.text("kind")).value_or(model::ContractKind::contract);
  contract.signed_at = signing(from.object("signed"));
  contract.signed_place = from.object("signed").at("date");
  contract.signatures_at = from.at("signatures");
  contract.valid = from.text("valid");
  contract.signatures = parse_word<model::SignatureStatus>(from.object("signatures").text("status"))
                            .value_or(model::SignatureStatus::not_in_document);
  contract.signatures_note = from.object("signatures").text("note");
  from.each("signatories", [&](const Reader& one) { contract.signatories.push_back(signatory(one)); });
  fill_contract_targets(from, contract);
  figures(from, contract.figures, contract.edition);
  from.each("documents", [&](const Reader& one) { contract.documents.push_back(document(one)); });
  from.each("dropped", [&](const Reader& one) {
    contract.dropped.push_back({one.text("commitment"), one.text("reason"), one.text("replaced_by"),
                                one.at("replaced_by"), citations(one), one.at("commitment")});
  });
  if (const load::Node* sections = from.find("sections")) {
    for (const load::Member& member : sections->members()) {
      Reader one(&member.value, member.value.at);
      contract.missing_sections.push_back(
          {std::string(member.key),
           parse_word<model::SectionStatus>(one.text("status")).value_or(model::SectionStatus::not_described),
           one.text("note"), citations(one), member.key_at});
    }
  }
  notes(from, contract.edition, contract.notes);
  contract.duties = duties(from);
  contract.text = text_of(raw);
  contract.reviewed = review(from.object("reviewed"));
  contract.common = common(raw);
  default_source_ = nullptr;
  in_contract_ = false;
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
  Reader from = reader_of(raw);
  auto found = contracts_.find({raw.municipality, raw.year});
  if (found == contracts_.end()) {
    diagnostics_.add("K204", {raw.file, 0, 0},
                     {{"municipality", std::string(raw.municipality)}, {"year", std::to_string(raw.year)}});
    return;
  }
  model::Contract& contract = *found->second;
  default_source_ = contract.source_document;
  in_contract_ = true;
  model::Commitment& commitment = built_.portal.commitments.emplace_back();
  commitment.id = raw.id;
  commitment.contract = &contract;
  commitment.title = from.text("title");
  commitment.joint_number = from.integer("joint");
  commitment.joint_at = from.at("joint");
  if (commitment.joint_number && contract.edition != nullptr) {
    commitment.joint = contract.edition->commitment(*commitment.joint_number);
    if (commitment.joint == nullptr) {
      diagnostics_.add(
          "K205", from.at("joint"),
          {{"number", std::to_string(*commitment.joint_number)}, {"edition", contract.edition->label}});
    }
  }
  commitment.level =
      parse_word<model::CommitmentLevel>(from.text("level")).value_or(model::CommitmentLevel::own);
  commitment.wording_note = from.text("wording_note");
  commitment.moved_from = from.text("moved_from");
  Seen actions;
  from.each("actions", [&](const Reader& one) {
    once(actions, one.text("id"), one.at("id"), "@action");
    commitment.actions.push_back(action(one));
  });
  Index<const model::Target> targets;
  for (const model::Target& t : contract.targets) targets.emplace(t.id, &t);
  from.each_text("targets", [&](std::string_view id, Location at) {
    if (auto target = targets.find(id); target != targets.end()) {
      commitment.targets.push_back(target->second);
    } else {
      std::vector<std::string_view> known;
      for (const auto& [name, t] : targets) known.push_back(name);
      diagnostics::Arguments arguments{{"what", "@target"}, {"value", std::string(id)}};
      if (auto nearest = support::nearest(id, known))
        arguments.emplace_back("nearest", std::string(*nearest));
      diagnostics_.add("K201", at, std::move(arguments));
    }
  });
  commitment.text = text_of(raw);
  commitment.sources = citations(from);
  commitment.common = common(raw);
  default_source_ = nullptr;
  in_contract_ = false;
  contract.commitments.push_back(&commitment);
}

void Builder::add_follow_up(const RawDocument& raw) {
  Reader from = reader_of(raw);
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
  Seen seen;
  from.each("entries", [&](const Reader& one) {
    once(seen, one.text("commitment"), one.at("commitment"), "@entry");
    model::FollowUpEntry entry;
    entry.commitment_id = one.text("commitment");
    entry.status =
        parse_word<model::ReportStatus>(one.text("status")).value_or(model::ReportStatus::not_assessed);
    entry.progress = one.text("progress");
    entry.quantity = quantity(one);
    entry.note = one.text("note");
    entry.reported = one.date("reported");
    entry.reported_at = one.at("reported");
    entry.sources = citations(one);
    entry.at = one.at("commitment");
    follow_up.entries.push_back(std::move(entry));
  });
  inherited_.clear();
  follow_up.text = text_of(raw);
  follow_up.common = common(raw);
  if (municipality != nullptr) municipality->follow_ups.push_back(&follow_up);
}

}  // namespace kontrakt::validate
