#include "stages/correct/correct.h"

#include "stages/correct/changes.h"
#include "stages/correct/edits.h"
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

}  // namespace

Decision correct(const Apparatus& apparatus, const Models& models, const IssueWords& issue,
                 const CorrectOptions& options) {
  const std::vector<WitnessWeight> weights = weigh_witnesses(apparatus);
  const Vocabulary vocabulary(models, issue);
  const Margins& margins = options.eager ? kEager : kSafe;
  const DecodeOptions decoding{};
  const LatticeSources sources{apparatus, weights, models, vocabulary, options.eager};
  Decision decision;
  for (const ColumnRange& range : paragraphs_of(apparatus)) {
    const LeadText lead = lead_text_of(apparatus, range);
    const Lattice lattice = lattice_of(sources, range, lead);
    const Settled settled =
        settle(lattice, vocabulary, decoding, margins, user_changes(lead, range, models.user));
    for (const Change& change : settled.made) {
      decision.edits.push_back(edit_of(change, apparatus, range.first));
    }
    const std::vector<Variation> variations =
        variations_of(apparatus, range, lattice, settled, vocabulary, decoding, kDoubtBelow);
    decision.variations.insert(decision.variations.end(), variations.begin(), variations.end());
  }
  if (options.normal_form) decision.edits = with_normal_form(apparatus, std::move(decision.edits));
  return decision;
}

}  // namespace jiaokan
