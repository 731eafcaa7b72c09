#include "stages/compose/cut_stories.h"

#include <algorithm>

#include "models/sentence_ends.h"
#include "stages/compose/name_parts.h"
#include "stages/compose/news_signs.h"

namespace jiaokan {
namespace {

// Fewer blank lines never set an article off.
constexpr int kLeastGap = 2;

// Points listed below a headline stand before the dateline.
bool has_paragraphs(const Story& story) {
  return std::ranges::any_of(story.text,
                             [](const Passage& p) { return p.part == Part::kBody && !p.item; });
}

bool has_body(const Story& story) {
  return std::ranges::any_of(story.text, [](const Passage& p) { return p.part == Part::kBody; });
}

// A headline of which the text may come from another page.
bool awaits_text(const Story& story) {
  return !has_body(story) && !story.from && !story.to;
}

// 「（下接第1版）」 is 下转 with a wrong character, or 上接 where it stands before a text and
// behind none that breaks off.
void settle_mixed_jumps(std::vector<Passage>& passages) {
  for (std::size_t at = 0; at + 1 < passages.size(); ++at) {
    if (!passages[at].jump) continue;
    JumpLine& jump = *passages[at].jump;
    const Passage& next = passages[at + 1];
    const bool before_text = !next.jump && next.part == Part::kBody;
    const bool breaks_off = at > 0 && !passages[at - 1].jump &&
                            passages[at - 1].part == Part::kBody &&
                            !ends_closed(passages[at - 1].text());
    const bool mixed = jump.printed.find(U"下接") != jump.printed.npos;
    if (mixed && before_text && !breaks_off) jump.kind = JumpKind::kFrom;
  }
}

class Cutter {
 public:
  explicit Cutter(int gap) : gap_(std::max(gap, kLeastGap)) {}

  void add(Passage passage) {
    if (passage.story != story_number_ && !passage.jump) {
      if ((story_number_ >= 0 || passage.story >= 0) && !waits_after_jump()) close();
      story_number_ = passage.story;
    }
    if (passage.jump) {
      add_jump(*passage.jump);
    } else if (is_aside(passage.part)) {
      wide_ |= passage.blank_lines >= gap_;
      current().asides.push_back(std::move(passage));
    } else {
      if (begins_story(passage)) close();
      wide_ = false;
      current().text.push_back(std::move(passage));
    }
  }

  std::vector<Story> finish() {
    close();
    return std::move(stories_);
  }

 private:
  // Captions after 「下转」 still belong to the story above it.
  Story& current() {
    if (!open_ || stories_.empty()) {
      stories_.emplace_back();
      open_ = true;
    }
    return stories_.back();
  }

  void close() { open_ = false; }

  // 「上接」 stood in a place of its own: its text is what follows.
  bool waits_after_jump() const {
    if (!open_ || stories_.empty()) return false;
    const Story& story = stories_.back();
    return story.from && !story.to && story.text.empty() && story.asides.empty();
  }

  void add_jump(const JumpLine& jump) {
    if (jump.kind == JumpKind::kFrom) {
      if (open_ && !stories_.empty() && !awaits_text(stories_.back())) close();
      current().from = jump;
    } else {
      if (open_ && stories_.back().to) close();
      current().to = jump;
    }
    wide_ = false;
  }

  bool begins_story(const Passage& passage) const {
    if (!open_ || stories_.empty()) return false;
    const Story& story = stories_.back();
    if (story.to) return true;
    if (passage.begins_article) return !story.text.empty() || story.from;
    if (story.text.empty() || !has_body(story) || passage.part != Part::kBody) return false;
    if (passage.story >= 0) return false;
    const std::u32string text = passage.text();
    if (begins_with_dateline(text)) return has_paragraphs(story);
    const bool wide = wide_ || passage.blank_lines >= gap_;
    return wide && passage.blank_lines >= kLeastGap && ends_closed(story.text.back().text()) &&
           !begins_open(text);
  }

  const int gap_;
  std::vector<Story> stories_;
  bool open_ = false;
  bool wide_ = false;  // a gap stood before an aside since the last text
  int story_number_ = -1;
};

}  // namespace

std::vector<Story> cut_stories(std::vector<Passage> passages) {
  settle_mixed_jumps(passages);
  Cutter cutter(article_gap(passages));
  for (Passage& passage : passages) cutter.add(std::move(passage));
  return cutter.finish();
}

}  // namespace jiaokan
