#include "stages/link/hidden_odds.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "models/sentence_joint.h"
#include "models/unicode.h"
#include "stages/link/story_text.h"

namespace jiaokan {
namespace {

// All in log10.
constexpr double kParagraph = -2.7;
constexpr double kBroken = 0.6, kJoins = 0.5, kSigns = 0.9, kBrokenTo = 0.5;
constexpr double kLeast = -1, kMost = 6.5;
// What is below speaks of the tail's topics, and less of those of what stands above.
constexpr double kTopic = 0.6, kRatio = 0.55, kSlight = 0.01, kMostRatio = 3;
constexpr double kAlike = 0.5, kNoJoint = 0.5;

// Cosine of two texts' pairs of characters.
double similarity(std::u32string_view a, std::u32string_view b) {
  const auto counts = [](std::u32string_view text) {
    std::map<std::u32string_view, double> count;
    for (std::size_t at = 1; at < text.size(); ++at) ++count[text.substr(at - 1, 2)];
    return count;
  };
  const auto one = counts(a), other = counts(b);
  double both = 0, left = 0, right = 0;
  for (const auto& [pair, count] : one) {
    left += count * count;
    if (const auto same = other.find(pair); same != other.end()) both += count * same->second;
  }
  for (const auto& [pair, count] : other) right += count * count;
  return both > 0 ? both / std::sqrt(left * right) : 0;
}

double topic_odds(double below, double above) {
  const double ratio = std::log((below + kSlight) / (above + kSlight));
  return kTopic * (below - above) + kRatio * std::clamp(ratio, -kMostRatio, kMostRatio);
}

double sentence_odds(const std::u32string& before, const std::u32string& after,
                     const std::u32string& elsewhere, const LanguageModel& model) {
  const double gain = std::clamp(model.junction_gain(before, after), kLeast, kMost);
  return kBroken * std::min(gain, kBrokenTo) + kJoins * std::max(gain - kBrokenTo, 0.0) +
         kSigns * joint_signs(before, after, elsewhere);
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

double hidden_odds(const HiddenJoint& joint, const LanguageModel& model) {
  return kParagraph +
         topic_odds(similarity(joint.own, joint.rest), similarity(joint.others, joint.rest)) +
         sentence_odds(joint.before, joint.after, joint.own + U'\n' + joint.rest, model);
}

bool runs_on(const Fragment& tail, const Fragment& head, const LanguageModel& model) {
  const std::u32string headline = story_text(head).headline;
  if (!headline.empty() && likeness(story_text(tail).headline, headline) >= kAlike) return true;
  return model.junction_gain(story_text(tail).last, story_text(head).first) > kNoJoint;
}

}  // namespace jiaokan
