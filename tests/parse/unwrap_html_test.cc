#include "stages/parse/unwrap_html.h"

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

// Pieces with '/' before each; headings as h1:, items as *.
std::string show(std::u32string_view line) {
  std::string shown;
  for (const HtmlPiece& piece : unwrap_html(line)) {
    shown += "/";
    if (piece.heading > 0) shown += "h" + std::to_string(piece.heading) + ":";
    if (piece.item) shown += "*";
    shown += encode_utf8(piece.text);
  }
  return shown;
}

TEST(UnwrapHtml, TagsBecomeBreaksAndRoles) {
  EXPECT_EQ(show(U"<h1>春耕</h1><p>北方<b>小麦</b>返青。</p>"), "/h1:春耕/北方小麦返青。");
  EXPECT_EQ(show(U"一行<br/>二行"), "/一行/二行");
  EXPECT_EQ(show(U"<ul><li>甲</li><li>乙</li></ul>"), "/*甲/*乙");
  EXPECT_EQ(show(U"<tr><td>亩</td><td>吨</td></tr>"), "/亩 吨");
  EXPECT_EQ(show(U"<!-- 图 -->春<span class=\"a\">耕</span>"), "/春耕");
}

TEST(UnwrapHtml, EntitiesBecomeCharacters) {
  EXPECT_EQ(show(U"AT&amp;T&nbsp;&ldquo;好&rdquo;&#26657;&#x52D8;"), "/AT&T “好”校勘");
}

TEST(UnwrapHtml, WhatIsNoHtmlStays) {
  EXPECT_EQ(show(U"1 < 2，3 > 2"), "/1 < 2，3 > 2");
  EXPECT_EQ(show(U"<未知> &unknown; &#xD800; R&D"), "/<未知> &unknown; &#xD800; R&D");
  EXPECT_EQ(show(U"<p"), "/<p");
  EXPECT_EQ(show(U""), "/");
}

}  // namespace
}  // namespace jiaokan
