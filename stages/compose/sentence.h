// How sentences begin that open a paragraph, as their words tell.
#pragma once

#include <string_view>

namespace jiaokan {

// 「王毅：」, 「《环球时报》记者：」: someone begins to speak.
bool begins_with_speaker(std::u32string_view text);

// 「一是」, 「第二，」, 「（三）」, 「4.」: one of several.
bool begins_with_number(std::u32string_view text);

}  // namespace jiaokan
