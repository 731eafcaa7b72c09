// The files that a command line names.
#pragma once

#include <istream>
#include <span>
#include <string>
#include <vector>

#include "pipeline/document/failure.h"

namespace jiaokan {

enum class InputKind { kPicture, kPdf, kText };
inline constexpr InputKind kInputKinds[] = {InputKind::kPicture, InputKind::kPdf, InputKind::kText};
std::string_view to_string(InputKind kind);

struct InputFile {
  std::string path;  // as given, or below the folder as given
  InputKind kind = InputKind::kPicture;
  auto operator<=>(const InputFile&) const = default;
};

struct FoundInputs {
  std::vector<InputFile> files;   // in the order of the arguments; a folder's by name
  std::vector<Failure> failures;  // arguments that name nothing to read
};

// Files count by their extension, in either case: png jpg jpeg jp2 j2k tif tiff pdf txt md. Folders
// are walked; in them hidden entries and other files are passed over, and links to folders are not
// followed. "-" stands for the lines of `standard_input`, one path each. A file that is named twice
// counts once.
FoundInputs find_inputs(std::span<const std::string> arguments, std::istream& standard_input);

}  // namespace jiaokan
