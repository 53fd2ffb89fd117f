// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_TYPES_LEAVING_H
#define COROLINT_MODEL_TYPES_LEAVING_H

#include "clang/AST/Decl.h"
#include "llvm/Support/raw_ostream.h"

namespace corolint::model {

/// The state in which an `await_suspend` leaves the awaiting coroutine.
enum class Leaving : uint8_t {
  Waits,    ///< it may be resumed, or that is unknown
  Abandons, ///< `await_suspend` only writes into the promise
  Reports,  ///< the same, with a method of the promise that may do more
  Destroys, ///< the coroutine is destroyed at once
  GoesOn,   ///< its own handle is given back, or the coroutine is destroyed
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Leaving Value);
Leaving leaving(const clang::FunctionDecl *Suspend);

} // namespace corolint::model

#endif // COROLINT_MODEL_TYPES_LEAVING_H
