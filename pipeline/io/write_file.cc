#include "pipeline/io/write_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>

#include <fmt/core.h>

namespace jiaokan {

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path part = path.string() + ".part";
  errno = 0;
  std::ofstream file(part, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();  // a full disk may show only here
  std::error_code error;
  if (file.fail()) {
    const int reason = errno;
    std::filesystem::remove(part, error);
    throw std::runtime_error(fmt::format("cannot write {}: {}", path.string(),
                                         std::strerror(reason == 0 ? EIO : reason)));
  }
  std::filesystem::rename(part, path, error);
  if (error) {
    throw std::runtime_error(fmt::format("cannot write {}: {}", path.string(), error.message()));
  }
}

}  // namespace jiaokan
