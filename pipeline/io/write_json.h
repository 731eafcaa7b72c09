// An article as JSON: NNNN.json, and the lines of edits.jsonl.
//
// A place is {"paragraph", "begin", "end"}: characters (code points) of `paragraphs`, half-open. A
// locus is {"page", "line", "begin", "end"}: glyphs of a line as first read.
#pragma once

#include <string>

#include "pipeline/document/settled.h"

namespace jiaokan {

// NNNN.json: keys in a fixed order, one below another; UTF-8 as it is. `paragraphs` are all that
// stands in NNNN.txt, headline and captions too, without marks of gaps; `parts` says what each is,
// `lines` on which line of NNNN.txt it stands, and `sources` where its characters come from.
std::string write_json(const SettledArticle& article);

// The article's edits, one JSON object a line.
std::string write_edits(const SettledArticle& article);

}  // namespace jiaokan
