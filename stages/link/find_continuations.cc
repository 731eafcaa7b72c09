#include "stages/link/find_continuations.h"

#include <algorithm>
#include <set>

#include "stages/link/assignment.h"
#include "stages/link/continuation_score.h"

namespace jiaokan {
namespace {

bool has_body(const Fragment& fragment) {
  return std::ranges::any_of(fragment.paragraphs,
                             [](const Paragraph& p) { return p.part == Part::kBody; });
}

bool is_headless(const Fragment& fragment) {
  return !fragment.has_headline() && !fragment.from && has_body(fragment);
}

// An open tail goes on in mid-sentence; how a head begins cannot be told from its text alone.
Seam seam_after(const Fragment& tail) {
  const bool open = has_body(tail) && tail.tail == End::kOpen;
  return open ? Seam::kSentence : Seam::kParagraph;
}

// A headline alone (H), below it a text that does not begin there (B), and further down the page a
// text without a headline that does begin (D): the columns were read in the wrong order, and the
// article runs H, D, B. Between D and B text is missing unless the sentence runs on.
void settle_misplaced(std::span<const Fragment> fragments, std::vector<std::optional<Next>>& next,
                      std::vector<bool>& follows) {
  for (std::size_t h = 0; h + 2 < fragments.size(); ++h) {
    const std::size_t b = h + 1;
    const auto on_page = [&](std::size_t i) {
      return i < fragments.size() && fragments[i].name.id == fragments[h].name.id;
    };
    if (has_body(fragments[h]) || !fragments[h].has_headline() || !on_page(b)) continue;
    if (!is_headless(fragments[b]) || fragments[b].head != End::kOpen) continue;
    std::size_t d = b + 1;
    while (on_page(d) && !(is_headless(fragments[d]) && fragments[d].head == End::kClosed)) ++d;
    if (!on_page(d)) continue;
    const bool runs_on = fragments[d].tail == End::kOpen;
    next[h] = Next{d, Seam::kParagraph};
    next[d] = Next{b, runs_on ? Seam::kSentence : Seam::kGap};
    follows[d] = follows[b] = true;
  }
}

// Pairs tails with heads within fragments [first, last), which are one issue.
void match_issue(std::span<const Fragment> fragments, std::size_t first, std::size_t last,
                 const ContinuationScore& score, const std::vector<bool>& follows,
                 std::vector<std::optional<Next>>& next, std::vector<double>& worth) {
  std::vector<std::size_t> tails, heads;
  // A continuation may repeat the headline and have lost its mark.
  const bool any_jump =
      std::any_of(fragments.begin() + static_cast<std::ptrdiff_t>(first),
                  fragments.begin() + static_cast<std::ptrdiff_t>(last),
                  [](const Fragment& fragment) { return fragment.to.has_value(); });
  for (std::size_t i = first; i < last; ++i) {
    const Fragment& fragment = fragments[i];
    if (!next[i] && (fragment.to || has_body(fragment))) tails.push_back(i);
    const bool may_follow =
        any_jump || fragment.from || is_headless(fragment) || fragment.head == End::kOpen;
    if (!follows[i] && may_follow) heads.push_back(i);
  }
  // Closed ends without a mark are only asked about what stands next to them.
  std::vector<std::vector<double>> gains(tails.size(), std::vector<double>(heads.size(), 0));
  for (std::size_t t = 0; t < tails.size(); ++t) {
    for (std::size_t h = 0; h < heads.size(); ++h) {
      const bool open = fragments[tails[t]].to || fragments[tails[t]].tail == End::kOpen ||
                        fragments[heads[h]].from || heads[h] == tails[t] + 1;
      if (open) gains[t][h] = score(tails[t], heads[h]).value_or(0);
    }
  }
  const auto pairs = assign(gains);
  for (std::size_t t = 0; t < tails.size(); ++t) {
    if (!pairs[t]) continue;
    const std::size_t head = heads[*pairs[t]];
    next[tails[t]] = Next{head, seam_after(fragments[tails[t]])};
    worth[tails[t]] = gains[t][*pairs[t]];
  }
}

// A chain that bites its tail is cut at its weakest pair.
void cut_circles(std::vector<std::optional<Next>>& next, const std::vector<double>& worth) {
  std::vector<bool> done(next.size(), false);
  for (std::size_t start = 0; start < next.size(); ++start) {
    std::set<std::size_t> walk;
    std::size_t at = start;
    while (next[at] && !done[at] && walk.insert(at).second) at = next[at]->fragment;
    if (walk.contains(at)) {
      std::size_t weakest = at;
      for (std::size_t i = next[at]->fragment; i != at; i = next[i]->fragment) {
        if (worth[i] < worth[weakest]) weakest = i;
      }
      next[weakest].reset();
    }
    for (const std::size_t i : walk) done[i] = true;
  }
}

}  // namespace

std::vector<std::optional<Next>> find_continuations(std::span<const Fragment> fragments,
                                                    std::span<const std::size_t> group_of,
                                                    const LanguageModel& model) {
  std::vector<std::optional<Next>> next(fragments.size());
  std::vector<bool> follows(fragments.size(), false);
  std::vector<double> worth(fragments.size(), 0);
  settle_misplaced(fragments, next, follows);

  std::vector<StoryText> texts;
  for (const Fragment& fragment : fragments) texts.push_back(story_text(fragment));
  const ContinuationScore score(fragments, texts, group_of, model);
  for (std::size_t first = 0; first < fragments.size();) {
    std::size_t last = first;
    while (last < fragments.size() && fragments[last].name.issue == fragments[first].name.issue) {
      ++last;
    }
    match_issue(fragments, first, last, score, follows, next, worth);
    first = last;
  }
  cut_circles(next, worth);
  return next;
}

}  // namespace jiaokan
