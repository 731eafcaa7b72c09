// The PageError that an action throws, so that a test names its kind in one line.
#pragma once

#include <string>

#include <gtest/gtest.h>

#include "pipeline/document/error.h"

namespace jiaokan {

// "kind: message"; "none" when nothing was thrown.
template <class Action>
std::string error_of(Action action) {
  try {
    action();
  } catch (const PageError& error) {
    EXPECT_FALSE(error.way_out().empty());
    return std::string(to_string(error.kind())) + ": " + error.what();
  }
  return "none";
}

}  // namespace jiaokan
