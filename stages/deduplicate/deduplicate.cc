// Copies of a text share rare groups of three characters in the same order, however noisy they are
// and whatever they lost. So: index the rare groups, chain those that two texts share, verify the
// text around the chain character by character, leave out what unrelated texts share too, and
// measure what remains against the shorter text. One threshold holds from clean text to 25 % noise
// with 60 % lost, where every measure of resemblance as a whole (Jaccard, MinHash) needs another
// for each noise. Prior art: seeds and alignment as in passim and BLAST text reuse.
#include "stages/deduplicate/deduplicate.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "models/common_subsequence.h"
#include "stages/deduplicate/boilerplate.h"
#include "stages/deduplicate/chain.h"
#include "stages/deduplicate/figures.h"
#include "stages/deduplicate/unite.h"

namespace jiaokan {
namespace {

// In a text of a few dozen characters a standing phrase covers much: at least so many characters
// must be shared, or most of it.
constexpr double kLeastCovered = 18;
constexpr double kMostOfIt = 0.8;
// Copies with 25 % noise each that cover a third of the shorter text keep a seed for every thirty
// of its characters: with fewer than half of that two texts share phrases.
constexpr std::size_t kCharactersForASeed = 80;
// Shorter texts (「图片新闻」) are like many others.
constexpr std::size_t kShortest = 8;
// A headline without its body (less than so many characters) is a copy only of another text that
// is hardly longer: sessions of every year share their headlines.
constexpr std::size_t kStubBody = 16;
constexpr double kStubShare = 0.7;
// Copies cover so much more of the shorter text than they part, see parted(). Measured: copies with
// up to 60 % lost 0.0 and more in 99 of 100 pairs, 0.5 and more in nine of ten.
constexpr double kLeastStrength = 0.0;
// Below this the headlines must not speak against it.
constexpr double kWeakStrength = 0.25;
// Text so legible that noise does not part it, and how often copies may part that each lost three
// passages: measured, of 2,700 pairs of copies one parts more than three times.
constexpr double kLegible = 0.75;
constexpr std::uint32_t kMostPartings = 5;
constexpr double kHeadlinesAlike = 0.85;
// Copies that each lost what the other has part as reports of one form do; their headlines tell.
constexpr double kHeadlineSpeaks = 0.25;
constexpr std::size_t kShortestHeadline = 8;
// Of the pairs between two groups on average.
constexpr double kLeastMeanStrength = 0.0;
// So nearly equal texts are copies though a number in their headlines differs.
constexpr double kBeyondFigures = 0.85;

// Fragments by text, so that nothing depends on the order in which they came.
std::vector<std::size_t> order_of(std::span<const Fragment> fragments,
                                  const std::vector<MatchingText>& texts) {
  std::vector<std::size_t> order(fragments.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
    if (texts[x] != texts[y]) return texts[x] < texts[y];
    return std::tie(fragments[x].id, x) < std::tie(fragments[y].id, y);
  });
  return order;
}

std::vector<Overlap> find_overlaps(const std::vector<MatchingText>& texts) {
  std::vector<Overlap> overlaps;
  visit_pairs(texts, [&](std::uint32_t a, std::uint32_t b, std::span<const Seed> seeds) {
    const std::size_t shorter = std::min(texts[a].size(), texts[b].size());
    const std::size_t needed = std::max(kLeastSeeds, shorter / kCharactersForASeed);
    if (seeds.size() < needed) return;
    const std::vector<Seed> chain = longest_chain(seeds);
    if (chain.size() < needed) return;
    Overlap overlap = verify(texts[a], texts[b], chain);
    if (overlap.passages.empty()) return;
    overlap.a = a, overlap.b = b;
    overlaps.push_back(std::move(overlap));
  });
  return overlaps;
}

std::size_t body_length(const Fragment& fragment) {
  std::size_t length = 0;
  for (const Paragraph& paragraph : fragment.paragraphs) {
    if (paragraph.part == Part::kBody) length += paragraph.glyphs.size();
  }
  return length;
}

std::uint32_t common_length(const std::vector<Range>& ranges, std::uint32_t begin,
                            std::uint32_t end) {
  std::uint32_t sum = 0;
  for (const Range& range : ranges) {
    const std::uint32_t from = std::max(begin, range.begin), to = std::min(end, range.end);
    if (from < to) sum += to - from;
  }
  return sum;
}

// Shared characters of the shorter text that are not boilerplate in either.
double own_cover(const Overlap& overlap, bool a_is_shorter,
                 const std::vector<std::vector<Range>>& boilerplate) {
  double sum = 0;
  for (const SharedPassage& p : overlap.passages) {
    const double length = a_is_shorter ? p.a_end - p.a_begin : p.b_end - p.b_begin;
    const std::uint32_t common =
        std::max(common_length(boilerplate[overlap.a], p.a_begin, p.a_end),
                 common_length(boilerplate[overlap.b], p.b_begin, p.b_end));
    sum += std::max(0.0, length - common);
  }
  return sum;
}

// Share of the shorter headline that the other has in the same order, 0..1.
double headline_likeness(const MatchingText& a, const MatchingText& b) {
  return static_cast<double>(common_subsequence(a, b)) /
         static_cast<double>(std::min(a.size(), b.size()));
}

// Whether both have headlines that are as alike as the noise in the text lets them be.
bool headlines_agree(const Overlap& overlap, const MatchingText& a, const MatchingText& b) {
  if (std::min(a.size(), b.size()) < kShortestHeadline) return false;
  return headline_likeness(a, b) >= legibility(overlap);
}

// Whether both have headlines that are less alike than the noise in the text explains.
bool headlines_differ(const Overlap& overlap, const MatchingText& a, const MatchingText& b) {
  if (std::min(a.size(), b.size()) < kShortestHeadline) return false;
  return headline_likeness(a, b) < kHeadlinesAlike * legibility(overlap);
}

std::vector<Resemblance> compare(std::span<const Overlap> overlaps,
                                 const std::vector<MatchingText>& texts,
                                 const std::vector<const Fragment*>& fragments,
                                 const DeduplicateOptions& options) {
  const auto boilerplate = find_boilerplate(texts, overlaps);
  const std::vector<MatchingText> headlines = matching_headlines(fragments);
  std::vector<Resemblance> pairs;
  for (const Overlap& overlap : overlaps) {
    const bool a_is_shorter = texts[overlap.a].size() < texts[overlap.b].size();
    const std::size_t shorter = a_is_shorter ? overlap.a : overlap.b;
    const double common = common_length(boilerplate[shorter], 0, ~std::uint32_t{0});
    const double length = static_cast<double>(texts[shorter].size()) - common;
    if (length < kShortest) continue;
    const double covered = own_cover(overlap, a_is_shorter, boilerplate);
    const bool one_page = fragments[overlap.a]->id.page == fragments[overlap.b]->id.page;
    const double share = one_page ? options.cover_on_one_page : options.cover;
    const double needed = std::max(share * length, std::min(kMostOfIt * length, kLeastCovered));
    const std::size_t longer = a_is_shorter ? overlap.b : overlap.a;
    const bool only_a_stub = body_length(*fragments[shorter]) < kStubBody &&
                             covered < kStubShare * static_cast<double>(texts[longer].size());
    const Parting parting = parted(overlap, texts[overlap.a].size(), texts[overlap.b].size());
    const double legible = legibility(overlap);
    Resemblance pair{
        .a = overlap.a, .b = overlap.b, .strength = (covered - parting.characters) / length};
    if (headlines_agree(overlap, headlines[overlap.a], headlines[overlap.b])) {
      pair.strength += kHeadlineSpeaks;
    }
    const bool figures_differ =
        overlap.figures_differ ||
        (pair.strength < kBeyondFigures &&
         headline_figures_differ(headlines[overlap.a], headlines[overlap.b]));
    const bool of_one_form = parting.places > kMostPartings && legible > kLegible;
    if (figures_differ || of_one_form) pair.strength = -1;
    const bool is_weak = pair.strength < kLeastStrength ||
                         (pair.strength < kWeakStrength &&
                          headlines_differ(overlap, headlines[overlap.a], headlines[overlap.b]));
    pair.are_copies = covered >= needed && !is_weak && !only_a_stub;
    pairs.push_back(pair);
  }
  return pairs;
}

}  // namespace

std::vector<Group> deduplicate(std::span<const Fragment> fragments,
                               const DeduplicateOptions& options) {
  std::vector<const Fragment*> sorted;
  for (const Fragment& fragment : fragments) sorted.push_back(&fragment);
  std::vector<MatchingText> texts = matching_texts(sorted);
  const std::vector<std::size_t> order = order_of(fragments, texts);
  std::vector<MatchingText> sorted_texts;
  for (std::size_t at = 0; at < order.size(); ++at) {
    sorted[at] = &fragments[order[at]];
    sorted_texts.push_back(std::move(texts[order[at]]));
  }
  const std::vector<Overlap> overlaps = find_overlaps(sorted_texts);
  const std::vector<std::uint32_t> roots =
      unite(static_cast<std::uint32_t>(order.size()),
            compare(overlaps, sorted_texts, sorted, options), kLeastMeanStrength);

  std::vector<Group> by_root(order.size());
  for (std::size_t at = 0; at < order.size(); ++at) {
    by_root[roots[at]].fragments.push_back(order[at]);
  }
  std::vector<Group> groups;
  for (Group& group : by_root) {
    if (group.fragments.empty()) continue;
    std::sort(group.fragments.begin(), group.fragments.end());
    groups.push_back(std::move(group));
  }
  std::sort(groups.begin(), groups.end(), [](const Group& x, const Group& y) {
    return x.fragments.front() < y.fragments.front();
  });
  return groups;
}

}  // namespace jiaokan
