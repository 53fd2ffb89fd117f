// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/owners/OwnerPath.h"
#include "model/code/Call.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::reach {

using model::Std;

OwnerPath ownerPath(const Expr *E) {
  E = model::stripMove(E);
  if (const auto *Member = dyn_cast<MemberExpr>(E)) {
    const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    if (!Field)
      return {};
    OwnerPath Path;
    if (!isa<CXXThisExpr>(model::strip(Member->getBase()))) {
      Path = ownerPath(Member->getBase());
      if (Path.empty())
        return {};
    }
    Path.push_back(Field->getCanonicalDecl());
    return Path;
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    if (!Var)
      return {};
    if (Var->getType()->isReferenceType() && Var->getInit() &&
        !isa<ParmVarDecl>(Var))
      return ownerPath(Var->getInit());
    return {Var->getCanonicalDecl()};
  }
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
      Operator &&
      (Operator->getOperator() == OO_Arrow ||
       (Operator->getOperator() == OO_Star && Operator->getNumArgs() == 1)))
    return ownerPath(Operator->getArg(0));
  if (const auto *Unary = dyn_cast<UnaryOperator>(E);
      Unary && Unary->getOpcode() == UO_Deref)
    return ownerPath(Unary->getSubExpr());
  return {};
}

static bool canBeAsked(const CXXRecordDecl &Class) {
  return model::findOperator(&Class, OO_Arrow) ||
         model::findMethod(&Class, "has_value");
}

// Of the standard library: smart pointers, containers, threads, futures, locks
// and functions. A pair, tuple, array or variant has its parts in it.
static bool canBeEmptied(const CXXRecordDecl &Class) {
  static constexpr llvm::StringLiteral Names[] = {
      "reset", "clear", "pop", "joinable", "valid", "owns_lock", "target"};
  return canBeAsked(Class) || llvm::any_of(Names, [&](llvm::StringRef Name) {
           return model::findMethod(&Class, Name) != nullptr;
         });
}

bool isOwner(QualType Type) {
  const CXXRecordDecl *Class = Type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || Class->isLambda())
    return false;
  if (model::isStd(Class))
    return Class->hasDefaultConstructor() && canBeEmptied(*Class);
  return canBeAsked(*Class);
}

bool isNothing(const Expr *E) {
  E = model::stripMove(E);
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E))
    return isNothing(Default->getExpr());
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(E))
    return isNothing(Default->getExpr());
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    return isNothing(Cast->getSubExpr());
  if (E->getType().isNull())
    return false;
  if (E->getType()->isNullPtrType())
    return true;
  const CXXRecordDecl *Class = E->getType()->getAsCXXRecordDecl();
  if (model::isStd(Class, Std::Nothing))
    return true;
  if (const auto *List = dyn_cast<InitListExpr>(E))
    return List->getNumInits() == 0 && (!Class || isOwner(E->getType()));
  const auto *Construct = dyn_cast<CXXConstructExpr>(E);
  if (!Construct || !isOwner(E->getType()))
    return false;
  return llvm::all_of(Construct->arguments(), [](const Expr *Arg) {
    return isa<CXXDefaultArgExpr>(Arg) || isNothing(Arg);
  });
}

bool isFresh(const VarDecl &Var) {
  const Expr *Init = Var.getInit();
  if (!Init)
    return true;
  Init = model::strip(Init);
  if (const auto *New = dyn_cast<CXXNewExpr>(Init))
    return New->getNumPlacementArgs() == 0;
  if (const auto *Call = dyn_cast<CallExpr>(Init))
    return model::isStdMaker(Call->getDirectCallee());
  const auto *Construct = dyn_cast<CXXConstructExpr>(Init);
  if (Construct && Construct->getConstructor()->isCopyOrMoveConstructor())
    return false;
  if (const auto *List = dyn_cast<InitListExpr>(Init))
    return List->getNumInits() == 0;
  return Construct && (!isOwner(Var.getType()) || Construct->getNumArgs() == 0);
}

static bool uses(const CXXMethodDecl &Method) {
  OverloadedOperatorKind Kind = Method.getOverloadedOperator();
  return Kind == OO_Arrow || (Kind == OO_Star && Method.param_empty());
}

static bool looks(const CXXMethodDecl &Method) {
  return Method.isConst() || isa<CXXConversionDecl>(Method) ||
         model::means(&Method, Std::HasSome | Std::HasNone | Std::Counts |
                                   Std::Iterates | Std::Reaches | Std::Sizes |
                                   Std::Looks);
}

OwnerCall ownerCall(const CallExpr &E, const Expr *&Owner) {
  std::optional<model::Call> Called = model::asCall(&E);
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Called->Function);
  Owner = Method ? Called->Object : nullptr;
  if (Owner && uses(*Method))
    return OwnerCall::Uses;
  if (!Owner || looks(*Method))
    return OwnerCall::Looks;
  bool HasValue = llvm::any_of(Called->Args, [](const Expr *Arg) {
    return !isa<CXXDefaultArgExpr>(Arg) && !isNothing(Arg);
  });
  bool IsGiven = model::means(Method, Std::Resets | Std::Assigns) ||
                 Method->getOverloadedOperator() == OO_Equal;
  if (model::means(Method, Std::GivesUp | Std::Clears | Std::Pops) ||
      (IsGiven && !HasValue) || model::isStd(Method, "join") ||
      model::isStd(Method, "detach"))
    return OwnerCall::Empties;
  return OwnerCall::Fills;
}

bool replaces(const CallExpr &E) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(E.getDirectCallee());
  return Method &&
         (Method->getOverloadedOperator() == OO_Equal ||
          model::nameOf(Method) == "emplace" ||
          model::means(Method, Std::Resets | Std::Assigns | Std::Clears));
}

} // namespace corolint::reach
