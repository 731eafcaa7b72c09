#include "pipeline/io/write_report.h"

#include "pipeline/io/escape_html.h"
#include "pipeline/io/report_text.h"
#include "tests/io/settled_fixture.h"

namespace jiaokan {
namespace {

using testing::HasSubstr;
using testing::Not;

// 前<后后的人 with < → 〈, the second 后 left out, and 人 in doubt.
SettledArticle article() {
  Decision decision;
  decision.edits = {
      {.first = 1, .last = 2, .before = U"<", .after = U"〈", .reason = Reason::kSpelling},
      {.first = 3, .last = 4, .before = U"后", .reason = Reason::kDoubled}};
  decision.variations = {{.first = 5,
                          .last = 6,
                          .readings = {{{{"A"}}, U"人", 0}, {{{"B"}}, U"入", -0.1}},
                          .doubtful = true}};
  return settled_article({{Part::kBody, U"前<后后的人"}}, {{.column = 4, .kind = GapKind::kLost}},
                         decision);
}

TEST(ReportText, MarksEditsDoubtsAndGapsWhereTheyStand) {
  EXPECT_THAT(report_text(article()),
              HasSubstr("<p>前<ins class=spelling id=a7e0 title=\"&lt; → 〈 (spelling)\">〈</ins>后"
                        "<del class=doubled id=a7e1>后</del><span class=gap>〔缺〕</span>的"
                        "<mark id=a7v0 title=\"A 人 · B 入\">人</mark></p>"));
}

TEST(Report, StandsAlone) {
  const std::string html = report_head({report_entry(article())}, {"a<b>.png: torn"}) +
                           report_article(article()) + report_foot();
  for (const char* outside : {"http", "src=", "<script", "@import", "url("}) {
    EXPECT_THAT(html, Not(HasSubstr(outside)));
  }
  EXPECT_THAT(html, HasSubstr("a&lt;b&gt;.png: torn"));
  EXPECT_THAT(html, HasSubstr("<a href=\"#a7\">前〈后的人</a>"));
  EXPECT_THAT(html, HasSubstr("<article id=a7>"));
  EXPECT_THAT(html, HasSubstr("<a href=\"#a7v0\">"));
}

TEST(EscapeHtml, LetsNothingActOrTurn) {
  EXPECT_EQ(escape_html(U"<b a=\"1\" c='2'>&"), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;");
  EXPECT_EQ(escape_html(U"a\u0001\u001B\u202Eb\uFFFE"), "a\uFFFD\uFFFD\uFFFDb\uFFFD");
  EXPECT_EQ(escape_html(std::string_view("\xFF")), "\uFFFD");
}

}  // namespace
}  // namespace jiaokan
