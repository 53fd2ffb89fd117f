// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/Reuse.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::flow {

bool isOneShot(const model::TaskType &Type) {
  return Type.isTask() && !Type.Shared &&
         (Type.isLazy() ||
          (Type.Begins == model::Start::Eager && Type.HasPromise));
}

namespace {
/// The conditions of the branches around a mention.
class Guards {
public:
  Guards(const BodyIndex &Index, const Stmt *S) {
    for (const Stmt *Child = S; const Stmt *Parent = Index.directParent(Child);
         Child = Parent)
      if (const Expr *Condition = conditionOf(Parent, Child))
        Branches.push_back({Child, Condition});
  }
  struct Branch {
    const Stmt *Taken;
    const Expr *Condition;
  };
  llvm::SmallVector<Branch, 4> Branches;

private:
  static const Expr *conditionOf(const Stmt *Parent, const Stmt *Child) {
    const Expr *Condition = nullptr;
    if (const auto *If = dyn_cast<IfStmt>(Parent))
      Condition = If->getCond();
    else if (const auto *Switch = dyn_cast<SwitchStmt>(Parent))
      Condition = Switch->getCond();
    else if (const auto *Choice = dyn_cast<ConditionalOperator>(Parent))
      Condition = Choice->getCond();
    else if (const auto *Logical = dyn_cast<BinaryOperator>(Parent);
             Logical && Logical->isLogicalOp())
      Condition = Logical->getLHS();
    return Condition == Child ? nullptr : Condition;
  }
};

class ReadVariables : public ConstDynamicRecursiveASTVisitor {
public:
  llvm::SmallPtrSet<const ValueDecl *, 4> Read;
  bool Calls = false;
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    Read.insert(E->getDecl());
    return true;
  }
  bool VisitMemberExpr(const MemberExpr *E) override {
    Read.insert(E->getMemberDecl());
    return true;
  }
  bool VisitCallExpr(const CallExpr *) override { return Calls = true; }
  bool VisitCoawaitExpr(const CoawaitExpr *) override { return Calls = true; }
};
} // namespace

// Two branches may exclude each other: the conditions share a variable, or one
// that the function changes, or ask somebody.
static bool mayExclude(const BodyIndex &Index, const TaskState &Before,
                       const DeclRefExpr *Ref, const ChangedSet &Changed) {
  ReadVariables Earlier;
  llvm::SmallPtrSet<const Stmt *, 8> Common;
  for (const Expr *Taker : Before.Takers)
    for (const Guards::Branch &B : Guards(Index, Taker).Branches) {
      Earlier.TraverseStmt(B.Condition);
      Common.insert(B.Taken);
    }
  for (const Guards::Branch &B : Guards(Index, Ref).Branches) {
    ReadVariables Later;
    Later.TraverseStmt(B.Condition);
    bool Same =
        Common.contains(B.Taken) && !llvm::is_contained(Before.Takers, Ref);
    if (Same)
      continue;
    if (Later.Calls)
      return true;
    for (const ValueDecl *D : Later.Read)
      if (Changed.contains(D) || Earlier.Read.contains(D))
        return !llvm::is_contained(Before.Takers, Ref) || Changed.contains(D);
  }
  return false;
}

static const Expr *earliest(const TaskState &Before, const DeclRefExpr *Ref,
                            const SourceManager &SM) {
  const Expr *First = nullptr;
  for (const Expr *Taker : Before.Takers)
    if (Taker != Ref &&
        (!First || SM.isBeforeInTranslationUnit(Taker->getBeginLoc(),
                                                First->getBeginLoc())))
      First = Taker;
  return First || Before.Takers.empty() ? First : Ref;
}

std::optional<Reuse> judgeReuse(const BodyIndex &Index, const DeclRefExpr *Ref,
                                TaskUse Use, const TaskState &Before,
                                const ChangedSet &Changed) {
  if (Use != TaskUse::Await && Use != TaskUse::Consume)
    return std::nullopt;
  bool Always = Before.only(Empty | Consumed | Moved);
  if (!Always &&
      (!(Before.may(Consumed) || Before.may(Moved)) || Before.may(Unknown) ||
       mayExclude(Index, Before, Ref, Changed)))
    return std::nullopt;
  const SourceManager &SM = Ref->getDecl()->getASTContext().getSourceManager();
  return Reuse{Ref, Use, Before, Always, earliest(Before, Ref, SM)};
}

} // namespace corolint::flow
