#include "pipeline/document/placement.h"

#include <algorithm>

namespace jiaokan {

Placement::Placement(const Apparatus& apparatus, const CanonicalText& text)
    : apparatus_(apparatus) {
  for (std::size_t at = 0; at < text.paragraphs.size(); ++at) {
    const CanonicalParagraph& paragraph = text.paragraphs[at];
    sizes_.push_back(paragraph.text.size());
    for (std::size_t offset = 0; offset < paragraph.origins.size(); ++offset) {
      const Origin& origin = paragraph.origins[offset];
      characters_.push_back({origin.column, origin.edit, static_cast<std::uint32_t>(at),
                             static_cast<std::uint32_t>(offset)});
    }
  }
}

std::size_t Placement::first_from(std::size_t column) const {
  const auto found = std::ranges::lower_bound(characters_, column, {}, [](const Character& c) {
    return static_cast<std::size_t>(c.column);
  });
  return static_cast<std::size_t>(found - characters_.begin());
}

Span Placement::vanished(std::size_t character, std::size_t column) const {
  const bool begins =
      column < apparatus_.columns.size() && apparatus_.columns[column].begins_paragraph;
  if (character > 0 && (!begins || character == characters_.size())) {
    const Character& before = characters_[character - 1];
    return {before.paragraph, before.offset + 1u, before.offset + 1u};
  }
  if (character < characters_.size()) {
    const Character& after = characters_[character];
    return {after.paragraph, after.offset, after.offset};
  }
  return {};
}

Span Placement::of_columns(std::size_t first, std::size_t last) const {
  const std::size_t begin = first_from(first), end = first_from(last);
  if (begin == end) return vanished(begin, first);
  const Character& head = characters_[begin];
  const Character& tail = characters_[end - 1];
  const std::size_t stop =
      tail.paragraph == head.paragraph ? tail.offset + 1u : sizes_[head.paragraph];
  return {head.paragraph, head.offset, stop};
}

Span Placement::of_edit(const std::vector<Edit>& edits, std::size_t index) const {
  const Edit& edit = edits[index];
  const auto is_its = [&](const Character& c) {
    return c.edit == static_cast<std::int32_t>(index);
  };
  const auto from = characters_.begin() + static_cast<std::ptrdiff_t>(first_from(edit.first));
  const auto head =
      edit.after.empty() ? characters_.end() : std::find_if(from, characters_.end(), is_its);
  if (head == characters_.end()) return vanished(first_from(edit.first), edit.first);
  return {head->paragraph, head->offset, head->offset + edit.after.size()};
}

}  // namespace jiaokan
