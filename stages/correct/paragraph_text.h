// A paragraph's text while changes are tried on it.
#pragma once

#include <string>
#include <vector>

#include "stages/correct/lattice.h"

namespace jiaokan {

// The text between two nodes of a lattice, node by node: the lead's, with changes put in.
class ParagraphText {
 public:
  explicit ParagraphText(const Lattice& lattice);

  // The nodes [first, last) read `text` now.
  void put(std::uint32_t first, std::uint32_t last, const std::u32string& text);
  // They read what the lead has.
  void take_back(std::uint32_t first, std::uint32_t last);

  std::u32string lead(std::uint32_t first, std::uint32_t last) const;
  std::u32string now(std::uint32_t first, std::uint32_t last) const;
  // The Han characters that stand before `node` or from it on, at most about kContext, up to
  // what is not Han.
  std::u32string left_of(std::uint32_t node) const;
  std::u32string right_of(std::uint32_t node) const;

  static constexpr std::uint32_t kContext = 12;

 private:
  std::vector<std::u32string> lead_, now_;
};

}  // namespace jiaokan
