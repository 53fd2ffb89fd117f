// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/Created.h"
#include "flow/tasks/Shape.h"
#include "model/code/Std.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::flow {

std::optional<model::TaskType> createdBy(const Expr *E,
                                         model::Model &TheModel) {
  if (E->containsErrors())
    return std::nullopt;
  if (const auto *Await = dyn_cast<CoawaitExpr>(model::strip(E))) {
    const model::TaskType &Type = TheModel.taskType(Await->getType());
    if (Await->isPRValue() && Type.isLazy() && !Type.Shared)
      return Type;
    return std::nullopt;
  }
  return TheModel.createdTask(E);
}

// The first task in an object of this shape.
static const model::TaskType *taskIn(const Shape &Form) {
  if (Form.What != Shape::Kind::Parts)
    return Form.isEmpty() ? nullptr : &Form.Type;
  for (const Shape &Part : Form.Parts)
    if (const model::TaskType *Type = taskIn(Part))
      return Type;
  return nullptr;
}

// `maybe.transform(start)`: what the callable gives is in the result.
static bool givesResultOfCallable(const FunctionDecl &Callee) {
  llvm::StringRef Name = model::nameOf(&Callee);
  return Name == "transform" || Name == "and_then" || Name == "or_else" ||
         Name == "transform_error";
}

std::optional<model::TaskType> createdInside(const Expr *E,
                                             model::Model &TheModel) {
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (!Callee || !E->isPRValue() || !E->getType()->isRecordType() ||
      E->containsErrors() ||
      (model::isStd(Callee) && !givesResultOfCallable(*Callee)))
    return std::nullopt;
  Shape Form = shapeOf(E->getType(), TheModel);
  const model::TaskType *Type = taskIn(Form);
  if (!Type || Form.What == Shape::Kind::Task || !Type->isLazy() ||
      Type->MayDrop || !TheModel.roles(*Callee).Roles.empty())
    return std::nullopt;
  return *Type;
}

} // namespace corolint::flow
