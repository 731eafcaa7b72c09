#include "pipeline/progress.h"

#include <sstream>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

Ticket page(const std::string& input, bool known = false) {
  Ticket ticket{.known = known};
  ticket.page.input = input;
  return ticket;
}

TEST(Progress, WritesALineForEachPageWhereThereIsNoTerminal) {
  std::ostringstream out;
  const auto progress = make_progress(ProgressKind::kAuto, false, 2, out);
  progress->page_begins(page("a.png"));
  progress->page_ends(page("a.png"));
  progress->warned(page("b.png"), "nothing was read in a line");
  progress->page_ends(page("b.png", true));
  progress->articles_begin(3);
  EXPECT_EQ(out.str(), "1/2 a.png\n2/2 b.png (known) (1 warning, see run.json)\n3 articles\n");
}

TEST(Progress, RewritesOneLineOnATerminalAndLeavesItClean) {
  std::ostringstream out;
  {
    const auto progress = make_progress(ProgressKind::kAuto, true, 2, out);
    progress->page_begins(page("a.png"));
    progress->page_ends(page("a.png"));
    EXPECT_THAT(out.str(), HasSubstr("1/2 pages, "));
    EXPECT_THAT(out.str(), HasSubstr("pages/s, 0:0"));
    EXPECT_THAT(out.str(), HasSubstr(" left, a.png"));
    EXPECT_THAT(out.str(), Not(HasSubstr("\n")));
  }
  EXPECT_THAT(out.str(), EndsWith("\r\033[K"));
}

TEST(Progress, TellsFailuresEvenWhenItIsSilent) {
  std::ostringstream out;
  const auto progress = make_progress(ProgressKind::kNone, true, 1, out);
  progress->page_ends(page("a.png"));
  progress->failed({.input = "a.png", .message = "it is empty", .way_out = "leave it out"});
  EXPECT_EQ(out.str(), "a.png: it is empty: leave it out\n");
}

// Estimates from pages that the store gave back would promise far too much.
TEST(Progress, JudgesSpeedByPagesThatWereRead) {
  std::ostringstream out;
  const auto progress = make_progress(ProgressKind::kAuto, true, 100, out);
  progress->page_ends(page("a.png", true));
  EXPECT_THAT(out.str(), Not(HasSubstr("pages/s")));
}

TEST(Progress, CutsALongPathBetweenCharacters) {
  std::ostringstream out;
  const auto progress = make_progress(ProgressKind::kAuto, true, 1, out);
  progress->page_begins(page("/archive/人民日报二〇二二年三月八日第一版至第八版.png"));
  EXPECT_THAT(out.str(), HasSubstr(", …"));
  EXPECT_THAT(out.str(), HasSubstr("八版.png"));
  EXPECT_FALSE(find_invalid_utf8(out.str()).has_value());
}

}  // namespace
}  // namespace jiaokan
