// Municipalities, their contracts and commitments, and what they reported.
#include <algorithm>

#include "support/nearest.hpp"
#include "validate/fact_reader.hpp"

namespace kontrakt::validate {

using model::parse_word;

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

void FactReader::read(model::Municipality& municipality) {
  Reader from = reader_of(raw_);
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
      role.edition = resolve(names_.editions, std::to_string(*year), one.at("edition"), "@edition");
    }
    role.with = resolve(names_.municipalities, one.text("with"), one.at("with"), "@municipality");
    role.sources = citations(one);
    municipality.roles.push_back(std::move(role));
  });
  from.each("twins", [&](const Reader& one) {
    model::Role twin;
    twin.role = "tvillingstad";
    twin.with_name = one.text("name");
    twin.with =
        resolve(names_.municipalities, one.text("municipality"), one.at("municipality"), "@municipality");
    if (auto year = one.integer("edition")) {
      twin.edition = resolve(names_.editions, std::to_string(*year), one.at("edition"), "@edition");
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
  municipality.sources = citations(from);
  municipality.common = common();
}

void FactReader::read_targets(const Reader& from, model::Contract& contract) {
  Seen seen;
  from.each("targets", [&](const Reader& one) {
    once(seen, one.text("id"), one.at("id"), "@target");
    contract.targets.push_back(target(one));
  });
  link_parents(from, contract);
}

// A target's parent is another target of the contract, and no chain of parents comes back to where it began;
// a link that closes a circle is reported and left out.
void FactReader::link_parents(const Reader& from, model::Contract& contract) {
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

void FactReader::read(model::Contract& contract) {
  Reader from = reader_of(raw_);
  contract.source_document =
      resolve(names_.sources, from.text("source_document"), from.at("source_document"), "@source");
  stands_on(contract.source_document);
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
  read_targets(from, contract);
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
          {std::string(member.key()),
           parse_word<model::SectionStatus>(one.text("status")).value_or(model::SectionStatus::not_described),
           one.text("note"), citations(one), member.key_at()});
    }
  }
  notes(from, contract.edition, contract.notes);
  contract.duties = duties(from);
  contract.reviewed = review(from.object("reviewed"));
  contract.common = common();
}

model::Action FactReader::action(const Reader& from) {
  model::Action action;
  action.id = from.text("id");
  action.text = from.text("text");
  action.group = from.text("group");
  action.note = from.text("note");
  from.each("partners", [&](const Reader& one) {
    model::Partner partner;
    partner.name = one.text("name");
    partner.municipality =
        resolve(names_.municipalities, one.text("municipality"), one.at("municipality"), "@municipality");
    partner.organisation =
        resolve(names_.organisations, one.text("organisation"), one.at("organisation"), "@organisation");
    action.partners.push_back(std::move(partner));
  });
  figures(from, action.figures);
  action.sources = citations(from);
  action.at = from.at();
  return action;
}

void FactReader::read(model::Commitment& commitment) {
  Reader from = reader_of(raw_);
  const model::Contract& contract = *commitment.contract;
  stands_on(contract.source_document);
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
  link_targets(from, commitment);
  commitment.sources = citations(from);
  commitment.common = common();
}

void FactReader::link_targets(const Reader& from, model::Commitment& commitment) {
  Index<const model::Target> targets;
  for (const model::Target& t : commitment.contract->targets) targets.emplace(t.id, &t);
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
}

void FactReader::read(model::FollowUp& follow_up) {
  Reader from = reader_of(raw_);
  follow_up.sources = citations(from);
  inherited_ = follow_up.sources;
  int contract_year = from.integer("contract").value_or(raw_.year);
  if (auto found = names_.contracts.find({raw_.municipality, contract_year});
      found != names_.contracts.end()) {
    follow_up.contract = found->second;
  } else if (from.has("contract") && follow_up.municipality != nullptr) {
    diagnostics_.add(
        "K206", from.at("contract"),
        {{"municipality", follow_up.municipality->name}, {"year", std::to_string(contract_year)}});
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
  follow_up.common = common();
}

}  // namespace kontrakt::validate
