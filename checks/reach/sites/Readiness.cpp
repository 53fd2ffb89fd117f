// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/sites/Readiness.h"
#include "model/code/Std.h"
#include "reach/values/Conditions.h"
#include "reach/values/OwnerPath.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::reach {

// `f.is_ready()`, `ready(f)`: the object of the query.
static const Expr *asked(const CallExpr &Call) {
  if (!model::means(Call.getDirectCallee(), model::Std::AsksReady))
    return nullptr;
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call))
    return Member->getImplicitObjectArgument();
  return Call.getNumArgs() == 1 ? Call.getArg(0) : nullptr;
}

/// True if \p Condition with the value \p Result implies that the object at
/// \p Path is ready.
static bool shows(const Expr *Condition, bool Result, const OwnerPath &Path) {
  const Expr *E = Condition ? model::strip(Condition) : nullptr;
  if (!E)
    return false;
  if (const auto *Not = dyn_cast<UnaryOperator>(E);
      Not && Not->getOpcode() == UO_LNot)
    return shows(Not->getSubExpr(), !Result, Path);
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return Binary->isLogicalOp() &&
           Result == (Binary->getOpcode() == BO_LAnd) &&
           (shows(Binary->getLHS(), Result, Path) ||
            shows(Binary->getRHS(), Result, Path));
  const auto *Call = dyn_cast<CallExpr>(E);
  const Expr *Object = Call ? asked(*Call) : nullptr;
  return Result && Object && ownerPath(Object) == Path;
}

namespace {
class ReadyVisitor : public ConstDynamicRecursiveASTVisitor {
public:
  ReadyVisitor(const Expr *Node, OwnerPath Path)
      : Node(Node), Path(std::move(Path)) {}
  bool Found = false;

  bool TraverseStmt(const Stmt *S) override {
    if (S == Node)
      Found = IsReady;
    return ConstDynamicRecursiveASTVisitor::TraverseStmt(S);
  }
  bool TraverseIfStmt(const IfStmt *If) override {
    TraverseStmt(If->getCond());
    branch(If->getCond(), true, If->getThen());
    branch(If->getCond(), false, If->getElse());
    IsReady |= leaves(If->getThen()) && shows(If->getCond(), false, Path);
    return true;
  }
  bool TraverseWhileStmt(const WhileStmt *While) override {
    branch(While->getCond(), true, While->getBody());
    IsReady |= shows(While->getCond(), false, Path);
    return true;
  }
  bool TraverseConditionalOperator(const ConditionalOperator *E) override {
    branch(E->getCond(), true, E->getTrueExpr());
    branch(E->getCond(), false, E->getFalseExpr());
    return true;
  }
  bool TraverseBinaryOperator(const BinaryOperator *E) override {
    if (!E->isLogicalOp())
      return ConstDynamicRecursiveASTVisitor::TraverseBinaryOperator(E);
    TraverseStmt(E->getLHS());
    branch(E->getLHS(), E->getOpcode() == BO_LAnd, E->getRHS());
    return true;
  }
  bool TraverseCompoundStmt(const CompoundStmt *Block) override {
    bool Before = IsReady;
    ConstDynamicRecursiveASTVisitor::TraverseCompoundStmt(Block);
    IsReady = Before;
    return true;
  }

private:
  void branch(const Expr *Condition, bool Result, const Stmt *S) {
    bool Before = IsReady;
    IsReady |= shows(Condition, Result, Path);
    if (S)
      TraverseStmt(S);
    IsReady = Before;
  }
  const Expr *Node;
  OwnerPath Path;
  bool IsReady = false;
};
} // namespace

bool isKnownReady(const FunctionDecl &Caller, const CallSite &Site) {
  OwnerPath Path =
      Site.Called.Object ? ownerPath(Site.Called.Object) : OwnerPath();
  if (Path.empty())
    return false;
  ReadyVisitor Visitor(Site.Called.Node, std::move(Path));
  Visitor.TraverseStmt(Caller.getBody());
  return Visitor.Found;
}

} // namespace corolint::reach
