// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/types/Leaving.h"
#include "model/code/Lookup.h"
#include "model/types/SpelledCall.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/Support/ErrorHandling.h"

using namespace clang;

namespace corolint::model {

namespace {

/// Counts what is done with a handle: tested, used for its promise, given back,
/// destroyed.
class LeavingUse : public ConstDynamicRecursiveASTVisitor {
public:
  explicit LeavingUse(const ParmVarDecl *Handle) : Handle(Handle) {}

  Leaving answer() const {
    if (Uses == 0 || Uses != Destroys + Writes + Questions + Bound + GivenBack)
      return Leaving::Waits;
    if (GivenBack != 0)
      return Destroys != 0 || GivenBack == Returns ? Leaving::GoesOn
                                                   : Leaving::Waits;
    if (Destroys != 0)
      return Leaving::Destroys;
    if (Calls != 0)
      return Leaving::Reports;
    return Writes != 0 ? Leaving::Abandons : Leaving::Waits;
  }
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    Uses += E->getDecl() == Handle || Promises.contains(E->getDecl());
    return true;
  }
  bool VisitCallExpr(const CallExpr *Call) override {
    const Expr *Object = spelledObject(Call);
    if (Object && isHandle(Object)) {
      Destroys += spelledName(Call->getCallee()) == "destroy";
      Questions += spelledName(Call->getCallee()) == "done";
    }
    Calls += Object && isPromise(Object);
    return true;
  }
  bool VisitReturnStmt(const ReturnStmt *Return) override {
    ++Returns;
    GivenBack += Return->getRetValue() && isHandle(Return->getRetValue());
    return true;
  }
  bool VisitMemberExpr(const MemberExpr *E) override {
    Writes += isPromise(E->getBase());
    return true;
  }
  bool VisitCXXDependentScopeMemberExpr(
      const CXXDependentScopeMemberExpr *E) override {
    Writes += !E->isImplicitAccess() && isPromise(E->getBase());
    return true;
  }
  // `auto &promise = handle.promise();`
  bool VisitVarDecl(const VarDecl *Var) override {
    if (Var->getInit() && isPromise(Var->getInit())) {
      Promises.insert(Var);
      ++Bound;
    }
    return true;
  }

private:
  bool isHandle(const Expr *E) const {
    const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreUnlessSpelledInSource());
    return Ref && Ref->getDecl() == Handle;
  }
  bool isPromise(const Expr *E) const {
    E = E->IgnoreParenImpCasts();
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
      return Promises.contains(Ref->getDecl());
    const auto *Call = dyn_cast<CallExpr>(E);
    const Expr *Object = Call ? spelledObject(Call) : nullptr;
    return Object && isHandle(Object) &&
           spelledName(Call->getCallee()) == "promise";
  }

  const ParmVarDecl *Handle;
  llvm::SmallPtrSet<const ValueDecl *, 2> Promises;
  unsigned Uses = 0, Destroys = 0, Writes = 0, Questions = 0, Bound = 0,
           Calls = 0, GivenBack = 0, Returns = 0;
};

} // namespace

Leaving leaving(const FunctionDecl *Suspend) {
  const FunctionDecl *Written = written(Suspend);
  if (!Written->getBody() || Written->getNumParams() != 1)
    return Leaving::Waits;
  LeavingUse Use(Written->getParamDecl(0));
  Use.TraverseStmt(Written->getBody());
  return Use.answer();
}

static llvm::StringRef wordFor(Leaving Value) {
  switch (Value) {
  case Leaving::Waits:
    return "waits";
  case Leaving::Abandons:
    return "abandons";
  case Leaving::Reports:
    return "reports";
  case Leaving::Destroys:
    return "destroys";
  case Leaving::GoesOn:
    return "goes on";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Leaving Value) {
  return OS << wordFor(Value);
}

} // namespace corolint::model
