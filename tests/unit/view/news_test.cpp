// Of a large portal only the newest news are told, and they are the same as if all had been.
#include "view/news.hpp"

#include <algorithm>

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::local_portal;

Texts things(const std::vector<NewsEntry>& news) {
  Texts all;
  for (const NewsEntry& entry : news) all.push_back(entry.thing);
  return all;
}

TEST(News, tell_the_newest_of_what_is_real_and_of_what_is_made_up) {
  Site site(local_portal());
  const model::Portal& portal = site.built().portal();
  const support::Date today{2026, 11, 21};
  const Texts all = {"klimatkontrakt/lund/2025", "lokal-uppfoljning/exempelby/bageriet/2024",
                     "lokalt-klimatkontrakt/exempelby/bageriet"};
  EXPECT_EQ(things(news_of(portal, today, 0)), all);
  EXPECT_EQ(things(news_of(portal, today, 2)), all);
  EXPECT_EQ(things(news_of(portal, today, 1)), (Texts{all[0], all[1]}));
}

TEST(News, of_the_last_day_are_all_told) {
  Files files = local_portal();
  files.change(validate::testing::by_bageriet, "2023-05-01", "2025-02-01");
  Site site(files);
  const Texts all = {"klimatkontrakt/lund/2025", "lokalt-klimatkontrakt/exempelby/bageriet",
                     "lokal-uppfoljning/exempelby/bageriet/2024"};
  EXPECT_EQ(things(news_of(site.built().portal(), support::Date{2026, 11, 21}, 1)), all);
}

TEST(News, that_lie_ahead_take_no_place_among_the_newest) {
  Files files = local_portal();
  files.change(validate::testing::by_bageriet_2024, "2025-02-01", "2025-12-06");
  Site site(files);
  EXPECT_EQ(things(news_of(site.built().portal(), support::Date{2025, 12, 5}, 1)),
            (Texts{"klimatkontrakt/lund/2025", "lokalt-klimatkontrakt/exempelby/bageriet"}));
}

}  // namespace
}  // namespace kontrakt::view::testing
