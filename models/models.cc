#include "models/models.h"

namespace jiaokan {

Models Models::load(std::span<const std::string> dictionaries) {
  LanguageModel language = LanguageModel::load();
  Dictionary dictionary = Dictionary::load(language);
  return {.language = std::move(language),
          .dictionary = std::move(dictionary),
          .characters = CharacterModel::load(),
          .confusions = Confusions::load(),
          .user = UserDictionary::parse(dictionaries)};
}

}  // namespace jiaokan
