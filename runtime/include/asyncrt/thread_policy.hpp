// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The threads that may call `run`. asyncio has no such rule.

#ifndef ASYNCRT_THREAD_POLICY_HPP
#define ASYNCRT_THREAD_POLICY_HPP

namespace asyncrt {

/// `asyncio.run()` itself may be called on any thread that runs no loop. That is `per_thread`. The default
/// here is stricter, because it is the rule that corolint's check async-run-off-main-thread enforces: one
/// entry point, on the main thread (the thread that entered `main`).
enum class thread_policy {
  /// Only the main thread may run a loop; elsewhere `run` reports async-run-off-main-thread and throws.
  main_only,
  /// Every thread may run a loop of its own, as in asyncio. Running one inside another is still refused.
  per_thread,
};

} // namespace asyncrt

#endif // ASYNCRT_THREAD_POLICY_HPP
