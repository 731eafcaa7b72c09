// The models that the article half decides with: loaded once, then constant.
#pragma once

#include "models/language_model.h"

namespace jiaokan {

struct Models {
  LanguageModel language;
};

}  // namespace jiaokan
