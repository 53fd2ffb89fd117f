// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_ERASURE_H
#define COROLINT_REACH_CALLS_ERASURE_H

#include "clang/AST/DeclCXX.h"

namespace corolint::reach {

/// Does the class of \p Method hide what a callable is? Such as
///
///     template <typename F> struct JobOf : Job {
///       void run() override { f(); }
///       F f;
///     };
///
/// when it is made for a lambda or a function object. `job.run()` calls one
/// callable of all those in the program, and which one cannot be told.
bool isOfErasure(const clang::CXXMethodDecl &Method);

/// Is \p Function a method of a class that holds any callable?
bool isOfWrapper(const clang::FunctionDecl &Function);

} // namespace corolint::reach

#endif // COROLINT_REACH_CALLS_ERASURE_H
