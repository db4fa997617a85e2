// The numbered sources of a page.
#include "view/notes.hpp"

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

class Notes : public ::testing::Test {
 protected:
  Notes() {
    for (const char* id : {"a", "b"}) {
      portal.sources.emplace_back();
      portal.sources.back().id = id;
      portal.sources.back().short_title = std::string("Dokument ") + id;
    }
    sources = std::make_unique<SourceIndex>(portal);
  }
  NoteBlock block() { return NoteBlock(counter, *sources, "/klimat", arena); }
  model::Citations cite(const char* id, const char* place) { return {{sources->find(id), place, "", {}}}; }

  model::Portal portal;
  std::unique_ptr<SourceIndex> sources;
  NoteCounter counter;
  support::Arena arena;
};

TEST_F(Notes, are_numbered_in_the_order_of_citing) {
  NoteBlock notes = block();
  EXPECT_EQ(printed(at(notes.refs(cite("b", "s. 1")), "0.number")), "1");
  EXPECT_EQ(printed(at(notes.refs(cite("a", "s. 1")), "0.number")), "2");
  EXPECT_EQ(printed(at(notes.refs(cite("a", "s. 2")), "0.number")), "3");
  EXPECT_EQ(printed(at(notes.notes(), "0.text")), "Dokument b");
  EXPECT_EQ(printed(at(notes.notes(), "2.place")), "s. 2");
}

TEST_F(Notes, are_one_for_the_same_place_with_a_way_back_to_each) {
  NoteBlock notes = block();
  const Value first = notes.refs(cite("a", "s. 1"));
  const Value second = notes.refs(cite("a", "s. 1"));
  EXPECT_EQ(printed(at(first, "0.id")), "kallref-1-1");
  EXPECT_EQ(printed(at(first, "0.first")), "true");
  EXPECT_EQ(printed(at(second, "0.id")), "kallref-1-2");
  EXPECT_EQ(printed(at(second, "0.first")), "false");
  Value all = notes.notes();
  ASSERT_EQ(printed(all), "[1]");
  EXPECT_EQ(printed(at(all, "0.id")), "kalla-1");
  EXPECT_EQ(printed(at(all, "0.href")), "/klimat/dokument/#kalla-a");
  EXPECT_EQ(printed(at(all, "0.backs.0.href")), "#kallref-1-1");
  EXPECT_EQ(printed(at(all, "0.backs.1.href")), "#kallref-1-2");
  EXPECT_EQ(printed(at(all, "0.backs.1.label")), "Tillbaka till ställe 2");
}

TEST_F(Notes, of_the_next_block_go_on_counting) {
  NoteBlock first = block();
  first.refs(cite("a", "s. 1"));
  NoteBlock second = block();
  EXPECT_EQ(printed(at(second.refs(cite("a", "s. 1")), "0.number")), "2");
  EXPECT_EQ(printed(second.notes()), "[1]");
}

TEST_F(Notes, with_other_quotes_are_others) {
  NoteBlock notes = block();
  const model::Citations quoted{{sources->find("a"), "s. 1", "ordagrant", {}}};
  notes.refs(cite("a", "s. 1"));
  notes.refs(quoted);
  EXPECT_EQ(printed(at(notes.notes(), "0.quote")), "none");
  EXPECT_EQ(printed(at(notes.notes(), "1.quote")), "ordagrant");
}

TEST_F(Notes, leave_out_sources_that_lead_nowhere) {
  NoteBlock notes = block();
  EXPECT_EQ(printed(notes.refs(model::Citations{{nullptr, "s. 1", "", {}}})), "[0]");
  std::string html;
  std::vector<markdown::Citation> group{{"c", "s. 1", {}}, {"b", "s. 2", {}}};
  notes.append_refs(group, html);
  // The first is a narrow no-break space: copied text keeps its figure and the number apart.
  EXPECT_EQ(html,
            "\u202f"
            R"(<a class="ref" id="kallref-1-1" href="#kalla-1" aria-label="Källa 1">1</a>)");
}

}  // namespace
}  // namespace kontrakt::view::testing
