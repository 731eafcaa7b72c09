#include "stages/correct/normal_edits.h"

#include <algorithm>

#include "pipeline/document/canonical.h"
#include "stages/correct/edits.h"
#include "stages/correct/normal_form.h"

namespace jiaokan {
namespace {

// A run of characters without edit that the normal form changes.
struct Run {
  std::size_t first = 0, last = 0;  // columns
  std::u32string before, after;
};

Edit edit_of_run(const Run& run, const Apparatus& apparatus) {
  Edit edit{.first = run.first,
            .last = run.last,
            .loci = loci_of(apparatus, run.first, run.last),
            .before = run.before,
            .after = run.after,
            .reason = Reason::kNormalForm};
  // A rule, not odds: it stands for more than any model says.
  edit.margin = 9;
  edit.evidence.push_back({EvidenceKind::kRule, "normal form", edit.margin});
  return edit;
}

class Normalizer {
 public:
  Normalizer(const Apparatus& apparatus, std::vector<Edit>& edits)
      : apparatus_(apparatus), edits_(edits), after_(edits.size()) {}

  void visit(const CanonicalParagraph& paragraph) {
    const bool keeps_spaces = paragraph.part != Part::kBody && paragraph.part != Part::kCaption;
    const std::vector<std::u32string> pieces = normal_form(paragraph.text, keeps_spaces);
    Run run;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
      const Origin& origin = paragraph.origins[at];
      const std::u32string before(1, paragraph.text[at]);
      if (origin.edit >= 0) {
        after_[static_cast<std::size_t>(origin.edit)] += pieces[at];
        close(run);
      } else if (pieces[at] == before) {
        close(run);
      } else {
        if (!run.before.empty() && run.last != origin.column) close(run);
        if (run.before.empty()) run.first = origin.column;
        run.last = origin.column + 1;
        run.before += before;
        run.after += pieces[at];
      }
    }
    close(run);
  }

  std::vector<Edit> finish() && {
    for (std::size_t at = 0; at < edits_.size(); ++at) edits_[at].after = after_[at];
    std::erase_if(edits_, [](const Edit& edit) { return edit.before == edit.after; });
    edits_.insert(edits_.end(), made_.begin(), made_.end());
    std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) {
      return std::pair(a.first, a.last) < std::pair(b.first, b.last);
    });
    return std::move(edits_);
  }

 private:
  void close(Run& run) {
    if (!run.before.empty()) made_.push_back(edit_of_run(run, apparatus_));
    run = {};
  }

  const Apparatus& apparatus_;
  std::vector<Edit>& edits_;
  std::vector<std::u32string> after_;
  std::vector<Edit> made_;
};

}  // namespace

std::vector<Edit> with_normal_form(const Apparatus& apparatus, std::vector<Edit> edits) {
  const CanonicalText text = apply_edits(apparatus, edits);
  Normalizer normalizer(apparatus, edits);
  for (const CanonicalParagraph& paragraph : text.paragraphs) normalizer.visit(paragraph);
  return std::move(normalizer).finish();
}

}  // namespace jiaokan
