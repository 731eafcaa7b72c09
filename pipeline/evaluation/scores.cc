#include "pipeline/evaluation/scores.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <tuple>

#include "models/unicode.h"
#include "pipeline/evaluation/comparable_text.h"
#include "pipeline/evaluation/edit_distance.h"

namespace jiaokan {
namespace {

constexpr std::size_t kPieceLength = 30;
// Texts that share this many runs of three characters or fewer are not the same article.
constexpr std::size_t kChanceRuns = 10;

std::size_t order_free_errors(std::u32string_view body, std::u32string_view output) {
  std::size_t errors = 0;
  for (std::size_t begin = 0; begin < body.size(); begin += kPieceLength) {
    errors += best_fit_distance(body.substr(begin, kPieceLength), output);
  }
  return errors;
}

std::u32string fold_variants(std::u32string_view text) {
  std::u32string folded(text);
  std::transform(folded.begin(), folded.end(), folded.begin(), matching_key);
  return folded;
}

// The distinct runs of three characters, ascending. A code point has 21 bits.
std::vector<std::uint64_t> runs_of_three(std::u32string_view text) {
  std::vector<std::uint64_t> runs;
  for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
    runs.push_back(std::uint64_t{text[i]} << 42 | std::uint64_t{text[i + 1]} << 21 | text[i + 2]);
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

std::size_t shared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::vector<std::uint64_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

// For each true article, the output text that is its article: those that share most are paired
// first, and each text is used once.
std::vector<std::optional<std::size_t>> pair_up(const std::vector<TrueArticle>& truth,
                                                const std::vector<std::u32string>& texts) {
  std::vector<std::vector<std::uint64_t>> text_runs;
  for (const auto& text : texts) text_runs.push_back(runs_of_three(text));
  std::vector<std::tuple<std::size_t, std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const auto true_runs = runs_of_three(truth[i].headline + truth[i].body);
    for (std::size_t j = 0; j < texts.size(); ++j) {
      pairs.emplace_back(shared(true_runs, text_runs[j]), i, j);
    }
  }
  std::sort(pairs.rbegin(), pairs.rend());
  std::vector<std::optional<std::size_t>> partner(truth.size());
  std::vector<bool> used(texts.size());
  for (const auto& [count, i, j] : pairs) {
    if (count <= kChanceRuns || partner[i] || used[j]) continue;
    partner[i] = j;
    used[j] = true;
  }
  return partner;
}

void score_article(const TrueArticle& article, std::u32string text, Scores& scores) {
  if (const auto at = text.find(article.headline); at != std::u32string::npos) {
    ++scores.headlines;
    text.erase(at, article.headline.size());
  }
  const std::size_t errors = edit_distance(article.body, text);
  scores.article_errors += errors;
  if (!article.jumps) return;
  ++scores.jumping;
  if (static_cast<double>(errors) < 0.3 * static_cast<double>(article.body.size())) ++scores.whole;
}

void score_reading(const std::vector<TrueArticle>& truth, std::u32string_view output,
                   Scores& scores) {
  const std::u32string folded_output = fold_variants(output);
  std::size_t folded_errors = 0;
  for (const auto& article : truth) {
    scores.characters += article.body.size();
    scores.read_errors += order_free_errors(article.body, output);
    folded_errors += order_free_errors(fold_variants(article.body), folded_output);
  }
  scores.variant_errors = scores.read_errors - std::min(scores.read_errors, folded_errors);
}

}  // namespace

Scores score_articles(std::span<const TrueArticle> truth, std::span<const std::u32string> texts) {
  std::vector<TrueArticle> articles;
  for (const auto& article : truth) {
    articles.push_back(
        {comparable_text(article.headline), comparable_text(article.body), article.jumps});
  }
  std::vector<std::u32string> outputs;
  std::u32string everything;
  for (const auto& text : texts) {
    outputs.push_back(comparable_text(text));
    if (outputs.back().empty()) outputs.pop_back();
  }
  for (const auto& output : outputs) everything += output;

  Scores scores{.articles = articles.size(), .texts = outputs.size()};
  score_reading(articles, everything, scores);
  const auto partner = pair_up(articles, outputs);
  std::vector<bool> used(outputs.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    score_article(articles[i], partner[i] ? outputs[*partner[i]] : std::u32string(), scores);
    if (partner[i]) used[*partner[i]] = true;
  }
  for (std::size_t j = 0; j < outputs.size(); ++j) {
    if (!used[j]) scores.article_errors += outputs[j].size();
  }
  return scores;
}

}  // namespace jiaokan
