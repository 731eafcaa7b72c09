// usage: measure_jumps FOLDER [ISSUES]
// How many of the articles that jump to another page come back whole: issues of the texts in
// FOLDER (.txt: headline, paragraphs) as a careless transcriber has them, through parse, compose,
// deduplicate and link; and pools of texts cut without a mark, through link alone.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>

#include <fmt/core.h>

#include "models/unicode.h"
#include "pipeline/document/utf8.h"
#include "stages/compose/compose.h"
#include "stages/deduplicate/deduplicate.h"
#include "stages/link/link.h"
#include "stages/parse/parse.h"
#include "tests/bench/simulator/issues.h"

namespace {

using namespace jiaokan;

struct Count {
  std::size_t right = 0, made = 0, wanted = 0;
  double precision() const {
    return made == 0 ? 1 : static_cast<double>(right) / static_cast<double>(made);
  }
  double recall() const { return static_cast<double>(right) / static_cast<double>(wanted); }
  double f1() const { return 2 * precision() * recall() / (precision() + recall()); }
};

std::set<std::u32string> grams_of(std::u32string_view text) {
  constexpr std::size_t kLength = 4;
  std::set<std::u32string> grams;
  std::u32string keys;
  for (const char32_t c : text) {
    if (is_han(c)) keys += matching_key(c);
  }
  for (std::size_t at = 0; at + kLength <= keys.size(); ++at)
    grams.insert(keys.substr(at, kLength));
  return grams;
}

// The half that the fragment's body is of.
Half half_of(const Fragment& fragment,
             const std::vector<std::pair<Half, std::set<std::u32string>>>& halves) {
  std::u32string body;
  for (const Paragraph& paragraph : fragment.paragraphs) {
    if (paragraph.part == Part::kBody) body += characters(paragraph.glyphs);
  }
  const auto grams = grams_of(body);
  Half best;
  std::size_t most = 0;
  for (const auto& [half, own] : halves) {
    std::size_t shared = 0;
    for (const auto& gram : grams) shared += own.contains(gram);
    if (shared > most) most = shared, best = half;
  }
  return best;
}

void measure_issue(const SimulatedIssue& issue, const LanguageModel& model, Count& count) {
  std::vector<Fragment> fragments;
  for (const Transcript& page : issue.pages) {
    for (Fragment& fragment : compose(parse(page, {}), model, {})) {
      fragments.push_back(std::move(fragment));
    }
  }
  const auto articles = link(fragments, deduplicate(fragments, {}), model, {});
  std::vector<std::pair<Half, std::set<std::u32string>>> halves;
  for (const auto& [half, text] : issue.texts) halves.push_back({half, grams_of(text)});
  std::set<std::size_t> found;
  for (const Article& article : articles) {
    for (const Witness& witness : article.witnesses) {
      for (std::size_t at = 1; at < witness.fragments.size(); ++at) {
        const Fragment &before = witness.fragments[at - 1], &after = witness.fragments[at];
        const Half one = half_of(before, halves), other = half_of(after, halves);
        if (before.name.id == after.name.id && one == other) continue;
        ++count.made;
        const bool right = one.article == other.article && one.half == 0 && other.half == 1;
        count.right += right;
        if (right) found.insert(one.article);
        if (!right && std::getenv("JIAOKAN_SHOW_FAULTS")) {
          fmt::print("wrong: {}.{} {}.{}\n", one.article, one.half, other.article, other.half);
        }
      }
    }
  }
  count.wanted += issue.jumped.size();
  if (!std::getenv("JIAOKAN_SHOW_FAULTS")) return;
  for (const std::size_t article : issue.jumped) {
    if (found.contains(article)) continue;
    fmt::print("missed:");
    for (const Fragment& fragment : fragments) {
      const Half half = half_of(fragment, halves);
      if (half.article != article) continue;
      fmt::print("  {} of page {}{}{}{}", half.half, fragment.name.label.printed,
                 fragment.has_headline() ? " headline" : "",
                 fragment.from ? " " + encode_utf8(fragment.from->printed) : "",
                 fragment.to ? " " + encode_utf8(fragment.to->printed) : "");
      const std::u32string first = characters(fragment.paragraphs.front().glyphs);
      const std::u32string last = characters(fragment.paragraphs.back().glyphs);
      fmt::print(" {}…{}", encode_utf8(first.substr(0, 12)),
                 encode_utf8(last.substr(last.size() - std::min<std::size_t>(last.size(), 12))));
    }
    fmt::print("\n");
  }
}

Fragment piece(const std::u32string& text, std::size_t page, const char* side, End head, End tail) {
  Fragment fragment{.head = head, .tail = tail};
  fragment.kind = WitnessKind::kTranscript;
  fragment.name.id.value = fmt::format("issue/{}{}", side, page);
  fragment.name.issue.value = "issue";
  fragment.id.page = fragment.name.id;
  Paragraph paragraph{.part = Part::kBody, .glyphs = transcript_glyphs(text)};
  paragraph.places.resize(paragraph.glyphs.size());
  fragment.paragraphs.push_back(std::move(paragraph));
  return fragment;
}

// `size` texts cut in mid-sentence, all halves on pages of their own. Share of the beginnings that
// find their other half.
Count measure_pool(std::span<const CleanArticle> articles, std::size_t size, std::size_t rounds,
                   double substituted, const LanguageModel& model) {
  std::mt19937_64 random(20220308);
  std::vector<std::size_t> order(articles.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  Count count;
  for (std::size_t round = 0; round < rounds; ++round) {
    std::shuffle(order.begin(), order.end(), random);
    std::vector<Fragment> fragments;
    std::map<std::string, std::size_t> article_of;
    for (const std::size_t at : order) {
      std::u32string body = body_of(articles[at]);
      if (body.size() < 160 || article_of.size() == 2 * size) continue;
      std::size_t cut = 50 + random() % (body.size() - 100);
      while (cut + 50 < body.size() && (!is_han(body[cut - 1]) || !is_han(body[cut]))) ++cut;
      for (char32_t& c : body) {
        const bool wrong =
            static_cast<double>(random() >> 11) < substituted * static_cast<double>(1ull << 53);
        if (wrong && is_han(c)) c = body_of(articles[random() % articles.size()])[0];
      }
      fragments.push_back(piece(body.substr(0, cut), at, "a", End::kClosed, End::kOpen));
      article_of[fragments.back().id.page.value] = at;
      fragments.push_back(piece(body.substr(cut), at, "b", End::kOpen, End::kClosed));
      article_of[fragments.back().id.page.value] = at;
    }
    std::vector<Group> groups(fragments.size());
    for (std::size_t at = 0; at < groups.size(); ++at) groups[at].fragments = {at};
    for (const Article& article : link(fragments, groups, model, {})) {
      const auto& parts = article.witnesses.front().fragments;
      for (std::size_t at = 1; at < parts.size(); ++at) {
        ++count.made;
        count.right +=
            article_of[parts[at - 1].id.page.value] == article_of[parts[at].id.page.value];
      }
    }
    count.wanted += article_of.size() / 2;
  }
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  const auto articles = argc < 2 ? std::vector<CleanArticle>() : read_articles(argv[1]);
  if (articles.empty()) {
    fmt::print(stderr, "usage: measure_jumps FOLDER [ISSUES]; FOLDER has .txt files\n");
    return 2;
  }
  const std::size_t issues = argc > 2 ? static_cast<std::size_t>(std::atoi(argv[2])) : 100;
  const LanguageModel model = LanguageModel::load();
  const std::pair<IssueOptions, const char*> damages[] = {
      {{.damage = MarkDamage::kOneCharacter}, "marked, at most one wrong character"},
      {{.damage = MarkDamage::kOneLost}, "mark lost on one side"},
      {{.damage = MarkDamage::kWrongPage}, "one mark names another page"},
      {{.damage = MarkDamage::kOneLost, .missing = 0.5}, "mark lost, half of the rests missing"}};
  fmt::print("{:40} precision recall     F1\n", "");
  for (const auto& [options, name] : damages) {
    std::mt19937_64 random(20220308);
    std::vector<std::size_t> order(articles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Count count;
    for (std::size_t at = 0; at < issues; ++at) {
      std::shuffle(order.begin(), order.end(), random);
      std::vector<CleanArticle> chosen;
      for (std::size_t pick = 0; pick < options.articles; ++pick) {
        chosen.push_back(articles[order[pick]]);
      }
      measure_issue(make_issue(chosen, options, random), model, count);
    }
    fmt::print("{:40} {:9.4f} {:6.4f} {:6.4f}\n", name, count.precision(), count.recall(),
               count.f1());
  }
  for (const std::size_t pool : {10, 50}) {
    for (const double substituted : {0.0, 0.05}) {
      const Count count = measure_pool(articles, pool, std::max<std::size_t>(1, 5 * issues / pool),
                                       substituted, model);
      fmt::print("{:40} {:9.4f} {:6.4f} {:6.4f}\n",
                 fmt::format("unmarked, {} texts, {:.0f} % wrong", pool, 100 * substituted),
                 count.precision(), count.recall(), count.f1());
    }
  }
}
