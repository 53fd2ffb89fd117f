// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Several runs on one loop.
//
//     asyncrt::runner runner;
//     runner.run(prepare());
//     int status = runner.run(serve());
//
// https://docs.python.org/3/library/asyncio-runner.html#asyncio.Runner

#ifndef ASYNCRT_RUNNER_HPP
#define ASYNCRT_RUNNER_HPP

#include <asyncrt/detail/arguments.hpp>
#include <asyncrt/detail/run_session.hpp>
#include <asyncrt/run_options.hpp>

#include <source_location>
#include <utility>

namespace asyncrt {

/// Owns a loop, from the first `run` (or `get_loop`) to `close`. Tasks that one run leaves behind continue in the next.
/// Not copyable, not movable; belongs to one thread.
class runner {
public:
  explicit runner(run_options options = {}, std::source_location where = std::source_location::current())
      : session_(std::move(options), where) {}
  /// Closes; an exception of the closing is reported to the loop's exception handler. Inside a running loop no clean-up
  /// is possible: that is reported as a violation (async-nested-run), and pending tasks are dropped.
  ~runner() = default;
  runner(const runner &) = delete;
  runner &operator=(const runner &) = delete;

  /// Runs `main` and returns its result or throws its exception; the loop stays open. The rules are those of
  /// `asyncrt::run`. On a closed runner: violation async-repeated-run and `runtime_error`
  /// ("Runner is closed").
  template <class Main>
  detail::result_of_t<Main> run(Main &&main, std::source_location where = std::source_location::current()) {
    return session_.run(std::as_const(main), "Runner.run()", where);
  }

  /// Cancels the tasks that are left and waits for them, joins the threads of `to_thread`, closes the loop.
  /// No effect the second time. Refused while a loop runs on this thread (async-nested-run, `runtime_error`): the
  /// runner stays open then. (asyncio raises as well, and closes the loop without the clean-up.)
  void close(std::source_location where = std::source_location::current()) { session_.close(where); }

  /// The loop. Throws `runtime_error` ("Runner is closed").
  [[nodiscard]] event_loop &get_loop(std::source_location where = std::source_location::current()) {
    return session_.open(where);
  }

private:
  detail::run_session session_;
};

} // namespace asyncrt

#endif // ASYNCRT_RUNNER_HPP
