// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_TYPES_HANDLEUSE_H
#define COROLINT_MODEL_TYPES_HANDLEUSE_H

#include "clang/AST/DeclCXX.h"

/// The use of coroutine handles in promises, awaiters and owners, read from
/// their bodies (or from those of the written templates). The kind of a return
/// type depends on how and when its coroutine is resumed.
namespace corolint::model {

/// True if this `await_suspend` resumes its handle, or passes it to a function
/// that may. Storing it starts nothing. True without a body: a definition
/// elsewhere receives the handle for a reason.
bool startsInSuspend(const clang::FunctionDecl *Suspend);

/// True if the method \p Method of a promise starts the coroutine without the
/// help of an awaiter, before it returns.
bool startsItself(const clang::CXXRecordDecl *Promise, llvm::StringRef Method);

/// True if the destructor of \p Owner resumes a coroutine, itself or by methods
/// of its class: dropping such an object starts the coroutine.
bool resumesWhenDropped(const clang::CXXRecordDecl *Owner);

/// True if the destructor of \p Owner, or of something that it owns, destroys
/// the coroutine even before it is done: dropping such an object cancels the
/// coroutine.
bool endsWhenDropped(const clang::CXXRecordDecl *Owner);

/// True if \p Function is the `await_resume` of an awaiter that suspends: the
/// result is there by then, so its `future.get()` does not wait.
bool resumesWhenReady(const clang::FunctionDecl &Function);

} // namespace corolint::model

#endif // COROLINT_MODEL_TYPES_HANDLEUSE_H
