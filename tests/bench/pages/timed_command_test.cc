#include "tests/bench/pages/timed_command.h"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

class TimedCommand : public testing::Test {
 protected:
  // One for each test: they may run at the same time.
  std::filesystem::path output_ = std::filesystem::path(testing::TempDir()) /
                                  testing::UnitTest::GetInstance()->current_test_info()->name();

  void TearDown() override { std::filesystem::remove(output_); }

  Cost run(const std::string& script) { return run_timed({"sh", "-c", script}, output_); }
  std::string text() const {
    std::ostringstream text;
    text << std::ifstream(output_).rdbuf();
    return text.str();
  }
};

TEST_F(TimedCommand, GivesOutputAndExitCode) {
  EXPECT_EQ(run("echo one; echo two >&2; exit 3").exit_code, 3);
  EXPECT_EQ(text(), "one\n");
}

TEST_F(TimedCommand, CountsTheWorkOfAllItsProcesses) {
  const Cost idle = run("sleep 0.2");
  EXPECT_GE(idle.wall_seconds, 0.2);
  EXPECT_LT(idle.cpu_seconds, idle.wall_seconds);
  EXPECT_GT(run("i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done & wait").cpu_seconds,
            idle.cpu_seconds);
}

TEST_F(TimedCommand, TellsOfSignalsAndOfProgramsThatAreNotThere) {
  EXPECT_EQ(run("kill -9 $$").exit_code, 137);
  EXPECT_EQ(run_timed({"no-such-program-here"}, output_).exit_code, 127);
  EXPECT_THROW(run_timed({"true"}, "/no/such/folder/output"), std::system_error);
}

}  // namespace
}  // namespace jiaokan
