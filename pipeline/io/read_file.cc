#include "pipeline/io/read_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fmt/format.h>
#include <sys/stat.h>

#include "pipeline/document/error.h"

namespace jiaokan {
namespace {

[[noreturn]] void fail_unreadable(int error) {
  const char* way_out = error == ENOENT   ? "Check the path: it may be misspelt or moved."
                        : error == EACCES ? "Give yourself the right to read it (chmod u+r)."
                                          : "Check the disk and the path.";
  throw PageError(ErrorKind::kUnreadable, fmt::format("cannot be read: {}", std::strerror(error)),
                  way_out);
}

}  // namespace

std::string read_file(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) fail_unreadable(errno);
  // Opening a pipe or a device could wait for ever.
  if (!S_ISREG(status.st_mode)) {
    throw PageError(ErrorKind::kUnreadable, "is no regular file", "Name a file or a folder.");
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > kMaxFileBytes) {
    throw PageError(ErrorKind::kTooLarge, fmt::format("has {} bytes, more than 2 GiB", size),
                    "Split it into files of fewer pages.");
  }
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file) fail_unreadable(errno);
  std::string bytes(size, '\0');
  bytes.resize(std::fread(bytes.data(), 1, size, file.get()));
  if (std::ferror(file.get()) != 0) fail_unreadable(errno);
  if (bytes.empty()) {
    throw PageError(ErrorKind::kEmpty, "is empty", "Scan or copy it again, or leave it out.");
  }
  return bytes;
}

}  // namespace jiaokan
