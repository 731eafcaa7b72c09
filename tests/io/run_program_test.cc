#include "pipeline/io/run_program.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

TEST(RunProgram, OutputErrorsAndExitCode) {
  const ProgramResult result = run_program({"sh", "-c", "echo out; echo err >&2; exit 3"}, {});
  EXPECT_TRUE(result.finished);
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.output, "out\n");
  EXPECT_EQ(result.errors, "err\n");
}

TEST(RunProgram, EndsWhatPassesItsLimits) {
  const ProgramResult endless =
      run_program({"sh", "-c", "exec sleep 60"}, {.wall_time = std::chrono::seconds(0)});
  EXPECT_FALSE(endless.finished);
  EXPECT_EQ(endless.exit_code, 128 + 9);
  const ProgramResult flood = run_program({"yes"}, {.output_bytes = 1000});
  EXPECT_FALSE(flood.finished);
  const ProgramResult hungry =
      run_program({"sh", "-c", "x=$(head -c 300000000 /dev/zero | tr '\\0' x); echo ${#x}"},
                  {.memory_bytes = 100'000'000});
  EXPECT_NE(hungry.exit_code, 0);
}

TEST(RunProgram, AProgramThatIsNotThere) {
  EXPECT_EQ(run_program({"jiaokan-no-such-program"}, {}).exit_code, 127);
}

}  // namespace
}  // namespace jiaokan
