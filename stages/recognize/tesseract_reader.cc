#include "stages/recognize/tesseract_reader.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>
#include <xxhash.h>

#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

struct Model {
  const char* name;
  const char* package;
};
constexpr std::array<Model, 4> kModels = {{{"chi_sim", "tesseract-ocr-chi-sim"},
                                           {"chi_tra", "tesseract-ocr-chi-tra"},
                                           {"chi_sim_vert", "tesseract-ocr-chi-sim-vert"},
                                           {"chi_tra_vert", "tesseract-ocr-chi-tra-vert"}}};

// The mixed forms are read with the traditional model; recognize adds the simplified reading.
std::size_t model_index(Script script, Direction direction) {
  return (script == Script::kHans ? 0U : 1U) + (direction == Direction::kVertical ? 2U : 0U);
}

SetupError missing(const Model& model) {
  return SetupError(fmt::format("Tesseract's model {} is missing: install the package {}",
                                model.name, model.package));
}

std::unique_ptr<tesseract::TessBaseAPI> open_engine(const Model& model) {
  auto engine = std::make_unique<tesseract::TessBaseAPI>();
  engine->SetVariable("debug_file", "/dev/null");
  if (engine->Init(nullptr, model.name, tesseract::OEM_LSTM_ONLY) != 0) throw missing(model);
  engine->SetVariable("lstm_choice_mode", "2");
  engine->SetVariable("debug_file", "/dev/null");
  return engine;
}

// Where the engine looks for its models, asked without loading one. Throws SetupError when it
// finds none.
std::string folder_of_models() {
  tesseract::TessBaseAPI engine;
  engine.SetVariable("debug_file", "/dev/null");
  const std::vector<std::string> names{"tessedit_init_config_only"}, values{"1"};
  if (engine.Init(nullptr, kModels[0].name, tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values,
                  false) != 0) {
    throw missing(kModels[0]);
  }
  return engine.GetDatapath();
}

// Hash of all models' bytes. Throws SetupError when one is missing.
XXH64_hash_t hash_models(const std::string& folder) {
  XXH64_hash_t hash = 0;
  for (const Model& model : kModels) {
    std::ifstream file(fmt::format("{}/{}.traineddata", folder, model.name), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty()) throw missing(model);
    hash = XXH3_64bits_withSeed(bytes.data(), bytes.size(), hash);
  }
  return hash;
}

// A box in the pixels that the engine saw, as a box in the page.
Box page_box(const Box& seen, const LineImage& line) {
  Box box = seen;
  if (line.direction == Direction::kVertical) {
    // The engine saw the line turned counterclockwise: its x runs down the page, its y to the left.
    const int width = line.raster.width();
    box = {width - seen.bottom, seen.left, width - seen.top, seen.right};
  }
  const auto place = [&](int at, int origin) {
    return origin + static_cast<int>(static_cast<float>(at) / line.scale + 0.5F);
  };
  return {place(box.left, line.origin.x), place(box.top, line.origin.y),
          place(box.right, line.origin.x), place(box.bottom, line.origin.y)};
}

// How often a glyph of that confidence was right, measured on printed pages (23 000 glyphs): the
// engine's scale is squeezed into its upper end.
float calibrated(float confidence) {
  struct Knot {
    float engine, right;
  };
  constexpr std::array<Knot, 8> kKnots = {{{0.0F, 0.40F},
                                           {0.84F, 0.50F},
                                           {0.88F, 0.67F},
                                           {0.91F, 0.80F},
                                           {0.95F, 0.90F},
                                           {0.97F, 0.96F},
                                           {0.99F, 0.995F},
                                           {1.0F, 0.999F}}};
  const auto above = std::find_if(kKnots.begin() + 1, kKnots.end() - 1,
                                  [&](const Knot& knot) { return confidence < knot.engine; });
  const Knot& below = *(above - 1);
  const float share = (confidence - below.engine) / (above->engine - below.engine);
  return below.right + share * (above->right - below.right);
}

// The other choices share what the best leaves.
std::vector<Candidate> alternatives(const tesseract::ResultIterator& at, char32_t best,
                                    float left) {
  std::vector<Candidate> found;
  tesseract::ChoiceIterator choice(at);
  do {
    const char* text = choice.GetUTF8Text();
    if (text == nullptr || *text == 0) continue;
    const std::u32string characters = decode_utf8(text);
    if (characters.size() != 1 || characters[0] == best) continue;
    found.push_back({characters[0], std::clamp(choice.Confidence() / 100, 0.0F, 1.0F)});
  } while (choice.Next());
  std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
    return a.confidence > b.confidence;
  });
  for (Candidate& candidate : found) {
    candidate.confidence = std::min(candidate.confidence, left);
    left -= candidate.confidence;
  }
  return found;
}

LineReading glyphs_of(tesseract::ResultIterator& at, const LineImage& line) {
  LineReading reading;
  do {
    const std::unique_ptr<const char[]> text(at.GetUTF8Text(tesseract::RIL_SYMBOL));
    if (!text || text[0] == 0) continue;
    Box seen;
    at.BoundingBox(tesseract::RIL_SYMBOL, &seen.left, &seen.top, &seen.right, &seen.bottom);
    const float confidence =
        calibrated(std::clamp(at.Confidence(tesseract::RIL_SYMBOL) / 100, 0.0F, 1.0F));
    if (at.IsAtBeginningOf(tesseract::RIL_WORD) && !reading.glyphs.empty()) {
      reading.glyphs.push_back({U' ', confidence, {}, {}});
    }
    // A ligature such as "……" stands for several characters on one box.
    for (const char32_t character : decode_utf8(text.get())) {
      reading.glyphs.push_back({character, confidence, page_box(seen, line),
                                alternatives(at, character, 1 - confidence)});
    }
  } while (at.Next(tesseract::RIL_SYMBOL));
  return reading;
}

// Reads the image that the engine holds.
LineReading read_as(tesseract::TessBaseAPI& engine, const LineImage& line,
                    tesseract::PageSegMode mode) {
  engine.SetPageSegMode(mode);
  if (engine.Recognize(nullptr) != 0) return {};
  const std::unique_ptr<tesseract::ResultIterator> at(engine.GetIterator());
  return at ? glyphs_of(*at, line) : LineReading{};
}

class TesseractReader : public LineReader {
 public:
  explicit TesseractReader(std::string version) : version_(std::move(version)) {}

  std::vector<LineReading> read(std::span<const LineImage> lines, Script script) override {
    // No parallel regions: the engine asks for four threads by a clause that overrides
    // omp_set_num_threads, and OMP_THREAD_LIMIT is read only when a program starts. It holds for
    // the calling thread alone, and a page may come on any.
    omp_set_max_active_levels(0);
    std::vector<LineReading> readings;
    readings.reserve(lines.size());
    for (const LineImage& line : lines) readings.push_back(read_line(line, script));
    return readings;
  }

  float best_em_px() const override { return 36; }
  std::string version() const override { return version_; }

 private:
  LineReading read_line(const LineImage& line, Script script) {
    if (line.raster.width() < 3 || line.raster.height() < 3) return {};
    auto& engine = engines_[model_index(script, line.direction)];
    if (!engine) engine = open_engine(kModels[model_index(script, line.direction)]);
    const Raster seen = line.direction == Direction::kVertical
                            ? turn(line.raster, Turn::kCounterclockwise)
                            : line.raster;
    engine->SetImage(seen.data(), seen.width(), seen.height(), 1, seen.width());
    engine->SetSourceResolution(300);
    LineReading reading = read_as(*engine, line, tesseract::PSM_SINGLE_LINE);
    // One line in some hundred is lost to the engine's search for lines, which the raw mode skips;
    // but that mode's boxes are worse.
    if (reading.glyphs.empty()) reading = read_as(*engine, line, tesseract::PSM_RAW_LINE);
    engine->Clear();
    return reading;
  }

  std::string version_;
  std::array<std::unique_ptr<tesseract::TessBaseAPI>, kModels.size()> engines_;
};

}  // namespace

std::unique_ptr<LineReader> make_tesseract_reader() {
  static const std::string version = fmt::format(
      "tesseract {} {:016x}", tesseract::TessBaseAPI::Version(), hash_models(folder_of_models()));
  return std::make_unique<TesseractReader>(version);
}

}  // namespace jiaokan
