// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/calls/LastStore.h"
#include "model/code/Call.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {

namespace {
/// The last place before \p Before at which a function certainly gives its
/// variable a new value.
class LastStore : public ConstDynamicRecursiveASTVisitor {
public:
  LastStore(const ValueDecl &Variable, SourceLocation Before)
      : Variable(Variable), Before(Before),
        Sources(Variable.getASTContext().getSourceManager()) {}
  SourceLocation Found;

  bool VisitSwitchStmt(const SwitchStmt *S) override {
    Skipped.insert(S->getBody());
    return true;
  }
  bool VisitCompoundStmt(const CompoundStmt *Block) override {
    bool IsAround =
        Sources.isPointWithin(Before, Block->getBeginLoc(), Block->getEndLoc());
    for (const Stmt *S : Block->body())
      if (const auto *E = dyn_cast<Expr>(S);
          E && IsAround && !Skipped.contains(Block) && stores(model::strip(E)))
        Found = E->getBeginLoc();
    return true;
  }

private:
  bool stores(const Expr *E) const {
    const Expr *To = nullptr;
    if (const auto *Binary = dyn_cast<BinaryOperator>(E))
      To = Binary->getOpcode() == BO_Assign ? Binary->getLHS() : nullptr;
    else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
      To = Operator->getOperator() == OO_Equal ? Operator->getArg(0) : nullptr;
    const auto *Ref = To ? dyn_cast<DeclRefExpr>(model::strip(To)) : nullptr;
    return Ref && Ref->getDecl() == &Variable &&
           Sources.isBeforeInTranslationUnit(E->getEndLoc(), Before);
  }
  const ValueDecl &Variable;
  SourceLocation Before;
  const SourceManager &Sources;
  llvm::SmallPtrSet<const Stmt *, 4> Skipped; ///< parts execute on their own
};
} // namespace

SourceLocation lastStore(const ValueDecl &Variable, const Stmt &Body,
                         SourceLocation Before) {
  LastStore Visitor(Variable, Before);
  Visitor.TraverseStmt(&Body);
  return Visitor.Found;
}

} // namespace corolint::reach
