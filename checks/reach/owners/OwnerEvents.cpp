// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/owners/OwnerEvents.h"
#include "model/code/Call.h"
#include "model/code/EvaluatedVisitor.h"
#include "model/code/Std.h"
#include "reach/owners/Fillers.h"
#include "reach/values/Conditions.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::reach {

using model::Std;
namespace {

/// What happens to owners in one body, those of lambdas in it included.
class EventCollector : public ConstDynamicRecursiveASTVisitor {
public:
  explicit EventCollector(Fillers *OfUnit = nullptr) : OfUnit(OfUnit) {}
  std::vector<OwnerEvent> Events;

  bool VisitCallExpr(const CallExpr *E) override {
    if (model::isMove(E)) {
      add(E, E->getArg(0), OwnerCall::Empties);
      return true;
    }
    const Expr *Owner = nullptr;
    OwnerCall Kind = ownerCall(*E, Owner);
    if (Owner && Kind != OwnerCall::Looks)
      add(E, Owner, Kind);
    ownMethod(*E);
    std::optional<model::Call> Called = model::asCall(E);
    return !Called || arguments(*Called);
  }
  bool VisitCXXConstructExpr(const CXXConstructExpr *E) override {
    std::optional<model::Call> Called = model::asCall(E);
    return !Called || arguments(*Called);
  }
  bool VisitCoawaitExpr(const CoawaitExpr *E) override {
    Events.push_back({{}, OwnerCall::Looks, E, Branches, Loops});
    return true;
  }
  bool VisitUnaryOperator(const UnaryOperator *E) override {
    if (E->getOpcode() == UO_AddrOf)
      add(E, E->getSubExpr(), OwnerCall::Fills);
    return true;
  }
  bool VisitBinaryOperator(const BinaryOperator *E) override {
    if (E->getOpcode() == BO_Assign)
      add(E, E->getLHS(),
          isNothing(E->getRHS()) ? OwnerCall::Empties : OwnerCall::Fills);
    return true;
  }
  bool TraverseIfStmt(const IfStmt *If) override {
    if (If->isConsteval())
      return TraverseStmt(model::runTimeBranch(*If));
    for (const Stmt *S :
         {If->getInit(),
          static_cast<const Stmt *>(If->getConditionVariableDeclStmt()),
          static_cast<const Stmt *>(If->getCond())})
      TraverseStmt(S);
    bool WhenTrue = false;
    const Expr *Tested = testedForContent(If->getCond(), WhenTrue);
    branch(If->getThen(), WhenTrue ? nullptr : Tested);
    branch(If->getElse(), WhenTrue ? Tested : nullptr);
    // `if (p) return;`
    if (Tested && model::leaves(WhenTrue ? If->getThen() : If->getElse()))
      add(If, Tested, OwnerCall::Empties);
    return true;
  }
  bool TraverseWhileStmt(const WhileStmt *S) override { return loop(S); }
  bool TraverseForStmt(const ForStmt *S) override { return loop(S); }
  bool TraverseDoStmt(const DoStmt *S) override { return loop(S); }
  bool TraverseCXXForRangeStmt(const CXXForRangeStmt *S) override {
    return loop(S);
  }
  bool TraverseSwitchStmt(const SwitchStmt *S) override {
    Branches.push_back(S);
    ConstDynamicRecursiveASTVisitor::TraverseSwitchStmt(S);
    Branches.pop_back();
    return true;
  }

private:
  // `p`, `!p`, `p == nullptr`, `p.has_value()`, `p.empty()`: which object is
  // asked, and whether the answer "true" means that there is something in it.
  static const Expr *testedForContent(const Expr *E, bool &WhenTrue) {
    WhenTrue = true;
    for (;;) {
      E = model::strip(E);
      if (const auto *Not = dyn_cast<UnaryOperator>(E);
          Not && Not->getOpcode() == UO_LNot) {
        WhenTrue = !WhenTrue;
        E = Not->getSubExpr();
      } else if (const auto *Cast = dyn_cast<CastExpr>(E)) {
        E = Cast->getSubExpr();
      } else {
        break;
      }
    }
    if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(E)) {
      auto Form = Rewritten->getDecomposedForm();
      if (isNothing(Form.RHS)) {
        WhenTrue ^= Form.Opcode == BO_EQ;
        return Form.LHS;
      }
    }
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
        Operator && Operator->getNumArgs() == 2 &&
        isNothing(Operator->getArg(1))) {
      WhenTrue ^= Operator->getOperator() == OO_EqualEqual;
      return Operator->getArg(0);
    }
    const auto *Call = dyn_cast<CXXMemberCallExpr>(E);
    const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
    if (!Method)
      return nullptr;
    bool AsksForNothing = model::means(Method, Std::HasNone);
    WhenTrue ^= AsksForNothing;
    bool Asks = AsksForNothing || isa<CXXConversionDecl>(Method) ||
                model::nameOf(Method) == "get" ||
                model::means(Method, Std::HasSome | Std::Counts);
    return Asks ? Call->getImplicitObjectArgument() : nullptr;
  }

  void branch(const Stmt *S, const Expr *Empty) {
    if (!S)
      return;
    Branches.push_back(S);
    if (Empty)
      add(S, Empty, OwnerCall::Empties);
    TraverseStmt(S);
    Branches.pop_back();
  }
  template <typename LoopStmt> bool loop(const LoopStmt *S) {
    Branches.push_back(S);
    Loops.push_back(S);
    for (const Stmt *Child : S->children())
      TraverseStmt(Child);
    Loops.pop_back();
    Branches.pop_back();
    return true;
  }
  void add(const Stmt *Node, const Expr *Owner, OwnerCall Kind) {
    if (OwnerPath Path = ownerPath(Owner); !Path.empty())
      Events.push_back({std::move(Path), Kind, Node, Branches, Loops});
  }
  // `start()` in a constructor, where `start` fills a member.
  void ownMethod(const CallExpr &E) {
    const auto *Call = dyn_cast<CXXMemberCallExpr>(&E);
    const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
    const Expr *Object = Method ? Call->getImplicitObjectArgument() : nullptr;
    if (!Object || !isa<CXXThisExpr>(model::strip(Object)))
      return;
    Events.push_back({{}, OwnerCall::Looks, &E, Branches, Loops});
    if (!OfUnit)
      return;
    for (const FieldDecl *Field : Method->getParent()->fields())
      for (const FunctionDecl *Filler : OfUnit->of(*Field))
        if (Filler && Filler->getCanonicalDecl() == Method->getCanonicalDecl())
          Events.push_back({{Field->getCanonicalDecl()},
                            OwnerCall::Fills,
                            &E,
                            Branches,
                            Loops});
  }
  // By reference, and not only to be looked at.
  bool arguments(const model::Call &Called) {
    for (unsigned I = 0; I != Called.Args.size(); ++I) {
      if (!Called.Function || I >= Called.Function->getNumParams())
        continue;
      QualType Type = Called.Function->getParamDecl(I)->getType();
      if (model::isMutableReference(Type) &&
          isOwner(Type.getNonReferenceType()))
        add(Called.Node, Called.Args[I], OwnerCall::Fills);
    }
    return true;
  }

  Fillers *OfUnit;
  llvm::SmallVector<const Stmt *, 4> Branches, Loops;
};

} // namespace

std::vector<OwnerEvent> ownerEvents(const Stmt *Body, Fillers *OfUnit) {
  EventCollector Visitor(OfUnit);
  Visitor.TraverseStmt(Body);
  return std::move(Visitor.Events);
}

} // namespace corolint::reach
