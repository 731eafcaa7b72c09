#include "stages/deduplicate/seed_index.h"

#include <algorithm>
#include <bit>

namespace jiaokan {
namespace {

// A phrase that one text repeats this often places nothing.
constexpr std::size_t kMostPlacesInOneText = 3;

struct Posting {
  std::uint64_t gram = 0;  // three code points of 21 bits
  std::uint32_t text = 0, place = 0;
  auto operator<=>(const Posting&) const = default;
};

// For the seeds of each text: where its posting list stands.
class SeedIndex {
 public:
  explicit SeedIndex(const std::vector<MatchingText>& texts) {
    collect(texts);
    std::sort(postings_.begin(), postings_.end());
    keep_rare(40 + 4 * std::bit_width(texts.size() / 1000));
    offsets_.resize(texts.size() + 1);
    places_.resize(postings_.size());
    for (const Posting& posting : postings_) ++offsets_[posting.text + 1];
    for (std::size_t at = 0; at < texts.size(); ++at) offsets_[at + 1] += offsets_[at];
    std::vector<std::uint32_t> next(offsets_.begin(), offsets_.end() - 1);
    for (std::uint32_t begin = 0; begin < postings_.size();) {
      std::uint32_t end = begin;
      while (end < postings_.size() && postings_[end].gram == postings_[begin].gram) {
        places_[next[postings_[end].text]++] = {begin, end};
        ++end;
      }
      begin = end;
    }
  }

  // All postings with the gram of a posting of `text` and an earlier text, as (posting, own place).
  template <class Visit>
  void visit(std::uint32_t text, Visit&& visit_posting) const {
    for (std::uint32_t at = offsets_[text]; at < offsets_[text + 1]; ++at) {
      const auto [begin, own] = places_[at];
      for (std::uint32_t other = begin; postings_[other].text < text; ++other) {
        visit_posting(postings_[other], postings_[own].place);
      }
    }
  }

 private:
  struct PlaceInIndex {
    std::uint32_t begin = 0;  // of the posting list
    std::uint32_t own = 0;    // the text's own posting in it
  };

  void collect(const std::vector<MatchingText>& texts) {
    std::size_t total = 0;
    for (const MatchingText& text : texts) total += text.size();
    postings_.reserve(total);
    for (std::uint32_t at = 0; at < texts.size(); ++at) {
      const MatchingText& text = texts[at];
      for (std::uint32_t place = 0; place + kSeedLength <= text.size(); ++place) {
        const std::uint64_t gram = static_cast<std::uint64_t>(text[place]) << 42 |
                                   static_cast<std::uint64_t>(text[place + 1]) << 21 |
                                   text[place + 2];
        postings_.push_back({gram, at, place});
      }
    }
  }

  // Drops the lists that tell nothing: of one text only, or of more than `cap`.
  void keep_rare(std::size_t cap) {
    std::size_t kept = 0;
    for (std::size_t begin = 0; begin < postings_.size();) {
      std::size_t end = begin, texts = 0, in_text = 0, most = 0;
      for (; end < postings_.size() && postings_[end].gram == postings_[begin].gram; ++end) {
        const bool again = end > begin && postings_[end].text == postings_[end - 1].text;
        in_text = again ? in_text + 1 : 1;
        if (!again) ++texts;
        most = std::max(most, in_text);
      }
      if (texts >= 2 && texts <= cap && most <= kMostPlacesInOneText) {
        for (std::size_t at = begin; at < end; ++at) postings_[kept++] = postings_[at];
      }
      begin = end;
    }
    postings_.resize(kept);
  }

  std::vector<Posting> postings_;       // by gram, text, place
  std::vector<std::uint32_t> offsets_;  // of a text's first entry in places_
  std::vector<PlaceInIndex> places_;    // by text, then gram
};

}  // namespace

void visit_pairs(
    const std::vector<MatchingText>& texts,
    const std::function<void(std::uint32_t, std::uint32_t, std::span<const Seed>)>& visit) {
  const SeedIndex index(texts);
  std::vector<std::uint32_t> counts(texts.size()), slots(texts.size()), touched;
  std::vector<std::vector<Seed>> seeds;
  for (std::uint32_t text = 0; text < texts.size(); ++text) {
    touched.clear();
    index.visit(text, [&](const Posting& other, std::uint32_t) {
      if (counts[other.text]++ == 0) touched.push_back(other.text);
    });
    std::sort(touched.begin(), touched.end());
    std::uint32_t used = 0;
    for (const std::uint32_t other : touched) {
      slots[other] = counts[other] >= kLeastSeeds ? ++used : 0;
    }
    if (used > 0) {
      if (seeds.size() < used) seeds.resize(used);
      for (std::uint32_t slot = 0; slot < used; ++slot) seeds[slot].clear();
      index.visit(text, [&](const Posting& other, std::uint32_t own) {
        if (const std::uint32_t slot = slots[other.text]) {
          seeds[slot - 1].push_back({own, other.place});
        }
      });
    }
    for (const std::uint32_t other : touched) {
      if (const std::uint32_t slot = slots[other]) visit(text, other, seeds[slot - 1]);
      counts[other] = slots[other] = 0;
    }
  }
}

}  // namespace jiaokan
