// Where sentences end and begin, as their signs tell.
#pragma once

#include <string_view>

namespace jiaokan {

// The text ends with 。！？… or with these and closing quotation marks, or with ： before a list.
bool ends_closed(std::u32string_view text);

// The text begins with a sign that no sentence begins with: ，。）”.
bool begins_open(std::u32string_view text);

// 「王毅：」, 「《环球时报》记者：」: someone begins to speak.
bool begins_with_speaker(std::u32string_view text);

// 「一是」, 「第二，」, 「（三）」, 「4.」: one of several.
bool begins_with_number(std::u32string_view text);

}  // namespace jiaokan
