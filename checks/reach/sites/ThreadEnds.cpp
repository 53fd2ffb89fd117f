// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/sites/ThreadEnds.h"
#include "model/code/Call.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {

// `std::async(f)`, `std::async(std::launch::async, f)`
static bool isAtOnce(const CallExpr &Async) {
  if (Async.getNumArgs() == 0)
    return false;
  const Expr *First = model::strip(Async.getArg(0));
  const auto *Type = First->getType()->getAs<EnumType>();
  if (!Type || !model::isStd(Type->getDecl(), "launch"))
    return true;
  const auto *Ref = dyn_cast<DeclRefExpr>(First);
  return Ref && model::nameOf(Ref->getDecl()) == "async";
}

const FunctionDecl *startsWaitedFor(const Expr *E) {
  E = E ? model::strip(E) : nullptr;
  while (const auto *Cast = dyn_cast_or_null<CastExpr>(E))
    if (isa<CXXFunctionalCastExpr>(Cast) || Cast->getCastKind() == CK_ToVoid)
      E = model::strip(Cast->getSubExpr());
    else
      return nullptr;
  if (const auto *Call = dyn_cast_or_null<CallExpr>(E);
      Call && model::isStd(Call->getDirectCallee(), "async"))
    return isAtOnce(*Call) ? Call->getDirectCallee() : nullptr;
  const auto *Construct = dyn_cast_or_null<CXXConstructExpr>(E);
  const CXXConstructorDecl *Constructor =
      Construct ? Construct->getConstructor() : nullptr;
  return Constructor && model::isStd(Constructor->getParent(), "jthread") &&
                 Construct->getNumArgs() != 0 &&
                 !Constructor->isCopyOrMoveConstructor()
             ? Constructor
             : nullptr;
}

namespace {
/// What a function does with a thread of its own, apart from its end.
class ThreadUse : public ConstDynamicRecursiveASTVisitor {
public:
  ThreadUse(const VarDecl &Var, const SourceManager &Sources)
      : Var(Var), Sources(Sources) {}
  /// Given away, waited for, or unknown.
  bool IsGivenAway = false;
  /// The coroutine waits for something meanwhile, perhaps for the thread.
  bool Suspends = false;

  bool VisitCXXMemberCallExpr(const CXXMemberCallExpr *E) override {
    llvm::StringRef Name = model::nameOf(E->getMethodDecl());
    const auto *Ref =
        dyn_cast<DeclRefExpr>(model::strip(E->getImplicitObjectArgument()));
    if (Name == "request_stop" || Name == "joinable" || Name == "valid" ||
        Name == "get_id" || Name.starts_with("get_stop"))
      Harmless.insert(Ref);
    return true;
  }
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    IsGivenAway |= E->getDecl() == &Var && !Harmless.contains(E);
    return true;
  }
  bool VisitCoawaitExpr(const CoawaitExpr *E) override {
    Suspends |= Sources.isBeforeInTranslationUnit(Var.getLocation(),
                                                  E->getKeywordLoc());
    return true;
  }

private:
  const VarDecl &Var;
  const SourceManager &Sources;
  llvm::SmallPtrSet<const DeclRefExpr *, 2> Harmless;
};
} // namespace

// The block whose end destroys the variable; null for one that stands in no
// block, such as the variable of an `if`.
static const Stmt *scopeOf(const VarDecl &Var, const Stmt *In) {
  if (!In || isa<LambdaExpr>(In))
    return nullptr;
  for (const Stmt *Part : In->children()) {
    const auto *Declared = dyn_cast_or_null<DeclStmt>(Part);
    if (Declared && llvm::is_contained(Declared->decls(), &Var))
      return isa<CompoundStmt>(In) ? In : nullptr;
    if (const Stmt *Scope = scopeOf(Var, Part))
      return Scope;
  }
  return nullptr;
}

const FunctionDecl *waitedForAtEnd(const VarDecl &Var,
                                   const FunctionDecl &Function) {
  const FunctionDecl *Start = startsWaitedFor(Var.getInit());
  if (!Start || !Var.hasLocalStorage() || Var.getType()->isReferenceType())
    return nullptr;
  const Stmt *Body = model::writtenBody(Function);
  ThreadUse Use(Var, Function.getASTContext().getSourceManager());
  const Stmt *Scope = scopeOf(Var, Body);
  Use.TraverseStmt(Scope ? Scope : Body);
  return Use.IsGivenAway || Use.Suspends ? nullptr : Start;
}

} // namespace corolint::reach
