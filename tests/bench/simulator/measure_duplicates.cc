// usage: measure_duplicates FOLDER [--speed]
// Adjusted Rand index of deduplicate over garbled copies of the texts in FOLDER, a third of them
// with a passage that unrelated ones have too; with --speed also the time for 10,000 articles of
// 600 characters.
#include <chrono>

#include <fmt/core.h>

#include "stages/deduplicate/deduplicate.h"
#include "tests/bench/simulator/compare.h"

namespace {

using namespace jiaokan;

// Passages that papers print again and again.
const std::u32string_view kStanding[] = {
    U"本报编辑部欢迎读者来信来稿，来稿请写明真实姓名和通信地址，一经采用即付稿酬，恕不退稿。",
    U"这一消息由本报驻各地记者综合报道，转载时请注明出处，未经许可不得改动标题和内容。",
    U"天气预报由市气象台于昨日下午发布，今天夜间到明天白天全市晴转多云，偏北风三到四级。",
    U"与会同志一致表示，要认真学习领会会议精神，结合本地区本部门实际，不折不扣抓好落实。",
    U"读者热线全天开通，接受新闻线索、发行投诉和广告咨询，来电请先说明所在区县和联系方式。",
    U"广大干部群众精神振奋，决心以更加饱满的热情投入生产建设，用实际行动迎接新的一年。"};

struct Pool {
  std::vector<Fragment> fragments;
  std::vector<std::size_t> truth;
};

Pool make_pool(const std::vector<CleanArticle>& articles, const GarbleOptions& options) {
  const Garbler garbler(articles);
  std::mt19937_64 random(20220308);
  Pool pool;
  for (std::size_t at = 0; at < articles.size(); ++at) {
    CleanArticle article = articles[at];
    if (random() % 100 < 35) {
      article.paragraphs.insert(
          article.paragraphs.begin() +
              static_cast<std::ptrdiff_t>(random() % (article.paragraphs.size() + 1)),
          std::u32string(kStanding[random() % std::size(kStanding)]));
    }
    const std::size_t copies = 1 + random() % 4;
    for (std::size_t copy = 0; copy < copies; ++copy) {
      pool.fragments.push_back(garbler.garble(article, options, random).fragment);
      pool.fragments.back().id.page.value = fmt::format("{}-{}", at, copy);
      pool.truth.push_back(at);
    }
  }
  return pool;
}

std::vector<std::size_t> labels_of(const std::vector<Group>& groups, std::size_t count) {
  std::vector<std::size_t> labels(count);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (const std::size_t at : groups[group].fragments) labels[at] = group;
  }
  return labels;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// 10,000 articles of about 600 characters, every fourth a garbled copy of the one before. Their
// words are shared as news shares them: a few by all, most by few.
void measure_speed() {
  const auto articles = compose_articles(10000, 22, 1);
  const Garbler garbler(articles);
  std::mt19937_64 random(1);
  std::vector<Fragment> fragments;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < articles.size(); ++at) {
    const CleanArticle& article = articles[at % 4 == 3 ? at - 1 : at];
    fragments.push_back(garbler.garble(article, {}, random).fragment);
    fragments.back().id.page.value = std::to_string(at);
    for (const Paragraph& paragraph : fragments.back().paragraphs) {
      characters += paragraph.glyphs.size();
    }
  }
  const auto start = std::chrono::steady_clock::now();
  const std::size_t groups = deduplicate(fragments, {}).size();
  fmt::print("10000 articles, {} characters: {:.2f} s, {} groups (7500)\n", characters,
             seconds_since(start), groups);
}

}  // namespace

int main(int argc, char** argv) {
  const auto articles = read_articles(argc > 1 ? argv[1] : "");
  if (articles.empty()) {
    fmt::print(stderr, "usage: measure_duplicates FOLDER [--speed]\n");
    return 2;
  }
  fmt::print("noise lost   copies  groups (true)  adjusted Rand  seconds\n");
  for (const auto& [substituted, lost] :
       {std::pair{0.0, 0.0}, {0.05, 0.30}, {0.12, 0.60}, {0.25, 0.60}}) {
    const Pool pool = make_pool(articles, {.substituted = substituted, .lost = lost});
    const auto start = std::chrono::steady_clock::now();
    const auto groups = deduplicate(pool.fragments, {});
    const double seconds = seconds_since(start);
    const auto labels = labels_of(groups, pool.fragments.size());
    fmt::print("{:4.0f}% {:3.0f}% {:8d} {:7d} ({:4d}) {:13.4f} {:8.2f}\n", 100 * substituted,
               100 * lost, pool.fragments.size(), groups.size(), articles.size(),
               adjusted_rand(labels, pool.truth), seconds);
  }
  if (argc > 2 && std::string_view(argv[2]) == "--speed") measure_speed();
}
