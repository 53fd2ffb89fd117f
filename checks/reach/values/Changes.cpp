// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/values/Changes.h"
#include "model/code/Call.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::reach {

namespace {
class Changes : public ConstDynamicRecursiveASTVisitor {
public:
  llvm::DenseSet<const ValueDecl *> Found;

  bool VisitBinaryOperator(const BinaryOperator *E) override {
    return !E->isAssignmentOp() || changes(E->getLHS());
  }
  bool VisitUnaryOperator(const UnaryOperator *E) override {
    bool MayChange = E->isIncrementDecrementOp() || E->getOpcode() == UO_AddrOf;
    return !MayChange || changes(E->getSubExpr());
  }
  bool VisitCallExpr(const CallExpr *E) override {
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
        Operator &&
        (Operator->isAssignmentOp() || Operator->getOperator() == OO_PlusPlus ||
         Operator->getOperator() == OO_MinusMinus))
      changes(E->getArg(0));
    if (const auto *Member = dyn_cast<CXXMemberCallExpr>(E))
      if (const CXXMethodDecl *Method = Member->getMethodDecl();
          Method && !Method->isConst() &&
          !Member->getImplicitObjectArgument()->getType()->isPointerType())
        changes(Member->getImplicitObjectArgument());
    return arguments(*model::asCall(E));
  }
  bool VisitCXXConstructExpr(const CXXConstructExpr *E) override {
    return arguments(*model::asCall(E));
  }
  bool VisitVarDecl(const VarDecl *Var) override {
    // A loop over a container changes its elements, not how many there are.
    if (Var->getInit() && !Var->isImplicit() &&
        model::isMutableReference(Var->getType()))
      changes(Var->getInit());
    return true;
  }

private:
  bool arguments(const model::Call &Called) {
    for (unsigned I = 0; Called.Function && I != Called.Args.size(); ++I)
      if (I < Called.Function->getNumParams() &&
          model::isMutableReference(
              Called.Function->getParamDecl(I)->getType()))
        changes(Called.Args[I]);
    return true;
  }
  bool changes(const Expr *E) {
    E = model::strip(E);
    while (const auto *Member = dyn_cast<MemberExpr>(E)) {
      if (Member->isArrow())
        return true;
      E = model::strip(Member->getBase());
    }
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
      Found.insert(Ref->getDecl());
    return true;
  }
};
} // namespace

llvm::DenseSet<const ValueDecl *> changedIn(const Stmt &Body) {
  Changes Visitor;
  Visitor.TraverseStmt(&Body);
  return std::move(Visitor.Found);
}

} // namespace corolint::reach
