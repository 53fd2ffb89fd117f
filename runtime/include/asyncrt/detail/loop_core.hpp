// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The machinery of a loop: ready queue, timers, tasks, worker threads. `event_loop` is its public interface and
// supplies the waiting.
//
// One turn (`run_once`) has the steps of asyncio's, in the same order: wait until something is due, move due timers to
// the ready queue, run everything that is in the queue now. Entries added meanwhile wait for the next turn.

#ifndef ASYNCRT_DETAIL_LOOP_CORE_HPP
#define ASYNCRT_DETAIL_LOOP_CORE_HPP

#include <asyncrt/delay.hpp>
#include <asyncrt/detail/ring.hpp>
#include <asyncrt/detail/runnable.hpp>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <source_location>
#include <thread>
#include <vector>

namespace asyncrt {
class event_loop;
struct exception_context;
} // namespace asyncrt

namespace asyncrt::detail {

class executor;
class future_state;
class interrupts;
class task_state;

/// A runnable with a due time.
class timer : public runnable {
public:
  explicit timer(clock::time_point when) noexcept : when_(when) {}

  [[nodiscard]] clock::time_point when() const noexcept { return when_; }
  [[nodiscard]] bool cancelled() const noexcept { return cancelled_; }
  void set_cancelled() noexcept { cancelled_ = true; }

private:
  friend class loop_core;
  clock::time_point when_;
  std::uint64_t number_ = 0;
  bool scheduled_ = false;
  bool cancelled_ = false;
};

/// Shared by the loop and everything that belongs to it, so that a task may outlive its loop.
class loop_core : public counted {
public:
  using exception_handler = std::function<void(event_loop &, const exception_context &)>;

  explicit loop_core(event_loop &face);

  /// Throws `runtime_error` when closed. Loop's thread only.
  void call_soon(ref<runnable> what) {
    if (guarded_.load(std::memory_order_relaxed)) [[unlikely]]
      check_may_schedule();
    if (has_foreign_.load(std::memory_order_acquire)) [[unlikely]]
      adopt_foreign();
    ready_.push(what.detach());
  }
  /// Any thread. Throws `runtime_error` when closed.
  void call_soon_threadsafe(ref<runnable> what);
  void schedule(ref<timer> what);
  void cancel(timer &what) noexcept;

  /// Throws `runtime_error`, after a violation where it is one.
  void check_may_run(const std::source_location &where) const;
  void run_forever(const std::source_location &where);
  void run_until_done(future_state &what, const std::source_location &where);
  void stop() noexcept { stopping_ = true; }
  void close();
  /// Called when the `event_loop` dies; tasks and futures may outlive it.
  void abandon() noexcept;

  [[nodiscard]] bool running() const noexcept { return running_; }
  [[nodiscard]] bool closed() const noexcept { return closed_; }
  [[nodiscard]] event_loop *face() const noexcept { return face_; }

  void add_task(task_state &task) noexcept;
  void remove_task(task_state &task) noexcept;
  /// Oldest first; pending ones only.
  [[nodiscard]] std::vector<ref<task_state>> tasks() const;

  [[nodiscard]] executor &workers();
  /// Joins the threads of the executor; the loop keeps turning meanwhile.
  void shutdown_workers(const std::source_location &where);

  void set_exception_handler(exception_handler handler) { handler_ = std::move(handler); }
  void call_exception_handler(const exception_context &context) noexcept;

  void set_debug(bool on) noexcept;
  [[nodiscard]] bool debug() const noexcept { return debug_; }
  clock::duration slow_callback = std::chrono::milliseconds(100);

  /// Ends the current wait, if any. Any thread, also from a signal handler.
  void wake() noexcept;
  /// Sets the receiver of SIGINT while this loop runs, or null.
  void set_interrupts(interrupts *receiver) noexcept { interrupts_ = receiver; }
  [[nodiscard]] interrupts *interrupt_receiver() const noexcept { return interrupts_; }

private:
  ~loop_core() override;

  [[noreturn]] static void throw_closed();
  void check_may_schedule() const;
  void adopt_foreign();
  void run_once();
  void run_timed(runnable &what);
  [[nodiscard]] std::optional<clock::duration> patience() const;
  void move_due_timers();
  void drop_cancelled_timers();
  [[nodiscard]] timer *pop_timer() noexcept;
  [[nodiscard]] static bool is_later(const timer *a, const timer *b) noexcept;
  void drop_everything() noexcept;

  event_loop *face_;
  ring<runnable *> ready_;
  std::vector<timer *> timers_;
  std::uint64_t next_timer_number_ = 0;
  std::size_t cancelled_timers_ = 0;

  std::mutex foreign_mutex_;
  std::vector<runnable *> foreign_;
  std::atomic<bool> has_foreign_{false};

  task_state *first_task_ = nullptr;
  task_state *last_task_ = nullptr;
  std::unique_ptr<executor> workers_;
  exception_handler handler_;
  interrupts *interrupts_ = nullptr;
  std::thread::id thread_;
  bool debug_ = false;
  bool running_ = false;
  bool stopping_ = false;
  std::atomic<bool> closed_{false};
  std::atomic<bool> guarded_{false}; // closed, or in debug mode
  bool workers_shut_ = false;
};

/// Writes the context to stderr.
void print_context(const exception_context &context) noexcept;

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_LOOP_CORE_HPP
