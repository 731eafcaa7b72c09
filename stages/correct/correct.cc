#include "stages/correct/correct.h"

#include "stages/correct/changes.h"
#include "stages/correct/edits.h"
#include "stages/correct/noise.h"
#include "stages/correct/normal_edits.h"
#include "stages/correct/paragraph_lattice.h"
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

std::vector<Draft> draft_paragraphs(const LatticeSources& sources, const DecodeOptions& decoding) {
  std::vector<Draft> drafts;
  for (const ColumnRange& range : paragraphs_of(sources.apparatus)) {
    const LeadText lead = lead_text_of(sources.apparatus, range);
    Lattice lattice = lattice_of(sources, range, lead);
    DecodedPath best = decode(lattice, sources.vocabulary, decoding);
    drafts.push_back({range, std::move(lattice), std::move(best),
                      user_changes(lead, range, sources.models.user)});
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
  if (const double noise = noise_of(settled, apparatus.columns.size()); noise > 0) {
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
