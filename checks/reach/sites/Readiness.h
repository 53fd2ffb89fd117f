// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SITES_READINESS_H
#define COROLINT_REACH_SITES_READINESS_H

#include "reach/sites/CallSites.h"

namespace corolint::reach {

/// Has \p Caller asked the object of the call whether it is ready, and is the
/// call only executed when it is?
///
///     if (f.is_ready()) f.get();
///     while (!f.is_ready()) co_await next_turn();
///     f.get();
bool isKnownReady(const clang::FunctionDecl &Caller, const CallSite &Site);

} // namespace corolint::reach

#endif // COROLINT_REACH_SITES_READINESS_H
