// Where sentences end and begin, as their signs tell.
#pragma once

#include <string_view>

namespace jiaokan {

// The text ends with 。！？… or with these and closing quotation marks, or with ： before a list.
bool ends_closed(std::u32string_view text);

// The text begins with a sign that no sentence begins with: ，。）”.
bool begins_open(std::u32string_view text);

}  // namespace jiaokan
