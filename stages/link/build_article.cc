#include "stages/link/build_article.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "stages/link/story_text.h"

namespace jiaokan {
namespace {

// Chains of one carrier that share this much of the shorter are copies of each other.
constexpr double kCopy = 0.25;
// A witness that has this much more behind another's end goes on where that one stops.
constexpr std::size_t kBeyond = 40;

struct Chain {
  std::vector<std::size_t> members;
  std::vector<Seam> seams;
  std::u32string text;
};

struct Draft {
  std::vector<Chain> chains;
  std::u32string text() const {
    std::u32string all;
    for (const Chain& chain : chains) all += chain.text;
    return all;
  }
};

std::vector<Chain> find_chains(std::span<const Fragment> fragments,
                               std::span<const std::size_t> members,
                               std::span<const std::optional<Next>> next) {
  std::vector<bool> follows(fragments.size(), false);
  for (const std::size_t i : members) {
    if (next[i]) follows[next[i]->fragment] = true;
  }
  std::vector<Chain> chains;
  for (const std::size_t start : members) {
    if (follows[start]) continue;
    Chain chain;
    for (std::size_t i = start;; i = next[i]->fragment) {
      chain.members.push_back(i);
      chain.text += story_text(fragments[i]).body;
      if (!next[i]) break;
      chain.seams.push_back(next[i]->seam);
    }
    chains.push_back(std::move(chain));
  }
  return chains;
}

// A chain joins the first witness of its carrier that it is no copy of.
std::vector<Draft> draft_witnesses(std::span<const Fragment> fragments, std::vector<Chain> chains) {
  std::map<std::tuple<int, IssueId, std::size_t>, Draft> drafts;
  for (Chain& chain : chains) {
    const Fragment& first = fragments[chain.members.front()];
    for (std::size_t copy = 0;; ++copy) {
      // Higher kinds come first.
      Draft& draft = drafts[{-static_cast<int>(first.kind), first.name.issue, copy}];
      const bool twice = std::ranges::any_of(draft.chains, [&](const Chain& other) {
        return overlap(chain.text, other.text) >= kCopy;
      });
      if (twice) continue;
      draft.chains.push_back(std::move(chain));
      break;
    }
  }
  std::vector<Draft> ordered;
  for (auto& [key, draft] : drafts) ordered.push_back(std::move(draft));
  return ordered;
}

// Chains that no jump line ties are put in the order in which another witness has them.
void settle_order(std::vector<Draft>& drafts) {
  for (Draft& draft : drafts) {
    if (draft.chains.size() < 2) continue;
    std::u32string longest;
    for (const Draft& other : drafts) {
      std::u32string text = other.text();
      if (&other != &draft && text.size() > longest.size()) longest = std::move(text);
    }
    std::vector<std::pair<std::size_t, std::size_t>> places;  // in the other witness; own number
    for (std::size_t i = 0; i < draft.chains.size(); ++i) {
      const auto place = find_begin(draft.chains[i].text, longest);
      if (!place) return;
      places.emplace_back(*place, i);
    }
    std::ranges::sort(places);
    std::vector<Chain> sorted;
    for (const auto& [place, i] : places) sorted.push_back(draft.chains[i]);
    draft.chains = std::move(sorted);
  }
}

Witness to_witness(std::span<const Fragment> fragments, const Draft& draft) {
  Witness witness{.kind = fragments[draft.chains.front().members.front()].kind};
  for (const Chain& chain : draft.chains) {
    if (!witness.fragments.empty()) {
      const Fragment& before = witness.fragments.back();
      const bool runs_on =
          before.tail == End::kOpen && fragments[chain.members.front()].head == End::kOpen;
      witness.seams.push_back(runs_on ? Seam::kSentence : Seam::kParagraph);
    }
    for (std::size_t i = 0; i < chain.members.size(); ++i) {
      witness.fragments.push_back(fragments[chain.members[i]]);
      if (i < chain.seams.size()) witness.seams.push_back(chain.seams[i]);
    }
  }
  return witness;
}

std::string sigil(std::size_t number) {
  std::string letters;
  for (std::size_t n = number + 1; n > 0; n = (n - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return letters;
}

// Whether another witness has text where the witness's own ends (or begins).
bool goes_beyond(const std::vector<std::u32string>& texts, std::size_t own, JumpKind kind) {
  for (std::size_t other = 0; other < texts.size(); ++other) {
    if (other == own) continue;
    const auto place = kind == JumpKind::kTo ? find_end(texts[own], texts[other])
                                             : find_begin(texts[own], texts[other]);
    if (!place) continue;
    const std::size_t more = kind == JumpKind::kTo ? texts[other].size() - *place : *place;
    if (more > kBeyond) return true;
  }
  return false;
}

// The jump that is still open, or else the first that was followed.
std::optional<Continuation> find_continuation(const Article& article,
                                              const std::vector<std::u32string>& texts,
                                              JumpKind kind) {
  std::optional<Continuation> followed;
  for (std::size_t w = 0; w < article.witnesses.size(); ++w) {
    const std::vector<Fragment>& fragments = article.witnesses[w].fragments;
    for (std::size_t f = 0; f < fragments.size(); ++f) {
      const auto& jump = kind == JumpKind::kTo ? fragments[f].to : fragments[f].from;
      if (!jump) continue;
      const bool at_end = kind == JumpKind::kTo ? f + 1 == fragments.size() : f == 0;
      if (at_end && !goes_beyond(texts, w, kind)) return Continuation{*jump, false};
      if (!followed) followed = Continuation{*jump, true};
    }
  }
  return followed;
}

}  // namespace

Article build_article(std::span<const Fragment> fragments, std::span<const std::size_t> members,
                      std::span<const std::optional<Next>> next) {
  std::vector<Draft> drafts = draft_witnesses(fragments, find_chains(fragments, members, next));
  settle_order(drafts);
  Article article;
  std::vector<std::u32string> texts;
  for (const Draft& draft : drafts) {
    article.witnesses.push_back(to_witness(fragments, draft));
    article.witnesses.back().sigil = {sigil(texts.size())};
    texts.push_back(draft.text());
  }
  article.to = find_continuation(article, texts, JumpKind::kTo);
  article.from = find_continuation(article, texts, JumpKind::kFrom);
  return article;
}

}  // namespace jiaokan
