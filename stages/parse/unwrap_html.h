// HTML inside a transcript: tags and entities become text and breaks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jiaokan {

// What stands between block tags, without tags, comments and entities.
struct HtmlPiece {
  std::u32string text;
  int heading = 0;         // 1..6 inside <h1>..<h6>
  bool item = false;       // inside <li>
  bool after_tag = false;  // a block tag stands before it: a paragraph begins here
};

// One piece for a line without HTML. Only tags of HTML are taken for tags: "a < b" stays.
std::vector<HtmlPiece> unwrap_html(std::u32string_view line);

}  // namespace jiaokan
