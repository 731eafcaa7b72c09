#include "tests/bench/simulator/garble.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

double draw(std::mt19937_64& random, double most) {
  return most * static_cast<double>(random() >> 11) / static_cast<double>(1ull << 53);
}

bool happens(std::mt19937_64& random, double chance) {
  return draw(random, 1) < chance;
}

// Which characters of the body a copy lacks: up to three passages, together `share` of them.
std::vector<bool> lose_passages(std::size_t length, double share, std::mt19937_64& random) {
  std::vector<bool> lost(length);
  const std::size_t passages = 1 + random() % 3;
  for (std::size_t at = 0; at < passages; ++at) {
    const auto size = static_cast<std::size_t>(share * static_cast<double>(length)) / passages;
    if (size == 0 || size >= length) continue;
    const std::size_t begin = random() % (length - size + 1);
    std::fill(lost.begin() + static_cast<std::ptrdiff_t>(begin),
              lost.begin() + static_cast<std::ptrdiff_t>(begin + size), true);
  }
  return lost;
}

// A paragraph that grows glyph by glyph.
class Typist {
 public:
  explicit Typist(GarbledCopy& copy) : copy_(copy) {}

  void open(Part part) {
    copy_.fragment.paragraphs.push_back({.part = part});
    copy_.origins.emplace_back();
  }
  Paragraph& paragraph() { return copy_.fragment.paragraphs.back(); }
  bool empty() { return paragraph().glyphs.empty(); }
  void put(char32_t c, std::int32_t origin) {
    paragraph().glyphs.push_back({.character = c, .confidence = kTranscriptConfidence});
    paragraph().places.push_back(
        {.line = static_cast<std::uint32_t>(copy_.fragment.paragraphs.size()),
         .glyph = static_cast<std::uint32_t>(paragraph().places.size())});
    copy_.origins.back().push_back(origin);
  }
  void break_off() {
    const auto at = static_cast<std::uint32_t>(paragraph().glyphs.size());
    auto& joints = paragraph().joints;
    if (at > 0 && (joints.empty() || joints.back() != at)) joints.push_back(at);
  }
  void drop_empty() {
    std::erase_if(copy_.fragment.paragraphs, [](const Paragraph& p) { return p.glyphs.empty(); });
    std::erase_if(copy_.origins, [](const auto& o) { return o.empty(); });
  }

 private:
  GarbledCopy& copy_;
};

}  // namespace

Garbler::Garbler(const std::vector<CleanArticle>& articles) {
  for (const CleanArticle& article : articles) {
    for (const char32_t c : body_of(article)) {
      if (is_han(c)) alphabet_.push_back(c);
    }
  }
  distinct_ = alphabet_;
  std::ranges::sort(distinct_);
  const auto repeated = std::ranges::unique(distinct_);
  distinct_.erase(repeated.begin(), repeated.end());
}

char32_t Garbler::substitute(char32_t c, std::mt19937_64& random) const {
  if (happens(random, 0.5)) return alphabet_[random() % alphabet_.size()];
  const std::uint64_t look_alike = (c * 4ull + random() % 4) * 0x9E3779B97F4A7C15ull;
  return distinct_[(look_alike >> 20) % distinct_.size()];
}

GarbledCopy Garbler::garble(const CleanArticle& article, const GarbleOptions& options,
                            std::mt19937_64& random) const {
  GarbledCopy copy;
  Typist typist(copy);
  const double substituted = draw(random, options.substituted);
  const double slips = draw(random, options.inserted);
  const bool half_width = happens(random, options.half_width);
  const std::vector<bool> lost =
      lose_passages(body_of(article).size(), draw(random, options.lost), random);
  std::int32_t origin = 0;
  const auto type = [&](char32_t c) {
    if (happens(random, slips)) return;  // dropped
    char32_t read = c;
    if (is_han(c) && happens(random, substituted)) read = substitute(c, random);
    if (half_width && is_punctuation(c)) read = to_half_width(c);
    typist.put(read, origin);
    if (happens(random, slips)) typist.put(read, -1);  // doubled
  };
  typist.open(Part::kHeadline);
  for (const char32_t c : article.headline) type(c), ++origin;
  std::size_t at = 0;
  for (const std::u32string& paragraph : article.paragraphs) {
    typist.open(Part::kBody);
    for (const char32_t c : paragraph) {
      if (lost[at]) {
        const bool begins = at == 0 || !lost[at - 1];
        if (begins && happens(random, options.break_seen)) typist.break_off();
      } else {
        if (!typist.empty() && paragraph[0] != c && is_sentence_end(c) &&
            happens(random, options.broken_paragraph)) {
          type(c);
          typist.open(Part::kBody);
        } else {
          type(c);
        }
      }
      ++at, ++origin;
    }
  }
  typist.drop_empty();
  for (Paragraph& paragraph : copy.fragment.paragraphs) {
    std::erase_if(paragraph.joints,
                  [&](std::uint32_t joint) { return joint >= paragraph.glyphs.size(); });
  }
  copy.fragment.kind = WitnessKind::kTranscript;
  return copy;
}

Article article_of(const std::vector<GarbledCopy>& copies) {
  Article article{.id = {1}};
  for (std::size_t at = 0; at < copies.size(); ++at) {
    Witness witness{.sigil = {std::string(1, static_cast<char>('A' + at))},
                    .kind = WitnessKind::kTranscript,
                    .fragments = {copies[at].fragment}};
    witness.fragments[0].id.page.value = "copy-" + std::to_string(at);
    witness.fragments[0].name.id = witness.fragments[0].id.page;
    article.witnesses.push_back(std::move(witness));
  }
  return article;
}

}  // namespace jiaokan
