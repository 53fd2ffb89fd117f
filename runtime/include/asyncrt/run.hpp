// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry point of an asynchronous program.
//
//     int main() { return asyncrt::run(async_main()); }
//
// https://docs.python.org/3/library/asyncio-runner.html#asyncio.run

#ifndef ASYNCRT_RUN_HPP
#define ASYNCRT_RUN_HPP

#include <asyncrt/detail/arguments.hpp>
#include <asyncrt/detail/run_session.hpp>
#include <asyncrt/run_options.hpp>

#include <source_location>
#include <type_traits>
#include <utility>

namespace asyncrt {

/// Runs `main`, a fresh `coroutine<T>`, on a new loop until it ends, and returns its result or throws its
/// exception. Blocks the calling thread. In asyncio's order: makes the loop, makes a task of `main`, runs;
/// then, also when `main` failed, cancels all tasks that are left and waits for them, joins the threads of
/// `to_thread`, closes the loop.
///
/// Accepts any type; misuse is reported (violation.hpp) and refused:
///   * a loop already runs on this thread, at any depth below: async-nested-run, `runtime_error`;
///   * not the main thread, unless `.threads = thread_policy::per_thread`: async-run-off-main-thread,
///     `runtime_error`;
///   * `main` is no fresh coroutine: async-non-coroutine-argument, `value_error`.
/// The first that applies is reported. `asyncio.run()` itself has no rule about threads; see thread_policy.hpp.
template <class Main>
detail::result_of_t<Main> run(Main &&main, const run_options &options = {},
                              std::source_location where = std::source_location::current()) {
  detail::run_session session(options, where);
  try {
    if constexpr (std::is_void_v<detail::result_of_t<Main>>) {
      session.run(std::as_const(main), "run()", where);
      session.close(where);
    } else {
      detail::result_of_t<Main> result = session.run(std::as_const(main), "run()", where);
      session.close(where);
      return static_cast<detail::result_of_t<Main> &&>(result);
    }
  } catch (...) {
    session.close(where);
    throw;
  }
}

} // namespace asyncrt

#endif // ASYNCRT_RUN_HPP
