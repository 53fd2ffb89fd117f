// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SITES_SHORTWAITS_H
#define COROLINT_REACH_SITES_SHORTWAITS_H

#include "reach/sites/CallSites.h"

/// Calls that can stop a thread, but usually do not, or only for as long as a
/// `std::mutex::lock`. A report of them does not help a user.
namespace corolint::reach {

/// True if the call \p Site in \p Caller, which blocks by its role, is one of
/// these:
///
///     while (flag.test_and_set()) sleep_for(1ms);      // back-off of a lock
///     while (full()) changed.wait(lock);               // back pressure
///     queue.push_back(item);
///     auto f = std::move(ready.back()); return f.get();  // a list of results
///     int await_resume() { return future.get(); }      // after the waiting
bool waitsShortly(const clang::FunctionDecl &Caller, const CallSite &Site);

/// True if the call \p Site in \p Caller, of a function of the program that
/// waits, is back pressure:
///
///     while (!queue.try_push(item)) queue.wait_for_space();
bool waitsForSpace(const clang::FunctionDecl &Caller, const CallSite &Site);

/// True if \p Caller calls \p Callee for something that is already there, or
/// only for a short time: everything that `lock()`, `allocate()`, `try_pop()`
/// and `await_resume()` call.
bool takesWhatIsReady(const clang::FunctionDecl &Caller,
                      const clang::FunctionDecl &Callee);

} // namespace corolint::reach

#endif // COROLINT_REACH_SITES_SHORTWAITS_H
