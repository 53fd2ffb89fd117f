// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/paths/ChangedBy.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::flow {

static void changedObject(const Expr *E,
                          llvm::function_ref<void(const ValueDecl *)> Changed) {
  E = E->IgnoreParenImpCasts();
  while (const auto *Member = dyn_cast<MemberExpr>(E)) {
    Changed(Member->getMemberDecl());
    E = Member->getBase()->IgnoreParenImpCasts();
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    Changed(Ref->getDecl());
}

static bool mayChange(QualType Param) {
  return Param->isReferenceType() &&
         !Param.getNonReferenceType().isConstQualified();
}

static void changedByCall(const CallExpr *Call,
                          llvm::function_ref<void(const ValueDecl *)> Changed) {
  const FunctionDecl *Callee = Call->getDirectCallee();
  if (!Callee)
    return;
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  bool ChangesObject = Method && !Method->isStatic() && !Method->isConst();
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(Call);
      Member && ChangesObject && Member->getImplicitObjectArgument())
    changedObject(Member->getImplicitObjectArgument(), Changed);
  unsigned First =
      isa<CXXOperatorCallExpr>(Call) && Method && !Method->isStatic();
  if (First && ChangesObject && Call->getNumArgs() != 0)
    changedObject(Call->getArg(0), Changed);
  for (unsigned I = First; I < Call->getNumArgs(); ++I)
    if (I - First < Callee->getNumParams() &&
        mayChange(Callee->getParamDecl(I - First)->getType()))
      changedObject(Call->getArg(I), Changed);
}

void changedBy(const Stmt *S,
               llvm::function_ref<void(const ValueDecl *)> Changed) {
  if (const auto *Binary = dyn_cast<BinaryOperator>(S)) {
    if (Binary->isAssignmentOp())
      changedObject(Binary->getLHS(), Changed);
  } else if (const auto *Unary = dyn_cast<UnaryOperator>(S)) {
    if (Unary->isIncrementDecrementOp() || Unary->getOpcode() == UO_AddrOf)
      changedObject(Unary->getSubExpr(), Changed);
  } else if (const auto *Call = dyn_cast<CallExpr>(S)) {
    changedByCall(Call, Changed);
  } else if (const auto *Decls = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Decls->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D))
        Changed(Var);
  }
}

} // namespace corolint::flow
