#include "stages/compose/cut_jump_lines.h"

#include <algorithm>

#include "models/unicode.h"
#include "stages/compose/jump_lines.h"

namespace jiaokan {
namespace {

bool is_blank(std::u32string_view text) {
  return std::ranges::all_of(text, is_space);
}

// The part [begin, end) of the passage, as one of its own.
Passage slice(const Passage& passage, std::size_t begin, std::size_t end) {
  Passage part = passage;
  const auto at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
  part.glyphs.assign(passage.glyphs.begin() + at(begin), passage.glyphs.begin() + at(end));
  part.places.assign(passage.places.begin() + at(begin), passage.places.begin() + at(end));
  part.joints.clear();
  if (begin > 0) part.blank_lines = 0, part.item = false, part.indented = false;
  if (end < passage.glyphs.size()) part.full = false;
  return part;
}

Passage jump_passage(const Passage& passage, const JumpMark& mark, const std::u32string& text) {
  Passage jump{.role = RegionRole::kJumpLine,
               .story = passage.story,
               .blank_lines = mark.begin == 0 ? passage.blank_lines : 0};
  jump.jump = JumpLine{.kind = mark.kind,
                       .page = mark.page,
                       .title = mark.title,
                       .printed = text.substr(mark.begin, mark.end - mark.begin),
                       .place = passage.places[mark.begin]};
  return jump;
}

bool is_pair(const std::vector<JumpMark>& marks, std::size_t i, std::u32string_view text) {
  return i + 1 < marks.size() && marks[i].kind == JumpKind::kTo &&
         marks[i + 1].kind == JumpKind::kFrom &&
         is_blank(text.substr(marks[i].end, marks[i + 1].begin - marks[i].end));
}

void cut(const Passage& passage, const std::vector<JumpMark>& marks, std::vector<Passage>& cut) {
  const std::u32string text = passage.text();
  std::size_t at = 0;
  bool continues = false;  // the halves around a pair are one paragraph
  const auto put_text = [&](std::size_t end) {
    if (is_blank(std::u32string_view(text).substr(at, end - at))) return;
    Passage part = slice(passage, at, end);
    if (continues && !cut.empty() && !cut.back().jump) {
      append(cut.back(), part);
    } else {
      cut.push_back(std::move(part));
    }
    continues = false;
  };
  for (std::size_t i = 0; i < marks.size(); ++i) {
    put_text(marks[i].begin);
    if (is_pair(marks, i, text)) {
      at = marks[++i].end;
      continues = true;
      continue;
    }
    cut.push_back(jump_passage(passage, marks[i], text));
    at = marks[i].end;
  }
  put_text(text.size());
}

// What segmentation calls a jump line is one even if it cannot be read.
void add_unread(const Passage& passage, std::vector<Passage>& cut) {
  const std::u32string text = passage.text();
  const bool from = text.find_first_of(U"上接") != std::u32string::npos &&
                    text.find_first_of(U"下转轉") == std::u32string::npos;
  JumpMark mark{.end = text.size(), .kind = from ? JumpKind::kFrom : JumpKind::kTo};
  cut.push_back(jump_passage(passage, mark, text));
}

}  // namespace

std::vector<Passage> cut_jump_lines(std::vector<Passage> passages) {
  std::vector<Passage> result;
  for (Passage& passage : passages) {
    const std::u32string text = passage.text();
    const std::vector<JumpMark> marks = find_jump_lines(text);
    if (!marks.empty()) {
      cut(passage, marks, result);
    } else if (passage.role == RegionRole::kJumpLine && text.size() <= 12) {
      add_unread(passage, result);
    } else {
      if (passage.role == RegionRole::kJumpLine) passage.role = RegionRole::kBody;
      result.push_back(std::move(passage));
    }
  }
  return result;
}

}  // namespace jiaokan
