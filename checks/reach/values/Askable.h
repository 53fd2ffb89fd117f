// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_VALUES_ASKABLE_H
#define COROLINT_REACH_VALUES_ASKABLE_H

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"

/// Values that conditions ask for: numbers, flags, and objects that hold
/// something or not.
namespace corolint::reach {

/// True for an integer, enumerator or `bool`.
bool isAnswer(clang::QualType Type);
/// For these, pointers, and classes whose objects may hold nothing.
bool isAskable(clang::QualType Type);
/// A class with a conversion to `bool`: a smart pointer, `optional`, `function`
/// or atomic flag.
bool isNullable(const clang::CXXRecordDecl &Class);
/// The standard library's that have no such conversion: containers, threads and
/// futures.
bool isContainer(const clang::CXXRecordDecl &Class);

/// The object that \p Question asks whether it holds something, or what flag it
/// has; null for other calls. \p Result is turned where "true" means nothing.
const clang::Expr *contentTest(const clang::CallExpr &Question, bool &Result);

} // namespace corolint::reach

#endif // COROLINT_REACH_VALUES_ASKABLE_H
