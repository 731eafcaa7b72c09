// Mistakes beyond doubt, by sort: what tells how garbled a text is.
#pragma once

namespace jiaokan {

struct Finds {
  double eye = 0, ear = 0, doubled = 0, all = 0;
  double characters = 0;  // of the text in which they were found
};

}  // namespace jiaokan
