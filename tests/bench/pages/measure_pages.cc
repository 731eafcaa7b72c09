// usage: measure_pages JIAOKAN ROUNDS FOLDER[=MODEL]...
// What reading printed pages costs and gives: the pictures below each FOLDER, against its
// truth.json, beside one plain pass of `tesseract` with MODEL (chi_sim, chi_tra_vert) over the same
// pictures. Costs are medians of ROUNDS rounds, in which the programs take turns.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "pipeline/evaluation/truth_file.h"
#include "tests/bench/pages/timed_command.h"

namespace {

using namespace jiaokan;
namespace fs = std::filesystem;

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<long>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

std::vector<fs::path> pictures_below(const fs::path& folder) {
  std::vector<fs::path> pictures;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string kind = entry.path().extension().string();
    if (kind == ".jpg" || kind == ".png" || kind == ".tif") pictures.push_back(entry.path());
  }
  std::sort(pictures.begin(), pictures.end());
  return pictures;
}

struct Set {
  fs::path folder, work;
  std::vector<fs::path> pictures;
  std::string model;  // of tesseract
};

// A run's cost, and where its outputs lie.
struct Run {
  Cost cost;
  fs::path out;
};

Cost checked(const Cost& cost, const std::string& what) {
  if (cost.exit_code != 0) {
    throw std::runtime_error(fmt::format("{} failed with exit code {}", what, cost.exit_code));
  }
  return cost;
}

Run run_jiaokan(const std::string& program, const Set& set, const std::string& name,
                const std::vector<std::string>& options) {
  const fs::path out = set.work / name;
  fs::remove_all(out);
  std::vector<std::string> words{program, "run", "-o", out, "--progress", "none"};
  words.insert(words.end(), options.begin(), options.end());
  for (const fs::path& picture : set.pictures) words.push_back(picture);
  return {checked(run_timed(words, set.work / "stdout"), "jiaokan run"), out};
}

// One pass over every picture, each page's text a file.
Run run_tesseract(const Set& set) {
  Run run{{}, set.work / "tesseract"};
  fs::create_directories(run.out);
  for (std::size_t i = 0; i < set.pictures.size(); ++i) {
    const Cost cost = checked(run_timed({"env", "OMP_THREAD_LIMIT=1", "tesseract", set.pictures[i],
                                         "stdout", "-l", set.model},
                                        run.out / fmt::format("{:04}.txt", i)),
                              "tesseract");
    run.cost.cpu_seconds += cost.cpu_seconds;
    run.cost.peak_mib = std::max(run.cost.peak_mib, cost.peak_mib);
  }
  return run;
}

nlohmann::json record_of(const Run& run) {
  return nlohmann::json::parse(std::ifstream(run.out / "run.json"));
}

double seconds_in(const nlohmann::json& record, const std::string& stage) {
  return record.at("times").at("stages").at(stage).at("seconds").get<double>();
}

// The part that cleaning and layout have of the work on pages.
double layout_share(const Run& run) {
  const nlohmann::json record = record_of(run);
  double all = 0;
  for (const auto& [name, stage] : record.at("times").at("stages").items()) {
    all += stage.at("seconds").get<double>();
  }
  return (seconds_in(record, "clean") + seconds_in(record, "segment")) / all;
}

std::string scores_of(const Set& set, const Run& run) {
  const auto truth = read_truth(set.folder / "truth.json");
  const std::vector<fs::path> outputs{run.out};
  const Scores scores = score_articles(truth, read_output_texts(outputs));
  return fmt::format("read {:.4f}  cer {:.4f}  head {}/{}  whole {}/{}",
                     scores.per_character(scores.read_errors),
                     scores.per_character(scores.article_errors), scores.headlines, scores.articles,
                     scores.whole, scores.jumping);
}

void measure(const std::string& program, const Set& set, int rounds) {
  std::vector<double> one, two, ratio, engine_ratio, share, peak_one, peak_two;
  Run own, engine, plain;
  for (int round = 0; round < rounds; ++round) {
    plain = run_tesseract(set);
    own = run_jiaokan(program, set, "own", {"--jobs", "1"});
    const Run both = run_jiaokan(program, set, "both", {"--jobs", "2"});
    engine = run_jiaokan(program, set, "engine", {"--jobs", "1", "--reader", "tesseract"});
    ratio.push_back(own.cost.cpu_seconds / plain.cost.cpu_seconds);
    engine_ratio.push_back(engine.cost.cpu_seconds / plain.cost.cpu_seconds);
    one.push_back(own.cost.wall_seconds);
    two.push_back(both.cost.wall_seconds);
    share.push_back(layout_share(own));
    peak_one.push_back(own.cost.peak_mib);
    peak_two.push_back(both.cost.peak_mib);
  }
  fmt::print("{}: {} pages\n", set.folder.string(), set.pictures.size());
  fmt::print("  tesseract                {}\n", scores_of(set, plain));
  fmt::print("  jiaokan                  {}\n", scores_of(set, own));
  fmt::print("    --reader tesseract     {}\n", scores_of(set, engine));
  fmt::print("  CPU, tesseract = 1       {:.2f}; --reader tesseract {:.2f}\n", median(ratio),
             median(engine_ratio));
  fmt::print("  cleaning and layout      {:.0f} % of the time\n", 100 * median(share));
  fmt::print("  one job against two      {:.2f} times as long\n", median(one) / median(two));
  fmt::print("  memory at its peak       {:.0f} MiB with one job, {:.0f} MiB with two\n",
             median(peak_one), median(peak_two));
  std::fflush(stdout);
}

}  // namespace

int main(int count, char** words) try {
  if (count < 4) {
    fmt::print(stderr, "usage: measure_pages JIAOKAN ROUNDS FOLDER[=MODEL]...\n");
    return 2;
  }
  const fs::path work = fs::temp_directory_path() / fmt::format("measure_pages.{}", getpid());
  for (int i = 3; i < count; ++i) {
    const std::string word = words[i];
    const std::size_t equals = std::min(word.find('='), word.size());
    const std::string model = equals < word.size() ? word.substr(equals + 1) : "chi_sim";
    const fs::path folder = word.substr(0, equals);
    fs::create_directories(work);
    measure(words[1], {folder, work, pictures_below(folder), model},
            std::max(1, std::atoi(words[2])));
    fs::remove_all(work);
  }
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "measure_pages: {}\n", error.what());
  return 1;
}
