// The set phrases by which a newspaper says what a paragraph is.
#pragma once

#include <string_view>

namespace jiaokan {

// 「新华社北京3月7日电」, 「本报讯」, 「据新华社…电」: an article's text begins.
bool begins_with_dateline(std::u32string_view text);

// 「本报记者 某某」, 「（参与记者：某某、某某）」, 「责编：某某」 and nothing else.
bool is_byline(std::u32string_view text);

// 「新华社记者某某摄」, 「某某供图」, 「资料图片」 and nothing else.
bool is_photo_credit(std::u32string_view text);

// Begins with ▲ or 图为, or ends with who took the photograph.
bool is_caption(std::u32string_view text);

// Short, without a sentence's end, no part of a list: it may be a headline, or a subheading, or
// half a sentence.
bool has_heading_shape(std::u32string_view text);

}  // namespace jiaokan
