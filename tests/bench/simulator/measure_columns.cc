// usage: measure_columns FOLDER [NOISE]
// Order of the columns of single transcripts: each text of FOLDER (.txt: headline, paragraphs) is
// cut into two to six columns, given in order and shuffled, through parse and compose. Kendall's
// tau of the columns' order, the share of texts wholly in order, and how many texts that were in
// order were changed. NOISE: share of wrong characters.
#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <random>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "models/unicode.h"
#include "pipeline/document/utf8.h"
#include "stages/compose/compose.h"
#include "stages/parse/parse.h"
#include "tests/bench/simulator/texts.h"

namespace {

using namespace jiaokan;

// Pairs in order less pairs out of order, over all pairs; 1 for one thing alone.
double kendall_tau(const std::vector<std::size_t>& order) {
  double sum = 0, pairs = 0;
  for (std::size_t x = 0; x < order.size(); ++x) {
    for (std::size_t y = x + 1; y < order.size(); ++y) {
      sum += order[x] < order[y] ? 1 : -1;
      pairs += 1;
    }
  }
  return pairs == 0 ? 1 : sum / pairs;
}

std::u32string text_of(const std::u32string& headline, const std::vector<std::u32string>& columns) {
  const PageName name{.id = {"page"}, .issue = {"issue"}, .label = {"1"}, .input = "page"};
  std::u32string page = U"# " + headline + U"\n\n";
  for (const std::u32string& column : columns) page += column + U"\n\n";
  const LanguageModel& model = []() -> const LanguageModel& {
    static const LanguageModel loaded = LanguageModel::load();
    return loaded;
  }();
  std::u32string text;
  for (const Fragment& fragment :
       compose(parse({.name = name, .bytes = encode_utf8(page)}, {}), model, {})) {
    for (const Paragraph& paragraph : fragment.paragraphs) text += characters(paragraph.glyphs);
  }
  return text;
}

constexpr std::size_t kLength = 10;

// The columns in the order in which they came to stand, told by characters of theirs that stand in
// one place.
std::vector<std::size_t> order_of(const std::u32string& text,
                                  const std::vector<std::u32string>& columns) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    std::size_t place = text.npos;
    for (std::size_t from = columns[at].size() / 2; from + kLength <= columns[at].size(); ++from) {
      const std::u32string_view part = std::u32string_view(columns[at]).substr(from, kLength);
      place = text.find(part);
      if (place != text.npos && text.find(part, place + 1) == text.npos) break;
    }
    places.push_back({place, at});
  }
  std::ranges::sort(places);
  std::vector<std::size_t> order;
  for (const auto& [place, column] : places) order.push_back(column);
  return order;
}

}  // namespace

int main(int argc, char** argv) {
  const auto articles = argc < 2 ? std::vector<CleanArticle>() : read_articles(argv[1]);
  if (articles.empty()) {
    fmt::print(stderr, "usage: measure_columns FOLDER [NOISE]; FOLDER has .txt files\n");
    return 2;
  }
  const double noise = argc > 2 ? std::atof(argv[2]) : 0;
  std::mt19937_64 random(20220308);
  double tau = 0, given = 0, texts = 0, exact = 0, changed = 0;
  for (const CleanArticle& article : articles) {
    std::u32string body;
    for (const std::u32string& paragraph : article.paragraphs) body += paragraph + U"\n\n";
    const std::u32string all = body_of(article);
    for (char32_t& c : body) {
      const bool wrong =
          static_cast<double>(random() >> 11) < noise * static_cast<double>(1ull << 53);
      if (wrong && is_han(c)) c = all[random() % all.size()];
    }
    const std::size_t count = 2 + random() % 5;
    if (body.size() < 80 * count) continue;
    std::vector<std::u32string> columns;
    for (std::size_t at = 0, begin = 0; at < count; ++at) {
      std::size_t end =
          at + 1 == count ? body.size() : body.size() * (at + 1) / count + random() % 20;
      while (end < body.size() && (!is_han(body[end - 1]) || !is_han(body[end]))) ++end;
      std::u32string column = body.substr(begin, end - begin);
      while (column.ends_with(U'\n')) column.pop_back();
      columns.push_back(std::move(column));
      begin = end;
    }
    std::vector<std::size_t> shuffle(count);
    std::iota(shuffle.begin(), shuffle.end(), std::size_t{0});
    const std::u32string in_order = text_of(article.headline, columns);
    const bool kept = kendall_tau(order_of(in_order, columns)) == 1;
    changed += !kept;
    if (!kept && std::getenv("JIAOKAN_SHOW_FAULTS")) {
      fmt::print("changed, {} columns: {}\n", count, encode_utf8(in_order));
    }
    std::shuffle(shuffle.begin(), shuffle.end(), random);
    std::vector<std::u32string> shuffled;
    for (const std::size_t at : shuffle) shuffled.push_back(columns[at]);
    const std::vector<std::size_t> order = order_of(text_of(article.headline, shuffled), columns);
    const double found = kendall_tau(order);
    if (found < 1 && std::getenv("JIAOKAN_SHOW_FAULTS")) {
      fmt::print("{} given as {}, put as {}\n", encode_utf8(article.headline),
                 fmt::join(shuffle, " "), fmt::join(order, " "));
    }
    tau += found;
    given += kendall_tau(shuffle);
    exact += found == 1;
    texts += 1;
  }
  fmt::print(
      "{:.0f} texts, {:.0f} % wrong: tau {:.3f} (as given {:.3f}), {:.1f} % wholly in order; "
      "{:.0f} changed that were in order\n",
      texts, 100 * noise, tau / texts, given / texts, 100 * exact / texts, changed);
}
