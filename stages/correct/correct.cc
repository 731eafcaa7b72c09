#include "stages/correct/correct.h"

#include <algorithm>

#include "stages/correct/changes.h"
#include "stages/correct/edits.h"
#include "stages/correct/noise.h"
#include "stages/correct/normal_edits.h"
#include "stages/correct/paragraph_lattice.h"
#include "stages/correct/paraphrases.h"
#include "stages/correct/user_changes.h"
#include "stages/correct/variations.h"
#include "stages/correct/witness_weights.h"

namespace jiaokan {
namespace {

constexpr Margins kEager{
    .witness = 0.0, .candidate = 0.3, .confusion = 0.75, .doubled = 0.7, .sounds_on = 0.0};
constexpr Margins kSafe{};
// Odds of less than ten to one are no decision.
constexpr double kDoubtBelow = 1.0;

// A paragraph with all its readings and the best of them.
struct Draft {
  ColumnRange range;
  Lattice lattice;
  DecodedPath best;
  std::vector<Change> decided;  // by the user's dictionary
};

// Closes the columns of all wordings, and makes those changes that leave the lead.
void add_wordings(const std::vector<Change>& wordings, std::vector<Change>& decided,
                  std::vector<bool>& closed) {
  const std::size_t by_user = decided.size();
  for (const Change& change : wordings) {
    std::fill(closed.begin() + change.first, closed.begin() + change.last, true);
    const bool meets_user =
        std::any_of(decided.begin(), decided.begin() + static_cast<std::ptrdiff_t>(by_user),
                    [&](const Change& other) {
                      return change.first < other.last && other.first < change.last;
                    });
    if (change.after != change.before && !meets_user) decided.push_back(change);
  }
}

std::vector<Draft> draft_paragraphs(const LatticeSources& sources, const DecodeOptions& decoding) {
  const bool freely = is_worded_freely(sources.apparatus, sources.models.confusions);
  std::vector<Draft> drafts;
  for (const ColumnRange& range : paragraphs_of(sources.apparatus)) {
    const LeadText lead = lead_text_of(sources.apparatus, range);
    std::vector<Change> decided = user_changes(lead, range, sources.models.user);
    std::vector<bool> closed(range.last - range.first, false);
    if (freely) add_wordings(choose_wordings(sources, range, decoding), decided, closed);
    Lattice lattice = lattice_of(sources, range, lead, closed);
    DecodedPath best = decode(lattice, sources.vocabulary, decoding);
    drafts.push_back({range, std::move(lattice), std::move(best), std::move(decided)});
  }
  return drafts;
}

std::vector<Settled> settle_all(const std::vector<Draft>& drafts, const Vocabulary& vocabulary,
                                const DecodeOptions& decoding, const Margins& margins) {
  std::vector<Settled> settled;
  for (const Draft& draft : drafts) {
    settled.push_back(
        settle(draft.lattice, draft.best, vocabulary, decoding, margins, draft.decided));
  }
  return settled;
}

}  // namespace

Decision correct(const Apparatus& apparatus, const Models& models, const IssueWords& issue,
                 const CorrectOptions& options) {
  const std::vector<WitnessWeight> weights = weigh_witnesses(apparatus);
  const Vocabulary vocabulary(models, issue);
  const DecodeOptions decoding{};
  const LatticeSources sources{apparatus, weights, models, vocabulary, options.eager};
  const std::vector<Draft> drafts = draft_paragraphs(sources, decoding);

  const Margins& margins = options.eager ? kEager : kSafe;
  std::vector<Settled> settled = settle_all(drafts, vocabulary, decoding, margins);
  const double noise = options.eager ? 0 : noise_of(settled, apparatus.columns.size());
  if (noise > 0) {
    settled = settle_all(drafts, vocabulary, decoding, margins_under_noise(margins, noise));
  }

  Decision decision;
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    const Draft& draft = drafts[at];
    for (const Change& change : settled[at].made) {
      decision.edits.push_back(edit_of(change, apparatus, draft.range.first));
    }
    for (Variation& variation : variations_of(apparatus, draft.range, draft.lattice, settled[at],
                                              vocabulary, decoding, kDoubtBelow)) {
      decision.variations.push_back(std::move(variation));
    }
  }
  if (options.normal_form) {
    decision.edits = with_normal_form(apparatus, std::move(decision.edits));
  }
  return decision;
}

}  // namespace jiaokan
