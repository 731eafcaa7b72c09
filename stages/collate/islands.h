// Meetings by chance between passages that each of two texts lost.
//
// Where one text has lost passage X and the other the passage Y behind it, a phrase that stands in
// both ("粮食产能") would pull them into each other: Y up to the phrase, X up to the phrase, the
// phrase, the rest of Y, the rest of X. Text that both really have is not framed so: beside it one
// of the two runs on.
#pragma once

#include <functional>
#include <span>
#include <vector>

namespace jiaokan {

struct Step;

// What becomes of two lost passages that share a column at the joint, with different glyphs. Among
// three texts or more such a joint is mostly noise in a passage that another has.
enum class Clamped { kKept, kParted };

// What is known of the texts.
struct Waters {
  std::function<bool(const Step&)> equal;  // whether the glyph of a step is its column's
  // Whether the texts say elsewhere what they share in these steps.
  std::function<bool(std::span<const Step>)> said_elsewhere;
};

// The steps with such meetings taken apart, and on each side of what then is no meeting the passed
// columns before the added glyphs.
std::vector<Step> dissolve_islands(const std::vector<Step>& steps, const Waters& waters,
                                   Clamped clamped);

}  // namespace jiaokan
