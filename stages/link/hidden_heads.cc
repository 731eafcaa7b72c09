#include "stages/link/hidden_heads.h"

#include <algorithm>
#include <functional>

#include "models/unicode.h"
#include "stages/link/story_text.h"

namespace jiaokan {
namespace {

// log10 odds of the joint, and by how much it must beat every other paragraph of the page.
constexpr double kClearJoint = 0.4, kLead = 0.2;
// Where another head was found with which the sentence does not go on, more is asked for.
constexpr double kAlike = 0.5, kNoJoint = 0.5, kAnother = 1.5;
// What the two texts share may tip the scale by so much.
constexpr double kTopic = 8;

bool is_over(const Paragraph& paragraph) {
  const auto& glyphs = paragraph.glyphs;
  if (glyphs.empty()) return false;
  const char32_t last = glyphs.back().character;
  return is_sentence_end(last) || (is_closing(last) && glyphs.size() > 1 &&
                                   is_sentence_end(glyphs[glyphs.size() - 2].character));
}

// The body's keys of the paragraphs [begin, end).
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

// Whether the fragment that was found has the tail's headline, or its sentence may go on there.
bool runs_on(const Fragment& tail, const Fragment& head, const LanguageModel& model) {
  const std::u32string headline = story_text(head).headline;
  if (!headline.empty() && likeness(story_text(tail).headline, headline) >= kAlike) return true;
  return model.junction_gain(story_text(tail).last, story_text(head).first) > kNoJoint;
}

struct Joint {
  double score = 0;
  HiddenHead head;
};

void find_in(const std::vector<Fragment>& fragments, std::size_t tail, std::size_t at,
             const LanguageModel& model, std::vector<Joint>& joints) {
  const Fragment& fragment = fragments[at];
  const std::u32string before = story_text(fragments[tail]).last;
  const std::u32string own = keys_of(fragments[tail], 0, fragments[tail].paragraphs.size());
  for (std::size_t p = 1; p < fragment.paragraphs.size(); ++p) {
    const Paragraph &above = fragment.paragraphs[p - 1], &here = fragment.paragraphs[p];
    if (here.part != Part::kBody || above.part != Part::kBody || !is_over(above)) continue;
    const double joint = model.junction_gain(before, characters(here.glyphs));
    const std::u32string rest = keys_of(fragment, p, fragment.paragraphs.size());
    const double topic = likeness(own, rest) - likeness(keys_of(fragment, 0, p), rest);
    joints.push_back({joint + kTopic * topic, {tail, at, p}});
  }
}

}  // namespace

std::vector<HiddenHead> find_hidden_heads(const std::vector<Fragment>& fragments,
                                          const std::vector<std::optional<Next>>& next,
                                          const LanguageModel& model) {
  std::vector<HiddenHead> heads;
  for (std::size_t tail = 0; tail < fragments.size(); ++tail) {
    const Fragment& own = fragments[tail];
    if (!own.to || own.tail != End::kOpen) continue;
    if (next[tail] && runs_on(own, fragments[next[tail]->fragment], model)) continue;
    const double needed = kClearJoint + (next[tail] ? kAnother : 0);
    std::vector<Joint> joints;
    for (std::size_t at = 0; at < fragments.size(); ++at) {
      const Fragment& other = fragments[at];
      const bool named = other.name.issue == own.name.issue && other.name.id != own.name.id &&
                         other.name.label.same_page(own.to->page);
      if (named) find_in(fragments, tail, at, model, joints);
    }
    if (joints.empty()) continue;
    std::ranges::stable_sort(joints, std::greater{}, &Joint::score);
    const bool clear = joints.size() == 1 || joints[0].score > joints[1].score + kLead;
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
