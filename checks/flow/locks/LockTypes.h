// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_LOCKS_LOCKTYPES_H
#define COROLINT_FLOW_LOCKS_LOCKTYPES_H

#include "flow/body/BodyIndex.h"
#include "model/Model.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/Support/raw_ostream.h"

/// Types and calls that deal with locks. Only locks that belong to a thread
/// count: a mutex that is awaited is designed to be held across a suspension.
namespace corolint::flow {

/// The mutex or guard that \p E names: `m` for `&m`, `*p` and `std::move(m)`.
const clang::Expr *lockObject(const clang::Expr *E);
/// What makes the guard \p E: `std::unique_lock(m)` with deduced arguments is a
/// cast around a construction.
const clang::Expr *guardConstruction(const clang::Expr *E);

/// What a profile or annotation calls a mutex; else `std::mutex` and its like,
/// and classes with clang's `capability` attribute or with `void lock()` (which
/// does something) and `void unlock()`, when nothing of them is awaited.
bool isThreadMutex(clang::QualType Type, model::Model &TheModel);

/// What a profile or annotation calls a guard; else
/// `std::unique_lock<std::mutex>` and its like, what holds one of them
/// (`std::optional<std::lock_guard<...>>`), classes with clang's
/// `scoped_lockable` attribute, and classes that have one of them as a member,
/// base or deleter, or unlock a mutex of theirs in the destructor.
bool isThreadGuard(clang::QualType Type, model::Model &TheModel);

/// Do locks stay held over \p Suspension? Not over one that never waits, and
/// not if `await_suspend` unlocks a mutex or guard itself, as a condition
/// variable does: which of the locks that is, is not decided.
bool keepsLocks(const clang::CoroutineSuspendExpr &Suspension,
                model::Model &TheModel);

/// What a call does to the lock that it is made on.
enum class LockEffect : uint8_t {
  None,    ///< a query, or something that leaves it as it is
  Acquire, ///< `lock()`
  Release, ///< `unlock()`, `release()`
  Try,     ///< `try_lock()`: true means acquired
  Ask,     ///< `owns_lock()`, `if (guard)`: true means held
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, LockEffect Value);
LockEffect effectOf(const clang::CXXMethodDecl &Method);
/// `std::unique_lock::release` does not unlock. Code that uses its result, or
/// unlocks by hand, may unlock the mutex later.
bool leavesLocked(const clang::CXXMemberCallExpr &Call, const BodyIndex &Index);

/// Whether \p Element of a graph may throw. Unlocking does not.
bool mayThrowLocked(const clang::Stmt &Element);

/// The state of a guard after \p Construct has made it.
enum class Constructed : uint8_t { Held, NotHeld, Tried, Moved };
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Constructed Value);
Constructed constructedAs(const clang::CXXConstructExpr *Construct);

} // namespace corolint::flow

#endif // COROLINT_FLOW_LOCKS_LOCKTYPES_H
