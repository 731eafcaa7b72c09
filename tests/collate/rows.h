// Articles from a few lines, and apparatuses shown as rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/apparatus.h"

namespace jiaokan {

// A fragment of paragraphs divided by '/'. A paragraph that begins with "K:" is a kicker, "H:" a
// headline, "S:" a subheading, "C:" a caption, "B:" a credit; '|' is a joint.
Fragment fragment_of(std::u32string_view text, const std::string& page = "p");

// One witness for each text, named A, B, …; its only fragment stands on a page of that name.
Article article_of(const std::vector<std::u32string>& texts);

// One line for each witness: its glyphs, with '-' where it omits and '.' where it lacks a passage.
std::vector<std::string> rows_of(const Apparatus& apparatus);

// The text that stands if nothing is edited: paragraphs divided by '/', parts as in fragment_of,
// gaps as 〔缺〕, 〔from …〕 and 〔to …〕.
std::string text_of(const Apparatus& apparatus);

}  // namespace jiaokan
