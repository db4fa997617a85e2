#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

#include "render/ast.hpp"
#include "render/nearest.hpp"
#include "render/parser.hpp"
#include "render/run.hpp"
#include "render/symbols.hpp"
#include "render/template.hpp"

namespace kontrakt::render {

struct TemplateSet::State {
  TemplateLoader loader;
  std::map<std::string, std::unique_ptr<Template>, std::less<>> templates;
};

namespace {

using Templates = std::map<std::string, std::unique_ptr<Template>, std::less<>>;

bool is_whole(const Template* t, std::vector<const Template*>& seen) {
  seen.push_back(t);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i]->broken) return false;
    for (const Stmt* reference : seen[i]->references) {
      const Template* other = reference->target_template;
      if (other == nullptr) return false;
      if (std::find(seen.begin(), seen.end(), other) == seen.end()) seen.push_back(other);
    }
  }
  return true;
}

void index_names(Context& module, support::Arena& memory) {
  std::size_t count = 0;
  for (const auto* v = module.variables; v != nullptr; v = v->next) ++count;
  module.index = memory.array<const Context::Variable*>(std::bit_ceil(2 * count + 1));
  const std::size_t mask = module.index.size() - 1;
  for (const auto* v = module.variables; v != nullptr; v = v->next) {
    std::size_t at = v->key.hash() & mask;
    while (module.index[at] != nullptr) at = (at + 1) & mask;
    module.index[at] = v;
  }
}

// The same for all pages, with a table of its names; null when it fails.
const Context* module_of(const Template& t, support::Arena& memory) {
  try {
    const RenderOptions usual;
    Output unread;
    Context& module = Run(unread, memory, usual).module(t);
    index_names(module, memory);
    return &module;
  } catch (const RenderFault&) {
    return nullptr;
  }
}

// Reads what a worklist names, and what that names in turn.
class Reading {
 public:
  Reading(Templates& templates, const TemplateLoader& loader, diagnostics::Diagnostics& found)
      : templates_(templates), loader_(loader), found_(found) {}

  void all(std::string_view first) {
    if (!read(std::string(first))) found_.add("K501", {}, {{"name", std::string(first)}});
    // NOLINTNEXTLINE(modernize-loop-convert): follow() adds to the list that is walked.
    for (std::size_t i = 0; i < fresh_.size(); ++i) {
      for (Stmt* reference : fresh_[i]->references) follow(*fresh_[i], *reference);
    }
    for (Template* t : fresh_) chain(*t);
    for (Template* t : fresh_) {
      for (const Stmt* reference : t->references) check_imports(*t, *reference);
    }
    for (Template* t : fresh_) {
      for (const Stmt* reference : t->references) make_module(*reference);
    }
  }

 private:
  bool read(const std::string& name) {
    auto known = templates_.find(name);
    if (known != templates_.end()) return known->second != nullptr;
    auto source = loader_(name);
    if (!source) {
      templates_.emplace(name, nullptr);
      return false;
    }
    auto fresh = std::make_unique<Template>();
    fresh->name = name;
    fresh->source = std::move(source->text);
    fresh->file = source->file;
    diagnostics::Diagnostics faults;
    parse(*fresh, faults);
    if (faults.empty()) resolve_names(*fresh, faults);
    fresh->broken = !faults.empty();
    found_.append(std::move(faults));
    fresh_.push_back(fresh.get());
    templates_.emplace(name, std::move(fresh));
    return true;
  }

  void follow(Template& from, Stmt& reference) {
    std::string name(reference.text);
    if (read(name)) {
      reference.target_template = templates_.find(name)->second.get();
      return;
    }
    std::vector<std::string_view> known;
    for (const auto& [other, parsed] : templates_) {
      if (parsed != nullptr) known.push_back(other);
    }
    diagnostics::Arguments arguments = {{"name", name}};
    std::string nearest = nearest_name(name, known);
    if (!nearest.empty()) arguments.emplace_back("nearest", nearest);
    found_.add("K501", reference.at, std::move(arguments));
    from.broken = true;
  }

  // The template and what it extends, up to the last; a circle is a fault of each that stands in it.
  void chain(Template& t) {
    const Template* next = &t;
    while (next != nullptr) {
      t.chain.push_back(next);
      next = next->extends == nullptr ? nullptr : next->extends->target_template;
      if (std::find(t.chain.begin(), t.chain.end(), next) == t.chain.end()) continue;
      if (next == &t) found_.add("K515", t.extends->at, {{"name", t.name}});
      t.broken = true;
      return;
    }
  }

  // What "from … import" names must be set in the other template's own text.
  void check_imports(Template& t, const Stmt& s) {
    const Template* other = s.target_template;
    if (s.kind != Stmt::Kind::from || other == nullptr || other->broken || other->extends != nullptr) return;
    std::vector<std::string_view> known;
    exported(other->body, known);
    for (const Import& i : s.imports) {
      if (std::find(known.begin(), known.end(), i.name.name()) != known.end()) continue;
      diagnostics::Arguments arguments = {{"name", std::string(i.name.name())}, {"template", other->name}};
      std::string nearest = nearest_name(i.name.name(), known);
      if (!nearest.empty()) arguments.emplace_back("nearest", nearest);
      found_.add("K524", i.target.at, std::move(arguments));
      t.broken = true;
    }
  }
  void exported(const Body& body, std::vector<std::string_view>& names) {
    for (const Stmt* s : body) {
      if (s->exported == Export::all) {
        for (const Target& target : s->targets) names.push_back(target.key.name());
      }
      for (const Branch& b : s->branches) exported(b.body, names);
    }
  }

  void make_module(const Stmt& s) {
    const bool imports = s.kind == Stmt::Kind::import || s.kind == Stmt::Kind::from;
    if (!imports || s.with_context || s.target_template == nullptr) return;
    Template& other = *templates_.find(s.target_template->name)->second;
    std::vector<const Template*> seen;
    if (other.module != nullptr || !is_whole(&other, seen)) return;
    other.module = module_of(other, other.module_data);
  }

  Templates& templates_;
  const TemplateLoader& loader_;
  diagnostics::Diagnostics& found_;
  std::vector<Template*> fresh_;
};

}  // namespace

TemplateSet::TemplateSet(TemplateLoader loader) : state_(std::make_unique<State>()) {
  state_->loader = std::move(loader);
}
TemplateSet::~TemplateSet() = default;
TemplateSet::TemplateSet(TemplateSet&&) noexcept = default;
TemplateSet& TemplateSet::operator=(TemplateSet&&) noexcept = default;

const Template* TemplateSet::load(std::string_view name, diagnostics::Diagnostics& found) {
  Reading(state_->templates, state_->loader, found).all(name);
  auto known = state_->templates.find(name);
  std::vector<const Template*> seen;
  if (known == state_->templates.end() || known->second == nullptr) return nullptr;
  return is_whole(known->second.get(), seen) ? known->second.get() : nullptr;
}

std::optional<RenderError> render(const Template& start, support::Value page, Output& out,
                                  support::Arena& scratch, const RenderOptions& options) {
  try {
    Run(out, scratch, options).page(start, page);
  } catch (const RenderFault& fault) {
    return RenderError{fault.diagnostic};
  }
  return std::nullopt;
}

std::optional<RenderError> render(const Template& start, support::Value page, std::string& out,
                                  support::Arena& scratch, const RenderOptions& options) {
  Output printed;
  auto error = render(start, page, printed, scratch, options);
  out += printed.all();
  return error;
}

}  // namespace kontrakt::render
