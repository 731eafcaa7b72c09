// Where the columns of an apparatus stand in the settled text.
#pragma once

#include <cstddef>
#include <vector>

#include "pipeline/document/canonical.h"

namespace jiaokan {

// The characters [begin, end) of a paragraph of the settled text. An empty range is the place
// before character `begin`, or the end of the paragraph.
struct Span {
  std::size_t paragraph = 0, begin = 0, end = 0;
  auto operator<=>(const Span&) const = default;
};

// An index over one settled text. The apparatus must outlive it.
class Placement {
 public:
  Placement(const Apparatus& apparatus, const CanonicalText& text);

  // Where the columns [first, last) came to stand. A range over a paragraph's end is cut there.
  Span of_columns(std::size_t first, std::size_t last) const;
  // Where the `index`-th of `edits` left its text.
  Span of_edit(const std::vector<Edit>& edits, std::size_t index) const;

 private:
  struct Character {
    std::uint32_t column;
    std::int32_t edit;
    std::uint32_t paragraph, offset;
  };
  // Index of the first character that stems from `column` or a later one.
  std::size_t first_from(std::size_t column) const;
  // The empty range where the text of a range of columns was.
  Span vanished(std::size_t character, std::size_t column) const;

  const Apparatus& apparatus_;
  std::vector<Character> characters_;  // of all paragraphs; columns ascend
  std::vector<std::size_t> sizes_;     // of the paragraphs
};

}  // namespace jiaokan
