// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/Reuse.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::flow {

bool isOneShot(const model::TaskType &Type) {
  return Type.isTask() && !Type.Shared && !Type.Yields &&
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

// `if (a && b(Taker)) Branch`: the branch executes after the taker only.
static bool impliesTaker(const BodyIndex &Index, const Expr *Taker,
                         const Guards::Branch &B) {
  const auto *If = dyn_cast_or_null<IfStmt>(Index.directParent(B.Taken));
  const auto *And = dyn_cast_or_null<BinaryOperator>(
      If ? nullptr : Index.directParent(B.Taken));
  if (!(If && If->getThen() == B.Taken) &&
      !(And && And->getOpcode() == BO_LAnd))
    return false;
  const Stmt *S = Taker;
  for (; S && S != B.Condition; S = Index.directParent(S))
    if (const auto *Logical = dyn_cast<BinaryOperator>(S);
        isa<AbstractConditionalOperator, LambdaExpr>(S) ||
        (Logical && Logical->getOpcode() == BO_LOr))
      return false;
  return S != nullptr && !isa<AbstractConditionalOperator>(S) &&
         !(isa<BinaryOperator>(S) &&
           cast<BinaryOperator>(S)->getOpcode() == BO_LOr);
}

// Two branches may exclude each other: the conditions share a variable, or one
// that the function changes, or call a function.
static bool mayExclude(const BodyIndex &Index, const TaskState &Before,
                       const Expr *Ref, const ChangedSet &Changed) {
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

// True if the result has been taken out whenever `M` executes.
static bool isAfterTaker(const BodyIndex &Index, const TaskState &Before,
                         const Mention &M) {
  if (M.Use != TaskUse::Take || !Before.may(Consumed))
    return false;
  return llvm::any_of(Guards(Index, M.Place).Branches, [&](const auto &Branch) {
    return llvm::any_of(Before.Takers, [&](const Expr *Taker) {
      return impliesTaker(Index, Taker, Branch);
    });
  });
}

static const Expr *earliest(const TaskState &Before, const Expr *Ref,
                            const SourceManager &SM) {
  const Expr *First = nullptr;
  for (const Expr *Taker : Before.Takers)
    if (Taker != Ref &&
        (!First || SM.isBeforeInTranslationUnit(Taker->getBeginLoc(),
                                                First->getBeginLoc())))
      First = Taker;
  return First || Before.Takers.empty() ? First : Ref;
}

// Code with an `else if` and no `else` may rely on one of the conditions.
static bool isElseIf(const BodyIndex &Index, const Stmt *S) {
  const auto *Outer = dyn_cast_or_null<IfStmt>(Index.directParent(S));
  return isa<IfStmt>(S) && Outer && Outer->getElse() == S;
}

// True if the variable is filled in a branch, not in a loop, and `Ref` is in no
// branch that may depend on it. Then only the branch decides whether it is
// filled.
static bool isEmptyOnPlainPath(const BodyIndex &Index, const TaskState &Before,
                               const Slot &Where, const Expr *Ref) {
  const DeclStmt *Declared = Index.declarationOf(Where.Variable);
  const Stmt *Scope = Declared ? Index.directParent(Declared) : nullptr;
  auto IsPlain = [&](const Stmt *S, bool InBranch) {
    for (const Stmt *Up = S; (Up = Index.directParent(Up)) && Up != Scope;)
      if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, SwitchStmt,
              CXXTryStmt>(Up) ||
          isElseIf(Index, Up) ||
          (!InBranch && isa<IfStmt, AbstractConditionalOperator>(Up)))
        return false;
    return true;
  };
  return Scope && !Before.Creations.empty() && IsPlain(Ref, false) &&
         llvm::all_of(Before.Creations,
                      [&](const Expr *E) { return IsPlain(E, true); });
}

// Only branches may be between the declaration and the mention: an early exit
// may be taken exactly if the variable is empty.
static bool isLeftBetween(const BodyIndex &Index, const Slot &Where,
                          const Expr *Ref) {
  const SourceManager &SM = Where.Variable->getASTContext().getSourceManager();
  return llvm::any_of(Index.exits(), [&](const Stmt *S) {
    return SM.isBeforeInTranslationUnit(Where.Variable->getLocation(),
                                        S->getBeginLoc()) &&
           SM.isBeforeInTranslationUnit(S->getBeginLoc(), Ref->getBeginLoc());
  });
}

static bool isReused(const BodyIndex &Index, const Mention &M,
                     const Slot &Where, const TaskState &Before,
                     const ChangedSet &Changed) {
  if (Before.may(Unknown))
    return false;
  if (Before.may(Consumed) || Before.may(Moved))
    return !mayExclude(Index, Before, M.Place, Changed);
  return Before.only(Empty | Fresh) && Before.may(Empty) &&
         Where.Type.isLazy() &&
         isEmptyOnPlainPath(Index, Before, Where, M.Place) &&
         !isLeftBetween(Index, Where, M.Place);
}

std::optional<Reuse> judgeReuse(const BodyIndex &Index, const Mention &M,
                                const Slot &Where, const TaskState &Before,
                                const ChangedSet &Changed) {
  if (M.Use != TaskUse::Await && M.Use != TaskUse::Consume &&
      M.Use != TaskUse::Take)
    return std::nullopt;
  bool IsOneShot = isOneShot(Where.Type) || M.Use == TaskUse::Take;
  if (!IsOneShot && !Before.only(Empty | Moved))
    return std::nullopt;
  bool Always =
      Before.only(Empty | Consumed | Moved) || isAfterTaker(Index, Before, M);
  if (!Always && !isReused(Index, M, Where, Before, Changed))
    return std::nullopt;
  const SourceManager &SM = Where.Variable->getASTContext().getSourceManager();
  return Reuse{M.Place,
               Where.Name,
               M.Use,
               Before,
               Always,
               IsOneShot,
               earliest(Before, M.Place, SM)};
}

} // namespace corolint::flow
