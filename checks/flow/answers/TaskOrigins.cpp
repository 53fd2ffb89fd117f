// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/TaskOrigins.h"
#include "flow/answers/LostTask.h"
#include "flow/tasks/Created.h"
#include "model/code/Limits.h"
#include "model/code/UserCode.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::flow {

/// Reads the user's code of the unit.
class TaskOrigins::Collector : public model::UserCodeVisitor {
public:
  Collector(TaskOrigins &Result, model::Model &TheModel)
      : Result(Result), TheModel(TheModel) {}
  bool VisitCallExpr(CallExpr *E) override { return arguments(E); }
  bool VisitCXXConstructExpr(CXXConstructExpr *E) override {
    return arguments(E);
  }

private:
  bool arguments(const Expr *E) {
    std::optional<model::Call> Called = model::asCall(E);
    if (!Called || !Called->Function)
      return true;
    const FunctionDecl *Function = Called->Function->getCanonicalDecl();
    for (unsigned I = 0; I != Called->Args.size(); ++I)
      if (I < Function->getNumParams() &&
          TheModel.isTask(Function->getParamDecl(I)->getType()))
        Result.Arguments[{Function, I}].push_back(Called->Args[I]);
    return true;
  }

  TaskOrigins &Result;
  model::Model &TheModel;
};

TaskOrigins::Place TaskOrigins::placeOf(const ParmVarDecl &Param) {
  const auto *Function = dyn_cast<FunctionDecl>(Param.getDeclContext());
  return {Function ? Function->getCanonicalDecl() : nullptr,
          Param.getFunctionScopeIndex()};
}

// The source of a parameter: `t` for `std::move(t)`.
static const Expr *valueOf(const Expr *Arg) {
  Arg = model::strip(Arg);
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Arg);
      Construct && Construct->getNumArgs() == 1 &&
      Construct->getConstructor()->isCopyOrMoveConstructor())
    Arg = Construct->getArg(0);
  return model::stripMove(Arg);
}

void TaskOrigins::add(const Place &Of, model::Model &TheModel, unsigned Depth,
                      llvm::SmallVectorImpl<const Expr *> &Found) {
  auto It = Arguments.find(Of);
  if (It == Arguments.end() || Depth > limits::OriginCalls)
    return;
  for (const Expr *Arg : It->second) {
    const Expr *Value = valueOf(Arg);
    const auto *Ref = dyn_cast<DeclRefExpr>(Value);
    const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (const auto *Param = dyn_cast_or_null<ParmVarDecl>(Var))
      add(placeOf(*Param), TheModel, Depth + 1, Found);
    else if (Var && Var->hasLocalStorage() && Var->getInit())
      Value = model::strip(Var->getInit());
    if (createdBy(Value, TheModel) && !llvm::is_contained(Found, Value))
      Found.push_back(Value);
  }
}

llvm::SmallVector<const Expr *, 4> TaskOrigins::of(const ParmVarDecl &Param,
                                                   model::Model &TheModel) {
  if (!std::exchange(IsCollected, true))
    Collector(*this, TheModel).visitAll(TheModel.userCode());
  llvm::SmallVector<const Expr *, 4> Found;
  add(placeOf(Param), TheModel, 0, Found);
  return Found;
}

} // namespace corolint::flow
