// jiaokan: the table of subcommands, and how the program ends.
#include <cstdlib>
#include <exception>
#include <iostream>

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <unistd.h>

#include "pipeline/cli/subcommand.h"
#include "pipeline/document/error.h"
#include "pipeline/version.h"

namespace jiaokan {
namespace {

constexpr Subcommand kSubcommands[] = {
    {"run", "Read pages and transcripts, write clean articles", declare_run},
    {"read", "Read pages into the store: the first half of run", declare_read},
    {"compile", "Write articles from what the store holds: the second half of run",
     declare_compile},
    {"correct", "Correct lines of text: one line in, one line out", declare_correct},
    {"models", "Make word lists from clean texts", declare_models},
    {"show", "Show a page as a stage leaves it", declare_show},
    {"explain", "Tell why a line of an article reads as it does", declare_explain},
    {"evaluate", "Score transcripts against the truth", declare_evaluate},
    {"regress", "Compare runs with their goldens, show the first difference", declare_regress},
};

constexpr const char* kExitCodes =
    "Exit codes: 0 all well; 1 finished, some inputs failed; 2 the command line is wrong;\n"
    "3 nothing could be done; 130 interrupted, and the store holds what was done.";

std::string version_text() {
  std::string text;
  for (const auto& [name, version] : versions()) text += fmt::format("{} {}\n", name, version);
  text.pop_back();
  return text;
}

ExitCode run_command_line(int argc, char** argv) {
  CLI::App app("jiaokan (校勘): newspaper pages and garbled transcripts of them into clean texts",
               "jiaokan");
  app.set_version_flag("--version", version_text, "The versions of the program and its libraries");
  app.require_subcommand(1);
  app.footer(kExitCodes);
  std::function<ExitCode()> chosen;
  for (const Subcommand& subcommand : kSubcommands) {
    CLI::App* command = app.add_subcommand(subcommand.name, subcommand.text);
    command->callback([&chosen, run = subcommand.declare(*command)] { chosen = run; });
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error, std::cout, std::cerr) == 0 ? ExitCode::kAllWell : ExitCode::kUsage;
  }
  return chosen();
}

}  // namespace
}  // namespace jiaokan

int main(int argc, char** argv) {
  using jiaokan::ExitCode;
  try {
    return static_cast<int>(jiaokan::run_command_line(argc, argv));
  } catch (const jiaokan::PageError& error) {
    std::cerr << fmt::format("jiaokan: {}: {}\n", error.what(), error.way_out());
  } catch (const std::exception& error) {
    std::cerr << "jiaokan: " << error.what() << '\n';
  }
  return static_cast<int>(ExitCode::kNothingDone);
}
