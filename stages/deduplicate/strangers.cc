#include "stages/deduplicate/strangers.h"

#include <map>
#include <string>
#include <unordered_set>
#include <utility>

#include "stages/deduplicate/matching_text.h"

namespace jiaokan {
namespace {

constexpr std::size_t kRun = 6;          // glyphs: two texts of one language share few such runs
constexpr std::size_t kLeastText = 200;  // glyphs
constexpr double kShared = 0.02;         // share of a transcript's runs: less is chance
constexpr double kReadWell = 0.85;       // mean confidence: each run of six has a fair chance

struct PageText {
  std::vector<MatchingText> parts;
  std::size_t glyphs = 0;
  double confidence = 0;  // sum over the glyphs
  WitnessKind kind = WitnessKind::kScan;
  std::pair<IssueId, std::string> place;  // issue and number
};

std::map<PageId, PageText> texts_of_pages(std::span<const Fragment> fragments) {
  std::vector<const Fragment*> all;
  for (const Fragment& fragment : fragments) all.push_back(&fragment);
  std::vector<MatchingText> texts = matching_texts(all);
  std::map<PageId, PageText> pages;
  for (std::size_t i = 0; i < all.size(); ++i) {
    PageText& page = pages[all[i]->name.id];
    page.kind = all[i]->kind;
    page.place = {all[i]->name.issue, all[i]->name.label.printed};
    page.parts.push_back(std::move(texts[i]));
    for (const Paragraph& paragraph : all[i]->paragraphs) {
      page.glyphs += paragraph.glyphs.size();
      for (const Glyph& glyph : paragraph.glyphs) {
        page.confidence += static_cast<double>(glyph.confidence);
      }
    }
  }
  return pages;
}

using Runs = std::unordered_set<std::u32string>;

Runs runs_of(const PageText& page) {
  Runs runs;
  for (const MatchingText& part : page.parts) {
    for (std::size_t i = 0; i + kRun <= part.size(); ++i) {
      runs.emplace(part.begin() + static_cast<std::ptrdiff_t>(i),
                   part.begin() + static_cast<std::ptrdiff_t>(i + kRun));
    }
  }
  return runs;
}

// Share of the runs that the other page has too; 1 when there are none.
double shared(const Runs& runs, const PageText& other) {
  std::size_t both = 0;
  for (const std::u32string& run : runs_of(other)) both += runs.contains(run);
  return runs.empty() ? 1 : static_cast<double>(both) / static_cast<double>(runs.size());
}

bool is_scan_of(const PageText& scan, const PageText& transcript) {
  return scan.kind == WitnessKind::kScan && !scan.place.second.empty() &&
         scan.place == transcript.place;
}

bool is_read_well(const PageText& scan) {
  return scan.glyphs >= kLeastText &&
         scan.confidence >= kReadWell * static_cast<double>(scan.glyphs);
}

}  // namespace

std::vector<PageId> find_strangers(std::span<const Fragment> fragments) {
  const std::map<PageId, PageText> pages = texts_of_pages(fragments);
  std::vector<PageId> strangers;
  for (const auto& [id, page] : pages) {
    if (page.kind != WitnessKind::kTranscript || page.glyphs < kLeastText) continue;
    bool compared = false, at_home = false;
    const Runs runs = runs_of(page);
    for (const auto& [other_id, other] : pages) {
      if (!is_scan_of(other, page) || !is_read_well(other)) continue;
      compared = true;
      at_home = at_home || shared(runs, other) >= kShared;
    }
    if (!compared || at_home) continue;
    for (const auto& [other_id, other] : pages) {
      at_home = at_home || (other_id != id && shared(runs, other) >= kShared);
    }
    if (!at_home) strangers.push_back(id);
  }
  return strangers;
}

}  // namespace jiaokan
