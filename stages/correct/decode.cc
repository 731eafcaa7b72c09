// A word may run over any edges that spell it, so for each node all words that begin there are
// collected by walking lattice and vocabulary together; a branch ends where no word goes on. Then
// a beam goes through the nodes in reading order. A hypothesis is the model's state: of two with
// the same state the better one stays. What is not Han breaks the context, and there the beam
// shrinks to one. Cost: nodes × words at a node × beam, some microseconds a character without
// alternatives.
#include "stages/correct/decode.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "models/unicode.h"
#include "stages/correct/followers.h"

namespace jiaokan {
namespace {

constexpr std::size_t kLongestArc = 10;  // edges of a word
constexpr std::uint32_t kNothing = 0xFFFFFFFF;

constexpr int kMostSoundsOn = 3;
constexpr int kMostSkips = 2;  // doubled characters inside of one word

// A word over some edges, or a single edge without a word.
struct Arc {
  std::uint32_t to = 0;
  float cost = 0;
  bool is_word = false, breaks_context = false;
  bool departs = false;  // from the lead's reading
  VocabularyWord word;
  std::uint8_t edge_count = 0, mistakes = 0, skips = 0;
  std::array<std::uint32_t, kLongestArc> edges{};
};

struct Hypothesis {
  double score = 0;
  LanguageModel::State state;
  std::uint32_t before = kNothing;  // hypothesis
  std::uint32_t arc = kNothing;
};

class Decoder {
 public:
  Decoder(const Lattice& lattice, const Vocabulary& vocabulary, const DecodeOptions& options)
      : lattice_(lattice), vocabulary_(vocabulary), options_(options), followers_(lattice) {}

  DecodedPath run() {
    beams_.resize(lattice_.node_count());
    if (has_alternatives()) score_lead();
    hypotheses_.push_back({0, vocabulary_.language().start(), kNothing, kNothing});
    beams_[0].push_back(0);
    for (std::uint32_t node = 0; node + 1 < lattice_.node_count(); ++node) {
      if (beams_[node].empty()) continue;
      const std::size_t first_arc = arcs_.size();
      collect_arcs(node);
      for (std::size_t arc = first_arc; arc < arcs_.size(); ++arc) follow(node, arc);
    }
    return trace();
  }

 private:
  bool has_alternatives() const {
    for (std::uint32_t node = 0; node + 1 < lattice_.node_count(); ++node) {
      if (lattice_.edges_from(node).size() > 1) return true;
    }
    return false;
  }

  // Two mistakes in one word are tried when they are one mistake, a whole word mistyped by sound,
  // or when the word has more to it.
  Follow may_follow(const Arc& arc) const {
    if (arc.mistakes == 0 || (arc.mistakes == 1 && arc.edge_count >= 2)) return Follow::kAnything;
    const bool sounds = lattice_.edge(arc.edges[arc.edge_count - 1]).sounds_alike;
    return sounds && arc.mistakes < kMostSoundsOn ? Follow::kSounds : Follow::kPlain;
  }

  // lead_scores_[n]: of the lead's reading up to node n, by its best words.
  void score_lead() {
    Lattice lead(lattice_.node_count());
    for (std::uint32_t node = 0; node + 1 < lattice_.node_count(); ++node) {
      lead.add(lattice_.edge(lattice_.edges_from(node).front()));
    }
    Decoder decoder(lead, vocabulary_, options_);
    decoder.run();
    lead_scores_.reserve(lattice_.node_count());
    for (const auto& beam : decoder.beams_) {
      double best = -1e30;
      for (const std::uint32_t known : beam)
        best = std::max(best, decoder.hypotheses_[known].score);
      // Inside of a word no hypothesis ends: as good as the last one that did.
      lead_scores_.push_back(beam.empty() ? lead_scores_.back() : best);
    }
  }

  // Whether a word over other readings than the lead's is worth trying.
  bool may_win(std::uint32_t node, const Arc& arc) const {
    if (lead_scores_.empty() || !arc.departs) return true;
    const double best_case =
        static_cast<double>(arc.cost) +
        options_.model_weight *
            std::min(-0.1, static_cast<double>(arc.word.best_share()) + options_.context_gain);
    return best_case > lead_scores_[arc.to] - lead_scores_[node];
  }

  void collect_arcs(std::uint32_t node) {
    for (const std::uint32_t number : lattice_.edges_from(node)) {
      const char32_t c = lattice_.edge(number).character;
      if (is_han(c)) continue;
      Arc single = arc_over(number);
      single.breaks_context = c != 0;
      arcs_.push_back(single);
    }
    for (const HanEdge& step : followers_.steps(node)) collect_words(node, step);
  }

  // The words that begin with the step.
  void collect_words(std::uint32_t node, const HanEdge& step) {
    Arc arc = arc_over(step.edge);
    arc.cost += static_cast<float>(options_.character_gain);
    Vocabulary::Cursor cursor = vocabulary_.begin();
    const bool goes_on = vocabulary_.step(cursor, step.character, step.simplified);
    Arc alone = arc;
    alone.is_word = true;
    if (!goes_on || !vocabulary_.word_at(cursor, alone.word)) {
      alone.word = {.share = static_cast<float>(LanguageModel::unknown_cost())};
    }
    alone.word.is_character = true;
    if (may_win(node, alone)) arcs_.push_back(alone);
    if (goes_on) extend(node, arc, cursor);
  }

  Arc arc_over(std::uint32_t number) const {
    const Edge& edge = lattice_.edge(number);
    Arc arc;
    arc.edges[0] = number;
    arc.edge_count = 1;
    arc.to = edge.to;
    arc.cost = edge.cost;
    arc.mistakes = edge.source == Source::kConfusion;
    arc.departs = edge.source != Source::kLead;
    return arc;
  }

  Arc longer_by(const Arc& arc, std::uint32_t number) const {
    const Edge& edge = lattice_.edge(number);
    Arc longer = arc;
    longer.edges[longer.edge_count++] = number;
    longer.to = edge.to;
    longer.cost += sounds_on(arc, edge) ? kSoundsOn : edge.cost;
    longer.mistakes += edge.source == Source::kConfusion;
    longer.departs = longer.departs || edge.source != Source::kLead;
    return longer;
  }

  // Adds the words that go on from where `arc` stands.
  void extend(std::uint32_t node, const Arc& arc, const Vocabulary::Cursor& cursor) {
    if (arc.edge_count == kLongestArc) return;
    if (arc.skips < kMostSkips) {
      for (const std::uint32_t number : followers_.skips(arc.to)) {
        Arc longer = longer_by(arc, number);
        ++longer.skips;
        extend(node, longer, cursor);
      }
    }
    followers_.visit_likely(arc.to, may_follow(arc), vocabulary_, cursor, [&](const HanEdge& step) {
      Vocabulary::Cursor next = cursor;
      if (!vocabulary_.step(next, step.character, step.simplified)) return;
      Arc longer = longer_by(arc, step.edge);
      longer.cost += static_cast<float>(options_.character_gain);
      if (vocabulary_.word_at(next, longer.word)) {
        longer.is_word = true;
        if (may_win(node, longer)) arcs_.push_back(longer);
      }
      extend(node, longer, next);
    });
  }

  // Whether the arc ends in a mistake by sound and `edge` is one too: a whole word was mistyped.
  bool sounds_on(const Arc& arc, const Edge& edge) const {
    return edge.sounds_alike && lattice_.edge(arc.edges[arc.edge_count - 1]).sounds_alike;
  }

  void follow(std::uint32_t node, std::size_t arc_number) {
    const Arc arc = arcs_[arc_number];
    for (const std::uint32_t before : beams_[node]) {
      Hypothesis next;
      next.before = before;
      next.arc = static_cast<std::uint32_t>(arc_number);
      next.score = hypotheses_[before].score + static_cast<double>(arc.cost);
      if (arc.is_word) {
        next.score += options_.model_weight *
                      vocabulary_.cost(hypotheses_[before].state, arc.word, next.state);
      } else {
        next.state =
            arc.breaks_context ? vocabulary_.language().start() : hypotheses_[before].state;
      }
      enter(arc.to, next);
    }
  }

  void enter(std::uint32_t node, const Hypothesis& next) {
    std::vector<std::uint32_t>& beam = beams_[node];
    std::uint32_t worst = kNothing;
    for (const std::uint32_t known : beam) {
      if (hypotheses_[known].state == next.state) {
        if (next.score > hypotheses_[known].score) hypotheses_[known] = next;
        return;
      }
      if (worst == kNothing || hypotheses_[known].score < hypotheses_[worst].score) worst = known;
    }
    if (beam.size() < static_cast<std::size_t>(options_.beam)) {
      beam.push_back(static_cast<std::uint32_t>(hypotheses_.size()));
      hypotheses_.push_back(next);
    } else if (next.score > hypotheses_[worst].score) {
      hypotheses_[worst] = next;
    }
  }

  DecodedPath trace() const {
    DecodedPath path;
    const auto& last = beams_.back();
    if (last.empty()) return path;
    const std::uint32_t best =
        *std::max_element(last.begin(), last.end(), [this](std::uint32_t a, std::uint32_t b) {
          return hypotheses_[a].score < hypotheses_[b].score;
        });
    path.score = hypotheses_[best].score;
    for (std::uint32_t at = best; hypotheses_[at].arc != kNothing; at = hypotheses_[at].before) {
      const Arc& arc = arcs_[hypotheses_[at].arc];
      path.word_ends.push_back(arc.edge_count);
      path.word_scores.push_back(hypotheses_[at].score - hypotheses_[hypotheses_[at].before].score);
      for (std::size_t edge = arc.edge_count; edge > 0; --edge) {
        path.edges.push_back(arc.edges[edge - 1]);
      }
    }
    std::reverse(path.edges.begin(), path.edges.end());
    std::reverse(path.word_ends.begin(), path.word_ends.end());
    std::reverse(path.word_scores.begin(), path.word_scores.end());
    std::partial_sum(path.word_ends.begin(), path.word_ends.end(), path.word_ends.begin());
    return path;
  }

  const Lattice& lattice_;
  const Vocabulary& vocabulary_;
  const DecodeOptions& options_;
  Followers followers_;
  std::vector<double> lead_scores_;
  std::vector<Arc> arcs_;
  std::vector<Hypothesis> hypotheses_;
  std::vector<std::vector<std::uint32_t>> beams_;
};

}  // namespace

DecodedPath decode(const Lattice& lattice, const Vocabulary& vocabulary,
                   const DecodeOptions& options) {
  return Decoder(lattice, vocabulary, options).run();
}

Lattice line_lattice(std::u32string_view text) {
  Lattice lattice(static_cast<std::uint32_t>(text.size()) + 1);
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    lattice.add({.from = at, .to = at + 1, .character = text[at]});
  }
  return lattice;
}

double score_text(std::u32string_view text, const Vocabulary& vocabulary,
                  const DecodeOptions& options) {
  return decode(line_lattice(text), vocabulary, options).score;
}

}  // namespace jiaokan
