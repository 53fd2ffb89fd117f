// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The state of a thread: its running loop, the current task, and the trampoline.
//
// Coroutines do not resume each other: `co_await child` and a child's end only say which frame is `next`,
// and `drive` resumes it. So a chain of awaits, however long, uses no stack, with every compiler at -O0 too
// (symmetric transfer promises that only where the compiler makes the tail call).

#ifndef ASYNCRT_DETAIL_THREAD_STATE_HPP
#define ASYNCRT_DETAIL_THREAD_STATE_HPP

#include <coroutine>
#include <cstdint>
#include <source_location>
#include <utility>

namespace asyncrt::detail {

class loop_core;
class task_state;

struct thread_state {
  loop_core *running = nullptr;   ///< set while a loop runs on this thread
  task_state *current = nullptr;  ///< set while a task's coroutine executes
  std::coroutine_handle<> next{}; ///< resumed by the trampoline when the current frame suspends
  bool driving = false;           ///< a trampoline is active further up the stack
  const std::source_location *launch = nullptr; ///< see launch_site
  std::uintptr_t boundary = 0;   ///< see stack_boundary
  std::uintptr_t stack_top = 0;  ///< end of the thread's stack, once it is known
  std::uintptr_t stack_low = 0;
};

extern constinit thread_local thread_state this_thread;

/// Marks the frame in which it is made, and all its callers, as parts of the loop: stack traces end before it.
class stack_boundary {
public:
  explicit stack_boundary(void *frame) noexcept
      : previous_(std::exchange(this_thread.boundary, reinterpret_cast<std::uintptr_t>(frame))) {}
  ~stack_boundary() { this_thread.boundary = previous_; }
  stack_boundary(const stack_boundary &) = delete;
  stack_boundary &operator=(const stack_boundary &) = delete;

private:
  std::uintptr_t previous_;
};

/// Runs a chain of coroutines until one suspends without naming a next.
inline void drive(std::coroutine_handle<> frame) {
  struct restore {
    thread_state &thread = this_thread;
    bool driving = std::exchange(thread.driving, true);
    std::coroutine_handle<> next = std::exchange(thread.next, {});
    ~restore() {
      thread.next = next;
      thread.driving = driving;
    }
  } scope;
  while (frame) {
    frame.resume();
    frame = std::exchange(scope.thread.next, {});
  }
}

/// Makes `frame` the next to run; a foreign coroutine may call it without a trampoline above.
inline void transfer_to(std::coroutine_handle<> frame) {
  if (this_thread.driving)
    this_thread.next = frame;
  else
    drive(frame);
}

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_THREAD_STATE_HPP
