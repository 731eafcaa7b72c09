// Stages of a few lines each, so that the flow is tested without engines and models. A page's text
// is its path: each page is one fragment, and fragments with the same text are one article.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "pipeline/flow.h"

namespace jiaokan {

inline Ticket fake_ticket(const std::string& id, WitnessKind kind = WitnessKind::kScan) {
  return {.page = {.id = {id}, .issue = {"issue"}, .input = id + ".png"}, .kind = kind};
}

// What the fake stages left behind.
struct FakeWorld {
  std::mutex mutex;
  std::map<std::string, int> recognized;  // by page id: how often
  std::vector<std::string> kept;          // page ids, in the order of keeping
  std::string written;                    // one line an article
};

ReadPage fake_reading(const PageName& name, WitnessKind kind, const std::u32string& text);
// All stages; a test replaces the one it is about. `world` must outlive them.
StageFunctions fake_stages(FakeWorld& world);

}  // namespace jiaokan
