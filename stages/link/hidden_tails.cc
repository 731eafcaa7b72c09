#include "stages/link/hidden_tails.h"

#include <algorithm>

#include "models/sentence_joint.h"
#include "stages/link/hidden_odds.h"
#include "stages/link/story_text.h"

namespace jiaokan {
namespace {

// log10 odds that are needed, of all signs and of the sentence alone.
constexpr double kClear = -1.5, kLeastJoint = 0.2;

// A text that is over, and right below it on its page one with a kicker.
bool stands_above_kicker(const std::vector<Fragment>& fragments, std::size_t at) {
  if (at + 1 >= fragments.size() || fragments[at].to || fragments[at].tail != End::kClosed) {
    return false;
  }
  const Fragment& below = fragments[at + 1];
  return below.name.id == fragments[at].name.id && !below.from && below.paragraphs.size() > 1 &&
         below.paragraphs.front().part == Part::kKicker && !story_text(fragments[at]).last.empty();
}

double odds_of(const std::vector<Fragment>& fragments, std::size_t tail, std::size_t head,
               const Topics& topics, const LanguageModel& model) {
  const Fragment &above = fragments[tail], &below = fragments[tail + 1], &other = fragments[head];
  const HiddenJoint joint{.before = characters(below.paragraphs.front().glyphs),
                          .after = story_text(other).first,
                          .own = keys_of(above, 0, above.paragraphs.size()),
                          .rest = keys_of(other, 0, other.paragraphs.size()),
                          .others = keys_of(below, 0, below.paragraphs.size())};
  // Every page has kickers: what the texts share is not enough.
  const double sentence =
      joint_odds(joint.before, joint.after, joint.own + U'\n' + joint.rest, model);
  return sentence < kLeastJoint ? kClear : hidden_odds(joint, topics, model);
}

}  // namespace

std::vector<HiddenTail> find_hidden_tails(const std::vector<Fragment>& fragments,
                                          const std::vector<std::optional<Next>>& next,
                                          const LanguageModel& model) {
  std::vector<std::optional<std::size_t>> before(fragments.size());
  for (std::size_t at = 0; at < next.size(); ++at) {
    if (next[at]) before[next[at]->fragment] = at;
  }
  std::vector<HiddenTail> tails;
  std::optional<Topics> topics;  // when they are needed
  for (std::size_t head = 0; head < fragments.size(); ++head) {
    const Fragment& other = fragments[head];
    if (!other.from || story_text(other).first.empty()) continue;
    if (before[head] && runs_on(fragments[*before[head]], other, model)) continue;
    std::optional<HiddenTail> best;
    double most = kClear;
    for (std::size_t at = 0; at < fragments.size(); ++at) {
      if (!names_page(*other.from, other, fragments[at]) || !stands_above_kicker(fragments, at)) {
        continue;
      }
      if (!topics) topics = topics_of(fragments);
      const double odds = odds_of(fragments, at, head, *topics, model);
      if (odds > most) most = odds, best = HiddenTail{at, head};
    }
    const bool taken = best && std::ranges::any_of(tails, [&](const HiddenTail& tail) {
                         return tail.tail == best->tail;
                       });
    if (best && !taken) tails.push_back(*best);
  }
  return tails;
}

void give_back(Fragment& above, Fragment& below) {
  Paragraph line = std::move(below.paragraphs.front());
  below.paragraphs.erase(below.paragraphs.begin());
  line.part = Part::kBody;
  const auto aside = std::ranges::find_if(above.paragraphs, is_aside, &Paragraph::part);
  above.paragraphs.insert(aside, std::move(line));
  above.tail = End::kOpen;
}

}  // namespace jiaokan
