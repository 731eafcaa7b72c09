// usage: measure_columns FOLDER [NOISE [ROUNDS]]
// Order of the columns of single transcripts: each text of FOLDER (.txt: headline, paragraphs) is
// cut into two to six columns, given in order and shuffled, through parse and compose. Kendall's
// tau of the columns' order, the share of texts wholly in order, and how many texts that were in
// order were changed. First with columns that all break off in mid-sentence; then with columns of
// so many lines each, which end where they end; then texts in order that lack a column, and texts
// in order, not cut, that lack a passage and have one in twenty characters wrong, signs too. NOISE:
// share of wrong characters.
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

// Where the column came to stand, told by characters of its latter half, or else of its former,
// that stand in one place.
std::size_t place_of(const std::u32string& column, const std::u32string& text) {
  for (const std::size_t length : {10, 20, 40}) {
    if (column.size() < length) break;
    const std::size_t parts = column.size() - length + 1;
    for (std::size_t at = 0; at < parts; ++at) {
      const std::size_t from = (column.size() / 2 + at) % parts;
      const std::u32string_view part = std::u32string_view(column).substr(from, length);
      const std::size_t place = text.find(part);
      if (place != text.npos && text.find(part, place + 1) == text.npos) return place;
    }
  }
  return text.npos;
}

// The columns in the order in which they came to stand.
std::vector<std::size_t> order_of(const std::u32string& text,
                                  const std::vector<std::u32string>& columns) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    places.push_back({place_of(columns[at], text), at});
  }
  std::ranges::sort(places);
  std::vector<std::size_t> order;
  for (const auto& [place, column] : places) order.push_back(column);
  return order;
}

bool happens(std::mt19937_64& random, double chance) {
  return static_cast<double>(random() >> 11) < chance * static_cast<double>(1ull << 53);
}

std::u32string garbled_body(const CleanArticle& article, double noise, std::mt19937_64& random) {
  std::u32string body;
  for (const std::u32string& paragraph : article.paragraphs) body += paragraph + U"\n\n";
  const std::u32string all = body_of(article);
  for (char32_t& c : body) {
    const bool wrong = happens(random, noise);
    if (wrong && is_han(c)) c = all[random() % all.size()];
  }
  return body;
}

// Its paragraphs, without a passage of up to three tenths, and one in twenty characters wrong.
std::vector<std::u32string> damaged(const CleanArticle& article, std::mt19937_64& random) {
  constexpr double kWrong = 0.05;
  constexpr std::size_t kTold = 20;  // shorter ones could not be told apart
  const std::u32string all = body_of(article);
  const std::size_t lost = random() % (1 + all.size() * 3 / 10);
  const std::size_t begin = random() % (all.size() - lost + 1);
  std::vector<std::u32string> paragraphs;
  std::size_t at = 0;
  for (const std::u32string& paragraph : article.paragraphs) {
    std::u32string left;
    for (const char32_t c : paragraph) {
      const bool wrong = happens(random, kWrong);
      if (at < begin || at >= begin + lost) left += wrong ? all[random() % all.size()] : c;
      ++at;
    }
    if (left.size() >= kTold) paragraphs.push_back(std::move(left));
  }
  return paragraphs;
}

// Of one length, each broken off between two characters of a sentence.
std::vector<std::u32string> cut_sentences(const std::u32string& body, std::size_t count,
                                          std::mt19937_64& random) {
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
  return columns;
}

// Of one number of lines.
std::vector<std::u32string> cut_lines(const std::u32string& body, std::size_t count) {
  constexpr std::size_t kLine = 15, kIndent = 2;
  std::vector<std::size_t> ends;  // of the lines
  for (std::size_t begin = 0; begin < body.size();) {
    const std::size_t stop = std::min(body.find(U"\n\n", begin), body.size());
    const bool indented = begin == 0 || body[begin - 1] == U'\n';
    const std::size_t end = begin + kLine - (indented ? kIndent : 0);
    begin = end < stop ? end : std::min(stop + 2, body.size());
    ends.push_back(begin);
  }
  const std::size_t height = (ends.size() + count - 1) / count;
  std::vector<std::u32string> columns;
  std::size_t begin = 0;
  for (std::size_t line = height; begin < body.size(); line += height) {
    const std::size_t end = line <= ends.size() ? ends[line - 1] : body.size();
    columns.push_back(body.substr(begin, end - begin));
    while (columns.back().ends_with(U'\n')) columns.back().pop_back();
    begin = end;
  }
  return columns;
}

bool shows_faults() {
  return std::getenv("JIAOKAN_SHOW_FAULTS") != nullptr;
}

struct Tally {
  double tau = 0, given = 0, texts = 0, exact = 0, changed = 0;

  void add_ordered(const std::u32string& headline, const std::vector<std::u32string>& columns) {
    const std::u32string text = text_of(headline, columns);
    const bool kept = kendall_tau(order_of(text, columns)) == 1;
    changed += !kept;
    if (!kept && shows_faults()) {
      fmt::print("changed, {} columns: {}\n", columns.size(), encode_utf8(text));
    }
  }

  void add_shuffled(const std::u32string& headline, const std::vector<std::u32string>& columns,
                    std::mt19937_64& random) {
    std::vector<std::size_t> shuffle(columns.size());
    std::iota(shuffle.begin(), shuffle.end(), std::size_t{0});
    std::shuffle(shuffle.begin(), shuffle.end(), random);
    std::vector<std::u32string> shuffled;
    for (const std::size_t at : shuffle) shuffled.push_back(columns[at]);
    const std::vector<std::size_t> order = order_of(text_of(headline, shuffled), columns);
    const double found = kendall_tau(order);
    if (found < 1 && shows_faults()) {
      fmt::print("{} given as {}, put as {}\n", encode_utf8(headline), fmt::join(shuffle, " "),
                 fmt::join(order, " "));
    }
    tau += found;
    given += kendall_tau(shuffle);
    exact += found == 1;
    texts += 1;
  }

  void print(const char* name) const {
    fmt::print(
        "{}: {:.0f} texts, tau {:.3f} (as given {:.3f}), {:.1f} % wholly in order; {:.0f} changed "
        "that were in order\n",
        name, texts, tau / texts, given / texts, 100 * exact / texts, changed);
  }
};

}  // namespace

int main(int argc, char** argv) {
  const auto articles = argc < 2 ? std::vector<CleanArticle>() : read_articles(argv[1]);
  if (articles.empty()) {
    fmt::print(stderr, "usage: measure_columns FOLDER [NOISE [ROUNDS]]; FOLDER has .txt files\n");
    return 2;
  }
  const double noise = argc > 2 ? std::atof(argv[2]) : 0;
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 1;
  std::mt19937_64 random(20220308), wear(20220308);
  Tally sentences, lines, lacking, worn;
  for (int round = 0; round < rounds; ++round) {
    for (const CleanArticle& article : articles) {
      const std::u32string body = garbled_body(article, noise, random);
      const std::size_t count = 2 + random() % 5;
      if (body.size() < 80 * count) continue;
      std::vector<std::u32string> columns = cut_sentences(body, count, random);
      sentences.add_ordered(article.headline, columns);
      sentences.add_shuffled(article.headline, columns, random);
      const std::vector<std::u32string> by_lines = cut_lines(body, count);
      lines.add_ordered(article.headline, by_lines);
      lines.add_shuffled(article.headline, by_lines, random);
      columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(random() % count));
      lacking.add_ordered(article.headline, columns);
      lacking.texts += 1;
      worn.add_ordered(article.headline, damaged(article, wear));
      worn.texts += 1;
    }
  }
  sentences.print("broken off in mid-sentence");
  lines.print("cut at the ends of lines");
  fmt::print("one column lost: {:.0f} of {:.0f} changed that were in order\n", lacking.changed,
             lacking.texts);
  fmt::print("a passage lost, 5 % wrong: {:.0f} of {:.0f} changed that were in order\n",
             worn.changed, worn.texts);
}
