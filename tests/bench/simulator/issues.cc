#include "tests/bench/simulator/issues.h"

#include <algorithm>
#include <array>

#include "models/unicode.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

constexpr std::size_t kLeastHalf = 50;  // characters
constexpr std::size_t kShortestJump = 160;

bool happens(std::mt19937_64& random, double chance) {
  return static_cast<double>(random() >> 11) < chance * static_cast<double>(1ull << 53);
}

// A page's number as papers write it.
std::u32string number(int page, std::mt19937_64& random) {
  constexpr std::u32string_view kHan = U"〇一二三四五六七八九";
  const std::u32string digit(1, static_cast<char32_t>(U'0' + page));
  switch (random() % 3) {
    case 0: return U"第" + std::u32string(1, kHan[static_cast<std::size_t>(page)]) + U"版";
    case 1: return U"第" + digit + U"版";
    default: return digit + U"版";
  }
}

std::u32string mark(std::u32string_view verb, int page, std::mt19937_64& random) {
  constexpr std::array<std::u32string_view, 3> kOpen = {U"（", U"(", U"〔"};
  constexpr std::array<std::u32string_view, 3> kClose = {U"）", U")", U"〕"};
  const std::size_t bracket = random() % 10 < 6 ? 0 : random() % 3;
  std::u32string text(kOpen[bracket]);
  text += verb;
  text += number(page, random);
  return text + std::u32string(kClose[bracket]);
}

// Every second one with one character of its words or brackets read as another or not at all; the
// page's number stays.
std::u32string garble_mark(std::u32string text, std::mt19937_64& random) {
  if (random() % 2 == 0) return text;
  constexpr std::u32string_view kOthers = U"卜下丁专传士工按拨板反笫弟（【[";
  std::size_t at = random() % text.size();
  const auto is_number = [&](std::size_t place) {
    return is_digit(text[place]) || is_numeral(text[place]);
  };
  while (is_number(at)) at = (at + 1) % text.size();
  if (random() % 4 == 0) {
    text.erase(at, 1);
  } else {
    text[at] = kOthers[random() % kOthers.size()];
  }
  return text;
}

std::u32string garble_text(std::u32string text, double substituted, std::u32string_view alphabet,
                           std::mt19937_64& random) {
  for (char32_t& c : text) {
    if (is_han(c) && happens(random, substituted)) c = alphabet[random() % alphabet.size()];
  }
  return text;
}

// An article's paragraphs from and up to a character of its body.
std::vector<std::u32string> part_of(const CleanArticle& article, std::size_t begin,
                                    std::size_t end) {
  std::vector<std::u32string> parts;
  std::size_t at = 0;
  for (const std::u32string& paragraph : article.paragraphs) {
    const std::size_t from = std::max(begin, at), to = std::min(end, at + paragraph.size());
    if (from < to) parts.push_back(paragraph.substr(from - at, to - from));
    at += paragraph.size();
  }
  return parts;
}

class PageWriter {
 public:
  PageWriter(const IssueOptions& options, std::u32string alphabet)
      : options_(options), alphabet_(std::move(alphabet)) {}

  void put(int page, const std::u32string& line) {
    pages_[static_cast<std::size_t>(page - 1)] += line + U"\n\n";
  }
  void put_text(int page, std::u32string_view before, const std::vector<std::u32string>& parts,
                std::u32string_view after, std::mt19937_64& random) {
    if (!before.empty()) put(page, std::u32string(before));
    for (std::size_t at = 0; at < parts.size(); ++at) {
      std::u32string line = garble_text(parts[at], options_.substituted, alphabet_, random);
      if (at + 1 == parts.size()) line += after;
      put(page, line);
    }
  }
  const std::array<std::u32string, 4>& pages() const { return pages_; }

 private:
  const IssueOptions& options_;
  std::u32string alphabet_;
  std::array<std::u32string, 4> pages_;
};

// The two jump lines, damaged as the options say.
std::pair<std::u32string, std::u32string> marks_of(int page, int goes_on, MarkDamage damage,
                                                   std::mt19937_64& random) {
  const bool first = random() % 2 == 0;
  const auto other_than = [&](int right) {
    return 1 + (right + static_cast<int>(random() % 3)) % 4;
  };
  const bool wrong = damage == MarkDamage::kWrongPage;
  std::u32string to = mark(U"下转", wrong && first ? other_than(goes_on) : goes_on, random);
  std::u32string from = mark(U"上接", wrong && !first ? other_than(page) : page, random);
  if (damage == MarkDamage::kOneCharacter) {
    return {garble_mark(std::move(to), random), garble_mark(std::move(from), random)};
  }
  if (damage == MarkDamage::kOneLost) (first ? to : from).clear();
  return {std::move(to), std::move(from)};
}

}  // namespace

SimulatedIssue make_issue(std::span<const CleanArticle> articles, const IssueOptions& options,
                          std::mt19937_64& random) {
  std::u32string alphabet;
  for (const CleanArticle& article : articles) {
    for (const char32_t c : body_of(article)) {
      if (is_han(c)) alphabet += c;
    }
  }
  SimulatedIssue issue;
  PageWriter writer(options, std::move(alphabet));
  for (std::size_t at = 0; at < articles.size(); ++at) {
    const CleanArticle& article = articles[at];
    const std::u32string body = body_of(article);
    const bool jumps = issue.jumped.size() < options.jumps && body.size() >= kShortestJump;
    const int page = 1 + static_cast<int>(random() % (jumps ? 2 : 4));
    const std::size_t cut =
        jumps ? kLeastHalf + random() % (body.size() - 2 * kLeastHalf) : body.size();
    const int goes_on = 3 + static_cast<int>(random() % 2);
    auto [to, from] = jumps ? marks_of(page, goes_on, options.damage, random)
                            : std::pair<std::u32string, std::u32string>();
    writer.put(page, U"# " + article.headline);
    writer.put_text(page, U"", part_of(article, 0, cut), to, random);
    issue.texts.push_back({{at, 0}, article.headline + body.substr(0, cut)});
    if (!jumps || (options.missing > 0 && happens(random, options.missing))) continue;
    if (happens(random, options.headline_again)) writer.put(goes_on, U"# " + article.headline);
    writer.put_text(goes_on, from, part_of(article, cut, body.size()), U"", random);
    issue.texts.push_back({{at, 1}, body.substr(cut)});
    issue.jumped.push_back(at);
  }
  for (std::size_t page = 0; page < writer.pages().size(); ++page) {
    const std::string label = std::to_string(page + 1);
    PageName name{.id = {"issue/" + label}, .issue = {"issue"}, .label = {label}, .input = label};
    if (!writer.pages()[page].empty()) {
      issue.pages.push_back({.name = name, .bytes = encode_utf8(writer.pages()[page])});
    }
  }
  return issue;
}

}  // namespace jiaokan
