#include "pipeline/document/edit.h"

namespace jiaokan {

std::string_view to_string(Reason reason) {
  switch (reason) {
    case Reason::kWitness: return "witness";
    case Reason::kCandidate: return "candidate";
    case Reason::kSpelling: return "spelling";
    case Reason::kDoubled: return "doubled";
    case Reason::kDictionary: return "dictionary";
    case Reason::kNormalForm: return "normal-form";
  }
  return "";
}

std::string_view to_string(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::kWitness: return "witness";
    case EvidenceKind::kRecogniser: return "recogniser";
    case EvidenceKind::kLanguageModel: return "language-model";
    case EvidenceKind::kDictionary: return "dictionary";
    case EvidenceKind::kGlossary: return "glossary";
    case EvidenceKind::kConfusion: return "confusion";
    case EvidenceKind::kIssueWords: return "issue-words";
    case EvidenceKind::kRule: return "rule";
  }
  return "";
}

}  // namespace jiaokan
