// Apparatus + models → the one decision: edits, and what stays open.
#pragma once

#include "models/models.h"
#include "pipeline/document/edit.h"

namespace jiaokan {

struct CorrectOptions {
  // Change at the lower margin: more mistakes found, more harm done. For spelling checks.
  bool eager = false;
};

// `issue_words` counts the words of the issue that the article stands in.
Decision correct(const Apparatus& apparatus, const Models& models, const CorrectOptions& options);

}  // namespace jiaokan
