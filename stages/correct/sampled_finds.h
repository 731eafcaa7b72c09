// What a few paragraphs of an issue show of mistakes: an article of a few lines says too little of
// the hand that wrote it, its issue says more.
#pragma once

#include <span>

#include "models/models.h"
#include "pipeline/document/apparatus.h"
#include "stages/correct/finds.h"

namespace jiaokan {

// The mistakes beyond doubt in paragraphs of the articles that transcripts alone have, evenly
// drawn, some thousands of characters in all. None where there is one article only.
Finds sample_finds(std::span<const Apparatus* const> articles, const Models& models);

}  // namespace jiaokan
