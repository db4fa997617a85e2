#include "cli/publication_json.hpp"

#include <cmath>
#include <string_view>

namespace kontrakt::cli {
namespace {

using Json = nlohmann::ordered_json;

void set(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}

void set(Json& json, const char* key, const std::optional<support::Date>& date) {
  if (date) json[key] = date->iso();
}

void set_list(Json& json, const char* key, Json list) {
  if (!list.empty()) json[key] = std::move(list);
}

// A single source without a list around it, as people write it.
void set_sources(Json& json, const model::Citations& citations) {
  Json list = Json::array();
  for (const model::Citation& citation : citations) {
    if (citation.source == nullptr) continue;
    Json source = {{"document", citation.source->id}};
    set(source, "place", citation.place);
    set(source, "quote", citation.quote);
    list.push_back(std::move(source));
  }
  if (list.size() == 1) {
    json["source"] = list.front();
  } else {
    set_list(json, "source", std::move(list));
  }
}

// 12 rather than 12.0.
Json number(double value) {
  constexpr double exact = 1e15;
  if (value == std::floor(value) && std::abs(value) < exact) return static_cast<std::int64_t>(value);
  return value;
}

Json effect_json(const model::Effect& effect) {
  Json json = Json::object();
  if (effect.quantity.value) json["value"] = number(*effect.quantity.value);
  set(json, "unit", effect.quantity.unit);
  if (effect.net) json["net"] = true;
  set(json, "method", effect.method);
  return json;
}

Json action_json(const model::LocalAction& action) {
  Json json = {{"id", action.id}, {"title", action.title}, {"text", action.text}};
  set(json, "category", action.category);
  json["direct_reduction"] = action.direct_reduction;
  if (action.effect) json["effect"] = effect_json(*action.effect);
  return json;
}

Json contracts_json(const model::Publication& publication) {
  Json list = Json::array();
  for (const model::PublishedContract& one : publication.contracts) {
    Json json = {{"year", one.year}, {"title", one.title}};
    set(json, "signed", one.signed_on);
    set_sources(json, one.sources);
    list.push_back(std::move(json));
  }
  return list;
}

Json follow_ups_json(const model::Publication& publication) {
  Json list = Json::array();
  for (const model::PublishedFollowUp& one : publication.follow_ups) {
    Json json = {{"year", one.year}};
    set(json, "reported", one.reported);
    set(json, "reporter", one.reporter);
    json["commitments"] = one.commitments;
    json["answered"] = one.answered;
    set_sources(json, one.sources);
    list.push_back(std::move(json));
  }
  return list;
}

Json parties_json(const model::Publication& publication) {
  Json list = Json::array();
  for (const model::PublishedParty& one : publication.parties) {
    Json json = {{"contract", one.contract}, {"organisation", one.organisation}};
    set(json, "sector", one.sector);
    json["signed"] = one.signed_on.iso();
    if (!one.in_force) json["in_force"] = false;
    if (one.commitments) json["commitments"] = *one.commitments;
    set_sources(json, one.sources);
    list.push_back(std::move(json));
  }
  return list;
}

Json reports_json(const model::Publication& publication) {
  Json list = Json::array();
  for (const model::PublishedReport& one : publication.reports) {
    Json json = {{"contract", one.contract}, {"organisation", one.organisation}, {"year", one.year}};
    set(json, "reported", one.reported);
    json["actions"] = Json::array();
    for (const model::LocalAction& action : one.actions) json["actions"].push_back(action_json(action));
    if (!one.document_url.empty())
      json["sustainability_report"] = {{"title", one.document_title}, {"url", one.document_url}};
    set_sources(json, one.sources);
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace

Json publication_json(const model::Publication& publication, support::Date kept) {
  Json json = {{"name", publication.name},
               {"from", publication.from.iso()},
               {"to", publication.to.iso()},
               {"kept", kept.iso()}};
  if (!publication.event.empty()) {
    json["meeting"] = {{"event", publication.event}, {"title", publication.event_title}};
    set(json["meeting"], "place", publication.event_place);
  }
  set_list(json, "contracts", contracts_json(publication));
  set_list(json, "follow_ups", follow_ups_json(publication));
  set_list(json, "local_contracts", parties_json(publication));
  set_list(json, "reports", reports_json(publication));
  if (publication.example) json["example"] = true;
  return json;
}

}  // namespace kontrakt::cli
