#include "stages/collate/flatten.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

// A paragraph of the row that is being laid out.
struct Piece {
  const Paragraph* paragraph;
  const Fragment* fragment;
  Part part;
  bool begins = true;
  bool after_gap = false;
};

bool is_heading(Part part) {
  return part == Part::kKicker || part == Part::kHeadline || part == Part::kSubheading;
}

struct Layout {
  std::vector<Piece> head, body, asides;
};

// Sorts one fragment's paragraphs into the blocks. `seam` lies before it; nullptr for the first.
void lay_out(const Fragment& fragment, const Seam* seam, Layout& layout) {
  const bool runs_on = seam && *seam == Seam::kSentence;
  bool in_head = true, first_text = true;
  for (const Paragraph& paragraph : fragment.paragraphs) {
    if (paragraph.glyphs.empty()) continue;
    Piece piece{&paragraph, &fragment, paragraph.part};
    if (is_aside(paragraph.part)) {
      layout.asides.push_back(piece);
      continue;
    }
    in_head = in_head && is_heading(paragraph.part);
    const bool hoisted = seam && in_head && (runs_on || paragraph.part != Part::kSubheading);
    if (hoisted) {
      if (!layout.head.empty()) piece.part = Part::kSubheading;
      layout.head.push_back(piece);
      continue;
    }
    if (!seam && in_head) {
      layout.head.push_back(piece);
      continue;
    }
    if (seam && first_text && !layout.body.empty()) {
      piece.after_gap = *seam == Seam::kGap;
      piece.begins = !(runs_on && layout.body.back().part == paragraph.part);
    }
    first_text = false;
    layout.body.push_back(piece);
  }
}

class RowBuilder {
 public:
  explicit RowBuilder(const Witness& witness) {
    row_.text.sigil = witness.sigil;
    row_.text.kind = witness.kind;
    for (const Fragment& fragment : witness.fragments) {
      if (std::ranges::find(row_.text.inputs, fragment.name.input) == row_.text.inputs.end()) {
        row_.text.inputs.push_back(fragment.name.input);
      }
      if (page_index(fragment) == row_.text.pages.size()) row_.text.pages.push_back(fragment.name);
    }
  }

  void add(RowBlock block, const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) put(piece);
    row_.block_begins[static_cast<std::size_t>(block) + 1] = size();
  }

  Row finish() && { return std::move(row_); }

 private:
  std::uint32_t size() const { return row_.size(); }

  std::size_t page_index(const Fragment& fragment) const {
    const auto& pages = row_.text.pages;
    const auto found = std::ranges::find_if(
        pages, [&](const PageName& page) { return page.id == fragment.name.id; });
    return static_cast<std::size_t>(found - pages.begin());
  }

  void put(const Piece& piece) {
    const Paragraph& paragraph = *piece.paragraph;
    const std::uint32_t begin = size();
    if (piece.after_gap) row_.gaps.push_back(begin);
    if (!piece.begins) row_.text.joints.push_back(begin);
    for (const std::uint32_t joint : paragraph.joints) {
      if (joint > 0 && joint < paragraph.glyphs.size()) row_.text.joints.push_back(begin + joint);
    }
    const auto page = static_cast<std::uint16_t>(page_index(*piece.fragment));
    for (std::size_t at = 0; at < paragraph.glyphs.size(); ++at) {
      row_.text.glyphs.push_back(paragraph.glyphs[at]);
      row_.text.page_of.push_back(page);
      row_.text.places.push_back(at < paragraph.places.size() ? paragraph.places[at] : Place{});
      row_.keys.push_back(matching_key(paragraph.glyphs[at].character));
      row_.parts.push_back(piece.part);
      row_.begins.push_back(at == 0 && piece.begins);
    }
  }

  Row row_;
};

}  // namespace

Row flatten(const Witness& witness) {
  Layout layout;
  for (std::size_t at = 0; at < witness.fragments.size(); ++at) {
    const Seam* seam = at == 0 ? nullptr : &witness.seams[at - 1];
    lay_out(witness.fragments[at], seam, layout);
  }
  RowBuilder builder(witness);
  builder.add(RowBlock::kHead, layout.head);
  builder.add(RowBlock::kBody, layout.body);
  builder.add(RowBlock::kAside, layout.asides);
  return std::move(builder).finish();
}

}  // namespace jiaokan
