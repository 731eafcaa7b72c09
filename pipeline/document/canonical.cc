#include "pipeline/document/canonical.h"

#include <cassert>

namespace jiaokan {
namespace {

// Builds paragraphs as columns and edits arrive in order.
class Typesetter {
 public:
  explicit Typesetter(const Apparatus& apparatus) : apparatus_(apparatus) {
    text_.article = apparatus.article;
  }

  // Opens a paragraph if one begins at the column, and places the gaps that lie before it.
  void reach(std::size_t column) {
    const bool at_end = column == apparatus_.columns.size();
    const bool begins = !at_end && (column == 0 || apparatus_.columns[column].begins_paragraph);
    place_gaps(column, begins || at_end);
    if (begins) text_.paragraphs.push_back({.part = apparatus_.columns[column].part});
  }

  void put(char32_t c, std::size_t column, std::int32_t edit) {
    assert(!text_.paragraphs.empty());
    text_.paragraphs.back().text += c;
    text_.paragraphs.back().origins.push_back({static_cast<std::uint32_t>(column), edit});
  }

  CanonicalText finish() && { return std::move(text_); }

 private:
  void place_gaps(std::size_t column, bool between_paragraphs) {
    const auto& gaps = apparatus_.gaps;
    for (; next_gap_ < gaps.size() && gaps[next_gap_].column <= column; ++next_gap_) {
      const std::size_t count = text_.paragraphs.size();
      const bool inside = count > 0 && !(between_paragraphs && gaps[next_gap_].begins_paragraph);
      text_.gaps.push_back({.paragraph = inside ? count - 1 : count,
                            .offset = inside ? text_.paragraphs.back().text.size() : 0,
                            .gap = gaps[next_gap_]});
    }
  }

  const Apparatus& apparatus_;
  CanonicalText text_;
  std::size_t next_gap_ = 0;
};

// Paragraphs that edits emptied go, and gaps move up with the text around them.
void drop_empty_paragraphs(CanonicalText& text) {
  std::vector<CanonicalParagraph> kept;
  std::vector<std::size_t> moved(text.paragraphs.size() + 1);
  for (std::size_t at = 0; at < text.paragraphs.size(); ++at) {
    moved[at] = kept.size();
    if (!text.paragraphs[at].text.empty()) kept.push_back(std::move(text.paragraphs[at]));
  }
  moved.back() = kept.size();
  for (PlacedGap& gap : text.gaps) gap.paragraph = moved[gap.paragraph];
  text.paragraphs = std::move(kept);
}

}  // namespace

CanonicalText apply_edits(const Apparatus& apparatus, const std::vector<Edit>& edits) {
  Typesetter typesetter(apparatus);
  std::size_t next = 0;
  const auto apply_edit_at = [&](std::size_t column) {
    const Edit& edit = edits[next];
    assert(edit.first >= column && edit.last >= edit.first);
    for (std::size_t at = edit.first + 1; at < edit.last; ++at) typesetter.reach(at);
    for (const char32_t c : edit.after) {
      typesetter.put(c, edit.first, static_cast<std::int32_t>(next));
    }
    ++next;
    return std::max(edit.last, column);
  };
  std::size_t column = 0;
  while (column < apparatus.columns.size()) {
    typesetter.reach(column);
    const std::size_t here = column;
    while (next < edits.size() && edits[next].first == here && column == here) {
      column = apply_edit_at(here);
    }
    if (column != here) continue;
    if (const Glyph* glyph = apparatus.lead_glyph(here)) typesetter.put(glyph->character, here, -1);
    ++column;
  }
  while (next < edits.size()) apply_edit_at(column);
  typesetter.reach(apparatus.columns.size());
  CanonicalText text = std::move(typesetter).finish();
  drop_empty_paragraphs(text);
  return text;
}

}  // namespace jiaokan
