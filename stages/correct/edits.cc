#include "stages/correct/edits.h"

#include "models/unicode.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

Reason reason_of(Source source) {
  switch (source) {
    case Source::kLead:
    case Source::kWitness: return Reason::kWitness;
    case Source::kCandidate: return Reason::kCandidate;
    case Source::kConfusion: return Reason::kSpelling;
    case Source::kDoubled: return Reason::kDoubled;
    case Source::kUser: return Reason::kDictionary;
  }
  return Reason::kSpelling;
}

std::u32string text_of(const Apparatus& apparatus, std::size_t witness, std::size_t first,
                       std::size_t last) {
  std::u32string text;
  for (std::size_t column = first; column < last; ++column) {
    if (const Glyph* glyph = apparatus.glyph(column, witness)) text += glyph->character;
  }
  return text;
}

void add_witnesses(Edit& edit, const Apparatus& apparatus, double weight) {
  for (std::size_t witness = 0; witness < apparatus.witnesses.size(); ++witness) {
    if (apparatus.columns[edit.first].readings[witness] == kMissing) continue;
    if (text_of(apparatus, witness, edit.first, edit.last) != edit.after) continue;
    edit.evidence.push_back(
        {EvidenceKind::kWitness, apparatus.witnesses[witness].sigil.value, weight});
  }
}

EvidenceKind kind_of_ink(Source source) {
  return source == Source::kCandidate ? EvidenceKind::kRecogniser
         : source == Source::kDoubled ? EvidenceKind::kRule
                                      : EvidenceKind::kConfusion;
}

std::string source_of_ink(const Edit& edit, Source source, const Apparatus& apparatus) {
  if (source == Source::kCandidate) {
    return apparatus.witnesses[apparatus.columns[edit.first].lead].sigil.value;
  }
  if (source == Source::kDoubled) return "doubled";
  return encode_utf8(edit.before) + ">" + encode_utf8(edit.after);
}

}  // namespace

std::vector<Locus> loci_of(const Apparatus& apparatus, std::size_t first, std::size_t last) {
  std::vector<Locus> loci;
  for (std::size_t column = first; column < last; ++column) {
    const Column& place = apparatus.columns[column];
    const std::int32_t reading = place.readings[place.lead];
    if (reading < 0) continue;
    const WitnessText& witness = apparatus.witnesses[place.lead];
    const auto glyph = static_cast<std::size_t>(reading);
    const PageId& page = witness.pages[witness.page_of[glyph]].id;
    const Place& at = witness.places[glyph];
    if (!loci.empty() && loci.back().page == page && loci.back().line == at.line &&
        loci.back().end == at.glyph) {
      ++loci.back().end;
    } else {
      loci.push_back({page, at.line, at.glyph, at.glyph + 1});
    }
  }
  if (!loci.empty()) return loci;
  // Nothing stood there: the place behind the nearest glyph before it.
  for (std::size_t column = first; column > 0; --column) {
    loci = loci_of(apparatus, column - 1, column);
    if (!loci.empty() && loci[0].begin != loci[0].end) {
      return {{loci[0].page, loci[0].line, loci[0].end, loci[0].end}};
    }
  }
  return loci;
}

Edit edit_of(const Change& change, const Apparatus& apparatus, std::size_t first_column) {
  Edit edit{.first = first_column + change.first,
            .last = first_column + change.last,
            .before = change.before,
            .after = change.after,
            .reason = reason_of(change.source),
            .margin = change.margin(),
            .confidence = change.confidence};
  edit.loci = loci_of(apparatus, edit.first, edit.last);
  if (change.source <= Source::kWitness) {
    add_witnesses(edit, apparatus, change.ink);
  } else {
    double ink = change.ink - change.characters;
    for (const Echo& echo : change.echoes) ink -= echo.weight;
    edit.evidence.push_back(
        {kind_of_ink(change.source), source_of_ink(edit, change.source, apparatus), ink});
  }
  for (const Echo& echo : change.echoes) {
    edit.evidence.push_back({EvidenceKind::kIssueWords, encode_utf8(echo.words), echo.weight});
  }
  if (change.characters != 0) {
    edit.evidence.push_back({EvidenceKind::kLanguageModel, "characters", change.characters});
  }
  edit.evidence.push_back({EvidenceKind::kLanguageModel, "", change.model});
  return edit;
}

}  // namespace jiaokan
