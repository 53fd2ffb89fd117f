// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/sites/ChildProcess.h"
#include "model/code/EvaluatedVisitor.h"
#include "reach/values/Conditions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::reach {
namespace {

/// Finds the branches that only the new process enters, and all in them.
class ChildCode : public ConstDynamicRecursiveASTVisitor {
public:
  ChildCode(model::Model &TheModel, llvm::DenseSet<const Stmt *> &Nodes)
      : TheModel(TheModel), Nodes(Nodes) {}

  bool TraverseStmt(const Stmt *S) override {
    if (S && IsInChild)
      Nodes.insert(S);
    return ConstDynamicRecursiveASTVisitor::TraverseStmt(S);
  }
  bool VisitVarDecl(const VarDecl *Var) override {
    keep(Var, Var->getInit());
    return true;
  }
  bool VisitBinaryOperator(const BinaryOperator *E) override {
    if (E->getOpcode() == BO_Assign)
      keep(variable(E->getLHS()), E->getRHS());
    return true;
  }
  bool TraverseIfStmt(const IfStmt *If) override {
    if (If->isConsteval())
      return TraverseStmt(model::runTimeBranch(*If));
    TraverseStmt(If->getInit());
    TraverseStmt(If->getConditionVariableDeclStmt());
    TraverseStmt(If->getCond());
    branch(If->getCond(), true, If->getThen());
    branch(If->getCond(), false, If->getElse());
    IsInChild |= model::leaves(If->getThen()) && isChild(If->getCond(), false);
    return true;
  }
  bool TraverseCompoundStmt(const CompoundStmt *Block) override {
    bool Before = IsInChild;
    ConstDynamicRecursiveASTVisitor::TraverseCompoundStmt(Block);
    IsInChild = Before;
    return true;
  }
  bool TraverseSwitchStmt(const SwitchStmt *Switch) override {
    TraverseStmt(Switch->getInit());
    TraverseStmt(Switch->getConditionVariableDeclStmt());
    TraverseStmt(Switch->getCond());
    const auto *Body = dyn_cast<CompoundStmt>(Switch->getBody());
    std::optional<int64_t> Value = forked(Switch->getCond());
    if (!Body || !Value)
      return TraverseStmt(Switch->getBody());
    bool Before = IsInChild;
    for (const Stmt *S : Body->body()) {
      if (const auto *Label = dyn_cast<SwitchCase>(S))
        IsInChild = Before || isLabel(*Label, *Value);
      TraverseStmt(S);
      if (isa<BreakStmt>(S))
        IsInChild = Before;
    }
    IsInChild = Before;
    return true;
  }

private:
  static const ValueDecl *variable(const Expr *E) {
    E = model::strip(E);
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
      return Ref->getDecl();
    const auto *Member = dyn_cast<MemberExpr>(E);
    return Member ? Member->getMemberDecl() : nullptr;
  }
  void keep(const ValueDecl *Variable, const Expr *E) {
    if (std::optional<int64_t> Value = E ? forked(E) : std::nullopt;
        Value && Variable)
      Results[Variable] = *Value;
  }
  // The value in the new process, if E is the result of a fork.
  std::optional<int64_t> forked(const Expr *E) {
    E = model::strip(E);
    if (const auto *Cast = dyn_cast<CastExpr>(E))
      return forked(Cast->getSubExpr());
    if (const auto *Assign = dyn_cast<BinaryOperator>(E))
      return Assign->getOpcode() == BO_Assign ? forked(Assign->getRHS())
                                              : std::nullopt;
    if (const auto *Call = dyn_cast<CallExpr>(E))
      return Call->getDirectCallee()
                 ? TheModel.roles(*Call->getDirectCallee()).InChild
                 : std::nullopt;
    const ValueDecl *Variable = variable(E);
    auto It = Variable ? Results.find(Variable) : Results.end();
    return It == Results.end() ? std::nullopt
                               : std::optional<int64_t>(It->second);
  }
  std::optional<int64_t> constant(const Expr *E) const {
    std::optional<llvm::APSInt> Value;
    if (!E->isValueDependent() && E->getType()->isIntegralOrEnumerationType())
      Value = E->getIntegerConstantExpr(TheModel.context());
    return Value ? Value->tryExtValue() : std::nullopt;
  }
  // Does the comparison hold in the new process and not in the old one?
  static bool separates(int64_t InChild, Comparison Kind, int64_t Against) {
    const int64_t InParent = InChild == 0 ? 1000 : 0; // a process id
    return holds(InChild, Kind, Against) && !holds(InParent, Kind, Against);
  }
  // Does only the new process see `Result` as the value of the condition?
  bool isChild(const Expr *Condition, bool Result) {
    const Expr *E = Condition ? model::strip(Condition) : nullptr;
    if (!E)
      return false;
    if (std::optional<int64_t> Value = forked(E))
      return separates(*Value,
                       Result ? Comparison::NotEqual : Comparison::Equal, 0);
    if (const auto *Cast = dyn_cast<CastExpr>(E))
      return isChild(Cast->getSubExpr(), Result);
    if (const auto *Not = dyn_cast<UnaryOperator>(E))
      return Not->getOpcode() == UO_LNot && isChild(Not->getSubExpr(), !Result);
    const auto *Binary = dyn_cast<BinaryOperator>(E);
    if (!Binary)
      return false;
    if (Binary->isLogicalOp())
      return Result == (Binary->getOpcode() == BO_LAnd) &&
             (isChild(Binary->getLHS(), Result) ||
              isChild(Binary->getRHS(), Result));
    std::optional<Comparison> Kind = comparisonOf(Binary->getOpcode());
    std::optional<int64_t> Value = forked(Binary->getLHS());
    std::optional<int64_t> Against = constant(Binary->getRHS());
    return Kind && Value && Against &&
           separates(*Value, Result ? *Kind : opposite(*Kind), *Against);
  }
  bool isLabel(const SwitchCase &Label, int64_t Value) const {
    const auto *Case = dyn_cast<CaseStmt>(&Label);
    return Case && constant(Case->getLHS()) == Value;
  }
  void branch(const Expr *Condition, bool Result, const Stmt *S) {
    bool Before = IsInChild;
    IsInChild |= isChild(Condition, Result);
    if (S)
      TraverseStmt(S);
    IsInChild = Before;
  }

  model::Model &TheModel;
  llvm::DenseSet<const Stmt *> &Nodes;
  llvm::DenseMap<const ValueDecl *, int64_t> Results;
  bool IsInChild = false;
};

} // namespace

ChildProcess::ChildProcess(const FunctionDecl &Caller,
                           llvm::ArrayRef<CallSite> Sites,
                           model::Model &TheModel) {
  bool Forks = llvm::any_of(Sites, [&](const CallSite &Site) {
    return Site.Called.Node && Site.Callee &&
           TheModel.roles(*Site.Callee).InChild.has_value();
  });
  if (!Forks)
    return;
  ChildCode Visitor(TheModel, Nodes);
  Visitor.TraverseStmt(Caller.getBody());
}

} // namespace corolint::reach
