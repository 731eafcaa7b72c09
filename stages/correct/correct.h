// Apparatus + models → the one decision: edits, and what stays open.
#pragma once

#include "models/models.h"
#include "pipeline/document/edit.h"
#include "stages/correct/issue_words.h"

namespace jiaokan {

struct CorrectOptions {
  // Change at the lower margin: more mistakes found, more harm done. For spelling checks.
  bool eager = false;
  // Whether one hand wrote the text, so that its mistakes tell of each other. Off for sentences
  // that stand for themselves: people do not err alike, though a recogniser does.
  bool one_hand = true;
  // Also put signs, quotation marks and spaces in normal form. Off: the decoder alone.
  bool normal_form = true;
};

// `issue` counts the words of the issue that the article stands in; empty for a text that stands
// alone. What is not settled stays as the lead witness has it and is a doubtful variation.
Decision correct(const Apparatus& apparatus, const Models& models, const IssueWords& issue,
                 const CorrectOptions& options);

}  // namespace jiaokan
