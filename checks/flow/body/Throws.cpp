// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/body/Throws.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::flow {

static bool isNothrow(const FunctionDecl *Callee) {
  const auto *Type =
      Callee ? Callee->getType()->getAs<FunctionProtoType>() : nullptr;
  return Type && Type->isNothrow();
}

bool mayThrow(const Stmt &Element) {
  if (const auto *Call = dyn_cast<CallExpr>(&Element))
    return !isNothrow(Call->getDirectCallee());
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(&Element))
    return !isNothrow(Construct->getConstructor());
  return isa<CoawaitExpr, CoyieldExpr, CXXThrowExpr, CXXNewExpr>(Element);
}

} // namespace corolint::flow
