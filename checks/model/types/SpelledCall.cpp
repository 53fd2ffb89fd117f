// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/types/SpelledCall.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::model {

llvm::StringRef spelledName(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  DeclarationName Name;
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    Name = Member->getMemberDecl()->getDeclName();
  else if (const auto *Dependent = dyn_cast<CXXDependentScopeMemberExpr>(E))
    Name = Dependent->getMember();
  else if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    Name = Ref->getDecl()->getDeclName();
  else if (const auto *Ref = dyn_cast<DependentScopeDeclRefExpr>(E))
    Name = Ref->getDeclName();
  const IdentifierInfo *Id = Name.getAsIdentifierInfo();
  return Id ? Id->getName() : "";
}

// The object of a member access, null for an implicit `this`.
static const Expr *baseOf(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return Member->getBase();
  if (const auto *Member = dyn_cast<CXXDependentScopeMemberExpr>(E))
    return Member->isImplicitAccess() ? nullptr : Member->getBase();
  return nullptr;
}

const Expr *spelledObject(const CallExpr *Call) {
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call))
    return Operator->getOperator() == OO_Call ? Operator->getArg(0) : nullptr;
  return baseOf(Call->getCallee());
}

} // namespace corolint::model
