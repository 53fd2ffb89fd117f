// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ctrl-C while a loop runs. Private to the library.
//
// As in asyncio.Runner, the first SIGINT cancels the main task, which may clean up; the second throws
// `keyboard_interrupt` out of the loop. A C++ program cannot be interrupted in the middle of a call, so both act when
// the loop gets its turn; a third one, while the second still waits for that, has the default effect and ends the
// process.

#ifndef ASYNCRT_SRC_INTERRUPTS_HPP
#define ASYNCRT_SRC_INTERRUPTS_HPP

#include <asyncrt/detail/task_state.hpp>

#include <signal.h>

#include <atomic>

namespace asyncrt::detail {

/// Receives SIGINT for one run of one main task. Does nothing on other threads than the main one, or when the
/// program has a handler of its own.
class interrupts {
public:
  interrupts(loop_core &loop, task_state &main);
  ~interrupts();
  interrupts(const interrupts &) = delete;
  interrupts &operator=(const interrupts &) = delete;

  /// True if a signal is not delivered yet; one relaxed load.
  [[nodiscard]] static bool any_pending() noexcept { return pending_.load(std::memory_order_relaxed) != 0; }
  /// Acts on the pending signals. Throws `keyboard_interrupt` for the second.
  void deliver();
  /// Acts on the first only.
  void deliver_first();
  /// The number of delivered signals.
  [[nodiscard]] int count() const noexcept { return count_; }

private:
  static void on_signal(int);
  [[nodiscard]] static bool take_one() noexcept;

  static std::atomic<int> pending_;
  loop_core &loop_;
  task_state &main_;
  struct sigaction previous_{};
  int count_ = 0;
  bool installed_ = false;
};

/// True if the calling thread is the one that entered `main`.
[[nodiscard]] bool on_main_thread() noexcept;

} // namespace asyncrt::detail

#endif // ASYNCRT_SRC_INTERRUPTS_HPP
