// How sentences begin that open a paragraph, as their words tell.
#pragma once

#include <string_view>

namespace jiaokan {

// 「王毅：」, 「《环球时报》记者：」: someone begins to speak.
bool begins_with_speaker(std::u32string_view text);

// 「一是」, 「第二，」, 「（三）」, 「4.」: one of several.
bool begins_with_number(std::u32string_view text);

// 「今天」, 「记者从…」, 「此外，」: words that a sentence begins with and that seldom stand inside
// one.
bool begins_with_opener(std::u32string_view text);

// 「此外，」, 「这次」, 「他」: it speaks of what was said before, so that no article begins with
// it.
bool begins_with_reference(std::u32string_view text);

// 「某某指出，」, 「会议强调，」: whose words are told.
bool begins_with_saying(std::u32string_view text);

}  // namespace jiaokan
