// show: a page as a stage leaves it.
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include "pipeline/cli/make_readers.h"
#include "pipeline/cli/run_options.h"
#include "pipeline/cli/standard_output.h"
#include "pipeline/cli/subcommand.h"
#include "pipeline/document/dump.h"
#include "pipeline/document/error.h"
#include "pipeline/io/find_inputs.h"
#include "pipeline/io/page_name.h"
#include "pipeline/io/read_file.h"
#include "pipeline/io/read_pdf.h"
#include "pipeline/io/read_scan.h"
#include "pipeline/io/read_transcript.h"
#include "pipeline/io/write_file.h"
#include "stages/segment/overlay.h"

namespace jiaokan {
namespace {

struct ShowRequest {
  RunRequest run;
  std::string path;
  int image = 1;
  Stage after = Stage::kCompose;
  std::string overlay;
};

// The stages that leave a page behind.
constexpr Stage kShown[] = {Stage::kClean, Stage::kSegment, Stage::kRecognize, Stage::kParse,
                            Stage::kCompose};

std::string compose_and_dump(const ReadPage& page, const Options& options) {
  return dump(compose(page, LanguageModel::load(), options.compose));
}

std::string show_text(const PageName& name, const std::string& bytes, const ShowRequest& request) {
  const Options& options = request.run.options;
  const ReadPage page = parse({.name = name, .bytes = read_transcript(bytes)}, options.parse);
  if (request.after == Stage::kCompose) return compose_and_dump(page, options);
  if (request.after == Stage::kParse) return dump(page);
  throw SetupError(fmt::format("a text does not pass through {}: ask for --after parse or compose",
                               to_string(request.after)));
}

std::string show_scan(const Scan& scan, const ShowRequest& request) {
  const Options& options = request.run.options;
  if (request.after == Stage::kParse) {
    throw SetupError("a picture does not pass through parse: ask for another stage");
  }
  const CleanPage cleaned = clean(scan, options.clean);
  const SegmentedPage segmented =
      request.after == Stage::kClean ? SegmentedPage{.name = cleaned.name, .raster = cleaned.raster}
                                     : segment(cleaned, options.segment);
  if (!request.overlay.empty()) {
    const std::vector<std::uint8_t> png = draw_overlay(segmented);
    write_file(request.overlay, {reinterpret_cast<const char*>(png.data()), png.size()});
  }
  if (request.after == Stage::kClean) return dump(cleaned);
  if (request.after == Stage::kSegment) return dump(segmented);
  const ReaderSet readers = reader_factory(options.reader)();
  const ReadPage page = recognize(segmented, readers.view(), options.recognize);
  if (request.after == Stage::kRecognize) return dump(page);
  return compose_and_dump(page, options);
}

ExitCode show(const ShowRequest& request) {
  StandardOutput out;
  const std::string paths[] = {request.path};
  const FoundInputs found = find_inputs(paths, std::cin);
  if (found.files.size() != 1) {
    throw SetupError(
        fmt::format("{} is not one page: name one picture, PDF or text", request.path));
  }
  const InputFile& file = found.files.front();
  const PageSource sources[] = {{file.path, request.image - 1, request.image}};
  const PageName name = name_pages(sources).front();
  switch (file.kind) {
    case InputKind::kText: out.write(show_text(name, read_file(file.path), request)); break;
    case InputKind::kPdf:
      out.write(show_scan({name, read_pdf_page(file.path, name.image)}, request));
      break;
    case InputKind::kPicture:
      out.write(show_scan({name, read_scan(read_file(file.path), name.image)}, request));
      break;
  }
  return ExitCode::kAllWell;
}

}  // namespace

std::function<ExitCode()> declare_show(CLI::App& command) {
  auto request = std::make_shared<ShowRequest>();
  std::vector<std::string> words;
  for (const Stage stage : kShown) words.emplace_back(to_string(stage));
  command.add_option("PAGE", request->path, "A picture, a PDF or a text")
      ->required()
      ->type_name("");
  command
      .add_option_function<std::string>(
          "--after",
          [request](const std::string& word) { request->after = *parse_enum(kStages, word); },
          "The stage whose outcome is shown")
      ->check(CLI::IsMember(words))
      ->type_name("STAGE")
      ->default_str("compose");
  command.add_option("--image", request->image, "Which picture of a TIFF or PDF, from 1")
      ->check(CLI::PositiveNumber)
      ->type_name("N")
      ->capture_default_str();
  command
      .add_option("--overlay", request->overlay,
                  "Draw the cleaned page, with what segment found, into this PNG")
      ->type_name("FILE");
  add_reading_options(command, request->run);
  return [request] { return show(*request); };
}

}  // namespace jiaokan
