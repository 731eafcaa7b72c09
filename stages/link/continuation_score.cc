#include "stages/link/continuation_score.h"

#include <algorithm>
#include <cmath>

#include "models/sentence_ends.h"
#include "models/sentence_joint.h"
#include "stages/link/page_order.h"

namespace jiaokan {
namespace {

// All in log10 odds. Topics and sentence were fitted to cut news texts with 5 and 10 % wrong
// characters; the rest was set by hand so that jump lines that name each other's pages are enough
// without them, and one that was lost or misread needs the text to agree.
constexpr double kPrior = -1.0;
constexpr double kPageAgrees = 1.5, kPageMayAgree = 1.0, kPageDiffers = -0.4;
constexpr double kTwoMarks = 2.0, kOneMark = 0.6, kNoMark = -0.5;
constexpr double kNextOnPage = 2.0;
constexpr double kBackwards = -1.0, kBackwardsUnmarked = -3.0, kOtherKind = -1.5;
constexpr double kSameHeadline = 3.0, kSameTitle = 2.0, kOtherHeadline = -0.3;
constexpr double kAlike = 0.5, kRepeated = 0.75, kSame = 0.95;
constexpr double kSentence = 0.5, kBrokenSentence = -1.0, kUnmarkedEnd = 1.0;
constexpr double kSignGoesOn = 0.5, kMayRunOn = 0.5;
constexpr double kOtherWitness = 4.0, kOtherWitnessFar = 3.0, kOtherWitnessDenies = -3.0;
// A text of three times this many characters tells its topics.
constexpr double kTellingLength = 40;
// Characters that one witness may lack at a joint that another has.
constexpr std::ptrdiff_t kNear = 30, kFar = 600, kOverlapping = 40;

// Short texts share few words even with their own other half.
double topic_evidence(double similarity, std::size_t shorter) {
  const double least = -std::min(3.0, static_cast<double>(shorter) / kTellingLength);
  return std::clamp(1.9 * std::log(similarity + 0.003) - 9.0 * similarity + 6.7, least, 2.0);
}

double page_evidence(const std::optional<JumpLine>& jump, const PageLabel& label) {
  if (!jump || !jump->page.known() || !label.known()) return 0;
  if (jump->page.same_page(label)) return kPageAgrees;
  // A file is often named 1 where the paper prints A01.
  const LabelRank named = rank(jump->page), own = rank(label);
  const bool one_bare = named.letters.empty() != own.letters.empty();
  return one_bare && named.number == own.number ? kPageMayAgree : kPageDiffers;
}

}  // namespace

ContinuationScore::ContinuationScore(std::span<const Fragment> fragments,
                                     std::span<const StoryText> texts,
                                     std::span<const std::size_t> group_of,
                                     const LanguageModel& model)
    : fragments_(fragments), texts_(texts), group_of_(group_of), model_(model), topics_(texts) {
  for (std::size_t i = 0; i < group_of.size(); ++i) {
    if (group_of[i] >= members_.size()) members_.resize(group_of[i] + 1);
    members_[group_of[i]].push_back(i);
  }
}

// Pages, marks and kinds.
std::optional<double> ContinuationScore::by_place(std::size_t tail, std::size_t head) const {
  const Fragment& t = fragments_[tail];
  const Fragment& h = fragments_[head];
  const bool marked = t.to || h.from;
  const bool same_page = t.name.id == h.name.id;
  if (same_page) {
    if (marked || head != tail + 1) return std::nullopt;
    return kNextOnPage + kNoMark;
  }
  double score = t.to && h.from ? kTwoMarks : marked ? kOneMark : kNoMark;
  score += page_evidence(t.to, h.name.label) + page_evidence(h.from, t.name.label);
  if (t.name.label.known() && rank(h.name.label) < rank(t.name.label)) {
    score += marked ? kBackwards : kBackwardsUnmarked;
  }
  if (t.kind != h.kind) score += kOtherKind;
  return score;
}

double ContinuationScore::by_headline(std::size_t tail, std::size_t head) const {
  const StoryText& t = texts_[tail];
  const StoryText& h = texts_[head];
  double score = 0;
  if (!h.headline.empty()) {
    score += likeness(t.headline, h.headline) >= kAlike ? kSameHeadline : kOtherHeadline;
  }
  const auto names = [](const std::optional<JumpLine>& jump, const std::u32string& headline) {
    return jump && !jump->title.empty() && likeness(jump->title, headline) >= kAlike;
  };
  if (names(fragments_[tail].to, h.headline) || names(fragments_[head].from, t.headline)) {
    score += kSameTitle;
  }
  return score;
}

// Whether the head's headline is the tail's, or the title that its jump line names. Reports of one
// form have headlines that are alike too, so on a page that the jump line does not name, or where
// the sentence does not go on, it must be the same.
bool ContinuationScore::repeats_headline(std::size_t tail, std::size_t head) const {
  const std::u32string& own = texts_[head].headline;
  const std::optional<JumpLine>& jump = fragments_[tail].to;
  if (!jump) return false;
  const bool elsewhere = page_evidence(jump, fragments_[head].name.label) < 0;
  if (!elsewhere && !jump->title.empty() && likeness(jump->title, own) >= kAlike) return true;
  const bool breaks = fragments_[tail].tail == End::kOpen &&
                      model_.junction_gain(texts_[tail].last, texts_[head].first) < kMayRunOn;
  return likeness(texts_[tail].headline, own) >= (elsewhere || breaks ? kSame : kRepeated);
}

double ContinuationScore::by_sentence(std::size_t tail, std::size_t head) const {
  const std::u32string& last = texts_[tail].last;
  const std::u32string& first = texts_[head].first;
  if (last.empty() || first.empty()) return 0;
  // Without 「下转」 an article that stops at a sentence's end is over.
  const double unmarked = fragments_[tail].to ? 0 : kUnmarkedEnd;
  if (fragments_[tail].tail == End::kClosed) {
    return (begins_open(first) ? kBrokenSentence : 0) - unmarked;
  }
  const double gain = std::clamp(model_.junction_gain(last, first), -2.0, 8.0);
  const std::u32string elsewhere = texts_[tail].body + U'\n' + texts_[head].body;
  return kSentence * gain + joint_signs(last, first, elsewhere) +
         (begins_open(first) ? kSignGoesOn : 0) + unmarked;
}

// A witness elsewhere that has both, one after the other.
double ContinuationScore::by_other_witness(std::size_t tail, std::size_t head) const {
  double best = 0, worst = 0;
  const auto ask = [&](std::size_t other) {
    const bool copy = other == tail || other == head;
    const std::u32string& text = texts_[other].body;
    if (copy || text.size() < texts_[tail].body.size() / 2) return;
    const auto end = find_end(texts_[tail].body, text);
    const auto begin = find_begin(texts_[head].body, text);
    if (!end || !begin) return;
    const auto gap = static_cast<std::ptrdiff_t>(*begin) - static_cast<std::ptrdiff_t>(*end);
    if (gap < -kOverlapping)
      worst = kOtherWitnessDenies;
    else if (gap <= kNear)
      best = kOtherWitness;
    else if (gap <= kFar)
      best = std::max(best, kOtherWitnessFar);
  };
  std::ranges::for_each(members_[group_of_[tail]], ask);
  if (group_of_[head] != group_of_[tail]) std::ranges::for_each(members_[group_of_[head]], ask);
  return best > 0 ? best : worst;
}

std::optional<double> ContinuationScore::operator()(std::size_t tail, std::size_t head) const {
  if (tail == head || fragments_[head].paragraphs.empty()) return std::nullopt;
  const auto place = by_place(tail, head);
  if (!place) return std::nullopt;
  const double headline = by_headline(tail, head);
  // A headline of its own and no 「上接」: another article begins.
  if (!texts_[head].headline.empty() && !fragments_[head].from && !repeats_headline(tail, head)) {
    return std::nullopt;
  }
  const std::size_t shorter = std::min(texts_[tail].body.size(), texts_[head].body.size());
  return kPrior + *place + headline + topic_evidence(topics_.similarity(tail, head), shorter) +
         by_sentence(tail, head) + by_other_witness(tail, head);
}

}  // namespace jiaokan
