#include "tests/bench/simulator/texts.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

// Words are drawn as news draws them: a few all the time, most of them seldom.
class Composer {
 public:
  explicit Composer(std::uint64_t seed) : random_(seed) {
    for (int at = 0; at < 600; ++at) {
      std::u32string word;
      for (std::uint64_t length = 2 + random_() % 2; length > 0; --length) {
        word += static_cast<char32_t>(0x4E00 + random_() % 3500);
      }
      words_.push_back(std::move(word));
    }
  }

  CleanArticle compose(std::size_t sentences) {
    CleanArticle article{.headline = words(5)};
    std::u32string paragraph;
    for (std::size_t at = 0; at < sentences; ++at) {
      paragraph += words(3 + random_() % 4) + U"，" + words(4 + random_() % 5) + U"。";
      if (random_() % 3 == 0 || at + 1 == sentences) {
        article.paragraphs.push_back(std::move(paragraph));
        paragraph.clear();
      }
    }
    return article;
  }

 private:
  std::u32string words(std::uint64_t count) {
    std::u32string text;
    for (; count > 0; --count) {
      text += random_() % 4 == 0 ? words_[random_() % 20] : words_[random_() % words_.size()];
      if (random_() % 3 == 0) text += U'的';
    }
    return text;
  }

  std::mt19937_64 random_;
  std::vector<std::u32string> words_;
};

}  // namespace

std::vector<CleanArticle> read_articles(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  if (!std::filesystem::is_directory(folder)) return {};
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<CleanArticle> articles;
  for (const auto& path : paths) {
    std::ifstream file(path);
    CleanArticle article;
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || find_invalid_utf8(line)) continue;
      std::u32string text = decode_utf8(line);
      if (article.headline.empty()) {
        article.headline = std::move(text);
      } else {
        article.paragraphs.push_back(std::move(text));
      }
    }
    if (!article.paragraphs.empty()) articles.push_back(std::move(article));
  }
  return articles;
}

std::vector<CleanArticle> compose_articles(std::size_t count, std::size_t sentences,
                                           std::uint64_t seed) {
  Composer composer(seed);
  std::vector<CleanArticle> articles;
  for (std::size_t at = 0; at < count; ++at) articles.push_back(composer.compose(sentences));
  return articles;
}

std::u32string body_of(const CleanArticle& article) {
  std::u32string text;
  for (const std::u32string& paragraph : article.paragraphs) text += paragraph;
  return text;
}

}  // namespace jiaokan
