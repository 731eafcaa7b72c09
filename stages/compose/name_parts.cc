#include "stages/compose/name_parts.h"

#include <algorithm>
#include <array>

#include "models/sentence_ends.h"
#include "stages/compose/name_asides.h"
#include "stages/compose/news_signs.h"
#include "stages/compose/sentence.h"

namespace jiaokan {
namespace {

// log10 odds from which on two lines are halves of one sentence.
constexpr double kHalves = 0.7;
constexpr std::size_t kLongestHeadingLine = 40;
constexpr std::size_t kLongestLowerLine = 32;  // below the first of a headline
constexpr std::size_t kLongestPlainSubheading = 30;
constexpr std::size_t kLongestRubric = 6;

Part part_of(RegionRole role) {
  switch (role) {
    case RegionRole::kHeadline: return Part::kHeadline;
    case RegionRole::kKicker: return Part::kKicker;
    case RegionRole::kSubheading: return Part::kSubheading;
    case RegionRole::kCaption: return Part::kCaption;
    case RegionRole::kByline:
    case RegionRole::kCredit: return Part::kCredit;
    case RegionRole::kBody:
    case RegionRole::kPhoto:
    case RegionRole::kMasthead:
    case RegionRole::kPageNumber:
    case RegionRole::kJumpLine:
    case RegionRole::kOther: return Part::kBody;
  }
  return Part::kBody;
}

bool is_heading(Part part) {
  return part == Part::kKicker || part == Part::kHeadline || part == Part::kSubheading;
}

// Reads headings out of the passages of a transcript, or of a scan whose regions have no roles.
class HeadingFinder {
 public:
  HeadingFinder(std::vector<Passage>& passages, const LanguageModel& model)
      : passages_(passages), model_(model), gap_(article_gap(passages)) {
    for (const Passage& passage : passages) texts_.push_back(passage.text());
    broken_ = std::ranges::any_of(texts_, [](const std::u32string& text) {
      return text.size() > kLongestHeadingLine && !ends_closed(text);
    });
  }

  void run() {
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      if (is_free(i) && begins_stack(i)) {
        i = name_stack(i) - 1;
      } else if (is_free(i) && is_subheading(i)) {
        passages_[i].part = Part::kSubheading;
      }
    }
  }

 private:
  bool is_free(std::size_t i) const {
    return !passages_[i].jump && passages_[i].part != Part::kCaption &&
           passages_[i].part != Part::kCredit;
  }
  bool is_marked(std::size_t i) const {
    return passages_[i].role == RegionRole::kHeadline || passages_[i].role == RegionRole::kKicker;
  }
  // At the page's begin, after many blank lines, or after a jump to another page.
  bool is_set_off(std::size_t i) const {
    if (i == 0 || passages_[i].blank_lines >= gap_) return true;
    return passages_[i - 1].jump && passages_[i - 1].jump->kind == JumpKind::kTo;
  }
  // The text before it, captions aside, has come to an end.
  bool follows_closed(std::size_t i) const {
    while (i > 0 && !passages_[i - 1].jump && !is_free(i - 1)) --i;
    return i == 0 || passages_[i - 1].jump || is_heading(passages_[i - 1].part) ||
           ends_closed(texts_[i - 1]);
  }
  bool runs_on(std::size_t i) const {
    if (i + 1 >= passages_.size() || !is_free(i + 1) || is_marked(i + 1)) return false;
    return begins_open(texts_[i + 1]) || model_.junction_gain(texts_[i], texts_[i + 1]) > kHalves;
  }
  bool has_shape(std::size_t i, std::size_t longest) const {
    return !passages_[i].item && texts_[i].size() <= longest && has_heading_shape(texts_[i]) &&
           !begins_with_number(texts_[i]) && !begins_with_dateline(texts_[i]);
  }
  bool begins_text(std::size_t i) const {
    return i < passages_.size() && !passages_[i].jump &&
           (begins_with_dateline(texts_[i]) || passages_[i].part == Part::kCredit);
  }

  bool begins_stack(std::size_t i) const {
    if (is_marked(i)) return true;
    if (!has_shape(i, kLongestHeadingLine)) return false;
    // A kicker may stand unmarked before a marked headline.
    if (i + 1 < passages_.size() && passages_[i + 1].role == RegionRole::kHeadline) {
      return follows_closed(i) && (is_set_off(i) || !is_set_off(i + 1));
    }
    // Half a sentence that stands alone is so much rarer than a headline that its going on well in
    // the next line (「…在杭州举行」 「为期三天的…」) is no proof.
    if (is_set_off(i)) return i + 1 >= passages_.size() || !begins_open(texts_[i + 1]);
    if (runs_on(i) || !follows_closed(i)) return false;
    std::size_t end = i + 1;
    while (end < passages_.size() && end < i + 3 && is_free(end) &&
           has_shape(end, kLongestHeadingLine)) {
      ++end;
    }
    return begins_text(end) && begins_with_dateline(texts_[end]);
  }

  // One past the last line of the headings that begin at `first`.
  std::size_t stack_end(std::size_t first) const {
    std::size_t end = first + 1;
    bool marked = is_marked(first);
    while (end < passages_.size() && is_free(end)) {
      const bool heading = passages_[end].role == RegionRole::kHeadline ||
                           passages_[end].role == RegionRole::kSubheading;
      if (heading && marked && passages_[end].role == RegionRole::kHeadline && is_set_off(end))
        break;
      const bool plain = passages_[end].blank_lines < gap_ && has_shape(end, kLongestLowerLine) &&
                         texts_[end].find_first_of(U"，,") == std::u32string::npos &&
                         end + 1 < passages_.size() && !passages_[end + 1].jump && !runs_on(end);
      if (!heading && !plain) break;
      marked |= is_marked(end);
      ++end;
    }
    return end;
  }

  // A rubric, or words that lead into the headline: 「就…」, 「在…会上」.
  bool is_lead_in(std::size_t i) const {
    const std::u32string& text = texts_[i];
    return text.size() <= kLongestRubric ||
           std::u32string_view(U"上中时后下际前").find(text.back()) != std::u32string_view::npos ||
           std::u32string_view(U"就在为当据").find(text.front()) != std::u32string_view::npos;
  }

  std::size_t name_stack(std::size_t first) {
    const std::size_t end = stack_end(first);
    std::size_t headline = first;
    while (headline < end && passages_[headline].role != RegionRole::kHeadline) ++headline;
    if (headline == end) {
      headline = first;
      while (headline + 1 < end && headline < first + 2 && is_lead_in(headline)) ++headline;
    }
    for (std::size_t i = first; i < end; ++i) {
      const bool second = passages_[i].role == RegionRole::kHeadline;
      passages_[i].part = i < headline              ? Part::kKicker
                          : i == headline || second ? Part::kHeadline
                                                    : Part::kSubheading;
    }
    passages_[first].begins_article = true;
    return end;
  }

  // 「某报记者：…？」 is body, however short; 「国际人士：…」 may be a subheading.
  bool asks(std::size_t i) const {
    const std::u32string_view text = texts_[i];
    const std::size_t colon = text.find_first_of(U"：:");
    if (colon == std::u32string_view::npos) return false;
    const std::u32string_view name = text.substr(0, colon);
    return text.ends_with(U'？') || text.ends_with(U'?') || name.ends_with(U"记者") ||
           name.ends_with(U"記者") || name.size() < 2;
  }

  // Between paragraphs, with nothing that it could be half of.
  bool is_subheading(std::size_t i) const {
    if (passages_[i].role == RegionRole::kSubheading) return follows_closed(i) && !runs_on(i);
    return i > 0 && i + 1 < passages_.size() && has_shape(i, kLongestPlainSubheading) &&
           (!broken_ || texts_[i].find_first_of(U"，,、") == std::u32string::npos) &&
           follows_closed(i) && !asks(i) && !runs_on(i) && !passages_[i + 1].jump &&
           !passages_[i].full && !passages_[i + 1].item;
  }

  std::vector<Passage>& passages_;
  const LanguageModel& model_;
  const int gap_;
  std::vector<std::u32string> texts_;
  bool broken_ = false;  // some paragraph stops in mid-sentence, so a short line may be half of one
};

}  // namespace

int article_gap(const std::vector<Passage>& passages) {
  std::array<int, 4> counts{};
  for (std::size_t i = 1; i < passages.size(); ++i) {
    if (!passages[i].item)
      ++counts[static_cast<std::size_t>(std::clamp(passages[i].blank_lines, 0, 3))];
  }
  const auto usual = std::ranges::max_element(counts) - counts.begin();
  return static_cast<int>(usual) + 1;
}

void name_parts(std::vector<Passage>& passages, const LanguageModel& model) {
  const bool has_stories =
      std::ranges::any_of(passages, [](const Passage& p) { return p.story >= 0; });
  for (Passage& passage : passages) {
    if (has_stories || passage.role == RegionRole::kCaption ||
        passage.role == RegionRole::kCredit || passage.role == RegionRole::kByline) {
      passage.part = part_of(passage.role);
    }
  }
  name_asides(passages);
  if (!has_stories) HeadingFinder(passages, model).run();
  for (std::size_t i = 0; i < passages.size() && has_stories; ++i) {
    const bool first = i == 0 || passages[i - 1].story != passages[i].story;
    passages[i].begins_article = first && is_heading(passages[i].part);
  }
}

}  // namespace jiaokan
