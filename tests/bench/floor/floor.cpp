// What any generator must do at least: read the content, convert its Markdown with bare cmark-gfm, and write
// as many bytes to as many files. The bytes are those of a finished site, already in memory.
//
//   kontrakt_floor CONTENT SITE FRESH THREADS
//
// prints the seconds of each half and the size of both as JSON. FRESH must not exist.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct File {
  std::string path;  // below its folder
  std::string bytes;
};

void require(bool holds, const std::string& what) {
  if (!holds) throw std::runtime_error(what);
}

std::vector<File> files_below(const fs::path& folder) {
  std::vector<File> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) found.push_back({entry.path().lexically_relative(folder).string(), {}});
  }
  std::ranges::sort(found, {}, &File::path);
  return found;
}

std::string read_file(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  require(file >= 0, path);
  struct stat status {};
  require(fstat(file, &status) == 0, path);
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  require(read(file, bytes.data(), bytes.size()) == status.st_size, path);
  close(file);
  return bytes;
}

void write_file(const std::string& path, std::string_view bytes) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  require(file >= 0, path);
  require(write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()), path);
  close(file);
}

std::string_view without_front_matter(std::string_view text) {
  if (!text.starts_with("---\n")) return text;
  const std::size_t end = text.find("\n---\n", 3);
  return end == std::string_view::npos ? text : text.substr(end + 5);
}

std::size_t convert(std::string_view text) {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node* document = cmark_parser_finish(parser);
  char* html = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
  const std::size_t size = std::string_view(html).size();
  std::free(html);  // NOLINT(cppcoreguidelines-no-malloc): cmark's own
  cmark_node_free(document);
  cmark_parser_free(parser);
  return size;
}

// Runs `each` for every number below `count`, in runs of neighbours, and returns the seconds that it took.
template <class Each>
double timed(std::size_t count, unsigned threads, const Each& each) {
  constexpr std::size_t run = 64;
  const auto start = std::chrono::steady_clock::now();
  std::atomic<std::size_t> next = 0;
  {
    std::vector<std::jthread> all;
    for (unsigned t = 0; t < threads; ++t) {
      all.emplace_back([&, worker = each]() mutable {
        for (std::size_t from = next.fetch_add(run); from < count; from = next.fetch_add(run)) {
          for (std::size_t i = from; i < std::min(from + run, count); ++i) worker(i);
        }
      });
    }
  }
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Writes files to their folders, which it makes first. Each thread has its own: which folders there are, it
// only guesses.
class Writer {
 public:
  Writer(const std::vector<File>& files, std::string folder) : files_(&files), folder_(std::move(folder)) {}

  void operator()(std::size_t i) {
    const File& file = (*files_)[i];
    make(file.path.substr(0, file.path.rfind('/') + 1));
    write_file(folder_ + file.path, file.bytes);
  }

 private:
  void make(const std::string& inside) {
    if (inside.empty() || !made_.insert(inside).second) return;
    make(inside.substr(0, inside.rfind('/', inside.size() - 2) + 1));
    mkdir((folder_ + inside).c_str(), 0755);  // another thread may have been here first
  }

  const std::vector<File>* files_;
  std::string folder_;  // with '/' at the end
  std::set<std::string> made_;
};

std::size_t size_of(const std::vector<File>& files) {
  std::size_t size = 0;
  for (const File& file : files) size += file.bytes.size();
  return size;
}

void run(const std::string& content, const std::string& site, const std::string& fresh, unsigned threads) {
  cmark_gfm_core_extensions_ensure_registered();
  convert("before the threads start");
  std::vector<File> output = files_below(site);
  for (File& file : output) file.bytes = read_file(site + "/" + file.path);

  const auto start = std::chrono::steady_clock::now();
  const std::vector<File> input = files_below(content);
  const double listing = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::atomic<std::size_t> html = 0;
  const double reading = listing + timed(input.size(), threads, [&](std::size_t i) {
                           const std::string bytes = read_file(content + "/" + input[i].path);
                           if (input[i].path.ends_with(".md")) html += convert(without_front_matter(bytes));
                         });

  require(mkdir(fresh.c_str(), 0755) == 0, fresh);
  const double writing = timed(output.size(), threads, Writer(output, fresh + "/"));
  std::printf(R"({"reading": %.4f, "writing": %.4f, "read": %zu, "html": %zu, "written": %zu, "bytes": %zu})"
              "\n",
              reading, writing, input.size(), html.load(), output.size(), size_of(output));
}

}  // namespace

int main(int count, char** arguments) {
  try {
    require(count == 5, "kontrakt_floor CONTENT SITE FRESH THREADS");
    run(arguments[1], arguments[2], arguments[3], static_cast<unsigned>(std::stoul(arguments[4])));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
