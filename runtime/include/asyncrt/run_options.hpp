// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The options of `run`.
//
// `threads` is asyncrt's own (thread_policy.hpp).
//
// https://docs.python.org/3/library/asyncio-runner.html#asyncio.run

#ifndef ASYNCRT_RUN_OPTIONS_HPP
#define ASYNCRT_RUN_OPTIONS_HPP

#include <asyncrt/thread_policy.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace asyncrt {

class event_loop;

/// Makes a loop: `new_event_loop`, or a factory of another kind of loop.
using loop_factory = std::function<std::unique_ptr<event_loop>()>;

/// Set the options that you need by name: `run(main(), {.debug = true})`.
struct run_options {
  /// Debug mode of the loop; as the environment says (ASYNCRT_DEBUG=1) when not given.
  std::optional<bool> debug = {};
  /// Makes the loop; `new_event_loop` when empty.
  asyncrt::loop_factory loop_factory = {};
  /// Which threads may run a loop.
  thread_policy threads = thread_policy::main_only;
};

} // namespace asyncrt

#endif // ASYNCRT_RUN_OPTIONS_HPP
