// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/body/NeverWaits.h"
#include "model/code/Call.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"

using namespace clang;

namespace corolint::flow {

// `std::suspend_never` and awaiters that only pass something on: the body of
// `await_ready` is `return true;`.
static bool isAlwaysReady(const CoroutineSuspendExpr *E) {
  const auto *Ready = dyn_cast_or_null<CallExpr>(
      E->getReadyExpr() ? E->getReadyExpr()->IgnoreImplicit() : nullptr);
  const FunctionDecl *Callee = Ready ? Ready->getDirectCallee() : nullptr;
  const auto *Body =
      Callee ? dyn_cast_or_null<CompoundStmt>(Callee->getBody()) : nullptr;
  const auto *Return = Body && Body->size() == 1
                           ? dyn_cast<ReturnStmt>(Body->body_front())
                           : nullptr;
  const auto *Value = Return ? dyn_cast_or_null<CXXBoolLiteralExpr>(
                                   Return->getRetValue()->IgnoreImplicit())
                             : nullptr;
  return Value && Value->getValue();
}

namespace {
/// What an `await_suspend` does with its handle.
class HandleMentions : public ConstDynamicRecursiveASTVisitor {
public:
  explicit HandleMentions(const ParmVarDecl &Handle) : Handle(Handle) {}
  unsigned All = 0, Asked = 0, Returned = 0, Returns = 0;
  bool Destroys = false;

  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    All += E->getDecl() == &Handle;
    return true;
  }
  bool VisitCXXMemberCallExpr(const CXXMemberCallExpr *E) override {
    const llvm::StringRef Name = model::nameOf(E->getMethodDecl());
    if (!isHandle(E->getImplicitObjectArgument()))
      return true;
    Destroys |= Name == "destroy";
    Asked += Name == "destroy" || Name == "promise" || Name == "done" ||
             Name == "address";
    return true;
  }
  bool VisitReturnStmt(const ReturnStmt *Return) override {
    ++Returns;
    Returned += Return->getRetValue() && isHandle(Return->getRetValue());
    return true;
  }

private:
  bool isHandle(const Expr *E) const {
    E = model::stripMove(E);
    while (const auto *Cast = dyn_cast<CastExpr>(E))
      E = model::stripMove(Cast->getSubExpr());
    if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E);
        Call && isa_and_nonnull<CXXConversionDecl>(Call->getMethodDecl()))
      return isHandle(Call->getImplicitObjectArgument());
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(E);
        Construct && Construct->getNumArgs() == 1)
      return isHandle(Construct->getArg(0));
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    return Ref && Ref->getDecl() == &Handle;
  }
  const ParmVarDecl &Handle;
};
} // namespace

// `await_suspend` gives its own handle back, so that the coroutine goes on at
// once, or destroys the coroutine: what takes a value or leaves the function.
static bool resumesOrEnds(const CoroutineSuspendExpr *E) {
  const FunctionDecl *Suspend = model::awaitSuspendOf(*E);
  const FunctionDecl *Definition = nullptr;
  if (!Suspend || !Suspend->hasBody(Definition) ||
      Definition->getNumParams() != 1)
    return false;
  HandleMentions Of(*Definition->getParamDecl(0));
  Of.TraverseStmt(Definition->getBody());
  return Of.Returned != 0 && Of.All == Of.Asked + Of.Returned &&
         (Of.Destroys || Of.Returned == Of.Returns);
}

bool neverWaits(const CoroutineSuspendExpr &E) {
  return isAlwaysReady(&E) || resumesOrEnds(&E);
}

} // namespace corolint::flow
