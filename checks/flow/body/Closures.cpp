// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/body/Closures.h"
#include "model/code/Call.h"
#include "model/code/Callable.h"
#include "model/code/Erasure.h"
#include "model/code/Limits.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace corolint::flow {

const CXXMethodDecl *closureBody(const Expr *E) {
  return model::isClosure(E->getType())
             ? dyn_cast_or_null<CXXMethodDecl>(model::callableTarget(E))
             : nullptr;
}

// `std::function<void()>` and its like, of any library.
static bool isErasing(const Expr *Construct) {
  const CXXRecordDecl *Record = Construct->getType()->getAsCXXRecordDecl();
  const auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Record);
  bool IsOverFunction =
      Spec && Spec->getTemplateArgs().size() != 0 &&
      Spec->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
      Spec->getTemplateArgs()[0].getAsType()->isFunctionType();
  return IsOverFunction || model::isCallableWrapper(Record);
}

const Expr *closureIn(const Expr *E) {
  for (unsigned Steps = 0; Steps != limits::ClosureNames; ++Steps) {
    E = model::stripMove(E);
    if (closureBody(E))
      return E;
    if (const auto *Cast = dyn_cast<CastExpr>(E);
        Cast && Cast->getCastKind() == CK_ConstructorConversion)
      E = Cast->getSubExpr();
    else if (const auto *Construct = dyn_cast<CXXConstructExpr>(E);
             Construct && Construct->getNumArgs() != 0 && isErasing(Construct))
      E = Construct->getArg(0);
    else
      return nullptr;
  }
  return nullptr;
}

const LambdaExpr *lambdaIn(const Expr *E) {
  const Expr *Closure = closureIn(E);
  E = model::strip(Closure ? Closure : E);
  if (const auto *Copy = dyn_cast<CXXConstructExpr>(E);
      Copy && Copy->getConstructor()->isCopyOrMoveConstructor())
    E = model::stripMove(Copy->getArg(0));
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (Var && Var->isLocalVarDecl() && Var->getInit() &&
      !Ref->refersToEnclosingVariableOrCapture())
    E = model::strip(Var->getInit());
  return dyn_cast<LambdaExpr>(E);
}

} // namespace corolint::flow
