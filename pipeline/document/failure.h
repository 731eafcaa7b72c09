// What went wrong with one input or one article, as a value that travels in its place.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/document/enum_text.h"
#include "pipeline/document/error.h"
#include "pipeline/document/id.h"

namespace jiaokan {

// The stations of the flow, in its order.
enum class Stage {
  kOpen,  // the file read, or its reading fetched from the store
  kClean,
  kSegment,
  kRecognize,
  kParse,
  kCompose,
  kStore,
  kDeduplicate,
  kLink,
  kCollate,
  kCorrect,
  kWrite,
};
inline constexpr Stage kStages[] = {Stage::kOpen,      Stage::kClean,       Stage::kSegment,
                                    Stage::kRecognize, Stage::kParse,       Stage::kCompose,
                                    Stage::kStore,     Stage::kDeduplicate, Stage::kLink,
                                    Stage::kCollate,   Stage::kCorrect,     Stage::kWrite};
std::string_view to_string(Stage stage);

struct Failure {
  std::string input;  // the path as given; empty when it is an article that failed
  PageId page;
  ArticleId article;  // 0 when it is a page that failed
  Stage stage = Stage::kOpen;
  ErrorKind kind = ErrorKind::kInternal;
  std::string message;  // what was found
  std::string way_out;  // what to do about it, as an imperative sentence
};

}  // namespace jiaokan
