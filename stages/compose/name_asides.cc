#include "stages/compose/name_asides.h"

#include "models/sentence_ends.h"
#include "stages/compose/news_signs.h"

namespace jiaokan {
namespace {

// A caption before its credit may be longer than one that only a mark gives away.
constexpr std::size_t kLongestCaption = 200;

bool is_open_text(const Passage& passage) {
  return !passage.jump && passage.role == RegionRole::kBody;
}

// The passage before a photographer's line is its caption if it stands close by, or if it stands in
// the middle of another sentence.
bool is_caption_before_credit(const std::vector<Passage>& passages, std::size_t i) {
  const Passage& passage = passages[i];
  const std::u32string text = passage.text();
  if (passage.part != Part::kBody || text.size() > kLongestCaption) return false;
  if (passages[i + 1].blank_lines == 0 || passage.blank_lines >= 2) return true;
  return i > 0 && is_open_text(passages[i - 1]) && !ends_closed(passages[i - 1].text());
}

}  // namespace

void name_asides(std::vector<Passage>& passages) {
  for (std::size_t i = 0; i < passages.size(); ++i) {
    Passage& passage = passages[i];
    if (!is_open_text(passage) || passage.item) continue;
    const std::u32string text = passage.text();
    if (is_photo_credit(text)) {
      passage.part = Part::kCredit;
      if (i > 0 && is_open_text(passages[i - 1]) && is_caption_before_credit(passages, i - 1)) {
        passages[i - 1].part = Part::kCaption;
      }
    } else if (is_caption(text)) {
      passage.part = Part::kCaption;
    } else if (is_byline(text)) {
      passage.part = Part::kCredit;
    }
  }
}

}  // namespace jiaokan
