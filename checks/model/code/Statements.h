// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_CODE_STATEMENTS_H
#define COROLINT_MODEL_CODE_STATEMENTS_H

#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/SmallVector.h"
#include <algorithm>

namespace corolint::model {

/// The parts of \p S as a visit of all code wants them: default arguments and
/// initializers too, and the operand of a `co_await` once, although it stands
/// in the tree several times. Bodies of lambdas are functions of their own.
template <typename Visit> void forEachPart(const clang::Stmt &S, Visit Do) {
  if (const auto *Suspend = llvm::dyn_cast<clang::CoroutineSuspendExpr>(&S))
    return Do(Suspend->getOperand());
  if (const auto *Arg = llvm::dyn_cast<clang::CXXDefaultArgExpr>(&S))
    return Do(Arg->getExpr());
  if (const auto *Init = llvm::dyn_cast<clang::CXXDefaultInitExpr>(&S))
    return Do(Init->getExpr());
  if (const auto *Lambda = llvm::dyn_cast<clang::LambdaExpr>(&S)) {
    for (const clang::Expr *Init : Lambda->capture_inits())
      if (Init)
        Do(Init);
    return;
  }
  for (const clang::Stmt *Part : S.children())
    if (Part)
      Do(Part);
}

/// True if \p Is holds for \p Root, which may be null, or for something in it.
/// The outer is asked before the inner. Costs a fraction of a recursive
/// visitor.
template <typename Question>
bool anyStatement(const clang::Stmt *Root, Question Is) {
  llvm::SmallVector<const clang::Stmt *, 32> Work;
  if (Root)
    Work.push_back(Root);
  while (!Work.empty()) {
    const clang::Stmt *S = Work.pop_back_val();
    if (Is(*S))
      return true;
    const size_t First = Work.size();
    forEachPart(*S, [&](const clang::Stmt *Part) { Work.push_back(Part); });
    std::reverse(Work.begin() + First, Work.end());
  }
  return false;
}

/// Calls \p Do for \p Root and for all in it, in the same order.
template <typename Visit>
void forEachStatement(const clang::Stmt *Root, Visit Do) {
  (void)anyStatement(Root, [&](const clang::Stmt &S) {
    Do(S);
    return false;
  });
}

} // namespace corolint::model

#endif // COROLINT_MODEL_CODE_STATEMENTS_H
