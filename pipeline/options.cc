#include "pipeline/options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace jiaokan {
namespace {

template <class Enum>
std::string auto_or(const std::optional<Enum>& value) {
  return value ? std::string(to_string(*value)) : "auto";
}

std::string format_list(const std::vector<Format>& formats) {
  std::vector<std::string_view> names;
  for (const Format format : formats) names.push_back(to_string(format));
  return fmt::format("{}", fmt::join(names, ","));
}

std::string yes_or_no(bool value) {
  return value ? "yes" : "no";
}

}  // namespace

std::string_view to_string(ReaderKind kind) {
  switch (kind) {
    case ReaderKind::kAuto: return "auto";
    case ReaderKind::kOwn: return "own";
    case ReaderKind::kTesseract: return "tesseract";
  }
  return "";
}

std::string reading_options(const Options& options) {
  return fmt::format("script {} direction {} doubtful-below {} unsure-below {}",
                     auto_or(options.recognize.script), auto_or(options.segment.direction),
                     options.recognize.doubtful_below, options.recognize.unsure_below);
}

std::vector<std::pair<std::string, std::string>> describe(const Options& options) {
  return {{"script", auto_or(options.recognize.script)},
          {"direction", auto_or(options.segment.direction)},
          {"reader", std::string(to_string(options.reader))},
          {"dictionary", fmt::format("{}", fmt::join(options.dictionaries, ","))},
          {"reference", fmt::format("{}", fmt::join(options.references, ","))},
          {"formats", format_list(options.formats)},
          {"eager", yes_or_no(options.correct.eager)},
          {"strict", yes_or_no(options.strict)}};
}

}  // namespace jiaokan
