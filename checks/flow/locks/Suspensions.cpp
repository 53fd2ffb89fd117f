// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/locks/Suspensions.h"
#include "flow/body/NeverWaits.h"
#include "flow/locks/LockTypes.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace corolint::flow {

namespace {
/// Looks for `unlock()` in the code of an awaiter, and in its own methods that
/// it calls.
class Unlocks : public ConstDynamicRecursiveASTVisitor {
public:
  explicit Unlocks(model::Model &TheModel) : TheModel(TheModel) {}
  bool Found = false;

  bool VisitCXXMemberCallExpr(const CXXMemberCallExpr *E) override {
    const CXXMethodDecl *Method = E->getMethodDecl();
    const Expr *Object = E->getImplicitObjectArgument();
    if (!Method || !Object)
      return true;
    const FunctionDecl *Definition = nullptr;
    if (isa<CXXThisExpr>(model::strip(Object)) && Method->hasBody(Definition) &&
        Seen.insert(Definition).second)
      TraverseStmt(Definition->getBody());
    QualType Type = lockObject(Object)->getType();
    if (Type->isPointerType())
      Type = Type->getPointeeType();
    Type = Type.getNonReferenceType();
    Found |= effectOf(*Method) == LockEffect::Release &&
             (isThreadMutex(Type, TheModel) || isThreadGuard(Type, TheModel));
    return !Found;
  }

private:
  model::Model &TheModel;
  llvm::SmallPtrSet<const FunctionDecl *, 4> Seen;
};
} // namespace

static bool unlocks(const CoawaitExpr &Await, model::Model &TheModel) {
  const FunctionDecl *Suspend = model::awaitSuspendOf(Await);
  const FunctionDecl *Definition = nullptr;
  if (!Suspend || model::isStd(Suspend) || !Suspend->hasBody(Definition) ||
      isa<CoroutineBodyStmt>(Definition->getBody()))
    return false;
  Unlocks Visitor(TheModel);
  Visitor.TraverseStmt(Definition->getBody());
  return Visitor.Found;
}

bool keepsLocks(const Expr &Suspension, model::Model &TheModel) {
  const auto *Await = dyn_cast<CoawaitExpr>(&Suspension);
  return !Await || (!neverWaits(*Await) && !unlocks(*Await, TheModel));
}

} // namespace corolint::flow
