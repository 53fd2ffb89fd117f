// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_FIXITS_H
#define COROLINT_REPORT_FIXITS_H

#include "report/Unit.h"
#include "clang/Basic/Diagnostic.h"
#include <vector>

/// Fixes that are certain: the result compiles and does what was intended.
/// There is no fix inside macros, in a `catch` handler (where `co_await` is not
/// allowed), or outside coroutines.
namespace corolint {

/// `run(x)` -> `co_await x`, when \p Called has no other written argument and
/// stands in the body of \p Coroutine.
std::vector<clang::FixItHint>
awaitInsteadOfRun(const model::Call &Called, const model::FunctionRoles &Roles,
                  const clang::FunctionDecl &Coroutine, Unit &Here);

/// `f()` -> `co_await f()`, when \p Created stands in the body of the coroutine
/// \p Function.
std::vector<clang::FixItHint> awaitCreated(const clang::Expr *Created,
                                           const model::TaskType &Type,
                                           const clang::FunctionDecl &Function,
                                           Unit &Here);

/// `auto t = f()` -> `auto t = co_await f()`, when `t` is not mentioned again
/// and the await gives a value.
std::vector<clang::FixItHint> awaitKept(const flow::LostTask &Lost,
                                        const clang::FunctionDecl &Function,
                                        Unit &Here);

/// A call that fails or hangs, and a task that never runs, had no behaviour
/// that a fix could change. Where a runner only stalls the loop, or a task runs
/// by itself, `co_await` lets other tasks execute meanwhile or changes the
/// order.
bool awaitChangesBehaviour(const model::FunctionRoles &OfRunner);
bool awaitChangesBehaviour(const model::TaskType &Created);

/// `main` -> `main()`, when \p Callable is written without a macro.
std::vector<clang::FixItHint> callIt(const clang::Expr *Callable, Unit &Here);

} // namespace corolint

#endif // COROLINT_REPORT_FIXITS_H
