// Clean articles for the simulator.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace jiaokan {

struct CleanArticle {
  std::u32string headline;
  std::vector<std::u32string> paragraphs;
};

// Every .txt file of the folder, in the order of the names: the headline on the first line, then a
// paragraph a line. Empty where there is no such folder.
std::vector<CleanArticle> read_articles(const std::string& folder);

// Articles without sense, of words that are drawn with the same seed always the same, `sentences`
// each: enough to try alignment on.
std::vector<CleanArticle> compose_articles(std::size_t count, std::size_t sentences,
                                           std::uint64_t seed);

// Paragraphs joined.
std::u32string body_of(const CleanArticle& article);

}  // namespace jiaokan
