// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What misuse does, one misuse per process: the program's first argument names it. What is printed last
// is what was observed; an exception that comes out is one, too. run.py adds what the process shows
// itself: that it hangs, aborts or crashes.

#pragma once

#include <chrono>
#include <cstdio>
#include <cstring>
#include <exception>
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using namespace std::chrono_literals;

namespace effects {

/// Longer than the small-string buffer, so that a dangling one is on the heap.
inline std::string long_text() { return std::string(64, 'x'); }

struct program {
  const char *misuse;
  std::function<std::string()> run; ///< returns what was observed
};

inline std::string ran(bool it_did) { return it_did ? "its body runs" : "silence: its body never runs"; }

/// Measures how late something is that was due in 20 ms.
class lateness {
public:
  void arrived() { took_ = std::chrono::steady_clock::now() - start_; }
  std::string text() const { return took_ > 150ms ? "a timer of 20 ms is over 150 ms late" : "the timer is in time"; }

private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::duration took_{};
};

inline int run(int argc, char **argv, const std::vector<program> &programs) {
  std::string seen = "no such program";
  for (const program &one : programs)
    if (argc > 1 && std::strcmp(one.misuse, argv[1]) == 0)
      try {
        seen = one.run();
      } catch (const std::exception &error) {
        seen = std::string("exception: ") + error.what();
      }
  std::printf("seen: %s\n", seen.c_str());
  std::fflush(stdout);
  std::_Exit(0); // what a misuse leaves behind is not destroyed
}

} // namespace effects
