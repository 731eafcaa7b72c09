#include "pipeline/io/write_text.h"

#include <fmt/core.h>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

bool is_heading(Part part) {
  return part == Part::kKicker || part == Part::kHeadline || part == Part::kSubheading;
}

std::string_view prefix(Part part) {
  switch (part) {
    case Part::kCaption: return "图：";
    case Part::kCredit: return "署名：";
    case Part::kKicker:
    case Part::kHeadline:
    case Part::kSubheading:
    case Part::kBody: return "";
  }
  return "";
}

// 十三 and 13 are both 13, A06 stays as it is printed.
std::string page_text(const PageLabel& page) {
  const std::string key = page.key();
  const bool numeral = key.find_first_not_of("0123456789") == std::string::npos;
  return numeral ? key : page.printed;
}

// The transcript as it grows, and the line that each paragraph came to stand on.
class Lines {
 public:
  void begin(Part part) {
    // The headline's lines end at the first other one; a heading further down is a line as others.
    if (in_head_ && !is_heading(part)) {
      in_head_ = false;
      if (line_ > 0) next_line();
    }
    if (line_ > 0) text_ += '\n';
    ++line_;
    text_ += prefix(part);
  }
  void begin_paragraph(Part part) {
    begin(part);
    paragraph_lines_.push_back(line_);
  }
  void put(std::string_view text) { text_ += text; }
  std::string text() && { return line_ > 0 ? std::move(text_) + "\n" : std::string(); }
  std::vector<std::size_t> paragraph_lines() && { return std::move(paragraph_lines_); }

 private:
  void next_line() {
    text_ += '\n';
    ++line_;
  }

  std::string text_;
  std::size_t line_ = 0;
  std::vector<std::size_t> paragraph_lines_;
  bool in_head_ = true;
};

Lines set_lines(const CanonicalText& text) {
  Lines lines;
  auto gap = text.gaps.begin();
  // Gaps before paragraph `at`, on lines of their own.
  const auto put_gaps_before = [&](std::size_t at) {
    for (; gap != text.gaps.end() && gap->paragraph == at && gap->offset == 0 &&
           gap->gap.begins_paragraph;
         ++gap) {
      lines.begin(Part::kBody);
      lines.put(gap_mark(gap->gap));
    }
  };
  for (std::size_t at = 0; at < text.paragraphs.size(); ++at) {
    put_gaps_before(at);
    const CanonicalParagraph& paragraph = text.paragraphs[at];
    lines.begin_paragraph(paragraph.part);
    std::size_t written = 0;
    for (; gap != text.gaps.end() && gap->paragraph == at; ++gap) {
      lines.put(encode_utf8(paragraph.text.substr(written, gap->offset - written)));
      lines.put(gap_mark(gap->gap));
      written = gap->offset;
    }
    lines.put(encode_utf8(paragraph.text.substr(written)));
  }
  for (; gap != text.gaps.end(); ++gap) {
    lines.begin(Part::kBody);
    lines.put(gap_mark(gap->gap));
  }
  return lines;
}

}  // namespace

std::string gap_mark(const Gap& gap) {
  switch (gap.kind) {
    case GapKind::kLost: return "〔缺〕";
    case GapKind::kContinuedFrom:
      return gap.page.known() ? fmt::format("〔上接第{}版，未见〕", page_text(gap.page))
                              : "〔上文未见〕";
    case GapKind::kContinuedTo:
      return gap.page.known() ? fmt::format("〔下转第{}版，未见〕", page_text(gap.page))
                              : "〔下文未见〕";
  }
  return "";
}

std::string write_text(const SettledArticle& article) {
  return set_lines(article.text).text();
}

std::vector<std::size_t> text_lines(const SettledArticle& article) {
  return set_lines(article.text).paragraph_lines();
}

}  // namespace jiaokan
