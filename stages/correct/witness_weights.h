// How far each witness of an article is to be believed.
#pragma once

#include <vector>

#include "pipeline/document/apparatus.h"

namespace jiaokan {

// Chances of one witness to get a place wrong, as log10 probabilities.
struct WitnessWeight {
  double substitutes = -1.7;  // reads another character
  double omits = -2.0;        // leaves out a run of characters that is there
  double invents = -2.5;      // has a run of characters that is not there
  // 1 for a witness that stands for itself; less for one that shares an engine with another.
  double independence = 1;
};

// By kind, by how often the witness stands alone against two or more others that agree, and by how
// often it leaves out what others have: who drops quotation marks drops and changes words too.
std::vector<WitnessWeight> weigh_witnesses(const Apparatus& apparatus);

}  // namespace jiaokan
