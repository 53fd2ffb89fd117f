// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SITES_CALLSITES_H
#define COROLINT_REACH_SITES_CALLSITES_H

#include "model/code/Call.h"
#include "reach/facts/Guard.h"
#include <vector>

namespace corolint::reach {

/// One call that a body executes, written or implied.
struct CallSite {
  /// Null for a call through a pointer or `std::function`.
  const clang::FunctionDecl *Callee = nullptr;
  /// The place that a user sees: the call; for an implied call its cause (the
  /// variable for a destructor at scope end, the `for`, the `delete`).
  clang::SourceLocation Loc;
  /// The expression with its arguments; `Node` is null for implied calls.
  model::Call Called;
  /// A destructor that is called through a pointer to its class, if the object
  /// may be of a derived one.
  bool IsDispatchedDestructor = false;
  /// The process ends right after it, so it does not matter whether it blocks.
  bool EndsProcess = false;
  /// Not the call of \p Callee, which starts a thread: the destructor of its
  /// result, which waits for the thread.
  bool WaitsForThread = false;
  /// For destructors: the variable that is, or points to, the object; or null.
  const clang::VarDecl *Destroyed = nullptr;
  /// For destructors that a destructor calls: the member that is, or points to,
  /// the object; or null.
  const clang::FieldDecl *Member = nullptr;
  /// What the parameters of the function have to be for this call.
  Guards Under = {};
  /// The arguments that the call passes to its callee, as far as they are
  /// known.
  Arguments Passes = {};
  /// For a virtual call: the question about its object's class that decides it,
  /// if the function's caller may answer it.
  std::optional<unsigned> ClassAsked = {};
};

/// Every call that executing \p Function executes directly, in the order of
/// the source, each once:
///
///   written     f(), o.m(), a + b, conversions, T(x), delete p
///   implied     destructors of locals and temporaries, members and bases,
///               member initialisers, default arguments and initialisers,
///               begin/end/++ of a range-for, get<> of a structured binding,
///               await_ready/await_suspend/await_resume of a co_await,
///               operator new and delete, `[[gnu::cleanup(f)]]`
///
/// Not executed, and so not listed: bodies of lambdas and local classes,
/// unevaluated operands, discarded branches of `if constexpr`, and the deletion
/// of an object that its smart pointer or container has given away by then
/// (`std::move(p)`, `p.release()`, another owner of a `std::shared_ptr`). The
/// body of a coroutine counts as executed here, and so do the calls of its
/// promise that the compiler adds around it; their place is the coroutine's
/// name.
std::vector<CallSite> callSites(const clang::FunctionDecl &Function);
/// The same with the callees and arguments only, at a third of the cost: calls
/// that a condition excludes are listed too, and deletions of what was given
/// away.
std::vector<CallSite> possibleCallees(const clang::FunctionDecl &Function);

} // namespace corolint::reach

#endif // COROLINT_REACH_SITES_CALLSITES_H
