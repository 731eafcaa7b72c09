// Continuations that stand below another article because their 「上接」 and headline were lost.
#pragma once

#include <optional>
#include <vector>

#include "models/language_model.h"
#include "stages/link/find_continuations.h"

namespace jiaokan {

// A paragraph of a fragment with which the text of another goes on.
struct HiddenHead {
  std::size_t tail = 0, fragment = 0, paragraph = 0;
};

// For each fragment that stops in mid-sentence at a 「下转」 and has nothing in `next`, or
// something with which its sentence does not go on: the one paragraph on the page it names, below a
// paragraph that is over, with which it does. `fragments` are in page order. At most one in a
// fragment.
std::vector<HiddenHead> find_hidden_heads(const std::vector<Fragment>& fragments,
                                          const std::vector<std::optional<Next>>& next,
                                          const LanguageModel& model);

// Cuts the fragment in two before the paragraph: captions and what is after the text stay with the
// first, 「下转」 goes with the second. `ordinal` is the second's on its page.
Fragment cut_off(Fragment& fragment, std::size_t paragraph, std::uint32_t ordinal);

}  // namespace jiaokan
