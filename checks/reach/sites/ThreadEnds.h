// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SITES_THREADENDS_H
#define COROLINT_REACH_SITES_THREADENDS_H

#include "clang/AST/Decl.h"
#include "clang/AST/ExprCXX.h"

namespace corolint::reach {

/// The function or constructor in \p E that starts a thread for which the
/// destructor of its result waits: `std::async(f)`, `std::jthread(f)`. Null if
/// there is none, or if the thread may begin only when its result is wanted.
const clang::FunctionDecl *startsWaitedFor(const clang::Expr *E);

/// The same for the value of \p Var, if the end of its scope in \p Function
/// waits for the thread: the function neither gives the thread away nor waits
/// for it, or for anything else, before.
const clang::FunctionDecl *waitedForAtEnd(const clang::VarDecl &Var,
                                          const clang::FunctionDecl &Function);

} // namespace corolint::reach

#endif // COROLINT_REACH_SITES_THREADENDS_H
