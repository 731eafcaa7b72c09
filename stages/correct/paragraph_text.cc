#include "stages/correct/paragraph_text.h"

#include "models/unicode.h"

namespace jiaokan {
namespace {

std::u32string joined(const std::vector<std::u32string>& pieces, std::uint32_t first,
                      std::uint32_t last) {
  std::u32string text;
  for (std::uint32_t node = first; node < last; ++node) text += pieces[node];
  return text;
}

}  // namespace

ParagraphText::ParagraphText(const Lattice& lattice) {
  for (std::uint32_t node = 0; node + 1 < lattice.node_count(); ++node) {
    const Edge& lead = lattice.edge(lattice.edges_from(node).front());
    lead_.emplace_back(lead.character ? 1 : 0, lead.character);
  }
  now_ = lead_;
}

void ParagraphText::put(std::uint32_t first, std::uint32_t last, const std::u32string& text) {
  for (std::uint32_t node = first; node < last; ++node) now_[node].clear();
  now_[first] = text;
}

void ParagraphText::take_back(std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t node = first; node < last; ++node) now_[node] = lead_[node];
}

std::u32string ParagraphText::lead(std::uint32_t first, std::uint32_t last) const {
  return joined(lead_, first, last);
}

std::u32string ParagraphText::now(std::uint32_t first, std::uint32_t last) const {
  return joined(now_, first, last);
}

std::u32string ParagraphText::left_of(std::uint32_t node) const {
  std::u32string text;
  for (; node > 0 && text.size() < kContext; --node) {
    const std::u32string& piece = now_[node - 1];
    if (!piece.empty() && !is_han(piece.back())) break;
    text = piece + text;
  }
  return text;
}

std::u32string ParagraphText::right_of(std::uint32_t node) const {
  std::u32string text;
  for (; node < now_.size() && text.size() < kContext; ++node) {
    if (!now_[node].empty() && !is_han(now_[node].front())) break;
    text += now_[node];
  }
  return text;
}

}  // namespace jiaokan
