#include "tests/bench/simulator/aligned.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "tests/bench/simulator/vote.h"

namespace jiaokan {
namespace {

constexpr std::size_t kLost = 6;

// For each glyph of the truth and each one put in behind it, its columns.
class Columns {
 public:
  Columns(std::size_t truth_length, std::size_t copies)
      : own_(truth_length, std::vector<std::int32_t>(copies, kOmitted)),
        behind_(truth_length + 1) {}

  void add(std::size_t copy, const std::vector<std::int32_t>& origins) {
    std::int32_t last = -1;
    for (std::size_t at = 0; at < origins.size(); ++at) {
      const auto glyph = static_cast<std::int32_t>(at);
      if (origins[at] >= 0) {
        last = origins[at];
        own_[static_cast<std::size_t>(last)][copy] = glyph;
      } else {
        behind_[static_cast<std::size_t>(last + 1)].push_back({copy, glyph});
      }
    }
    mark_missing(copy);
  }

  std::vector<Column> finish(std::size_t headline_length) const {
    std::vector<Column> columns;
    for (std::size_t at = 0; at <= own_.size(); ++at) {
      for (const auto& [copy, glyph] : behind_[at]) {
        const std::size_t beside = at > 0 ? at - 1 : 0;
        columns.push_back({.readings = own_[beside]});
        for (std::int32_t& reading : columns.back().readings) {
          if (reading != kMissing) reading = kOmitted;
        }
        columns.back().readings[copy] = glyph;
        columns.back().part = at <= headline_length ? Part::kHeadline : Part::kBody;
      }
      if (at == own_.size()) break;
      const bool held =
          std::ranges::any_of(own_[at], [](std::int32_t reading) { return reading >= 0; });
      if (!held) continue;
      columns.push_back({.readings = own_[at]});
      columns.back().part = at < headline_length ? Part::kHeadline : Part::kBody;
    }
    for (std::size_t at = 0; at < columns.size(); ++at) {
      columns[at].begins_paragraph = at == 0 || columns[at].part != columns[at - 1].part;
    }
    return columns;
  }

 private:
  void mark_missing(std::size_t copy) {
    for (std::size_t at = 0; at < own_.size();) {
      std::size_t end = at;
      while (end < own_.size() && own_[end][copy] == kOmitted) ++end;
      if (at == 0 || end == own_.size() || end - at >= kLost) {
        for (std::size_t lost = at; lost < end; ++lost) own_[lost][copy] = kMissing;
      }
      at = end + 1;
    }
  }

  std::vector<std::vector<std::int32_t>> own_;
  std::vector<std::vector<std::pair<std::size_t, std::int32_t>>> behind_;
};

// The witnesses in the order in which collate let them lead.
std::vector<std::size_t> ranking_of(const Apparatus& found) {
  std::vector<std::size_t> led(found.witnesses.size()), ranking(found.witnesses.size());
  for (const Column& column : found.columns) ++led[column.lead];
  std::iota(ranking.begin(), ranking.end(), std::size_t{0});
  std::ranges::stable_sort(ranking, std::greater{}, [&](std::size_t at) { return led[at]; });
  return ranking;
}

}  // namespace

Apparatus align_truly(const Apparatus& found, const std::vector<GarbledCopy>& copies,
                      const CleanArticle& truth) {
  Columns columns(truth.headline.size() + body_of(truth).size(), copies.size());
  for (std::size_t copy = 0; copy < copies.size(); ++copy) {
    columns.add(copy, origins_of(copies[copy], found.witnesses[copy]));
  }
  Apparatus apparatus = found;
  apparatus.gaps.clear();
  apparatus.columns = columns.finish(truth.headline.size());
  const std::vector<std::size_t> ranking = ranking_of(found);
  for (Column& column : apparatus.columns) {
    const auto lead = std::ranges::find_if(
        ranking, [&](std::size_t at) { return column.readings[at] != kMissing; });
    column.lead = static_cast<std::uint16_t>(*lead);
  }
  return apparatus;
}

}  // namespace jiaokan
