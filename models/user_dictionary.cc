#include "models/user_dictionary.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>

#include "models/unicode.h"
#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

std::u32string trimmed(std::u32string text) {
  while (!text.empty() && is_space(text.back())) text.pop_back();
  const auto begin = std::find_if_not(text.begin(), text.end(), is_space);
  return to_nfc(std::u32string(begin, text.end()));
}

}  // namespace

UserDictionary UserDictionary::parse(std::span<const std::string> texts) {
  UserDictionary dictionary;
  std::vector<std::pair<std::u32string, std::uint32_t>> words;
  for (const std::string& text : texts) {
    std::istringstream lines(text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
      if (find_invalid_utf8(line)) {
        throw SetupError(
            fmt::format("line {} of a dictionary is not UTF-8: convert the file", number));
      }
      const std::u32string decoded = decode_utf8(line);
      const std::size_t tab = decoded.find(U'\t');
      const std::u32string first = trimmed(decoded.substr(0, tab));
      if (first.empty() || first[0] == U'#') continue;
      if (tab == std::u32string::npos) {
        words.emplace_back(first, 0);
        continue;
      }
      const std::u32string right = trimmed(decoded.substr(tab + 1));
      if (right.empty() || right.find(U'\t') != std::u32string::npos) {
        throw SetupError(
            fmt::format("line {} of a dictionary is neither a word nor wrong, tab, right", number));
      }
      dictionary.pairs_.emplace_back(first, right);
      words.emplace_back(right, 0);
    }
  }
  dictionary.words_ = WordTrie::build(std::move(words));
  // The longest wrong word that fits goes first.
  std::stable_sort(dictionary.pairs_.begin(), dictionary.pairs_.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  return dictionary;
}

}  // namespace jiaokan
