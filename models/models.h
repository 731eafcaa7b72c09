// The models that the article half decides with: loaded once, then constant.
#pragma once

#include <span>
#include <string>

#include "models/character_model.h"
#include "models/confusions.h"
#include "models/dictionary.h"
#include "models/language_model.h"
#include "models/user_dictionary.h"

namespace jiaokan {

struct Models {
  LanguageModel language;
  Dictionary dictionary;
  CharacterModel characters;
  Confusions confusions;
  UserDictionary user;

  // `dictionaries`: contents of the --dictionary files. Throws SetupError, naming the package to
  // install or the line to mend.
  static Models load(std::span<const std::string> dictionaries = {});
};

}  // namespace jiaokan
