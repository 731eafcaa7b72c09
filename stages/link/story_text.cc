#include "stages/link/story_text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::size_t kRun = 5;
constexpr std::size_t kReach = 80;
// Two runs bear each other out when they stand so far apart, and drift by dropped and doubled
// characters no further than this.
constexpr std::size_t kApart = 8;
constexpr std::ptrdiff_t kDrift = 4;
constexpr std::size_t kShort = 24;

std::uint64_t pair_key(char32_t a, char32_t b) {
  return (static_cast<std::uint64_t>(a) << 32) | b;
}

using Counts = std::map<std::uint64_t, double>;

void count_pairs(std::u32string_view text, Counts& counts) {
  for (std::size_t i = 1; i < text.size(); ++i) ++counts[pair_key(text[i - 1], text[i])];
}

// The product of two vectors of length 1, each ascending by its keys.
double cosine(const std::vector<std::pair<std::uint64_t, double>>& a,
              const std::vector<std::pair<std::uint64_t, double>>& b) {
  double sum = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->first == j->first)
      sum += (i++)->second * (j++)->second;
    else if (i->first < j->first)
      ++i;
    else
      ++j;
  }
  return sum;
}

void add_keys(const Paragraph& paragraph, std::u32string& keys) {
  for (const Glyph& glyph : paragraph.glyphs) {
    if (is_space(glyph.character) || is_punctuation(glyph.character)) continue;
    keys += matching_key(glyph.character);
  }
}

std::set<std::u32string_view> runs(std::u32string_view text, std::size_t length) {
  std::set<std::u32string_view> found;
  for (std::size_t i = 0; i + length <= text.size(); ++i) found.insert(text.substr(i, length));
  return found;
}

double shared_runs(std::u32string_view a, std::u32string_view b, std::size_t length) {
  if (a.size() > b.size()) std::swap(a, b);
  const auto few = runs(a, length), many = runs(b, length);
  if (few.empty()) return 0;
  const auto both = std::ranges::count_if(few, [&](auto run) { return many.contains(run); });
  return static_cast<double>(both) / static_cast<double>(few.size());
}

// The one place of `run` in `text`.
std::optional<std::size_t> only_place(std::u32string_view run, std::u32string_view text) {
  const std::size_t at = text.find(run);
  if (at == std::u32string_view::npos) return std::nullopt;
  return text.find(run, at + 1) == std::u32string_view::npos ? std::optional(at) : std::nullopt;
}

// A run that both texts have once: how far from the end that is looked for it stands, and where
// that end would lie in the other text.
struct Sighting {
  std::size_t distance = 0;
  std::ptrdiff_t end = 0;
};

// The nearest sighting that another one bears out. One phrase alone stands in many texts; a text
// too short for two has to do with one.
std::optional<std::ptrdiff_t> believed(const std::vector<Sighting>& sightings, std::size_t length) {
  for (const Sighting& nearest : sightings) {
    const bool borne_out = std::ranges::any_of(sightings, [&](const Sighting& other) {
      return other.distance >= nearest.distance + kApart &&
             std::abs(other.end - nearest.end) <= kDrift;
    });
    if (borne_out || length < kShort) return nearest.end;
  }
  return std::nullopt;
}

}  // namespace

StoryText story_text(const Fragment& fragment) {
  StoryText text;
  for (const Paragraph& paragraph : fragment.paragraphs) {
    if (is_aside(paragraph.part)) continue;
    const bool heads = paragraph.part == Part::kHeadline || paragraph.part == Part::kKicker;
    add_keys(paragraph, heads ? text.headline : text.body);
    if (paragraph.part != Part::kBody) continue;
    text.last = characters(paragraph.glyphs);
    if (text.first.empty()) text.first = text.last;
  }
  return text;
}

double overlap(std::u32string_view a, std::u32string_view b) {
  return shared_runs(a, b, kRun);
}

double likeness(std::u32string_view a, std::u32string_view b) {
  return shared_runs(a, b, 2);
}

std::optional<std::size_t> find_end(std::u32string_view text, std::u32string_view other) {
  std::vector<Sighting> sightings;
  for (std::size_t back = 0; back + kRun <= text.size() && back < kReach; ++back) {
    const std::size_t at = text.size() - back - kRun;
    if (const auto place = only_place(text.substr(at, kRun), other)) {
      sightings.push_back({back, static_cast<std::ptrdiff_t>(*place + kRun + back)});
    }
  }
  const auto end = believed(sightings, text.size());
  if (!end) return std::nullopt;
  return std::min(other.size(), static_cast<std::size_t>(*end));
}

std::optional<std::size_t> find_begin(std::u32string_view text, std::u32string_view other) {
  std::vector<Sighting> sightings;
  for (std::size_t at = 0; at + kRun <= text.size() && at < kReach; ++at) {
    if (const auto place = only_place(text.substr(at, kRun), other)) {
      sightings.push_back(
          {at, static_cast<std::ptrdiff_t>(*place) - static_cast<std::ptrdiff_t>(at)});
    }
  }
  const auto begin = believed(sightings, text.size());
  if (!begin) return std::nullopt;
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, *begin));
}

Topics::Topics(std::span<const StoryText> texts) {
  std::vector<Counts> counts(texts.size());
  for (std::size_t t = 0; t < texts.size(); ++t) {
    count_pairs(texts[t].headline, counts[t]);
    count_pairs(texts[t].body, counts[t]);
    for (const auto& [pair, count] : counts[t]) ++documents_[pair];
  }
  weights_.resize(texts.size());
  for (std::size_t t = 0; t < texts.size(); ++t) weights_[t] = weigh(counts[t]);
}

Topics::Weights Topics::weigh(const Counts& counts) const {
  const double all = static_cast<double>(weights_.size()) + 1;
  Weights weights;
  double square = 0;
  for (const auto& [pair, count] : counts) {
    const auto found = documents_.find(pair);
    const double documents = found == documents_.end() ? 1 : found->second;
    const double weight = (1 + std::log(count)) * std::log(all / documents);
    weights.emplace_back(pair, weight);
    square += weight * weight;
  }
  for (auto& [pair, weight] : weights) weight /= square > 0 ? std::sqrt(square) : 1;
  return weights;
}

double Topics::similarity(std::size_t a, std::size_t b) const {
  return cosine(weights_[a], weights_[b]);
}

double Topics::similarity(std::u32string_view a, std::u32string_view b) const {
  Counts one, other;
  count_pairs(a, one);
  count_pairs(b, other);
  return cosine(weigh(one), weigh(other));
}

}  // namespace jiaokan
