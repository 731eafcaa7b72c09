// What the decision changed, and what it leaves open.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "pipeline/document/apparatus.h"

namespace jiaokan {

enum class Reason {
  kWitness,     // another witness reads it so
  kCandidate,   // an alternative of the recogniser
  kSpelling,    // a wrong character, by model and dictionary
  kDoubled,     // a character or word written twice
  kDictionary,  // a --dictionary entry says so
  kNormalForm,  // width of punctuation, quotation marks, dashes
};
inline constexpr Reason kReasons[] = {Reason::kWitness, Reason::kCandidate,  Reason::kSpelling,
                                      Reason::kDoubled, Reason::kDictionary, Reason::kNormalForm};
std::string_view to_string(Reason reason);

enum class EvidenceKind {
  kWitness,     // source: the sigil
  kRecogniser,  // source: the sigil whose ink it is
  kLanguageModel,
  kDictionary,  // source: the entry
  kGlossary,    // source: the entry
  kConfusion,   // source: "read>printed"
  kIssueWords,  // source: the word as it stands elsewhere in the issue
  kRule,        // source: the rule's name
};
inline constexpr EvidenceKind kEvidenceKinds[] = {
    EvidenceKind::kWitness,    EvidenceKind::kRecogniser, EvidenceKind::kLanguageModel,
    EvidenceKind::kDictionary, EvidenceKind::kGlossary,   EvidenceKind::kConfusion,
    EvidenceKind::kIssueWords, EvidenceKind::kRule};
std::string_view to_string(EvidenceKind kind);

struct Evidence {
  EvidenceKind kind = EvidenceKind::kRule;
  std::string source;
  double weight = 0;  // log10 odds in favour of `after`; negative speaks against it
};

// One change. It replaces the lead reading of the columns [first, last) by `after`.
// Edits of one article are ascending and never overlap. An insertion may have an empty range.
struct Edit {
  std::size_t first = 0, last = 0;
  std::vector<Locus> loci;  // where `before` stood, in the lead witness; a place of length 0 for ""
  std::u32string before, after;
  Reason reason = Reason::kWitness;
  std::vector<Evidence> evidence;
  double margin = 0;      // log10 odds of `after` over `before`
  double confidence = 1;  // 0..1: of edits that say 0.9 nine in ten are right
};

// What one or more witnesses read at a place of difference; empty text: they omit it.
struct Reading {
  std::vector<Sigil> sigils;
  std::u32string text;
  double score = 0;  // log10, relative to the lemma's 0
};

// One place where witnesses differ, or where the one that there is stands in doubt.
struct Variation {
  std::size_t first = 0, last = 0;  // columns
  std::vector<Reading> readings;    // the lemma first, then by score
  double margin = 0;                // lemma over the next best, log10
  double confidence = 1;            // 0..1, that the lemma is right, as of edits
  bool doubtful = false;            // the evidence does not settle it
};

// Whether the decision on `a` stands in more doubt than that on `b`.
inline bool is_worse(const Variation& a, const Variation& b) {
  return std::tie(a.confidence, a.margin) < std::tie(b.confidence, b.margin);
}

struct Decision {
  std::vector<Edit> edits;
  std::vector<Variation> variations;  // ascending
};

}  // namespace jiaokan
