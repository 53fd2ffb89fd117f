// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/body/Discard.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/Support/ErrorHandling.h"

using namespace clang;

namespace corolint::flow {

// True if the statement `Parent` executes `Child` without reading its value.
static bool isExecutedOnly(const Stmt *Parent, const Stmt *Child) {
  if (const auto *If = dyn_cast<IfStmt>(Parent))
    return Child != If->getCond();
  if (const auto *For = dyn_cast<ForStmt>(Parent))
    return Child != For->getCond();
  if (const auto *While = dyn_cast<WhileStmt>(Parent))
    return Child != While->getCond();
  if (const auto *Do = dyn_cast<DoStmt>(Parent))
    return Child != Do->getCond();
  if (const auto *Range = dyn_cast<CXXForRangeStmt>(Parent))
    return Child == Range->getBody();
  return isa<CompoundStmt, LabelStmt, SwitchCase, AttributedStmt, SwitchStmt>(
      Parent);
}

// The value of `({ ...; x; })` is that of its last statement.
static const Stmt *statementExpression(const BodyIndex &Index,
                                       const Stmt *Parent, const Stmt *Child) {
  const auto *Compound = dyn_cast<CompoundStmt>(Parent);
  const Stmt *Outer = Compound ? Index.directParent(Compound) : nullptr;
  if (Outer && isa<StmtExpr>(Outer) && Compound->body_back() == Child)
    return Outer;
  return nullptr;
}

Discard discarded(const BodyIndex &Index, const Expr *E) {
  const Stmt *Child = E;
  while (const Stmt *Parent = Index.directParent(Child)) {
    if (const auto *Cast = dyn_cast<CastExpr>(Parent)) {
      if (Cast->getCastKind() == CK_ToVoid)
        return Discard::VoidCast;
      if (Cast->getCastKind() != CK_NoOp)
        return Discard::No;
    } else if (const auto *Binary = dyn_cast<BinaryOperator>(Parent)) {
      if (Binary->getOpcode() != BO_Comma)
        return Discard::No;
      if (Binary->getLHS() == Child)
        return Discard::Statement;
    } else if (const auto *Choice = dyn_cast<ConditionalOperator>(Parent)) {
      if (Choice->getCond() == Child)
        return Discard::No;
    } else if (const Stmt *Outer = statementExpression(Index, Parent, Child)) {
      Parent = Outer;
    } else if (!isa<Expr>(Parent)) {
      return isExecutedOnly(Parent, Child) ? Discard::Statement : Discard::No;
    } else if (const auto *Construct = dyn_cast<CXXConstructExpr>(Parent)) {
      if (!Construct->isElidable())
        return Discard::No;
    } else if (!isa<FullExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr,
                    ParenExpr>(Parent)) {
      return Discard::No;
    }
    Child = Parent;
  }
  return Discard::No;
}

static llvm::StringRef wordFor(Discard Value) {
  switch (Value) {
  case Discard::No:
    return "no";
  case Discard::Statement:
    return "statement";
  case Discard::VoidCast:
    return "void cast";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Discard Value) {
  return OS << wordFor(Value);
}

} // namespace corolint::flow
