// The canonical transcript: plain text, as DESIGN's contract says.
//
//   kicker, headline and subheading   each on a line of its own
//   (an empty line)                   only when there was one of these
//   one paragraph a line
//   图：a caption                      one line each
//   署名：a byline or credit
//
// Where text is known to be missing stands 〔缺〕, or 〔下转第3版，未见〕, 〔上接第6版，未见〕.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/settled.h"

namespace jiaokan {

// UTF-8, each line ended by \n.
std::string write_text(const SettledArticle& article);

// On which line of that text each paragraph stands, from 1.
std::vector<std::size_t> text_lines(const SettledArticle& article);

// The mark that stands for a gap.
std::string gap_mark(const Gap& gap);

}  // namespace jiaokan
