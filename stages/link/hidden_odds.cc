#include "stages/link/hidden_odds.h"

#include <algorithm>
#include <cmath>

#include "models/sentence_ends.h"
#include "models/sentence_joint.h"
#include "models/unicode.h"

namespace jiaokan {
namespace {

// All in log10.
constexpr double kParagraph = -3.05;
constexpr double kBroken = 0.51, kJoins = 0.32, kSigns = 0.84, kBrokenTo = 0.5;
constexpr double kLeast = -1, kMost = 6.5;
constexpr double kSignGoesOn = 1.1;
// What is below speaks of the tail's topics, and less of those of what stands above; where little
// stands there, it speaks of nothing.
constexpr double kRatio = 0.86, kSlight = 0.01, kMostRatio = 3, kLengthAbove = 0.24;
constexpr double kAlike = 0.5, kNoJoint = 0.5;

double topic_odds(const HiddenJoint& joint, const Topics& topics) {
  const double below = topics.similarity(joint.own, joint.rest);
  const double above = topics.similarity(joint.others, joint.rest);
  const double ratio = std::log((below + kSlight) / (above + kSlight));
  return kRatio * std::clamp(ratio, -kMostRatio, kMostRatio) +
         kLengthAbove * std::log(1 + static_cast<double>(joint.others.size()));
}

double sentence_odds(const std::u32string& before, const std::u32string& after,
                     const std::u32string& elsewhere, const LanguageModel& model) {
  const double gain = std::clamp(model.junction_gain(before, after), kLeast, kMost);
  return kBroken * std::min(gain, kBrokenTo) + kJoins * std::max(gain - kBrokenTo, 0.0) +
         kSigns * joint_signs(before, after, elsewhere) + (begins_open(after) ? kSignGoesOn : 0);
}

}  // namespace

std::u32string keys_of(const Fragment& fragment, std::size_t begin, std::size_t end) {
  std::u32string keys;
  for (; begin < end; ++begin) {
    if (fragment.paragraphs[begin].part != Part::kBody) continue;
    for (const Glyph& glyph : fragment.paragraphs[begin].glyphs) {
      if (is_han(glyph.character)) keys += matching_key(glyph.character);
    }
  }
  return keys;
}

bool names_page(const JumpLine& line, const Fragment& from, const Fragment& other) {
  return other.name.issue == from.name.issue && other.name.id != from.name.id &&
         other.name.label.same_page(line.page);
}

Topics topics_of(const std::vector<Fragment>& fragments) {
  std::vector<StoryText> texts;
  for (const Fragment& fragment : fragments) texts.push_back(story_text(fragment));
  return Topics(texts);
}

double hidden_odds(const HiddenJoint& joint, const Topics& topics, const LanguageModel& model) {
  return kParagraph + topic_odds(joint, topics) +
         sentence_odds(joint.before, joint.after, joint.own + U'\n' + joint.rest, model);
}

bool runs_on(const Fragment& tail, const Fragment& head, const LanguageModel& model) {
  const std::u32string headline = story_text(head).headline;
  if (!headline.empty() && likeness(story_text(tail).headline, headline) >= kAlike) return true;
  return model.junction_gain(story_text(tail).last, story_text(head).first) > kNoJoint;
}

}  // namespace jiaokan
