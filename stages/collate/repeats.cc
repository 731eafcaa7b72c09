#include "stages/collate/repeats.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::size_t kSeedLength = 5;
constexpr std::uint32_t kLeastWithWitness = 8;
constexpr std::uint32_t kLeastAlone = 20;
constexpr double kAlikeWithWitness = 0.75;
constexpr double kAlikeAlone = 0.88;
// A witness runs through a place when it has glyphs so near before and after it.
constexpr std::size_t kNear = 3;
// log10 odds by which the text must run on better without a short repetition than with it.
constexpr float kClearly = 1;

// Half-open glyph ranges of one row that read alike.
struct Pair {
  std::uint32_t first_begin, first_end, second_begin, second_end;
  double alike;  // share of equal glyphs, 0..1
};

std::uint64_t hash_at(const Row& row, std::uint32_t at) {
  std::uint64_t hash = 0;
  for (std::size_t step = 0; step < kSeedLength; ++step) {
    hash = (hash ^ row.keys[at + step]) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  }
  return hash;
}

// Grows equal text at (first, second) to both sides while at most one glyph in four differs.
Pair grow(const Row& row, std::uint32_t first, std::uint32_t second) {
  const auto size = static_cast<std::uint32_t>(row.keys.size());
  Pair pair{first, first, second, second, 0};
  const std::uint32_t distance = second - first;
  int credit = 8, best_credit = 8;
  for (std::uint32_t at = 0; second + at < size && at < distance && credit > best_credit - 4;
       ++at) {
    credit += row.keys[first + at] == row.keys[second + at] ? 1 : -2;
    if (credit > best_credit) {
      best_credit = credit;
      pair.first_end = first + at + 1, pair.second_end = second + at + 1;
    }
  }
  credit = best_credit = 8;
  for (std::uint32_t at = 1;
       at <= first && pair.first_end + at <= second + 1 && credit > best_credit - 4; ++at) {
    credit += row.keys[first - at] == row.keys[second - at] ? 1 : -2;
    if (credit > best_credit) {
      best_credit = credit;
      pair.first_begin = first - at, pair.second_begin = second - at;
    }
  }
  double same = 0;
  const std::uint32_t length = pair.second_end - pair.second_begin;
  for (std::uint32_t at = 0; at < length; ++at) {
    same += row.keys[pair.first_begin + at] == row.keys[pair.second_begin + at];
  }
  pair.alike = length == 0 ? 0 : same / length;
  return pair;
}

// Ascending, disjoint second tellings.
std::vector<Pair> find_pairs(const Row& row) {
  std::vector<Pair> pairs;
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  for (std::uint32_t at = 0; at + kSeedLength <= row.keys.size(); ++at) {
    const auto [found, is_new] = seen.emplace(hash_at(row, at), at);
    if (is_new) continue;
    const std::uint32_t first = found->second;
    if (first + kSeedLength > at) continue;
    if (!pairs.empty() && at < pairs.back().second_end) continue;
    const Pair pair = grow(row, first, at);
    if (pair.second_end - pair.second_begin < kLeastWithWitness) continue;
    if (!pairs.empty() && pair.second_begin < pairs.back().second_end) continue;
    pairs.push_back(pair);
  }
  return pairs;
}

// Where each glyph of a row stands, and whether it stands there alone.
struct Places {
  std::vector<std::uint32_t> columns;
  std::vector<bool> alone;
};

Places places_of(const Profile& profile, std::size_t row, std::size_t glyphs) {
  Places places{std::vector<std::uint32_t>(glyphs), std::vector<bool>(glyphs)};
  for (std::size_t at = 0; at < profile.size(); ++at) {
    const std::int32_t glyph = profile.at(at, row);
    if (glyph == kAbsent) continue;
    bool alone = true;
    for (std::size_t other = 0; other < profile.rows(); ++other) {
      alone = alone && (other == row || profile.at(at, other) == kAbsent);
    }
    places.columns[static_cast<std::size_t>(glyph)] = static_cast<std::uint32_t>(at);
    places.alone[static_cast<std::size_t>(glyph)] = alone;
  }
  return places;
}

float runs_on(const Row& row, std::uint32_t glyph) {
  return glyph < row.runs_on.size() ? row.runs_on[glyph] : 0;
}

// Whether the text runs on over both ends of the passage less than it does without it, by the odds.
// A short phrase may be said twice, and another row have lost just it.
bool reads_worse_with(const Row& row, const GlyphRange& range, float without) {
  return runs_on(row, range.begin) + runs_on(row, range.end) + kClearly <= 2 * without;
}

double alone_share(const Places& places, std::uint32_t begin, std::uint32_t end) {
  double alone = 0;
  for (std::uint32_t at = begin; at < end; ++at) alone += places.alone[at];
  return end > begin ? alone / (end - begin) : 0;
}

// How likely, as log10 odds, other rows run on over the columns of the glyphs [begin, end) from one
// side to the other; nothing if none does.
std::optional<float> another_runs_through(const Profile& profile, const std::vector<Row>& rows,
                                          std::size_t row, const Places& places,
                                          const GlyphRange& range) {
  const std::size_t first = places.columns[range.begin], last = places.columns[range.end - 1];
  std::optional<float> odds;
  for (std::size_t other = 0; other < profile.rows(); ++other) {
    if (other == row) continue;
    bool before = false;
    for (std::size_t at = first - std::min(first, kNear); at < first; ++at) {
      before = before || profile.at(at, other) != kAbsent;
    }
    const std::size_t end = std::min(last + 1 + kNear, profile.size());
    for (std::size_t at = last + 1; before && at < end; ++at) {
      const std::int32_t glyph = profile.at(at, other);
      if (glyph == kAbsent) continue;
      odds = std::max(odds.value_or(-1), runs_on(rows[other], static_cast<std::uint32_t>(glyph)));
      break;
    }
  }
  return odds;
}

bool ends_sentence(const Row& row, std::uint32_t glyph) {
  const char32_t c = row.text.glyphs[glyph].character;
  return is_sentence_end(c) ||
         (is_closing(c) && glyph > 0 && is_sentence_end(row.text.glyphs[glyph - 1].character));
}

// The part of [begin, end) that is whole sentences; empty if there is none.
std::pair<std::uint32_t, std::uint32_t> whole_sentences(const Row& row, std::uint32_t begin,
                                                        std::uint32_t end) {
  const auto begins_sentence = [&](std::uint32_t at) {
    return at == 0 || row.begins[at] || ends_sentence(row, at - 1);
  };
  while (begin < end && !begins_sentence(begin)) ++begin;
  while (begin < end && !ends_sentence(row, end - 1)) --end;
  return {begin, end};
}

// A continuation's heading that says the article's again: the whole paragraph of the second
// telling.
GlyphRange repeated_heading(const Row& row, const Pair& pair) {
  const std::uint32_t head_end = row.end_of(RowBlock::kHead);
  if (pair.second_end > head_end || pair.alike < kAlikeWithWitness) return {};
  if (row.text.page_of[pair.first_begin] == row.text.page_of[pair.second_begin]) return {};
  GlyphRange heading{pair.second_begin, pair.second_end};
  while (heading.begin > 0 && !row.begins[heading.begin]) --heading.begin;
  while (heading.end < head_end && !row.begins[heading.end]) ++heading.end;
  const double said_again = pair.second_end - pair.second_begin;
  return said_again > kAlikeWithWitness * (heading.end - heading.begin) ? heading : GlyphRange{};
}

// The telling that goes, if one does.
GlyphRange choose_cut(const Fusion& fusion, const std::vector<Row>& rows, std::size_t index,
                      const Places& places, const Pair& pair) {
  const Row& row = rows[index];
  const auto in_body = [&](std::uint32_t at) {
    return at >= row.begin_of(RowBlock::kBody) && at < row.end_of(RowBlock::kBody);
  };
  // A heading says again what the text says, and so does a caption.
  if (!in_body(pair.first_begin) || !in_body(pair.second_end - 1)) return {};
  const bool first_alone = alone_share(places, pair.first_begin, pair.first_end) > 0.8;
  const bool second_alone = alone_share(places, pair.second_begin, pair.second_end) > 0.8;
  if (first_alone != second_alone && pair.alike >= kAlikeWithWitness) {
    const GlyphRange cut = first_alone ? GlyphRange{pair.first_begin, pair.first_end}
                                       : GlyphRange{pair.second_begin, pair.second_end};
    const auto odds = another_runs_through(fusion.columns, rows, index, places, cut);
    if (odds && (cut.end - cut.begin >= kLeastAlone || reads_worse_with(row, cut, *odds)))
      return cut;
  }
  if (second_alone && pair.alike >= kAlikeAlone) {
    const auto [begin, end] = whole_sentences(row, pair.second_begin, pair.second_end);
    if (end - begin >= kLeastAlone) return {begin, end};
  }
  return {};
}

void cut_columns(Fusion& fusion, std::size_t row, const GlyphRange& cut) {
  Fusion rest{.columns = Profile(fusion.columns.rows())};
  for (std::size_t block = 0; block + 1 < fusion.block_begins.size(); ++block) {
    for (std::size_t at = fusion.block_begins[block]; at < fusion.block_begins[block + 1]; ++at) {
      rest.columns.add_copy(fusion.columns, at);
      const std::size_t last = rest.columns.size() - 1;
      const std::int32_t glyph = rest.columns.at(last, row);
      if (glyph >= static_cast<std::int32_t>(cut.end)) {
        rest.columns.set(last, row, glyph - static_cast<std::int32_t>(cut.end - cut.begin));
      } else if (glyph >= static_cast<std::int32_t>(cut.begin)) {
        rest.columns.set(last, row, kAbsent);
      }
      if (rest.columns.is_empty(last)) rest.columns.drop_last();
    }
    rest.block_begins[block + 1] = rest.columns.size();
  }
  fusion = std::move(rest);
}

}  // namespace

void drop_repeated_headings(Row& row) {
  const std::vector<Pair> pairs = find_pairs(row);
  std::uint32_t reached = ~std::uint32_t{0};
  for (std::size_t at = pairs.size(); at-- > 0;) {  // from the end, so that positions hold
    const GlyphRange heading = repeated_heading(row, pairs[at]);
    if (heading.begin >= heading.end || heading.end > reached) continue;
    take_out(row, heading);
    reached = heading.begin;
  }
}

void drop_repeats(Fusion& fusion, std::vector<Row>& rows) {
  for (std::size_t index = 0; index < rows.size(); ++index) {
    std::vector<Pair> pairs = find_pairs(rows[index]);
    const Places places = places_of(fusion.columns, index, rows[index].keys.size());
    std::vector<GlyphRange> cuts;
    for (const Pair& pair : pairs) {
      const GlyphRange cut = choose_cut(fusion, rows, index, places, pair);
      if (cut.begin < cut.end) cuts.push_back(cut);
    }
    std::sort(cuts.begin(), cuts.end(),
              [](const GlyphRange& x, const GlyphRange& y) { return x.begin > y.begin; });
    std::uint32_t reached = ~std::uint32_t{0};
    for (const GlyphRange& cut : cuts) {  // from the end, so that positions hold
      if (cut.end > reached) continue;
      cut_columns(fusion, index, cut);
      take_out(rows[index], cut);
      reached = cut.begin;
    }
  }
}

}  // namespace jiaokan
