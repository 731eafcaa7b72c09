#include "stages/parse/unwrap_html.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace jiaokan {
namespace {

using std::u32string_view;

constexpr u32string_view kBlockTags[] = {
    U"p",     U"br",      U"div",    U"ul",         U"ol",      U"li",     U"table",  U"thead",
    U"tbody", U"tr",      U"hr",     U"blockquote", U"pre",     U"html",   U"body",   U"head",
    U"title", U"article", U"figure", U"figcaption", U"section", U"header", U"footer", U"center",
    U"h1",    U"h2",      U"h3",     U"h4",         U"h5",      U"h6",     U"main",   U"caption"};
constexpr u32string_view kInlineTags[] = {
    U"b", U"strong", U"i",     U"em",  U"u",   U"span", U"font", U"sub",  U"sup",  U"small",
    U"a", U"img",    U"image", U"del", U"ins", U"mark", U"s",    U"code", U"ruby", U"watermark"};

struct Entity {
  u32string_view name;
  char32_t character;
};
constexpr Entity kEntities[] = {
    {U"nbsp", U' '},   {U"amp", U'&'},   {U"lt", U'<'},    {U"gt", U'>'},     {U"quot", U'"'},
    {U"apos", U'\''},  {U"emsp", U' '},  {U"ensp", U' '},  {U"ldquo", U'“'},  {U"rdquo", U'”'},
    {U"lsquo", U'‘'},  {U"rsquo", U'’'}, {U"mdash", U'—'}, {U"ndash", U'–'},  {U"hellip", U'…'},
    {U"middot", U'·'}, {U"bull", U'•'},  {U"times", U'×'}, {U"permil", U'‰'}, {U"deg", U'°'}};

struct Tag {
  std::u32string name;
  bool closing = false;
  std::size_t length = 0;
};

bool listed(u32string_view name, const auto& list) {
  return std::ranges::find(list, name) != std::end(list);
}

bool is_ascii_word(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

// The tag at the front of `rest`, if HTML knows it.
std::optional<Tag> read_tag(u32string_view rest) {
  if (rest.starts_with(U"<!--")) {
    const std::size_t end = rest.find(U"-->");
    if (end == u32string_view::npos) return std::nullopt;
    return Tag{.name = U"!", .length = end + 3};
  }
  const std::size_t end = rest.find(U'>');
  if (end == u32string_view::npos || end > 400) return std::nullopt;
  Tag tag{.length = end + 1};
  std::size_t at = 1;
  if (at < end && rest[at] == U'/') tag.closing = true, ++at;
  while (at < end && is_ascii_word(rest[at])) {
    const char32_t c = rest[at++];
    tag.name += c >= U'A' && c <= U'Z' ? c + 32 : c;
  }
  const bool ended = at == end || rest[at] == U' ' || rest[at] == U'/';
  if (!ended || !(listed(tag.name, kBlockTags) || listed(tag.name, kInlineTags) ||
                  tag.name == U"td" || tag.name == U"th")) {
    return std::nullopt;
  }
  return tag;
}

// The character that the entity at the front of `rest` stands for, and the entity's length.
std::optional<std::pair<char32_t, std::size_t>> read_entity(u32string_view rest) {
  const std::size_t end = rest.substr(0, 12).find(U';');
  if (end == u32string_view::npos || end < 2) return std::nullopt;
  const u32string_view name = rest.substr(1, end - 1);
  for (const Entity& entity : kEntities) {
    if (entity.name == name) return std::pair{entity.character, end + 1};
  }
  if (name[0] != U'#' || name.size() < 2) return std::nullopt;
  const bool hex = name[1] == U'x' || name[1] == U'X';
  char32_t value = 0;
  for (const char32_t c : name.substr(hex ? 2 : 1)) {
    const char32_t low = c | 32;
    const bool letter = hex && low >= U'a' && low <= U'f';
    if (!letter && (c < U'0' || c > U'9')) return std::nullopt;
    value = value * (hex ? 16 : 10) + (letter ? low - U'a' + 10 : c - U'0');
    if (value > 0x10FFFF) return std::nullopt;
  }
  const bool printable = value >= 0x20 && !(value >= 0xD800 && value <= 0xDFFF);
  return printable ? std::optional(std::pair{value, end + 1}) : std::nullopt;
}

class Unwrapper {
 public:
  std::vector<HtmlPiece> run(u32string_view line) {
    for (std::size_t i = 0; i < line.size();) {
      i += take(line.substr(i));
    }
    break_here(true);
    if (pieces_.empty()) pieces_.push_back({});
    return std::move(pieces_);
  }

 private:
  // Takes one tag, entity or character; returns its length.
  std::size_t take(u32string_view rest) {
    if (rest[0] == U'<') {
      if (const auto tag = read_tag(rest)) return take_tag(*tag);
    }
    if (rest[0] == U'&') {
      if (const auto entity = read_entity(rest)) {
        piece_.text += entity->first;
        return entity->second;
      }
    }
    piece_.text += rest[0];
    return 1;
  }

  std::size_t take_tag(const Tag& tag) {
    const bool cell = tag.name == U"td" || tag.name == U"th";
    if (cell && !tag.closing && !piece_.text.empty()) piece_.text += U' ';
    if (listed(tag.name, kBlockTags)) {
      break_here(false);
      piece_.after_tag = true;
      const bool heading = tag.name.size() == 2 && tag.name[0] == U'h' && tag.name[1] != U'r';
      if (heading && !tag.closing) piece_.heading = static_cast<int>(tag.name[1] - U'0');
      piece_.item = tag.name == U"li" && !tag.closing;
    }
    return tag.length;
  }

  void break_here(bool last) {
    const bool blank = piece_.text.find_first_not_of(U' ') == std::u32string::npos;
    if (!blank || (last && pieces_.empty() && !piece_.after_tag)) pieces_.push_back(piece_);
    piece_ = {};
  }

  std::vector<HtmlPiece> pieces_;
  HtmlPiece piece_;
};

}  // namespace

std::vector<HtmlPiece> unwrap_html(u32string_view line) {
  if (line.find_first_of(U"<&") == u32string_view::npos) {
    return {{.text = std::u32string(line)}};
  }
  return Unwrapper().run(line);
}

}  // namespace jiaokan
