#include "pipeline/document/article.h"

namespace jiaokan {

std::string_view to_string(Seam seam) {
  switch (seam) {
    case Seam::kSentence: return "sentence";
    case Seam::kParagraph: return "paragraph";
    case Seam::kGap: return "gap";
  }
  return "";
}

}  // namespace jiaokan
