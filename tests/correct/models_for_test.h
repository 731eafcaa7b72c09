// The models, loaded once for all tests of the decision.
#pragma once

#include "models/models.h"

namespace jiaokan {

inline const Models& models_for_test() {
  static const Models models = Models::load();
  return models;
}

}  // namespace jiaokan
