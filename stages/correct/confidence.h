// How often such a decision is right.
//
// A margin is a sum of log10 odds that are not independent of each other, so what it is worth is
// learned: on simulated copies, apart for each sort of evidence, a logistic curve (Platt 1999) over
// the margin that a change has beyond what it needs. `bench confidence` tells how well it holds.
#pragma once

#include "stages/correct/changes.h"
#include "stages/correct/noise.h"

namespace jiaokan {

// Gives each change, made or refused, its confidence. `margins` are those that it was measured by,
// `noise` that of its text.
void rate(Settled& settled, const Margins& margins, const Noise& noise);

// 0..1, that what stands is right where witnesses differ, by its margin over the next best reading.
double confidence_of_lemma(double margin);

}  // namespace jiaokan
