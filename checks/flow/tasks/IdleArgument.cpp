// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/IdleArgument.h"
#include "flow/body/BodyIndex.h"
#include "flow/body/Discard.h"
#include "flow/body/IdleAlias.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::flow {

static const FunctionDecl *forgetterOf(const Expr *Call, const Expr *Arg,
                                       model::Model &TheModel, unsigned Depth);

// True if each mention of the parameter is discarded or passed to another
// helper that ignores it.
static bool isForgotten(const FunctionDecl &Definition,
                        const ParmVarDecl *Param, model::Model &TheModel,
                        unsigned Depth) {
  if (!usesCapture(model::writtenBody(Definition), Param))
    return true;
  BodyIndex Body(Definition);
  unsigned Mentions = 0;
  for (const DeclRefExpr *Ref : Body.references()) {
    if (Ref->getDecl() != Param)
      continue;
    ++Mentions;
    const Expr *Value = Ref;
    const auto *Outer = dyn_cast_or_null<Expr>(Body.parent(Ref));
    if (Outer && model::isMove(Outer)) {
      Value = Outer;
      Outer = dyn_cast_or_null<Expr>(Body.parent(Outer));
    }
    if (discarded(Body, Value) == Discard::No &&
        !(Outer && forgetterOf(Outer, Value, TheModel, Depth + 1)))
      return false;
  }
  return Mentions != 0;
}

static const FunctionDecl *forgetterOf(const Expr *Call, const Expr *Arg,
                                       model::Model &TheModel, unsigned Depth) {
  std::optional<model::Call> Called =
      isa<CallExpr>(Call) && Depth < limits::ForgettingHelpers
          ? model::asCall(Call)
          : std::nullopt;
  const FunctionDecl *Definition = nullptr;
  if (!Called || !Called->Function || !Called->Function->hasBody(Definition) ||
      Definition->isDependentContext() || Definition->isDefaulted() ||
      Definition->isImplicit())
    return nullptr;
  const auto *Method = dyn_cast<CXXMethodDecl>(Definition);
  const auto *It = llvm::find_if(Called->Args, [&](const Expr *Given) {
    return model::stripMove(Given) == model::stripMove(Arg);
  });
  unsigned Index = It - Called->Args.begin();
  if (It == Called->Args.end() || Index >= Definition->getNumParams() ||
      (Method && Method->isVirtual()) || !TheModel.roles(*Called).Roles.empty())
    return nullptr;
  const ParmVarDecl *Param = Definition->getParamDecl(Index);
  return Param->getType()->isReferenceType() &&
                 isForgotten(*Definition, Param, TheModel, Depth)
             ? Definition
             : nullptr;
}

const FunctionDecl *forgetterOf(const Expr *Call, const Expr *Arg,
                                model::Model &TheModel) {
  return forgetterOf(Call, Arg, TheModel, 0);
}

} // namespace corolint::flow
