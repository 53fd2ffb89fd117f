// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/body/IdleAwaiter.h"
#include "flow/body/Discard.h"
#include "model/code/Lookup.h"
#include "model/code/Statements.h"
#include "model/code/Std.h"
#include "model/roles/Annotations.h"
#include "model/types/KnownArguments.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

static bool isOfAwaiter(const CXXMethodDecl &Method) {
  const llvm::StringRef Name = model::nameOf(&Method);
  return Name == "await_ready" || Name == "await_suspend" ||
         Name == "await_resume" || Method.isImplicit() ||
         isa<CXXConstructorDecl>(Method) ||
         Method.getOverloadedOperator() == OO_Equal ||
         Method.getOverloadedOperator() == OO_Coawait;
}

static bool isOnlyAwaited(const CXXRecordDecl &Class) {
  if (!Class.hasDefinition() || model::isStd(&Class) || Class.getNumBases() ||
      Class.hasUserDeclaredDestructor() || Class.isLambda())
    return false;
  // The result of a call that is always ready is a value.
  const FunctionDecl *Ready = model::findMethod(&Class, "await_ready");
  return Ready && model::findMethod(&Class, "await_suspend") &&
         model::findMethod(&Class, "await_resume") &&
         model::KnownArguments(&Class).result(Ready) != true &&
         llvm::all_of(Class.methods(), [](const CXXMethodDecl *Method) {
           return isOfAwaiter(*Method) || Method->getAccess() != AS_public;
         });
}

static bool onlyMakes(const FunctionDecl &Function, unsigned Levels = 2);

// Nothing but the initialisation of fields.
static bool startsNothing(const Stmt &S, unsigned Levels) {
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(&S)) {
    const FunctionDecl *Definition = nullptr;
    if (!Construct->getConstructor()->isUserProvided() ||
        model::isStd(Construct->getConstructor()))
      return true;
    const auto *Body = Construct->getConstructor()->hasBody(Definition)
                           ? dyn_cast<CompoundStmt>(Definition->getBody())
                           : nullptr;
    return Body && Body->body_empty();
  }
  const auto *Call = dyn_cast<CallExpr>(&S);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  return !Call || model::isStd(Callee) ||
         (Callee && Levels != 0 && onlyMakes(*Callee, Levels - 1));
}

static bool onlyMakes(const FunctionDecl &Function, unsigned Levels) {
  const FunctionDecl *Definition = nullptr;
  const auto *Body = Function.hasBody(Definition)
                         ? dyn_cast<CompoundStmt>(Definition->getBody())
                         : nullptr;
  if (!Body || Body->body_empty() || !isa<ReturnStmt>(Body->body_back()))
    return false;
  return llvm::all_of(Body->body(), [&](const Stmt *S) {
    const auto *Declared = dyn_cast<DeclStmt>(S);
    if (Declared && Declared->isSingleDecl() &&
        isa<TagDecl, TypedefNameDecl>(Declared->getSingleDecl()))
      return true; // a local class
    return isa<ReturnStmt>(S) && !model::anyStatement(S, [&](const Stmt &Part) {
             return !startsNothing(Part, Levels);
           });
  });
}

static bool isIdleAwaiter(const Expr &E, model::Model &TheModel) {
  const auto *Call = dyn_cast<CallExpr>(&E);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  const CXXRecordDecl *Class = E.getType()->getAsCXXRecordDecl();
  if (!Callee || !Class || !E.isPRValue() || !isOnlyAwaited(*Class) ||
      TheModel.createdTask(&E))
    return false;
  model::RoleSet Roles = TheModel.roles(*model::asCall(&E)).Roles;
  return !Roles.has(model::Role::Detacher) &&
         !Roles.has(model::Role::NotATask) &&
         !model::annotatedRoles(*Class).has(model::Role::NotATask) &&
         (onlyMakes(*Callee) || Callee->hasAttr<WarnUnusedResultAttr>() ||
          Class->hasAttr<WarnUnusedResultAttr>());
}

std::vector<const Expr *> idleAwaiters(const BodyIndex &Index,
                                       model::Model &TheModel) {
  std::vector<const Expr *> Found;
  for (const Expr *E : Index.calls())
    if (discarded(Index, E) == Discard::Statement &&
        isIdleAwaiter(*E, TheModel))
      Found.push_back(E);
  return Found;
}

} // namespace corolint::flow
