// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SITES_SHORTWAITS_H
#define COROLINT_REACH_SITES_SHORTWAITS_H

#include "reach/sites/CallSites.h"

/// Calls that can stop a thread, but as a rule do not, or only for the time
/// that a `std::mutex::lock` takes. They are not what a user wants to hear of.
namespace corolint::reach {

/// The call \p Site in \p Caller blocks by its role. Is it one of these?
///
///     while (flag.test_and_set()) sleep_for(1ms);      // back-off of a lock
///     while (full()) changed.wait(lock);               // back pressure
///     queue.push_back(item);
///     auto f = std::move(ready.back()); return f.get();  // a list of results
///     int await_resume() { return future.get(); }      // after the waiting
bool waitsShortly(const clang::FunctionDecl &Caller, const CallSite &Site);

/// Does \p Caller call \p Callee for what is there, or for a short time? All
/// that `lock()`, `allocate()` and `await_resume()` call.
bool takesWhatIsReady(const clang::FunctionDecl &Caller,
                      const clang::FunctionDecl &Callee);

} // namespace corolint::reach

#endif // COROLINT_REACH_SITES_SHORTWAITS_H
