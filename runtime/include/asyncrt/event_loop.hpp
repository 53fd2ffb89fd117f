// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The event loop: it runs callbacks and tasks on one thread, one at a time.
//
// `event_loop` does everything except waiting. Another kind of loop (libuv, a GUI's) supplies `wait` and `wake`;
// everything else, and so the order of execution, is the same on every loop.
//
// Threads: all members belong to the thread that runs the loop, except `call_soon_threadsafe`.
//
// https://docs.python.org/3/library/asyncio-eventloop.html

#ifndef ASYNCRT_EVENT_LOOP_HPP
#define ASYNCRT_EVENT_LOOP_HPP

#include <asyncrt/delay.hpp>
#include <asyncrt/detail/callback.hpp>
#include <asyncrt/detail/loop_core.hpp>
#include <asyncrt/future.hpp>
#include <asyncrt/handle.hpp>
#include <asyncrt/task.hpp>

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <source_location>
#include <string>
#include <utility>

namespace asyncrt {

/// The argument of the loop's exception handler: an error that is not seen anywhere else.
struct exception_context {
  /// "Task exception was never retrieved", "Exception in callback ..."
  std::string message;
  /// The exception; null for a message without one.
  std::exception_ptr exception;
  /// Its subject: "task 'Task-2' (coroutine 'fetch')". Empty if nothing in particular.
  std::string subject;
};

/// Abstract base of all loops.
class event_loop {
public:
  using exception_handler = std::function<void(event_loop &, const exception_context &)>;

  event_loop();
  event_loop(const event_loop &) = delete;
  event_loop &operator=(const event_loop &) = delete;
  virtual ~event_loop();

  /// Calls `function()` in the next turn, after everything that is ready already. Drops the result. Throws
  /// `runtime_error` ("Event loop is closed").
  template <class F>
  handle call_soon(F &&function, std::source_location where = std::source_location::current()) {
    auto callback = detail::make_callback(*core_, {}, where, std::forward<F>(function));
    core_->call_soon(callback);
    return {core_, callback};
  }

  /// Calls `function()` after `wait`. Callbacks due at the same instant are called in order of their calls.
  template <class F>
  handle call_later(delay wait, F &&function, std::source_location where = std::source_location::current()) {
    return call_at(clock::now() + wait.length(), std::forward<F>(function), where);
  }

  /// Calls `function()` at `when`.
  template <class F>
  handle call_at(clock::time_point when, F &&function,
                 std::source_location where = std::source_location::current()) {
    auto callback = detail::make_callback(*core_, when, where, std::forward<F>(function));
    core_->schedule(callback);
    return {core_, callback};
  }

  /// As `call_soon`, from any thread; wakes the loop. The function is called on the loop's thread.
  template <class F>
  void call_soon_threadsafe(F &&function, std::source_location where = std::source_location::current()) {
    core_->call_soon_threadsafe(detail::make_callback(*core_, {}, where, std::forward<F>(function)));
  }

  /// A future of this loop that the program completes.
  template <class T = void> [[nodiscard]] future<T> create_future() {
    return future<T>(detail::make_counted<detail::typed_future<T>>(*core_));
  }

  /// Seconds on the loop's clock.
  [[nodiscard]] double time() const;

  /// Runs until `stop()`. Refused (async-nested-run, `runtime_error`) while a loop runs on this thread.
  void run_forever(std::source_location where = std::source_location::current());
  /// Ends `run_forever` after the present turn.
  void stop() noexcept;
  [[nodiscard]] bool is_running() const noexcept;
  /// Drops everything scheduled. Throws `runtime_error` while running.
  void close();
  [[nodiscard]] bool is_closed() const noexcept;

  /// Debug mode: a callback or a step of a task that takes longer than `slow_callback_duration` is reported as
  /// violation async-blocking-call, at the line that blocked; `call_soon` and `call_later` on a foreign thread throw
  /// `runtime_error`.
  void set_debug(bool on) noexcept;
  [[nodiscard]] bool get_debug() const noexcept;
  /// 100 ms unless set otherwise.
  void set_slow_callback_duration(delay limit) noexcept;
  [[nodiscard]] clock::duration slow_callback_duration() const noexcept;

  /// Replaces the handler of errors that are not seen anywhere else; an empty one stands for the default.
  void set_exception_handler(exception_handler handler);
  void call_exception_handler(const exception_context &context);
  /// Writes message, subject and `what()` to stderr.
  void default_exception_handler(const exception_context &context);

  /// The kind of this loop: an address that a library gives to all its loops. Null for the default kind.
  [[nodiscard]] virtual const void *make() const noexcept { return nullptr; }

  /// For the runtime itself.
  [[nodiscard]] detail::loop_core &core() const noexcept { return *core_; }

protected:
  friend class detail::loop_core;

  /// Waits until `wake` was called or `at_most` has passed (without limit if empty, not at all if zero), and serves
  /// everything else of this loop meanwhile (I/O, for example).
  virtual void wait(std::optional<clock::duration> at_most) = 0;
  /// Ends `wait`, or the next one if none is in progress. Any thread; also from a signal handler.
  virtual void wake() noexcept = 0;

  /// The destructor of a derived class calls this first: `wait` and `wake` are not called afterwards.
  void retire() noexcept;

private:
  detail::ref<detail::loop_core> core_;
};

/// A loop of the default kind, not running.
[[nodiscard]] std::unique_ptr<event_loop> new_event_loop();

} // namespace asyncrt

#endif // ASYNCRT_EVENT_LOOP_HPP
