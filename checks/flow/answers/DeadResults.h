// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_DEADRESULTS_H
#define COROLINT_FLOW_ANSWERS_DEADRESULTS_H

#include "flow/answers/Dangling.h"

namespace corolint::flow {

/// The result of a coroutine that is gone when it is used.
///
///     const auto &config = co_await load();     // the task had it
///     co_return std::string_view(local);        // a local is dead by then
struct DeadResult {
  enum class What : uint8_t {
    Awaited,  ///< `Variable` refers to a result that the task took with it
    Looped,   ///< the same, and it is the range of a loop
    Returned, ///< what the coroutine returns refers to `Variable`, a local, or
              ///< to a temporary if that is null
  };
  What Kind = What::Awaited;
  clang::SourceLocation Loc, Dies;
  const clang::VarDecl *Variable = nullptr;
  const clang::Expr *Use = nullptr; ///< of the variable, for Awaited
};

/// The findings in the body of \p Function, in the order of the source.
std::vector<DeadResult> deadResults(const clang::FunctionDecl &Function,
                                    Needs &TheNeeds);

/// The result of a task that its continuation \p Closure, the argument \p Index
/// of \p Called, takes by reference and passes to a coroutine: it goes away
/// when the continuation has returned.
///
///     future.then([](const text &t) { return print(t); })
std::optional<DanglingArgument> resultOfContinuation(const model::Call &Called,
                                                     unsigned Index,
                                                     const clang::Expr &Closure,
                                                     Needs &TheNeeds);

/// For `std::function<void(std::string)>(coroutine)` and callbacks that a
/// library stores, `connect(button, clicked, coroutine)`: coroutines that use
/// after a suspension what they get by reference. It is promised for the call.
std::vector<DanglingArgument> argumentsOfCallbacks(const clang::Expr *E,
                                                   Needs &TheNeeds);

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_DEADRESULTS_H
