// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "evidence/WatchedRun.h"
#include "options/Usage.h"
#include "watch/recording.hpp"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace llvm;

extern char **environ;

namespace corolint::tool {
namespace {

constexpr StringLiteral Preload = "LD_PRELOAD";

/// The environment of this process with the variables of the recorder.
std::vector<std::string> environmentFor(StringRef Recorder, StringRef Directory,
                                        uint64_t Threshold) {
  std::vector<std::string> Variables;
  std::string Preloaded;
  for (char **Variable = environ; *Variable; ++Variable) {
    const auto [Name, Value] = StringRef(*Variable).split('=');
    if (Name == Preload)
      Preloaded = Value.str() + " ";
    else if (Name != watch::directory_variable &&
             Name != watch::threshold_variable)
      Variables.push_back(*Variable);
  }
  Variables.push_back((Preload + "=" + Preloaded + Recorder).str());
  Variables.push_back(
      (Twine(watch::directory_variable) + "=" + Directory).str());
  Variables.push_back(
      (Twine(watch::threshold_variable) + "=" + Twine(Threshold)).str());
  return Variables;
}

std::vector<char *> pointersTo(ArrayRef<std::string> Words) {
  std::vector<char *> Pointers;
  for (const std::string &Word : Words)
    Pointers.push_back(const_cast<char *>(Word.c_str()));
  Pointers.push_back(nullptr);
  return Pointers;
}

pid_t Child = 0;

void passOn(int Signal) {
  if (Child > 0)
    kill(Child, Signal);
}

/// While a program runs: a terminal sends its signals to the program too, and
/// others mean the program. It starts with what this process had.
class SignalsPassedOn {
public:
  SignalsPassedOn() {
    struct sigaction Ignore = {}, Pass = {};
    Ignore.sa_handler = SIG_IGN;
    Pass.sa_handler = passOn;
    Pass.sa_flags = SA_RESTART;
    for (size_t I = 0; I != std::size(Signals); ++I)
      sigaction(Signals[I], I < FromTerminal ? &Ignore : &Pass, &Before[I]);
  }
  ~SignalsPassedOn() { restore(); }
  void restore() const {
    for (size_t I = 0; I != std::size(Signals); ++I)
      sigaction(Signals[I], &Before[I], nullptr);
  }

private:
  static constexpr int Signals[] = {SIGINT, SIGQUIT, SIGTERM,
                                    SIGHUP, SIGUSR1, SIGUSR2};
  static constexpr size_t FromTerminal = 2;
  struct sigaction Before[std::size(Signals)];
};

} // namespace

Expected<std::string> findRecorder() {
  static int Anchor;
  const std::string Self = sys::fs::getMainExecutable(nullptr, &Anchor);
  SmallString<256> Path(sys::path::parent_path(sys::path::parent_path(Self)));
  sys::path::append(Path, "lib", "corolint", "libcorolint-watch.so");
  if (!sys::fs::exists(Path))
    return usageError("'" + Path +
                      "' is missing, without which no program can be watched");
  return Path.str().str();
}

Expected<int> executeWatched(ArrayRef<std::string> Program, StringRef Recorder,
                             StringRef Directory, uint64_t Threshold) {
  const std::vector<std::string> Variables =
      environmentFor(Recorder, Directory, Threshold);
  const std::vector<char *> Environment = pointersTo(Variables),
                            Arguments = pointersTo(Program);
  int Report[2]; // the reason why the program cannot be executed
  if (pipe2(Report, O_CLOEXEC) != 0)
    return usageError(std::strerror(errno));
  SignalsPassedOn Signals;
  Child = fork();
  if (Child == 0) {
    Signals.restore();
    execvpe(Arguments[0], Arguments.data(), Environment.data());
    const int Reason = errno;
    [[maybe_unused]] auto Written = write(Report[1], &Reason, sizeof Reason);
    _exit(127);
  }
  close(Report[1]);
  int Reason = 0;
  const bool HasFailed =
      Child < 0 || read(Report[0], &Reason, sizeof Reason) > 0;
  close(Report[0]);
  int Status = 0;
  while (Child > 0 && waitpid(Child, &Status, 0) < 0 && errno == EINTR) {
  }
  Child = 0;
  if (HasFailed)
    return usageError("cannot execute '" + Program.front() +
                      "': " + std::strerror(Reason ? Reason : errno));
  return Status;
}

int endLike(int Status) {
  if (!WIFSIGNALED(Status))
    return WEXITSTATUS(Status);
  const rlimit NoCore = {0, 0}; // the program has left one, if any
  setrlimit(RLIMIT_CORE, &NoCore);
  std::signal(WTERMSIG(Status), SIG_DFL);
  raise(WTERMSIG(Status));
  return 128 + WTERMSIG(Status);
}

} // namespace corolint::tool
