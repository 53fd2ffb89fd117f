// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_VALUES_EXACTTYPE_H
#define COROLINT_REACH_VALUES_EXACTTYPE_H

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"

namespace corolint::reach {

/// The exact class of the object that \p Object refers or points to, if
/// \p Function shows how the object is made and that the variable keeps it:
/// `new T`, `std::make_unique<T>()`, a reference to a local `T`. Null if
/// another class is possible.
const clang::CXXRecordDecl *exactClass(const clang::Expr *Object,
                                       const clang::FunctionDecl &Function);
const clang::CXXRecordDecl *exactClass(const clang::VarDecl &Pointer,
                                       const clang::FunctionDecl &Function);

} // namespace corolint::reach

#endif // COROLINT_REACH_VALUES_EXACTTYPE_H
