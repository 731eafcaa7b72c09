#include "models/language_model.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include <libime/core/languagemodel.h>
#include <libime/core/lattice.h>

#include "models/unicode.h"
#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

constexpr std::size_t kBeam = 8;
constexpr std::size_t kJunctionReach = 12;
// What stands between words: the same for all, so that it cancels out.
constexpr double kPunctuationCost = -1.0;
constexpr double kForeignRunCost = -3.0;  // a run of digits or letters

struct Hypothesis {
  double score = 0;
  LanguageModel::State state;
};

// The best ways to have read the text so far, each with another state.
class Beam {
 public:
  void add(const Hypothesis& hypothesis) {
    for (Hypothesis& known : hypotheses_) {
      if (known.state == hypothesis.state) {
        known.score = std::max(known.score, hypothesis.score);
        return;
      }
    }
    if (hypotheses_.size() < kBeam) {
      hypotheses_.push_back(hypothesis);
      return;
    }
    const auto worst =
        std::min_element(hypotheses_.begin(), hypotheses_.end(),
                         [](const auto& a, const auto& b) { return a.score < b.score; });
    if (hypothesis.score > worst->score) *worst = hypothesis;
  }
  const std::vector<Hypothesis>& hypotheses() const { return hypotheses_; }
  double best() const {
    double best = -1e30;
    for (const Hypothesis& hypothesis : hypotheses_) best = std::max(best, hypothesis.score);
    return best;
  }

 private:
  std::vector<Hypothesis> hypotheses_;
};

// A text's bytes, for words that begin and end at its characters.
class Utf8Text {
 public:
  explicit Utf8Text(std::u32string_view text) {
    for (const char32_t c : text) {
      begins_.push_back(bytes_.size());
      bytes_ += encode_utf8(c);
    }
    begins_.push_back(bytes_.size());
  }
  std::string_view part(std::size_t at, std::size_t length) const {
    return std::string_view(bytes_).substr(begins_[at], begins_[at + length] - begins_[at]);
  }

 private:
  std::string bytes_;
  std::vector<std::size_t> begins_;
};

// The model knows words by their simplified forms.
std::u32string simplified_form(std::u32string_view text) {
  std::u32string simplified(text);
  for (char32_t& c : simplified) {
    if (is_han(c)) c = matching_key(c);
  }
  return simplified;
}

bool is_foreign(char32_t c) {
  return !is_han(c) && !is_punctuation(c) && !is_space(c);
}

}  // namespace

class LanguageModel::Implementation {
 public:
  explicit Implementation(std::shared_ptr<const libime::StaticLanguageModelFile> file)
      : model_(std::move(file)) {
    std::memcpy(start_.bytes.data(), model_.nullState().data(), libime::StateSize);
  }

  Word word(std::string_view utf8) const { return model_.index(utf8); }

  double step(const State& before, Word word, State& after) const {
    static_assert(libime::StateSize <= sizeof(State::bytes));
    if (word == model_.unknown()) {
      after = start_;
      return unknown_cost();
    }
    libime::State in, out{};
    std::memcpy(in.data(), before.bytes.data(), libime::StateSize);
    const float score = model_.score(in, libime::WordNode({}, word), out);
    after = State{};
    std::memcpy(after.bytes.data(), out.data(), libime::StateSize);
    return static_cast<double>(score);
  }

  const State& start() const { return start_; }

 private:
  libime::LanguageModel model_;
  State start_;
};

LanguageModel::LanguageModel(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
LanguageModel::LanguageModel(LanguageModel&&) noexcept = default;
LanguageModel& LanguageModel::operator=(LanguageModel&&) noexcept = default;
LanguageModel::~LanguageModel() = default;

LanguageModel LanguageModel::load() {
  static const char* const kRemedy =
      "the Chinese language model is not installed: install libime-data-language-model";
  std::shared_ptr<const libime::StaticLanguageModelFile> file;
  try {
    file = libime::DefaultLanguageModelResolver::instance().languageModelFileForLanguage("zh_CN");
  } catch (const std::exception& error) {
    throw SetupError(std::string(kRemedy) + " (" + error.what() + ")");
  }
  if (!file) throw SetupError(kRemedy);
  LanguageModel model(std::make_unique<Implementation>(std::move(file)));
  // A folder without the file gives a model without words.
  if (!model.has_word(U"中国")) throw SetupError(kRemedy);
  return model;
}

double LanguageModel::score(std::u32string_view text) const {
  const std::u32string simplified = simplified_form(text);
  const Utf8Text plain(simplified);
  std::optional<Utf8Text> printed;  // where it differs
  if (simplified != text) printed.emplace(text);
  const auto word_at = [&](std::size_t at, std::size_t length) {
    const Word found = word_utf8(plain.part(at, length));
    return found == kUnknownWord && printed ? word_utf8(printed->part(at, length)) : found;
  };
  std::vector<Beam> beams(text.size() + 1);
  beams[0].add({0, start()});
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_han(text[at])) {
      const bool runs_on = at > 0 && is_foreign(text[at]) && is_foreign(text[at - 1]);
      const double cost = !is_foreign(text[at]) ? kPunctuationCost : runs_on ? 0 : kForeignRunCost;
      beams[at + 1].add({beams[at].best() + cost, start()});
      continue;
    }
    const std::size_t longest = std::min(kLongestWord, text.size() - at);
    for (std::size_t length = 1; length <= longest && is_han(text[at + length - 1]); ++length) {
      const Word found = word_at(at, length);
      if (found == kUnknownWord && length > 1) continue;
      for (const Hypothesis& before : beams[at].hypotheses()) {
        Hypothesis after;
        after.score = before.score + step(before.state, found, after.state);
        beams[at + length].add(after);
      }
    }
  }
  return beams.back().best();
}

double LanguageModel::junction_gain(std::u32string_view left, std::u32string_view right) const {
  if (left.size() > kJunctionReach) left.remove_prefix(left.size() - kJunctionReach);
  right = right.substr(0, kJunctionReach);
  const std::u32string joined = std::u32string(left) + std::u32string(right);
  return score(joined) - score(left) - score(right);
}

bool LanguageModel::has_word(std::u32string_view text) const {
  return word(text) != kUnknownWord;
}
LanguageModel::Word LanguageModel::word(std::u32string_view text) const {
  return word_utf8(encode_utf8(text));
}
LanguageModel::Word LanguageModel::word_utf8(std::string_view text) const {
  return implementation_->word(text);
}
const LanguageModel::State& LanguageModel::start() const {
  return implementation_->start();
}
double LanguageModel::step(const State& before, Word word, State& after) const {
  return implementation_->step(before, word, after);
}

}  // namespace jiaokan
