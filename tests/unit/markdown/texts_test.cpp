// Who has read which texts.
#include "markdown/texts.hpp"

#include <gmock/gmock.h>

#include <thread>

namespace kontrakt::markdown {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class TextReadsTest : public testing::Test {
 protected:
  std::vector<Document> all = std::vector<Document>(5);
  Texts texts = all;
};

TEST_F(TextReadsTest, AreNotedWhileTheObjectLives) {
  (void)texts[0];
  const TextReads reads;
  EXPECT_THAT(reads.numbers(), IsEmpty());
  (void)texts[3];
  (void)texts[1];
  (void)texts[3];
  EXPECT_THAT(reads.numbers(), ElementsAre(1, 3));
}

TEST_F(TextReadsTest, OfAnInnerObjectAreTheOuterOnesToo) {
  const TextReads outer;
  (void)texts[4];
  {
    const TextReads inner;
    (void)texts[2];
    EXPECT_THAT(inner.numbers(), ElementsAre(2));
  }
  (void)texts[0];
  EXPECT_THAT(outer.numbers(), ElementsAre(0, 2, 4));
}

TEST_F(TextReadsTest, AreNotedForWhoeverUsesWhatWasMadeOfThem) {
  const TextReads reads;
  TextReads::note(std::vector<std::uint32_t>{4, 1});
  EXPECT_THAT(reads.numbers(), ElementsAre(1, 4));
}

TEST_F(TextReadsTest, OfAnotherThreadAreItsOwn) {
  const TextReads reads;
  std::thread([&] {
    const TextReads others;
    (void)texts[2];
    EXPECT_THAT(others.numbers(), ElementsAre(2));
  }).join();
  EXPECT_THAT(reads.numbers(), IsEmpty());
}

}  // namespace
}  // namespace kontrakt::markdown
