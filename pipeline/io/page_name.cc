#include "pipeline/io/page_name.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "pipeline/document/utf8.h"
#include "pipeline/io/stem_name.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;

// The text as UTF-8, with %XX for each byte that is none.
std::string printable(std::string text) {
  while (const auto bad = find_invalid_utf8(text)) {
    const auto byte = static_cast<unsigned char>(text[*bad]);
    text.replace(*bad, 1, fmt::format("%{:02X}", byte));
  }
  return text;
}

struct Named {
  fs::path folder;    // absolute
  std::string issue;  // empty: the folder's name
  std::string label;
  std::string extension;  // lower case, without the dot
  bool text = false;

  auto key() const { return std::pair(folder, issue); }
};

struct Stem {
  fs::path folder;
  std::u32string text;
};

Stem stem_of(const PageSource& source) {
  const fs::path path = fs::absolute(source.path).lexically_normal();
  return {path.parent_path(), decode_utf8(printable(path.stem().string()))};
}

// Glued numbers that more than one name in a folder has after the same letters.
using SharedPrefixes = std::set<std::pair<fs::path, std::u32string>>;

SharedPrefixes shared_prefixes(std::span<const PageSource> sources) {
  std::map<std::pair<fs::path, std::u32string>, std::set<std::u32string>> labels;
  for (const PageSource& source : sources) {
    const Stem stem = stem_of(source);
    const StemName name = split_glued_number(stem.text);
    if (!name.label.empty()) labels[{stem.folder, name.issue}].insert(name.label);
  }
  SharedPrefixes shared;
  for (const auto& [prefix, found] : labels) {
    if (found.size() > 1) shared.insert(prefix);
  }
  return shared;
}

Named name_source(const PageSource& source, const SharedPrefixes& shared) {
  const Stem stem = stem_of(source);
  StemName name = split_stem(stem.text);
  if (name.label.empty()) {
    const StemName glued = split_glued_number(stem.text);
    if (shared.contains({stem.folder, glued.issue})) name = glued;
  }
  Named named{
      .folder = stem.folder, .issue = encode_utf8(name.issue), .label = encode_utf8(name.label)};
  if (named.label.empty() && source.images > 1) named.label = std::to_string(source.image + 1);
  named.extension = printable(fs::path(source.path).extension().string());
  named.extension.erase(0, 1);
  for (char& c : named.extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  named.text = named.extension == "txt" || named.extension == "md";
  return named;
}

// The issue's name with the last `depth` folders above it.
std::string issue_text(const std::pair<fs::path, std::string>& issue, std::size_t depth) {
  fs::path folder = issue.first;
  std::string text = issue.second;
  if (text.empty()) {
    text = printable(folder.filename().string());
    folder = folder.parent_path();
  }
  for (std::size_t i = 0; i < depth && folder.has_filename(); ++i, folder = folder.parent_path()) {
    text = printable(folder.filename().string()) + "/" + text;
  }
  return text.empty() ? "pages" : text;
}

using IssueNames = std::map<std::pair<fs::path, std::string>, std::string>;

// Issues of one name get folders before it until they differ.
IssueNames name_issues(const std::vector<Named>& sources) {
  IssueNames names;
  for (const Named& source : sources) names[source.key()] = issue_text(source.key(), 0);
  constexpr std::size_t kMaxDepth = 64;
  for (std::size_t depth = 1; depth < kMaxDepth; ++depth) {
    std::map<std::string, int> uses;
    for (const auto& [issue, name] : names) ++uses[name];
    bool clash = false;
    for (auto& [issue, name] : names) {
      if (uses[name] == 1) continue;
      clash = true;
      name = issue_text(issue, depth);
    }
    if (!clash) break;
  }
  return names;
}

}  // namespace

std::vector<PageName> name_pages(std::span<const PageSource> sources) {
  const SharedPrefixes shared = shared_prefixes(sources);
  std::vector<Named> named;
  for (const PageSource& source : sources) named.push_back(name_source(source, shared));
  const IssueNames issues = name_issues(named);

  std::vector<PageName> names(sources.size());
  std::map<std::string, std::vector<std::size_t>> carriers;  // of a page, by its plain id
  for (std::size_t i = 0; i < sources.size(); ++i) {
    names[i].issue.value = issues.at(named[i].key());
    names[i].label.printed = named[i].label;
    names[i].input = sources[i].path;
    names[i].image = sources[i].image;
    const std::string& label = named[i].label;
    carriers[names[i].issue.value + (label.empty() ? "" : "/" + label)].push_back(i);
  }
  std::set<std::string> taken;
  for (auto& [plain, members] : carriers) {
    const auto pictures = std::count_if(members.begin(), members.end(),
                                        [&](std::size_t i) { return !named[i].text; });
    std::sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
      return std::tie(names[a].input, names[a].image) < std::tie(names[b].input, names[b].image);
    });
    for (const std::size_t i : members) {
      const bool alone = members.size() == 1 || (!named[i].text && pictures == 1);
      const std::string base = alone ? plain : plain + "+" + named[i].extension;
      std::string id = base;
      for (int n = 2; !taken.insert(id).second; ++n) id = fmt::format("{}+{}", base, n);
      names[i].id.value = id;
    }
  }
  return names;
}

}  // namespace jiaokan
