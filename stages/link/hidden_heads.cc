#include "stages/link/hidden_heads.h"

#include <algorithm>
#include <functional>

#include "models/sentence_ends.h"
#include "stages/link/hidden_odds.h"
#include "stages/link/story_text.h"

namespace jiaokan {
namespace {

// log10 odds that are needed; below kSure they must beat every other paragraph of the page by so
// much. A mark names the page, so that little is asked for, unless a fragment was found.
constexpr double kClear = -1.0, kLead = 0.15, kSure = -0.5;
// Where another head was found with which the sentence does not go on, more is asked for.
constexpr double kAnother = 1.5;

struct Joint {
  double score = 0;
  HiddenHead head;
};

void find_in(const std::vector<Fragment>& fragments, std::size_t tail, std::size_t at,
             const Topics& topics, const LanguageModel& model, std::vector<Joint>& joints) {
  const Fragment& fragment = fragments[at];
  const std::u32string before = story_text(fragments[tail]).last;
  const std::u32string own = keys_of(fragments[tail], 0, fragments[tail].paragraphs.size());
  for (std::size_t p = 1; p < fragment.paragraphs.size(); ++p) {
    const Paragraph &above = fragment.paragraphs[p - 1], &here = fragment.paragraphs[p];
    const bool is_text = here.part == Part::kBody && above.part == Part::kBody;
    if (!is_text || !ends_closed(characters(above.glyphs))) continue;
    const HiddenJoint joint{.before = before,
                            .after = characters(here.glyphs),
                            .own = own,
                            .rest = keys_of(fragment, p, fragment.paragraphs.size()),
                            .others = keys_of(fragment, 0, p)};
    joints.push_back({hidden_odds(joint, topics, model), {tail, at, p}});
  }
}

// How well the text of `tail` goes on where that of `head` begins.
double fit(const Fragment& tail, const Fragment& head, const Topics& topics,
           const LanguageModel& model) {
  const auto first = std::ranges::find(head.paragraphs, Part::kBody, &Paragraph::part);
  const auto place = static_cast<std::size_t>(first - head.paragraphs.begin());
  if (place == head.paragraphs.size()) return 0;
  return hidden_odds({.before = story_text(tail).last,
                      .after = characters(first->glyphs),
                      .own = keys_of(tail, 0, tail.paragraphs.size()),
                      .rest = keys_of(head, place, place + 1),
                      .others = {}},
                     topics, model);
}

// A text without a mark that breaks off on the page that the head's 「上接」 names, goes on nowhere
// yet, and would go on there better than the tail does.
bool has_rival(const std::vector<Fragment>& fragments, const std::vector<std::optional<Next>>& next,
               std::size_t tail, const Topics& topics, const LanguageModel& model) {
  const Fragment& head = fragments[next[tail]->fragment];
  if (!head.from) return false;
  const double own = fit(fragments[tail], head, topics, model);
  for (std::size_t at = 0; at < fragments.size(); ++at) {
    const Fragment& other = fragments[at];
    const bool breaks_off = at != tail && !next[at] && !other.to && other.tail == End::kOpen;
    if (!breaks_off || !names_page(*head.from, head, other)) continue;
    if (fit(other, head, topics, model) > own) return true;
  }
  return false;
}

// A 「上接」 that names the tail's page and follows nothing yet: the tail's own mark may be wrong.
bool has_free_head(const std::vector<Fragment>& fragments,
                   const std::vector<std::optional<Next>>& next, const Fragment& tail) {
  for (std::size_t at = 0; at < fragments.size(); ++at) {
    const Fragment& head = fragments[at];
    const bool names = head.from && names_page(*head.from, head, tail);
    if (names && std::ranges::none_of(next, [&](const std::optional<Next>& edge) {
          return edge && edge->fragment == at;
        })) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<HiddenHead> find_hidden_heads(const std::vector<Fragment>& fragments,
                                          const std::vector<std::optional<Next>>& next,
                                          const LanguageModel& model) {
  std::vector<HiddenHead> heads;
  const auto is_candidate = [](const Fragment& own) { return own.to && own.tail == End::kOpen; };
  if (std::ranges::none_of(fragments, is_candidate)) return heads;
  const Topics topics = topics_of(fragments);
  for (std::size_t tail = 0; tail < fragments.size(); ++tail) {
    const Fragment& own = fragments[tail];
    if (!is_candidate(own)) continue;
    const bool found = next[tail] && !has_rival(fragments, next, tail, topics, model);
    if (found && runs_on(own, fragments[next[tail]->fragment], model)) continue;
    const bool doubtful = found || (!next[tail] && has_free_head(fragments, next, own));
    const double needed = kClear + (doubtful ? kAnother : 0);
    std::vector<Joint> joints;
    for (std::size_t at = 0; at < fragments.size(); ++at) {
      if (names_page(*own.to, own, fragments[at]))
        find_in(fragments, tail, at, topics, model, joints);
    }
    if (joints.empty()) continue;
    std::ranges::stable_sort(joints, std::greater{}, &Joint::score);
    const bool clear =
        joints.size() == 1 || joints[0].score >= kSure || joints[0].score > joints[1].score + kLead;
    const HiddenHead& best = joints.front().head;
    const bool taken = std::ranges::any_of(
        heads, [&](const HiddenHead& head) { return head.fragment == best.fragment; });
    if (joints.front().score >= needed && clear && !taken) heads.push_back(best);
  }
  return heads;
}

Fragment cut_off(Fragment& fragment, std::size_t paragraph, std::uint32_t ordinal) {
  Fragment rest = fragment;
  rest.id.ordinal = ordinal;
  rest.from.reset();
  rest.head = End::kOpen;
  const auto at = static_cast<std::ptrdiff_t>(paragraph);
  const auto aside = std::ranges::find_if(fragment.paragraphs.begin() + at,
                                          fragment.paragraphs.end(), is_aside, &Paragraph::part);
  rest.paragraphs.assign(fragment.paragraphs.begin() + at, aside);
  fragment.paragraphs.erase(fragment.paragraphs.begin() + at, aside);
  fragment.to.reset();
  fragment.tail = End::kClosed;
  return rest;
}

}  // namespace jiaokan
