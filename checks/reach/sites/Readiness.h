// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SITES_READINESS_H
#define COROLINT_REACH_SITES_READINESS_H

#include "reach/sites/CallSites.h"

namespace corolint::reach {

/// Calls on objects that are known to be ready: \p Caller tests the object, and
/// makes the call only if it is ready, or has joined the thread that made it
/// so, or has made it so itself, or has awaited it.
///
///     if (f.is_ready()) f.get();
///     while (!f.is_ready()) co_await next_turn();
///     f.get();
///     std::thread t([&p] { p.set_value(1); });
///     t.join();
///     p_future.get();
///     p.set_value(1);
///     p_future.get();
///     make_ready_future(1).get();
///     std::async(std::launch::deferred, work).get();
///     co_await when_all(a, b);
///     a.get_result();
bool isKnownReady(const clang::FunctionDecl &Caller, const CallSite &Site);

/// Calls on a future that a `co_await` has delivered, alone or in a container.
/// A future that arrives in this way is usually ready.
///
///     auto finished = co_await when_all(std::move(futures));
///     for (auto &f : finished) f.get();
bool isDelivered(const CallSite &Site);

} // namespace corolint::reach

#endif // COROLINT_REACH_SITES_READINESS_H
