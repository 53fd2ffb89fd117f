// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/values/FieldTarget.h"
#include "model/code/Call.h"
#include "model/code/Limits.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::reach {

FieldTarget targetOf(const Expr *E, unsigned Depth) {
  E = model::stripMove(E);
  while (const auto *Cast = dyn_cast<CastExpr>(E))
    E = model::strip(Cast->getSubExpr());
  if (isa<CXXThisExpr>(E))
    return {true, nullptr, {}};
  if (const auto *Unary = dyn_cast<UnaryOperator>(E);
      Unary && Unary->getOpcode() == UO_Deref)
    return targetOf(Unary->getSubExpr(), Depth);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    const Expr *Other =
        Var && Depth < limits::ConditionSteps ? aliased(*Var) : nullptr;
    return Other ? targetOf(Other, Depth + 1)
                 : FieldTarget{Var != nullptr, Var, {}};
  }
  if (const VarDecl *Owner = ownerOfObject(E))
    return {true, Owner, {}};
  const auto *Member = dyn_cast<MemberExpr>(E);
  if (!Member)
    return {};
  FieldTarget Of = targetOf(Member->getBase(), Depth);
  if (const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
      Of.IsKnown && Field)
    Of.Field.push_back(Field);
  return Of;
}

bool overlap(FieldRef A, FieldRef B) {
  const size_t Common = std::min(A.size(), B.size());
  return A.take_front(Common) == B.take_front(Common);
}

} // namespace corolint::reach
