#include "stages/correct/correct.h"

#include <algorithm>

#include "stages/correct/changes.h"
#include "stages/correct/confidence.h"
#include "stages/correct/edits.h"
#include "stages/correct/misread_marks.h"
#include "stages/correct/noise.h"
#include "stages/correct/normal_edits.h"
#include "stages/correct/other_wordings.h"
#include "stages/correct/paragraph_lattice.h"
#include "stages/correct/paraphrases.h"
#include "stages/correct/user_changes.h"
#include "stages/correct/variations.h"
#include "stages/correct/witness_weights.h"

namespace jiaokan {
namespace {

constexpr Margins kEager{.witness = 0.0,
                         .candidate = 0.3,
                         .eye = 0.75,
                         .ear = 0.75,
                         .any = 0.75,
                         .doubled = 0.7,
                         .sounds_on = 0.0};
constexpr Margins kSafe{};
// In a sentence that stands for itself words are doubled on purpose (下下个月) more often.
constexpr double kDoubledAlone = 2.0;
// And nothing around it tells whether a rare word is a name.
constexpr double kHeardAlone = 2.92;
// At which a mistake that the text is known to make is put right.
constexpr double kHabitMargin = 1.0;
constexpr int kRounds = 2;
// Of the word model, where the character model has its say as well.
constexpr double kWordsBesideCharacters = 0.85;
// Characters that any other may have been.
constexpr std::size_t kCommonest = 20;

// A paragraph with all its readings and the best of them.
struct Draft {
  ColumnRange range;
  Lattice lattice;
  DecodedPath best;
  std::vector<Change> decided;      // by the user's dictionary, and wordings
  std::vector<Variation> wordings;  // weighed as wholes
};

// Makes those wordings that leave the lead, and keeps what speaks for each; where the user's
// dictionary has spoken there is nothing to weigh. Returns which columns they decide.
std::vector<bool> add_wordings(const std::vector<ChosenWording>& wordings, Draft& draft) {
  std::vector<bool> closed(draft.range.last - draft.range.first, false);
  const std::vector<Change> by_user = draft.decided;
  for (const ChosenWording& wording : wordings) {
    const Change& change = wording.change;
    std::fill(closed.begin() + change.first, closed.begin() + change.last, true);
    if (std::ranges::any_of(by_user, [&](const Change& other) {
          return change.first < other.last && other.first < change.last;
        })) {
      continue;
    }
    if (change.after != change.before) draft.decided.push_back(change);
    draft.wordings.push_back(wording.variation);
  }
  return closed;
}

std::vector<Draft> draft_paragraphs(const LatticeSources& sources, const DecodeOptions& decoding) {
  const bool freely = is_worded_freely(sources.apparatus, sources.models.confusions);
  std::vector<Draft> drafts;
  for (const ColumnRange& range : paragraphs_of(sources.apparatus)) {
    const LeadText lead = lead_text_of(sources.apparatus, range);
    Draft draft{.range = range,
                .lattice = Lattice(0),
                .best = {},
                .decided = user_changes(lead, range, sources.models.user),
                .wordings = {}};
    // Where the user's dictionary has spoken, marks are left.
    if (draft.decided.empty()) {
      const bool misread = sources.garbled && sources.garbled->hand == Hand::kRecogniser;
      const auto find = misread ? misread_marks : lone_signs;
      draft.decided = find(lead, range, sources.vocabulary, decoding);
    }
    std::vector<ChosenWording> wordings;
    if (freely) wordings = choose_wordings(sources, range);
    draft.lattice = lattice_of(sources, range, lead, add_wordings(wordings, draft));
    draft.best = decode(draft.lattice, sources.vocabulary, decoding);
    drafts.push_back(std::move(draft));
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

// Columns in which one witness stands alone: only there mistakes are looked for.
std::size_t columns_of_one(const Apparatus& apparatus) {
  return static_cast<std::size_t>(
      std::ranges::count(apparatus.columns, std::size_t{1}, &Column::votes));
}

// Whether the text was read from scans alone.
bool is_ink(const Apparatus& apparatus) {
  return std::ranges::none_of(apparatus.witnesses, [](const WitnessText& witness) {
    return witness.kind == WitnessKind::kTranscript;
  });
}

// Once more, with whatever may have been there, and then with what that shows to be mistaken again
// and again.
void settle_garbled(const LatticeSources& sources, DecodeOptions decoding, const Margins& margins,
                    Hand hand, std::vector<Draft>& drafts, std::vector<Settled>& settled) {
  const std::u32string text = sources.apparatus.lead_text();
  const bool misread = hand == Hand::kRecogniser;
  if (!misread) decoding.model_weight = kWordsBesideCharacters;
  const Phrases& of_issue = sources.vocabulary.issue().phrases();
  const Phrases of_article = of_issue.empty() ? Phrases({&text, 1}) : Phrases();
  const std::vector<char32_t> commonest =
      commonest_characters(sources.models.dictionary, kCommonest);
  // What a recogniser reads may be older than the phrases of today, and what it misreads once it
  // misreads again: its own words prove nothing.
  const IssueWords none;
  const Vocabulary vocabulary(sources.models, misread ? none : sources.vocabulary.issue(),
                              misread ? Units::kWords : Units::kWordsAndPhrases);
  Habits habits;
  for (int round = 0; round < (misread ? kRounds : 1); ++round) {
    const Garbled garbled{hand, of_issue.empty() ? of_article : of_issue, commonest, habits,
                          margins.eye - kHabitMargin};
    const LatticeSources again{sources.apparatus, sources.weights, sources.models,
                               vocabulary,        sources.eager,   &garbled};
    drafts = draft_paragraphs(again, decoding);
    settled = settle_all(drafts, vocabulary, decoding, margins);
    habits = Habits(settled, text);
  }
}

}  // namespace

Decision correct(const Apparatus& apparatus, const Models& models, const IssueWords& issue,
                 const CorrectOptions& options) {
  const Apparatus weighed = without_other_wordings(apparatus);
  const std::vector<WitnessWeight> weights = weigh_witnesses(weighed);
  const Vocabulary vocabulary(models, issue);
  const DecodeOptions decoding{};
  const LatticeSources sources{weighed, weights, models, vocabulary, options.eager};
  std::vector<Draft> drafts = draft_paragraphs(sources, decoding);

  Margins margins = options.eager ? kEager : kSafe;
  if (!options.one_hand && !options.eager) {
    margins.doubled = kDoubledAlone;
    margins.ear = margins.any = kHeardAlone;
  }
  const bool ink = is_ink(apparatus);
  Margins measured_by = ink ? margins_under_noise(margins, {.hand = Hand::kRecogniser}) : margins;
  std::vector<Settled> settled = settle_all(drafts, vocabulary, decoding, measured_by);
  const Noise noise = options.eager
                          ? Noise{}
                          : noise_of(finds_of(settled, columns_of_one(apparatus)), issue.finds());
  Noise heeded;
  const bool by_scribe = options.one_hand && !ink;
  if (noise.more > 0 && (by_scribe || noise.hand == Hand::kRecogniser)) {
    const Margins lower = margins_under_noise(margins, noise);
    measured_by = lower;
    heeded = noise;
    if (ink) {  // a recogniser's alternatives are known as they are
      settled = settle_all(drafts, vocabulary, decoding, lower);
    } else {
      settle_garbled(sources, decoding, lower, noise.hand, drafts, settled);
    }
  }

  for (Settled& paragraph : settled) rate(paragraph, measured_by, heeded);

  Decision decision;
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    const Draft& draft = drafts[at];
    for (const Change& change : settled[at].made) {
      decision.edits.push_back(edit_of(change, apparatus, draft.range.first));
    }
    for (Variation& variation : variations_of(apparatus, draft.range, draft.lattice, settled[at],
                                              draft.wordings, vocabulary, decoding)) {
      decision.variations.push_back(std::move(variation));
    }
  }
  if (options.normal_form) {
    decision.edits = with_normal_form(apparatus, std::move(decision.edits));
  }
  return decision;
}

}  // namespace jiaokan
