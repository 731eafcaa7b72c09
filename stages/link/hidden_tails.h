// Last lines before a 「下转」 that was lost, taken for the kicker of the article below them.
#pragma once

#include <optional>
#include <vector>

#include "models/language_model.h"
#include "stages/link/find_continuations.h"

namespace jiaokan {

// The kicker of a fragment that is the last line of `tail`, which stands right above it: `head`
// goes on with its sentence.
struct HiddenTail {
  std::size_t tail = 0, head = 0;
};

// For each fragment that begins at a 「上接」 and has nothing before it in `next`, or something
// whose sentence does not go on in it: the one kicker on the page it names whose sentence does.
// `fragments` are in page order. At most one below a fragment.
std::vector<HiddenTail> find_hidden_tails(const std::vector<Fragment>& fragments,
                                          const std::vector<std::optional<Next>>& next,
                                          const LanguageModel& model);

// Puts the kicker of `below` at the end of `above`.
void give_back(Fragment& above, Fragment& below);

}  // namespace jiaokan
