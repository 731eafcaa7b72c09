// What the pages of a run are called: issue, label and id, from the names of their files.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "pipeline/document/page.h"

namespace jiaokan {

// One picture or text among the inputs.
struct PageSource {
  std::string path;  // as given
  int image = 0;     // which picture of the file, from 0
  int images = 1;    // pictures in the file
};

// One name for each source, in order. An issue is what the names in one folder share before the
// page label, or the folder when nothing stands before it; a name without a label is an issue by
// itself, and the pictures of such a file are its pages. Issues of the same name in different
// folders are told apart by as many folders before the name as it takes.
// Ids are distinct and do not depend on the order of the sources: issue and label, then, when
// several sources carry one page, "+" and the extension (but for a lone picture), then "+2" ….
// Bytes of a path that are not UTF-8 are written as %XX.
// REQUIRES: no two sources with the same path and image.
std::vector<PageName> name_pages(std::span<const PageSource> sources);

}  // namespace jiaokan
