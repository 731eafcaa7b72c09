#include "stages/correct/sampled_finds.h"

#include <algorithm>
#include <vector>

#include "stages/correct/line_apparatus.h"
#include "stages/correct/noise.h"
#include "stages/correct/paragraph_lattice.h"

namespace jiaokan {
namespace {

constexpr std::size_t kEnough = 4000;  // characters

// Paragraphs as the lead has them, of articles with one witness that is a transcript.
std::vector<std::u32string> transcribed(std::span<const Apparatus* const> articles) {
  std::vector<std::u32string> paragraphs;
  for (const Apparatus* article : articles) {
    if (article->witnesses.size() != 1) continue;
    if (article->witnesses.front().kind != WitnessKind::kTranscript) continue;
    for (const ColumnRange& range : paragraphs_of(*article)) {
      paragraphs.push_back(lead_text_of(*article, range).text);
    }
  }
  return paragraphs;
}

// About kEnough characters of them.
std::vector<std::u32string> drawn(std::vector<std::u32string> paragraphs) {
  std::size_t characters = 0;
  for (const std::u32string& paragraph : paragraphs) characters += paragraph.size();
  const std::size_t step = std::max<std::size_t>(1, characters / kEnough);
  std::vector<std::u32string> kept;
  for (std::size_t at = 0; at < paragraphs.size(); at += step) {
    kept.push_back(std::move(paragraphs[at]));
  }
  return kept;
}

}  // namespace

Finds sample_finds(std::span<const Apparatus* const> articles, const Models& models) {
  if (articles.size() < 2) return {};
  const IssueWords none;
  const Vocabulary vocabulary(models, none);
  const DecodeOptions decoding{};
  std::vector<Settled> settled;
  std::size_t characters = 0;
  for (const std::u32string& paragraph : drawn(transcribed(articles))) {
    const Apparatus apparatus = apparatus_of_line(paragraph);
    const std::vector<WitnessWeight> weights = weigh_witnesses(apparatus);
    const LatticeSources sources{apparatus, weights, models, vocabulary};
    const ColumnRange range{0, apparatus.columns.size()};
    const Lattice lattice = lattice_of(sources, range, lead_text_of(apparatus, range),
                                       std::vector<bool>(apparatus.columns.size(), false));
    settled.push_back(settle(lattice, decode(lattice, vocabulary, decoding), vocabulary, decoding,
                             Margins{}, {}));
    characters += paragraph.size();
  }
  return finds_of(settled, characters);
}

}  // namespace jiaokan
