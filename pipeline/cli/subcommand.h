// One entry of the table of subcommands.
#pragma once

#include <functional>

#include <CLI/App.hpp>

#include "pipeline/cli/exit_code.h"

namespace jiaokan {

struct Subcommand {
  const char* name;
  const char* text;  // one line of --help
  // Adds options and arguments to the command; what it returns runs after they are parsed. It may
  // throw SetupError, which ends the program with kNothingDone.
  std::function<ExitCode()> (*declare)(CLI::App& command);
};

std::function<ExitCode()> declare_run(CLI::App& command);
std::function<ExitCode()> declare_read(CLI::App& command);
std::function<ExitCode()> declare_compile(CLI::App& command);
std::function<ExitCode()> declare_correct(CLI::App& command);
std::function<ExitCode()> declare_models(CLI::App& command);
std::function<ExitCode()> declare_show(CLI::App& command);
std::function<ExitCode()> declare_explain(CLI::App& command);
std::function<ExitCode()> declare_evaluate(CLI::App& command);
std::function<ExitCode()> declare_regress(CLI::App& command);

}  // namespace jiaokan
