// The program itself: gives cli/program.hpp the real world to work in.
#include <link.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/filesystem.hpp>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/program.hpp"
#include "support/hash.hpp"

namespace {

// Lock-free, so that a signal may set it. The run ends before its next page and nothing is left behind.
std::atomic<bool> stop_asked{false};

void ask_to_stop(int) {
  stop_asked = true;
}

void write_to(std::FILE* file, std::string_view text, bool& failed) {
  if (std::fwrite(text.data(), 1, text.size(), file) != text.size() || std::fflush(file) != 0) failed = true;
}

// Where templates/ and themes/ lie for a portal that has none of its own: installed beside the program, or in
// the source tree that it was built from.
std::vector<std::string> share_folders() {
  std::vector<std::string> folders;
  boost::system::error_code error;
  const boost::filesystem::path program = boost::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) folders.push_back((program.parent_path().parent_path() / "share" / "kontrakt").string());
  folders.emplace_back(KONTRAKT_SHARE);
  return folders;
}

// Piece by piece: megabytes at once that are let go make malloc() keep what is let go later.
std::string hash_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<char> piece(std::size_t{64} * 1024);
  kontrakt::support::Hash hash;
  while (file) {
    file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    const std::string_view bytes(piece.data(), static_cast<std::size_t>(file.gcount()));
    if (!bytes.empty()) hash = kontrakt::support::hash_bytes(bytes, hash.low);
  }
  return file.eof() && hash != kontrakt::support::Hash() ? hash.hex() : std::string();
}

// The program's bytes, and the files of the libraries that it was loaded with: another version of any of them
// may make other pages. Empty when the program cannot be read.
std::string identity() {
  boost::system::error_code error;
  const std::string path = boost::filesystem::read_symlink("/proc/self/exe", error).string();
  std::string files = hash_of_file(path);
  if (files.empty()) return {};
  ::dl_iterate_phdr(
      [](dl_phdr_info* loaded, std::size_t /*size*/, void* out) {
        struct stat status {};
        // The program itself has no name here, and the kernel's own library no file.
        if (loaded->dlpi_name[0] == '\0' || ::stat(loaded->dlpi_name, &status) != 0) return 0;
        auto& text = *static_cast<std::string*>(out);
        for (const std::int64_t number :
             {std::int64_t{status.st_size}, static_cast<std::int64_t>(status.st_ino),
              std::int64_t{status.st_mtim.tv_sec}, std::int64_t{status.st_mtim.tv_nsec},
              std::int64_t{status.st_ctim.tv_sec}, std::int64_t{status.st_ctim.tv_nsec}}) {
          (text += std::to_string(number)) += ' ';
        }
        return 0;
      },
      &files);
  return kontrakt::support::hash_bytes(files).hex();
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGINT, ask_to_stop);
  std::signal(SIGTERM, ask_to_stop);
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a file over the user's limit is an error to report, not a reason to die

  bool failed = false;
  kontrakt::cli::Environment environment;
  boost::system::error_code error;
  environment.folder = boost::filesystem::current_path(error).string();
  environment.out = [&failed](std::string_view text) { write_to(stdout, text, failed); };
  environment.err = [&failed](std::string_view text) { write_to(stderr, text, failed); };
  environment.out_is_terminal = isatty(STDOUT_FILENO) == 1;
  environment.err_is_terminal = isatty(STDERR_FILENO) == 1;
  environment.variable = [](const char* name) -> std::optional<std::string> {
    const char* value = std::getenv(name);
    if (value == nullptr) return std::nullopt;
    return value;
  };
  environment.program = identity;
  environment.share = share_folders();
  environment.stop = &stop_asked;

  const int code = kontrakt::cli::run_program(std::vector<std::string>(argv + 1, argv + argc), environment);
  return failed && code == kontrakt::cli::exit_fine ? kontrakt::cli::exit_input_output : code;
}
