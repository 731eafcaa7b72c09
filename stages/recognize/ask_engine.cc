#include "stages/recognize/ask_engine.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

#include "models/unicode.h"
#include "stages/recognize/align_readings.h"

namespace jiaokan {
namespace {

// Our reader is right where it is this sure.
constexpr float kSure = 0.95F;
// Lines that the engine is tried on; the least agreement with what our reader is sure of that gives
// it a say in the others; its say beside our reader's, and how it falls with the agreement.
constexpr std::size_t kTrial = 16;
constexpr double kLeastTrust = 0.75, kEngineSay = 0.8, kTrustPower = 4;

// How often the engine reads a glyph as our reader does where that one is sure, 0..1: what the
// engine's own confidence does not tell on a page that is worn.
double agreement(const std::vector<WorkLine*>& lines) {
  double same = 1, all = 1;
  for (const WorkLine* line : lines) {
    if (line->readings.size() < 2) continue;
    const float em = line_em(line->box, line->direction);
    for (const AlignedGlyphs& place :
         align_readings(std::span(line->readings).first(2), line->direction, em)) {
      if (!place[0] || place[0]->confidence < kSure || !is_han(place[0]->character)) continue;
      ++all;
      if (place[1] && place[1]->character == place[0]->character) ++same;
    }
  }
  return same / all;
}

void forget_engine(const std::vector<WorkLine*>& lines) {
  for (WorkLine* line : lines) {
    if (line->weights.size() < 2) continue;
    line->weights.pop_back();
    line->readings.pop_back();
  }
}

// The script whose model the engine reads a page of mixed forms better with.
Script better_script(const SegmentedPage& page, const std::vector<WorkLine*>& lines,
                     LineReader& engine) {
  const auto agreement_in = [&](Script script) {
    read_again(page, lines, engine, script, {}, 1);
    const double same = agreement(lines);
    forget_engine(lines);
    return same;
  };
  return agreement_in(Script::kHans) > agreement_in(Script::kHant) ? Script::kHans : Script::kHant;
}

}  // namespace

void read_by_engine(const SegmentedPage& page, const std::vector<WorkLine*>& lines,
                    LineReader& engine, Script script, double doubtful_below) {
  read_again(page, lines, engine, script, {}, 1);
  if (script == Script::kMixed) read_again(page, lines, engine, Script::kHans, {}, 1);
  const std::vector<WorkLine*> again = doubtful(lines, doubtful_below);
  // Smaller and larger err differently from the plain size and from each other.
  read_again(page, again, engine, script, {.em_factor = 0.8F}, 1);
  read_again(page, again, engine, script, {.em_factor = 1.25F}, 1);
}

// The engine is asked about some of the lines first.
void ask_engine(const SegmentedPage& page, const std::vector<WorkLine*>& lines, LineReader& engine,
                Script script) {
  std::vector<WorkLine*> first, rest;
  const std::size_t step = std::max<std::size_t>(1, lines.size() / kTrial);
  for (std::size_t i = 0; i < lines.size(); ++i) (i % step == 0 ? first : rest).push_back(lines[i]);
  if (script == Script::kMixed) script = better_script(page, first, engine);
  read_again(page, first, engine, script, {}, 1);
  double trust = agreement(first);
  if (trust >= kLeastTrust) {
    read_again(page, rest, engine, script, {}, 1);
    trust = agreement(lines);
  }
  if (trust < kLeastTrust) return forget_engine(lines);
  for (WorkLine* line : lines) {
    if (line->weights.size() > 1) line->weights[1] = kEngineSay * std::pow(trust, kTrustPower);
  }
}

}  // namespace jiaokan
