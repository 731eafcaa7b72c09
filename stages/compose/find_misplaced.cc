#include "stages/compose/find_misplaced.h"

#include <algorithm>
#include <set>

#include "models/unicode.h"
#include "stages/compose/news_signs.h"

namespace jiaokan {
namespace {

constexpr std::size_t kLeadLength = 160;
// Share of a headline's pairs of characters that its own article's first paragraph repeats.
constexpr double kSays = 0.5;
constexpr double kSaysNot = 0.25;

using Pairs = std::set<std::pair<char32_t, char32_t>>;

void add_pairs(const Passage& passage, std::size_t reach, Pairs& pairs) {
  for (std::size_t i = 1; i < passage.glyphs.size() && i < reach; ++i) {
    const char32_t a = passage.glyphs[i - 1].character, b = passage.glyphs[i].character;
    if (is_han(a) && is_han(b)) pairs.emplace(a, b);
  }
}

bool is_body(const Passage& passage) {
  return passage.part == Part::kBody;
}

// Share of the headline's (and kicker's) pairs that stand in the story's first paragraph.
double share(const Story& heading, const Story& story) {
  Pairs said, lead;
  for (const Passage& passage : heading.text) {
    const bool names = passage.part == Part::kKicker || passage.part == Part::kHeadline;
    if (names) add_pairs(passage, passage.glyphs.size(), said);
  }
  const auto first = std::ranges::find_if(story.text, is_body);
  if (said.empty() || first == story.text.end()) return 0;
  add_pairs(*first, kLeadLength, lead);
  const auto both =
      std::ranges::count_if(said, [&](const auto& pair) { return lead.contains(pair); });
  return static_cast<double>(both) / static_cast<double>(said.size());
}

bool is_headless_beginning(const Story& story) {
  return !story.from && !story.text.empty() && is_body(story.text.front()) &&
         begins_with_dateline(story.text.front().text());
}

bool stands_above_another_text(const Story& story) {
  if (story.from || story.text.empty() || is_body(story.text.front())) return false;
  const auto body = std::ranges::find_if(story.text, is_body);
  return body != story.text.end() && !begins_with_dateline(body->text());
}

// The text below the headline, as a story of its own.
Story take_text(Story& story) {
  Story text{.asides = std::move(story.asides), .to = story.to, .misplaced = true};
  const auto body = std::ranges::find_if(story.text, is_body);
  text.text.assign(std::make_move_iterator(body), std::make_move_iterator(story.text.end()));
  story.text.erase(body, story.text.end());
  story.asides.clear();
  story.to.reset();
  return text;
}

}  // namespace

std::vector<Story> find_misplaced(std::vector<Story> stories) {
  for (std::size_t i = 0; i < stories.size(); ++i) {
    if (!stands_above_another_text(stories[i]) || share(stories[i], stories[i]) > kSaysNot)
      continue;
    const bool elsewhere =
        std::any_of(stories.begin() + static_cast<std::ptrdiff_t>(i) + 1, stories.end(),
                    [&](const Story& story) {
                      return is_headless_beginning(story) && share(stories[i], story) >= kSays;
                    });
    if (!elsewhere) continue;
    Story text = take_text(stories[i]);
    stories.insert(stories.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(text));
  }
  return stories;
}

}  // namespace jiaokan
