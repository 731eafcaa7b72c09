// What the surroundings of one place in a garbled text say of the character that was meant there.
#pragma once

#include <string_view>
#include <vector>

#include "models/character_model.h"
#include "stages/correct/lattice.h"
#include "stages/correct/phrases.h"

namespace jiaokan {

class Surroundings {
 public:
  // `of_issue`: what is said elsewhere. Borrows `characters`.
  Surroundings(std::u32string_view text, std::size_t at, const Phrases& of_issue,
               const CharacterModel& characters);

  // What stands elsewhere beside the same neighbours.
  const std::vector<Said>& said() const { return said_; }
  // log10 by which they make it likelier that `printed` was meant than what is read: what is said
  // elsewhere, and the character model.
  Support support(char32_t printed) const;

 private:
  char32_t read_;
  CharacterModel::Place place_;
  std::vector<Said> said_;
  double log10_as_read_;
};

}  // namespace jiaokan
