#include <algorithm>
#include <functional>
#include <set>

#include <fmt/core.h>

#include "pipeline/document/validate.h"

namespace jiaokan {
namespace {

using Fault = std::optional<std::string>;

// A witness's glyphs are each in one column, and its lists run beside its glyphs.
Fault find_witness_fault(const Apparatus& apparatus, std::size_t witness) {
  const WitnessText& text = apparatus.witnesses[witness];
  if (text.page_of.size() != text.glyphs.size() || text.places.size() != text.glyphs.size()) {
    return fmt::format("witness {} lacks the places of its glyphs", text.sigil.value);
  }
  if (std::ranges::any_of(text.page_of,
                          [&](std::uint16_t at) { return at >= text.pages.size(); })) {
    return fmt::format("witness {} has a glyph on no page", text.sigil.value);
  }
  std::vector<bool> seen(text.glyphs.size());
  for (const Column& column : apparatus.columns) {
    const std::int32_t at = column.readings[witness];
    if (at < 0) continue;
    const auto glyph = static_cast<std::size_t>(at);
    if (glyph >= seen.size())
      return fmt::format("a column names a glyph that {} lacks", text.sigil.value);
    if (seen[glyph])
      return fmt::format("glyph {} of {} is in two columns", glyph, text.sigil.value);
    seen[glyph] = true;
  }
  if (!std::ranges::all_of(seen, std::identity{})) {
    return fmt::format("a glyph of {} is in no column", text.sigil.value);
  }
  return std::nullopt;
}

Fault find_column_fault(const Column& column, std::size_t witness_count) {
  if (column.readings.size() != witness_count) return "a column lacks a witness";
  if (column.lead >= witness_count) return "a column's lead is no witness";
  if (column.readings[column.lead] == kMissing) return "a column's lead lacks the passage";
  return std::nullopt;
}

// The lead reading of the columns [first, last).
std::u32string lead_text(const Apparatus& apparatus, std::size_t first, std::size_t last) {
  std::u32string text;
  for (std::size_t at = first; at < last; ++at) {
    if (const Glyph* glyph = apparatus.lead_glyph(at)) text += glyph->character;
  }
  return text;
}

}  // namespace

Fault find_fault(std::span<const Group> groups, std::size_t fragment_count) {
  std::vector<bool> seen(fragment_count);
  for (const Group& group : groups) {
    for (const std::size_t at : group.fragments) {
      if (at >= fragment_count)
        return fmt::format("a group names fragment {} of {}", at, fragment_count);
      if (seen[at]) return fmt::format("fragment {} is in two groups", at);
      seen[at] = true;
    }
  }
  if (!std::ranges::all_of(seen, std::identity{})) return "a fragment is in no group";
  return std::nullopt;
}

Fault find_fault(std::span<const Article> articles, std::span<const Fragment> fragments) {
  std::set<FragmentId> linked;
  for (const Article& article : articles) {
    if (article.witnesses.empty()) return "an article has no witness";
    for (const Witness& witness : article.witnesses) {
      if (witness.fragments.empty()) return "a witness has no fragment";
      if (witness.seams.size() + 1 != witness.fragments.size()) {
        return "a witness's seams do not lie between its fragments";
      }
      for (const Fragment& fragment : witness.fragments) {
        if (!linked.insert(fragment.id).second) {
          return fmt::format("fragment {}#{} is in two places", fragment.id.page.value,
                             fragment.id.ordinal);
        }
      }
    }
  }
  for (const Fragment& fragment : fragments) {
    if (!linked.contains(fragment.id)) {
      return fmt::format("fragment {}#{} is in no article", fragment.id.page.value,
                         fragment.id.ordinal);
    }
  }
  return std::nullopt;
}

Fault find_fault(const Apparatus& apparatus) {
  if (apparatus.witnesses.empty()) return "an apparatus has no witness";
  for (const Column& column : apparatus.columns) {
    if (Fault fault = find_column_fault(column, apparatus.witnesses.size())) return fault;
  }
  for (std::size_t at = 0; at < apparatus.witnesses.size(); ++at) {
    if (Fault fault = find_witness_fault(apparatus, at)) return fault;
  }
  if (!std::ranges::is_sorted(apparatus.gaps, {}, &Gap::column)) return "gaps do not ascend";
  if (!apparatus.gaps.empty() && apparatus.gaps.back().column > apparatus.columns.size()) {
    return "a gap lies behind the text";
  }
  return std::nullopt;
}

Fault find_fault(const Decision& decision, const Apparatus& apparatus) {
  std::size_t reached = 0;
  for (const Edit& edit : decision.edits) {
    if (edit.first > edit.last || edit.last > apparatus.columns.size()) {
      return fmt::format("an edit of the columns {} to {} lies outside the text", edit.first,
                         edit.last);
    }
    if (edit.first < reached) return fmt::format("edits overlap at column {}", edit.first);
    if (edit.before != lead_text(apparatus, edit.first, edit.last)) {
      return fmt::format("an edit at column {} replaces what does not stand there", edit.first);
    }
    reached = edit.last;
  }
  for (const Variation& variation : decision.variations) {
    if (variation.first > variation.last || variation.last > apparatus.columns.size()) {
      return "a variation lies outside the text";
    }
    if (variation.readings.empty()) return "a variation has no reading";
  }
  if (!std::ranges::is_sorted(decision.variations, {}, &Variation::first)) {
    return "variations do not ascend";
  }
  return std::nullopt;
}

}  // namespace jiaokan
