// All readings of a stretch of columns at once: a graph whose edges carry one character or none.
#pragma once

#include <cstdint>
#include <vector>

namespace jiaokan {

// Why an edge is there.
enum class Source : std::uint8_t { kLead, kWitness, kCandidate, kConfusion, kDoubled, kUser };

// What sort of mistake an edge would put right: of the eye (misread), of the ear (mistyped by
// sound), both for what looks and sounds alike, and neither for any character taken for any other.
struct Lapse {
  bool eye = false, ear = false;
};

// What the surroundings say for a character, log10 odds, and with which neighbours the issue says
// it elsewhere.
struct Support {
  float said = 0, characters = 0;
  std::uint8_t before = 0, after = 0;
  float log10() const { return said + characters; }
};

struct Edge {
  std::uint32_t from = 0, to = 0;  // nodes; from < to
  char32_t character = 0;          // 0: nothing is read here
  float cost = 0;  // log10 odds of what ink, witnesses and surroundings say; the lead's is 0
  Source source = Source::kLead;
  bool sounds_alike = false;  // as the lead's reading; of confusions
  Lapse lapse;                // of confusions
  Support support;            // part of the cost
};

// log10 of a second mistake by sound in the word that the first one is in: less than alone, for the
// word was mistaken as a whole.
inline constexpr float kSoundsOn = -0.8f;

// Nodes are numbered in reading order from 0. Edges of a node are in the order of being added.
class Lattice {
 public:
  explicit Lattice(std::uint32_t nodes) : from_(nodes) {}

  void add(const Edge& edge) {
    from_[edge.from].push_back(static_cast<std::uint32_t>(edges_.size()));
    edges_.push_back(edge);
  }
  std::uint32_t node_count() const { return static_cast<std::uint32_t>(from_.size()); }
  const std::vector<std::uint32_t>& edges_from(std::uint32_t node) const { return from_[node]; }
  const Edge& edge(std::uint32_t number) const { return edges_[number]; }

 private:
  std::vector<Edge> edges_;
  std::vector<std::vector<std::uint32_t>> from_;
};

}  // namespace jiaokan
