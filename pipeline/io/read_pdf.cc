#include "pipeline/io/read_pdf.h"

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pipeline/document/error.h"
#include "pipeline/io/image_limits.h"
#include "pipeline/io/run_program.h"

namespace jiaokan {
namespace {

// A path that no program takes for an option.
std::string safe_path(const std::string& path) {
  return std::filesystem::absolute(path).string();
}

[[noreturn]] void fail(const ProgramResult& result) {
  const std::string& errors = result.errors;
  if (errors.find("ncorrect password") != std::string::npos) {
    throw PageError(ErrorKind::kUnreadable, "is a PDF that needs a password",
                    "Remove it first: qpdf --password=… --decrypt FILE NEW.");
  }
  if (errors.find("May not be a PDF file") != std::string::npos) {
    throw PageError(ErrorKind::kWrongFormat, "is no PDF", "Name it after what it is.");
  }
  if (!result.finished || result.exit_code >= 128) {
    throw PageError(ErrorKind::kTooLarge, "takes poppler more time or memory than a page may",
                    "Print it to a new PDF, or export its pages as pictures.");
  }
  throw PageError(ErrorKind::kTruncated,
                  fmt::format("is a torn PDF: {}", errors.substr(0, errors.find('\n'))),
                  "Copy it again, or repair it: qpdf FILE NEW.");
}

// What stands after `key:` at the beginning of a line of pdfinfo's output.
std::optional<std::string_view> field(std::string_view output, std::string_view key) {
  for (std::size_t at = 0; at < output.size();) {
    const std::size_t end = std::min(output.find('\n', at), output.size());
    const std::string_view line = output.substr(at, end - at);
    if (const auto colon = line.find(':'); line.starts_with(key) && colon != line.npos) {
      const std::string_view value = line.substr(colon + 1);
      return value.substr(std::min(value.find_first_not_of(' '), value.size()));
    }
    at = end + 1;
  }
  return std::nullopt;
}

// A number at the front of `text`, which it is taken from with the blank after it.
std::optional<double> take_number(std::string_view& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  text.remove_prefix(std::min(text.find_first_not_of(" x\n\t"), text.size()));
  return value;
}

// Refuses a page by its stated size, before anything is drawn.
void check_page_size(const std::string& path, int page) {
  const std::string number = std::to_string(page + 1);
  const ProgramResult info =
      run_program({"pdfinfo", "-f", number, "-l", number, safe_path(path)}, {});
  std::optional<std::string_view> size = field(info.output, fmt::format("Page {:>4} size", number));
  if (!size) fail(info);
  const auto width = take_number(*size), height = take_number(*size);
  if (!width || !height) fail(info);
  check_size(static_cast<long long>(*width / 72 * kPdfDpi),
             static_cast<long long>(*height / 72 * kPdfDpi));
}

// The picture that pdftoppm printed: "P5", width, height, 255, each before white space, then bytes.
Raster parse_pgm(const ProgramResult& drawn) {
  std::string_view bytes = drawn.output;
  if (!bytes.starts_with("P5")) fail(drawn);
  bytes.remove_prefix(3);
  const auto width = take_number(bytes), height = take_number(bytes);
  if (!width || !height) fail(drawn);
  const std::size_t count = static_cast<std::size_t>(*width) * static_cast<std::size_t>(*height);
  // The depth ends with a single white space, whatever byte comes next.
  if (!bytes.starts_with("255") || bytes.size() < 4 + count) fail(drawn);
  check_size(static_cast<long long>(*width), static_cast<long long>(*height));
  std::vector<std::uint8_t> pixels(bytes.begin() + 4, bytes.begin() + 4 + static_cast<long>(count));
  return Raster(static_cast<int>(*width), static_cast<int>(*height), std::move(pixels), kPdfDpi);
}

}  // namespace

void check_pdf_tools() {
  for (const char* program : {"pdfinfo", "pdftoppm"}) {
    // Both print their version and leave with 0 or 99, depending on poppler's; prlimit leaves with
    // 127 when there is no such program.
    const ProgramResult result = run_program({program, "-v"}, {});
    if (result.exit_code == 127) {
      throw SetupError(fmt::format("{} is missing: install the package poppler-utils", program));
    }
  }
}

int count_pdf_pages(const std::string& path) {
  const ProgramResult info = run_program({"pdfinfo", safe_path(path)}, {});
  std::optional<std::string_view> text = field(info.output, "Pages");
  const auto count = text ? take_number(*text) : std::nullopt;
  if (!count) fail(info);
  if (*count < 1) {
    throw PageError(ErrorKind::kEmpty, "is a PDF without pages", "Leave it out.");
  }
  return static_cast<int>(*count);
}

Raster read_pdf_page(const std::string& path, int page) {
  check_page_size(path, page);
  const std::string number = std::to_string(page + 1);
  // The exit code is 0 for many a broken page, so only the picture counts.
  return parse_pgm(run_program({"pdftoppm", "-gray", "-r", std::to_string(kPdfDpi), "-f", number,
                                "-l", number, safe_path(path)},
                               {}));
}

}  // namespace jiaokan
