// A planned portal in memory, and a short way to ask what a page's data says.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "config/site.hpp"
#include "validate/portal_fixture.hpp"
#include "view/plan.hpp"
#include "view/term_links.hpp"

namespace kontrakt::view::testing {

using support::Value;
using validate::testing::Built;
using validate::testing::Files;

// The value at a path of fields and list places: "sections.2.targets.0.value_text".
inline Value at(Value value, std::string_view path) {
  while (!path.empty()) {
    const std::string_view step = path.substr(0, path.find('.'));
    path.remove_prefix(std::min(path.size(), step.size() + 1));
    if (value.is(Value::Kind::list)) {
      const std::size_t place = std::stoul(std::string(step));
      if (place >= value.as_list().size()) return {};
      value = value.as_list()[place];
    } else {
      value = value.get(step);
    }
  }
  return value;
}

// As a template would print it; "none", "undefined", "[3]" for a list of three, "{}" for an object.
inline std::string printed(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::undefined:
      return "undefined";
    case Value::Kind::none:
      return "none";
    case Value::Kind::boolean:
      return value.as_boolean() ? "true" : "false";
    case Value::Kind::integer:
      return std::to_string(value.as_integer());
    case Value::Kind::text:
    case Value::Kind::html:
      return std::string(value.as_string());
    case Value::Kind::list:
      return "[" + std::to_string(value.as_list().size()) + "]";
    case Value::Kind::object:
      return "{}";
    default:
      return "?";
  }
}

class Site {
 public:
  explicit Site(const Files& files, config::Site settings = {}, bool pictures = true, bool pdf = false)
      : built_(files.build()), settings_(std::move(settings)) {
    if (settings_.title.empty()) settings_.title = "Klimatkontrakten";
    if (settings_.glossary_links) find_terms();
    PlanInput input;
    input.portal = &built_->portal();
    input.texts = &built_->texts;
    input.site = &settings_;
    input.terms = &terms_;
    input.base_url = settings_.base_url;
    input.as_of = settings_.as_of ? settings_.as_of : built_->portal().newest_date;
    input.version = "1";
    input.jobs = 4;
    input.pictures = pictures;
    input.pdf = pdf;
    plan_ = make_plan(input, built_->found);
  }

  const SitePlan& plan() const { return plan_; }
  Built& built() { return *built_; }
  std::string said() const { return built_->said(); }

  bool has(std::string_view address) const { return plan_.find(address).has_value(); }
  // Of the pages that have a template; files of data have none.
  std::vector<std::string> addresses() const {
    std::vector<std::string> all;
    for (const PageJob& job : plan_.pages()) {
      if (!job.template_name.empty()) all.emplace_back(job.address);
    }
    return all;
  }

  Value page(std::string_view address) {
    auto found = plan_.find(address);
    if (!found) {
      ADD_FAILURE() << "there is no page " << address;
      return {};
    }
    arenas_.push_back(std::make_unique<support::Arena>());
    return plan_.data(*found, *arenas_.back(), recent_);
  }
  std::string bytes(std::size_t file) {
    std::string out;
    plan_.append_bytes(file, out, recent_);
    return out;
  }
  std::string file(std::string_view address) {
    const auto found = plan_.find(address);
    return found ? bytes(*found) : "there is no " + std::string(address);
  }
  std::string text(std::string_view address, std::string_view path) {
    return printed(at(page(address), path));
  }
  // One field of every item of a list.
  std::vector<std::string> texts(std::string_view address, std::string_view list, std::string_view field) {
    std::vector<std::string> all;
    const Value items = at(page(address), list);
    if (!items.is(Value::Kind::list)) return {printed(items)};
    for (const Value& item : items.as_list()) all.push_back(printed(at(item, field)));
    return all;
  }

 private:
  // As the program does: the texts once more, with the glossary's words.
  void find_terms() {
    terms_ = term_finder(built_->portal());
    markdown::Options options;
    options.terms = &terms_;
    diagnostics::Diagnostics said_already;
    for (std::size_t i = 0; i < built_->texts.size(); ++i) {
      const validate::TextSource& text = built_->built.texts[i];
      built_->texts[i] = markdown::parse(text.body, text.at, options, said_already);
    }
  }

  support::PhraseFinder terms_;
  std::unique_ptr<Built> built_;
  Recent recent_;
  config::Site settings_;
  SitePlan plan_;
  std::vector<std::unique_ptr<support::Arena>> arenas_;
};

using Texts = std::vector<std::string>;

// The address of Exempelby's local contracts.
inline const std::string by_local = "/kommuner/exempelby/lokala-klimatkontrakt/";

}  // namespace kontrakt::view::testing
