// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The main function of generated programs: driver CASE:CHOICES... executes each case in a process of its own, several
// at a time, and prints what each wrote to stderr between `== begin` and `== end`.
#include "support.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <sys/wait.h>
#include <unistd.h>

// Generated: a case, and an unawaited coroutine of each source.
void execute_case(int number);
void drop_in_near();
void drop_in_far();

namespace {

constexpr int most_processes = 4;
constexpr unsigned seconds = 20;
/// The exit status of a case that had to wait for a processor: the runtime cannot distinguish that from a blocking call.
constexpr int busy = 75;
constexpr double most_delay = 0.03;

const char *choices = "";

struct running {
  const char *name;
  std::FILE *output;
};

std::map<pid_t, running> processes;

/// The seconds for which this thread was ready, and no processor was free.
double delay() {
  double run = 0, waited = 0;
  if (std::FILE *const file = std::fopen("/proc/thread-self/schedstat", "r")) {
    if (std::fscanf(file, "%lf %lf", &run, &waited) != 2)
      waited = 0;
    std::fclose(file);
  }
  return waited / 1e9;
}

[[noreturn]] void child(const char *name, std::FILE *output) {
  dup2(fileno(output), 2);
  alarm(seconds);
  choices = std::strchr(name, ':') + 1;
  execute_case(std::atoi(name));
  std::fflush(nullptr);
  _exit(delay() > most_delay ? busy : 0);
}

void reap() {
  int status = 0;
  const pid_t ended = wait(&status);
  const auto at = processes.find(ended);
  if (at == processes.end())
    return;
  std::printf("== begin %s\n", at->second.name);
  std::rewind(at->second.output);
  char buffer[4096];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, at->second.output))
    std::fwrite(buffer, 1, count, stdout);
  std::printf("== end %d\n", WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
  std::fclose(at->second.output);
  processes.erase(at);
}

/// Reads the debug information once for all processes: the first report takes longer than a step of a task may.
void read_debug_information() {
  asyncrt::set_violation_handler([](const asyncrt::violation &) {});
  drop_in_near();
  drop_in_far();
  asyncrt::set_violation_handler({});
}

} // namespace

bool choice(int number) { return choices[number] == '1'; }

int main(int count, char **arguments) {
  setenv("ASYNCRT_DEBUG", "1", 1);
  read_debug_information();
  for (int i = 1; i < count; ++i) {
    if (processes.size() == most_processes)
      reap();
    std::FILE *const output = std::tmpfile();
    std::fflush(stdout);
    const pid_t process = fork();
    if (process == 0)
      child(arguments[i], output);
    processes[process] = {arguments[i], output};
  }
  while (!processes.empty())
    reap();
}
