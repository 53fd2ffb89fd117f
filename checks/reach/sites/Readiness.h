// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SITES_READINESS_H
#define COROLINT_REACH_SITES_READINESS_H

#include "reach/sites/CallSites.h"

namespace corolint::reach {

/// Calls on objects that are known to be ready: \p Caller tests the object, and
/// makes the call only if it is ready.
///
///     if (f.is_ready()) f.get();
///     while (!f.is_ready()) co_await next_turn();
///     f.get();
bool isKnownReady(const clang::FunctionDecl &Caller, const CallSite &Site);

} // namespace corolint::reach

#endif // COROLINT_REACH_SITES_READINESS_H
