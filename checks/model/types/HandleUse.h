// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_TYPES_HANDLEUSE_H
#define COROLINT_MODEL_TYPES_HANDLEUSE_H

#include "clang/AST/DeclCXX.h"
#include "llvm/Support/raw_ostream.h"

/// What promises, awaiters and owners do with the handle of a coroutine, read
/// from their bodies (or from those of the templates that were written). Who
/// resumes a coroutine, and when, decides what its return type is.
namespace corolint::model {

/// Does this `await_suspend` resume the handle that it gets, or hand it to a
/// function that may? Storing it starts nothing. True when there is no body:
/// whoever defines it elsewhere got the handle for a reason.
bool startsInSuspend(const clang::FunctionDecl *Suspend);

/// Does the method \p Method of a promise start the coroutine without the help
/// of an awaiter, before it returns?
bool startsItself(const clang::CXXRecordDecl *Promise, llvm::StringRef Method);

/// How an `await_suspend` leaves the coroutine that awaits.
enum class Leaving : uint8_t {
  Waits,    ///< somebody may resume it, or nobody knows
  Abandons, ///< all it does is writing into the promise
  Reports,  ///< the same, with a method of the promise that may do more
  Destroys, ///< the coroutine is destroyed at once
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Leaving Value);
Leaving leaving(const clang::FunctionDecl *Suspend);

/// Does the destructor of \p Owner resume a coroutine, itself or by methods of
/// its class? Dropping such an object starts the coroutine.
bool resumesWhenDropped(const clang::CXXRecordDecl *Owner);

/// Does the destructor of \p Owner, or of what it owns, destroy the coroutine
/// even when it is not done? Dropping such an object cancels the coroutine.
bool endsWhenDropped(const clang::CXXRecordDecl *Owner);

/// Is \p Function the `await_resume` of an awaiter that suspends before? What
/// it asks for is there then: its `future.get()` waits for nobody.
bool resumesWhenReady(const clang::FunctionDecl &Function);

} // namespace corolint::model

#endif // COROLINT_MODEL_TYPES_HANDLEUSE_H
