// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/Created.h"
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

} // namespace corolint::flow
