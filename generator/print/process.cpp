#include "print/process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <optional>
#include <thread>

namespace kontrakt::print {

namespace {

constexpr std::chrono::milliseconds between_looks{5};

// Where the program reads and prints.
class Files {
 public:
  explicit Files(const std::string& log) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                     S_IRUSR | S_IWUSR);
    posix_spawn_file_actions_adddup2(&actions_, STDOUT_FILENO, STDERR_FILENO);
  }
  ~Files() { posix_spawn_file_actions_destroy(&actions_); }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

// A group of its own, and signals as a program expects them: we ignore some.
class Manners {
 public:
  Manners() {
    posix_spawnattr_init(&attributes_);
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    sigaddset(&usual, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes_, &usual);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_,
                             POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  }
  ~Manners() { posix_spawnattr_destroy(&attributes_); }
  Manners(const Manners&) = delete;
  Manners& operator=(const Manners&) = delete;
  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

// Whether it has ended. It is not buried yet, so its number still is its group's and nobody else's.
bool has_ended(pid_t process) {
  siginfo_t info{};
  return waitid(P_PID, static_cast<id_t>(process), &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
         info.si_pid != 0;
}

}  // namespace

ProcessEnd run_process(const std::vector<std::string>& arguments, const std::string& log,
                       std::chrono::milliseconds limit, const std::function<bool()>& stopped) {
  using Kind = ProcessEnd::Kind;
  std::vector<char*> words;
  words.reserve(arguments.size() + 1);
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);

  const Files files(log);
  const Manners manners;
  pid_t process = 0;
  const int error = posix_spawn(&process, words[0], files.get(), manners.get(), words.data(), environ);
  if (error != 0) return {Kind::not_started, error};

  const auto last = std::chrono::steady_clock::now() + limit;
  std::optional<Kind> ours;
  while (!has_ended(process) && !ours) {
    if (stopped && stopped()) {
      ours = Kind::stopped;
    } else if (std::chrono::steady_clock::now() >= last) {
      ours = Kind::out_of_time;
    } else {
      std::this_thread::sleep_for(between_looks);
    }
  }
  kill(-process, SIGKILL);
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  if (ours) return {*ours, 0};
  if (WIFSIGNALED(status)) return {Kind::killed, WTERMSIG(status)};
  return {Kind::exited, WEXITSTATUS(status)};
}

}  // namespace kontrakt::print
