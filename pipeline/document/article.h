// Fragments that carry one article, witness by witness.
#pragma once

#include <optional>
#include <vector>

#include "pipeline/document/fragment.h"

namespace jiaokan {

// Fragments that carry the same text: indices into the run's fragments, ascending.
struct Group {
  std::vector<std::size_t> fragments;
};

// How the text runs from one fragment of a witness to the next.
enum class Seam {
  kSentence,   // in mid-sentence: the halves are one paragraph
  kParagraph,  // the next fragment begins a paragraph
  kGap,        // text is known to be missing between them: 〔缺〕
};
inline constexpr Seam kSeams[] = {Seam::kSentence, Seam::kParagraph, Seam::kGap};
std::string_view to_string(Seam seam);

// One carrier of the article: the scans of an issue, the transcripts of an issue, a reference text.
struct Witness {
  Sigil sigil;
  WitnessKind kind = WitnessKind::kScan;
  std::vector<Fragment> fragments;  // in the article's order
  std::vector<Seam> seams;          // seams[i] lies between fragments i and i + 1
};

// Where the article goes on, or comes from.
struct Continuation {
  JumpLine jump;
  bool followed = false;  // false: that page was not among the inputs
};

struct Article {
  ArticleId id;
  std::vector<Witness> witnesses;  // by rank, then by page id; at least one
  std::optional<Continuation> from, to;
};

}  // namespace jiaokan
