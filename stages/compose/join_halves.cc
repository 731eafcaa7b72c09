#include "stages/compose/join_halves.h"

#include "models/sentence_ends.h"
#include "stages/compose/news_signs.h"
#include "stages/compose/sentence.h"

namespace jiaokan {
namespace {

// log10 odds at which the model tells halves of one sentence, against signs that speak for two.
constexpr double kSurelyHalves = 2.0;

bool opens_something(const Passage& passage, std::u32string_view text) {
  return passage.item || begins_with_dateline(text) || begins_with_speaker(text) ||
         begins_with_number(text);
}

// Nothing goes on so behind a sentence's end: what came before it stands elsewhere.
bool begins_with_comma(std::u32string_view text) {
  return !text.empty() && std::u32string_view(U"，、；,;").find(text.front()) != text.npos;
}

bool are_halves(const Passage& left, const Passage& right, const LanguageModel& model) {
  if (left.part != Part::kBody || right.part != Part::kBody) return false;
  const std::u32string before = left.text(), after = right.text();
  if (begins_open(after) && !(ends_closed(before) && begins_with_comma(after))) return !right.item;
  if (opens_something(right, after)) return false;
  // On a scan the paper's own indentation decides where it speaks clearly.
  if (left.full && !right.indented) return true;
  if (ends_closed(before)) return false;
  if (left.item) return model.junction_gain(before, after) > kSurelyHalves;
  return true;
}

}  // namespace

std::vector<Passage> join_halves(std::vector<Passage> passages, const LanguageModel& model) {
  std::vector<Passage> joined;
  for (Passage& passage : passages) {
    if (!joined.empty() && are_halves(joined.back(), passage, model)) {
      append(joined.back(), passage);
    } else {
      joined.push_back(std::move(passage));
    }
  }
  return joined;
}

}  // namespace jiaokan
