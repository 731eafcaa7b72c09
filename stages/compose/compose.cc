#include "stages/compose/compose.h"

#include <algorithm>

#include "models/sentence_ends.h"
#include "stages/compose/caption_mark.h"
#include "stages/compose/cut_jump_lines.h"
#include "stages/compose/cut_stories.h"
#include "stages/compose/find_misplaced.h"
#include "stages/compose/gather_passages.h"
#include "stages/compose/join_halves.h"
#include "stages/compose/layout_spaces.h"
#include "stages/compose/mark_page_head.h"
#include "stages/compose/name_parts.h"
#include "stages/compose/order_columns.h"
#include "stages/compose/page_label.h"
#include "stages/compose/sentence.h"

namespace jiaokan {
namespace {

// How the body begins. After 「上接」 it goes on in mid-sentence unless someone begins to speak.
End head_of(const Story& story, const Passage& first) {
  const std::u32string text = first.text();
  if (story.misplaced || begins_open(text)) return End::kOpen;
  const bool goes_on = story.from && !begins_with_speaker(text) && !begins_with_number(text);
  return goes_on ? End::kOpen : End::kClosed;
}

void find_ends(const Story& story, Fragment& fragment) {
  const auto is_body = [](const Passage& p) { return p.part == Part::kBody; };
  const auto first = std::ranges::find_if(story.text, is_body);
  if (first == story.text.end()) return;
  fragment.head = head_of(story, *first);
  const Passage& last = story.text.back();
  const bool open = is_body(last) && !last.item && !ends_closed(last.text());
  fragment.tail = open ? End::kOpen : End::kClosed;
}

Paragraph to_paragraph(Passage passage) {
  if (is_aside(passage.part)) drop_caption_mark(passage);
  drop_layout_spaces(passage);
  return {.part = passage.part,
          .glyphs = std::move(passage.glyphs),
          .places = std::move(passage.places),
          .joints = std::move(passage.joints)};
}

Fragment to_fragment(Story story, WitnessKind kind, const LanguageModel& model) {
  Fragment fragment{.from = story.from, .to = story.to};
  // On a scan the columns' places tell their order.
  if (kind == WitnessKind::kTranscript && !story.from && !story.to) {
    story.text = order_columns(std::move(story.text), model);
  }
  story.text = join_halves(std::move(story.text), model);
  find_ends(story, fragment);
  for (std::vector<Passage>* passages : {&story.text, &story.asides}) {
    for (Passage& passage : *passages) {
      Paragraph paragraph = to_paragraph(std::move(passage));
      for (const Glyph& glyph : paragraph.glyphs) fragment.box = unite(fragment.box, glyph.box);
      if (!paragraph.glyphs.empty()) fragment.paragraphs.push_back(std::move(paragraph));
    }
  }
  return fragment;
}

}  // namespace

std::vector<Fragment> compose(const ReadPage& read, const LanguageModel& model,
                              const ComposeOptions&) {
  const ReadPage page = mark_page_head(read);
  std::vector<Passage> passages = cut_jump_lines(gather_passages(page));
  name_parts(passages, model);
  std::vector<Story> stories = find_misplaced(cut_stories(std::move(passages)));

  PageName name = page.name;
  if (!name.label.known()) name.label = find_page_label(page);
  std::vector<Fragment> fragments;
  for (Story& story : stories) {
    Fragment fragment = to_fragment(std::move(story), page.kind, model);
    if (fragment.paragraphs.empty()) continue;  // a jump line whose text was not found
    fragment.id = {page.name.id, static_cast<std::uint32_t>(fragments.size())};
    fragment.name = name;
    fragment.kind = page.kind;
    fragments.push_back(std::move(fragment));
  }
  return fragments;
}

}  // namespace jiaokan
