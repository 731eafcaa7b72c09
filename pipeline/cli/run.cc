// run, read and compile: the whole flow, and its halves.
#include <memory>

#include <CLI/CLI.hpp>

#include "pipeline/cli/carry_out.h"
#include "pipeline/cli/subcommand.h"

namespace jiaokan {
namespace {

constexpr const char* kInputs =
    "Pictures (png jpg jp2 tif), pdf, texts (txt md), folders of them; - for a list of paths on "
    "standard input";

std::function<ExitCode()> carry_out_later(std::shared_ptr<RunRequest> request) {
  return [request = std::move(request)] { return carry_out(*request); };
}

}  // namespace

std::function<ExitCode()> declare_run(CLI::App& command) {
  auto request = std::make_shared<RunRequest>();
  command.add_option("INPUT", request->inputs, kInputs)->required()->type_name("");
  add_run_options(command, *request);
  add_page_options(command, *request);
  add_article_options(command, *request);
  return carry_out_later(std::move(request));
}

std::function<ExitCode()> declare_read(CLI::App& command) {
  auto request = std::make_shared<RunRequest>();
  request->extent = Extent::kPages;
  command.add_option("INPUT", request->inputs, kInputs)->required()->type_name("");
  add_run_options(command, *request);
  add_page_options(command, *request);
  return carry_out_later(std::move(request));
}

std::function<ExitCode()> declare_compile(CLI::App& command) {
  auto request = std::make_shared<RunRequest>();
  request->from_store = true;
  command
      .add_option("STORE", request->inputs,
                  "Output folders of `jiaokan read` whose pages join those of OUT")
      ->type_name("");
  add_run_options(command, *request);
  add_article_options(command, *request);
  return carry_out_later(std::move(request));
}

}  // namespace jiaokan
