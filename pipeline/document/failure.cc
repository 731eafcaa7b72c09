#include "pipeline/document/failure.h"

namespace jiaokan {

std::string_view to_string(Stage stage) {
  switch (stage) {
    case Stage::kOpen: return "open";
    case Stage::kClean: return "clean";
    case Stage::kSegment: return "segment";
    case Stage::kRecognize: return "recognize";
    case Stage::kParse: return "parse";
    case Stage::kCompose: return "compose";
    case Stage::kStore: return "store";
    case Stage::kDeduplicate: return "deduplicate";
    case Stage::kLink: return "link";
    case Stage::kCollate: return "collate";
    case Stage::kCorrect: return "correct";
    case Stage::kWrite: return "write";
  }
  return "";
}

}  // namespace jiaokan
