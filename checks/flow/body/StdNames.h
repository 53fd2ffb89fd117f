// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_BODY_STDNAMES_H
#define COROLINT_FLOW_BODY_STDNAMES_H

#include "clang/AST/DeclCXX.h"

namespace corolint::flow {

/// Names and membership of the standard library. `nameOf` gives the plain name
/// of \p D; empty for operators, constructors and null.
inline llvm::StringRef nameOf(const clang::NamedDecl *D) {
  return D && D->getIdentifier() ? D->getName() : llvm::StringRef();
}

/// True for a function of the standard library or a method of one of its
/// classes (clang's `isInStdNamespace` asks for the class itself).
inline bool isOfStd(const clang::FunctionDecl *Function) {
  if (const auto *Method =
          llvm::dyn_cast_or_null<clang::CXXMethodDecl>(Function))
    return Method->getParent()->isInStdNamespace();
  return Function && Function->isInStdNamespace();
}

} // namespace corolint::flow

#endif // COROLINT_FLOW_BODY_STDNAMES_H
