// How likely it is that the text of one fragment goes on in a part of another.
#pragma once

#include <string>

#include "models/language_model.h"
#include "pipeline/document/fragment.h"
#include "stages/link/story_text.h"

namespace jiaokan {

// The body's matching keys of the paragraphs [begin, end), Han characters alone.
std::u32string keys_of(const Fragment& fragment, std::size_t begin, std::size_t end);

// Whether the jump line of the fragment `from` names the page of `other`, another one of its issue.
bool names_page(const JumpLine& line, const Fragment& from, const Fragment& other);

// Of all these fragments.
Topics topics_of(const std::vector<Fragment>& fragments);

struct HiddenJoint {
  std::u32string before, after;      // the paragraphs at the joint, as they stand
  std::u32string own, rest, others;  // keys: up to the joint, after it, and of what stands around
};

// log10 odds that the text goes on so: its sentence does, and what is after the joint speaks of
// what is spoken of before it, and less of what others speak of, which tells the more the longer
// they are. A logistic fit to paragraphs of issues in which marks were lost.
double hidden_odds(const HiddenJoint& joint, const Topics& topics, const LanguageModel& model);

// Whether the fragment that was found as a continuation has the headline of the one before it, or
// its sentence may go on there.
bool runs_on(const Fragment& tail, const Fragment& head, const LanguageModel& model);

}  // namespace jiaokan
