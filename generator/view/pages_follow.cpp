// What can be followed, and how, in plain words.
#include "view/feeds.hpp"
#include "view/news.hpp"

namespace kontrakt::view {
namespace {

constexpr std::size_t most_news = 10;

// Addresses of the files of a municipality or, where it is null, of the portal.
void set_files(PageBuilder& b, ObjectBuilder& o, const model::Municipality* municipality) {
  Value atom = Value::none();
  Value json = Value::none();
  Value calendar = Value::none();
  for (const Followable& file : followables(b.context(), municipality)) {
    Value& to = file.type == "text/calendar" ? calendar : file.address.ends_with(".json") ? json : atom;
    to = b.href(file.address);
  }
  o.set(k.atom_href, atom);
  o.set(k.json_href, json);
  o.set(k.calendar_href, calendar);
}

// Real ones first: example data is there to show what can be done, not to be news.
Value news_lines(PageBuilder& b) {
  std::vector<Value> lines;
  const std::vector<NewsEntry> all = news_of(b.portal(), b.context().input.as_of, most_news);
  for (const bool example : {false, true}) {
    for (const NewsEntry& news : all) {
      if (news.example != example || lines.size() == most_news) continue;
      ObjectBuilder o = b.object();
      o.set(k.date, b.date(news.date));
      o.set(k.title, b.text(news.title));
      o.set(k.href, b.href(news.address));
      o.set(k.kind, b.kept(kind_text(news.kind)));
      o.set(k.example, Value::boolean(news.example));
      lines.push_back(o.build());
    }
  }
  return b.list(lines);
}

}  // namespace

Value follow_page(PageBuilder& b) {
  ObjectBuilder o = b.object();
  set_files(b, o, nullptr);
  o.set(k.news, news_lines(b));
  std::vector<Value> municipalities;
  for (const model::Municipality* m : b.portal().municipalities_by_name) {
    ObjectBuilder one = b.object();
    one.set(k.name, b.kept(m->name));
    one.set(k.href, b.href(address_of(*m)));
    one.set(k.example, Value::boolean(m->example));
    set_files(b, one, m);
    municipalities.push_back(one.build());
  }
  o.set(k.municipalities, b.list(municipalities));
  Head head;
  head.title = "Följ portalen";
  head.lead =
      "Få veta när någon skriver under, när ett kontrakt får en ny version eller ändras och när någon "
      "rapporterar.";
  head.kind = "follow";
  head.address = addresses::follow;
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

}  // namespace kontrakt::view
