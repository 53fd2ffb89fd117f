// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/values/Ownership.h"
#include "model/code/Call.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::reach {

static QualType argument(QualType Type, llvm::StringRef Template,
                         unsigned Index) {
  const ClassTemplateSpecializationDecl *Spec = model::stdTemplate(Type);
  return model::nameOf(Spec) == Template ? model::typeArgument(Spec, Index)
                                         : QualType();
}

bool hasPointerAsDeleter(QualType Type) {
  QualType Deleter = argument(Type, "unique_ptr", 1);
  return !Deleter.isNull() && Deleter->isFunctionPointerType();
}

static std::optional<QualType> known(QualType Type) {
  return Type.isNull() ? std::nullopt : std::optional(Type);
}

std::optional<QualType> ownedByUniquePointer(QualType Type) {
  QualType Deleter = argument(Type, "unique_ptr", 1);
  bool Deletes = !Deleter.isNull() &&
                 model::nameOf(model::stdTemplate(Deleter)) == "default_delete";
  return Deletes ? known(argument(Type, "unique_ptr", 0)) : std::nullopt;
}

std::optional<QualType> ownedBySharedPointer(QualType Type) {
  return known(argument(Type, "shared_ptr", 0));
}

const CXXRecordDecl *ownedClass(QualType Type) {
  std::optional<QualType> Owned = ownedByUniquePointer(Type);
  if (!Owned)
    Owned = ownedBySharedPointer(Type);
  return Owned ? (*Owned)->getAsCXXRecordDecl() : nullptr;
}

static bool isMovable(const CXXRecordDecl &Record) {
  return Record.needsImplicitMoveConstructor() ||
         llvm::any_of(Record.ctors(), [](const CXXConstructorDecl *Ctor) {
           return Ctor->isMoveConstructor() && !Ctor->isDeleted();
         });
}

bool isEmptyWhenMoved(QualType Type) {
  const CXXRecordDecl *Record =
      Type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition())
    return false;
  if (!model::isStd(Record))
    return isMovable(*Record) && !model::isCopyable(*Record);
  return !model::means(Record, model::Std::InPlace);
}

bool canGiveAway(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() &&
         (isEmptyWhenMoved(Type) || model::findMethod(Record, "release"));
}

const VarDecl *referredVariable(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(model::stripMove(E));
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

const Expr *aliased(const VarDecl &Var) {
  const Expr *Init = Var.isLocalVarDecl() && !isa<DecompositionDecl>(Var) &&
                             Var.getType()->isReferenceType()
                         ? Var.getInit()
                         : nullptr;
  Init = Init ? model::strip(Init) : nullptr;
  return isa_and_nonnull<DeclRefExpr, MemberExpr>(Init) ? Init : nullptr;
}

const VarDecl *ownerOfObject(const Expr *E) {
  const auto *Call = dyn_cast<CXXOperatorCallExpr>(model::strip(E));
  const bool IsAccess = Call && (Call->getOperator() == OO_Arrow ||
                                 Call->getOperator() == OO_Star);
  return IsAccess && model::isStd(Call->getDirectCallee())
             ? referredVariable(Call->getArg(0))
             : nullptr;
}

class Ownership::Counter : public ConstDynamicRecursiveASTVisitor {
public:
  explicit Counter(Ownership &Result) : Known(Result.Known) {}

  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    if (const auto *Var = dyn_cast<VarDecl>(E->getDecl()))
      ++Known[Var].All;
    return true;
  }
  bool VisitCallExpr(const CallExpr *E) override {
    if (const VarDecl *Var = model::isMove(E) ? referredVariable(E) : nullptr)
      Known[Var].GivenAway = true;
    return true;
  }
  bool VisitCXXStaticCastExpr(const CXXStaticCastExpr *E) override {
    if (const VarDecl *Var = model::isMove(E) ? referredVariable(E) : nullptr)
      Known[Var].GivenAway = true;
    return true;
  }
  bool VisitCXXMemberCallExpr(const CXXMemberCallExpr *E) override {
    const VarDecl *Var = referredVariable(E->getImplicitObjectArgument());
    const CXXMethodDecl *Method = E->getMethodDecl();
    if (!Var || !Method)
      return true;
    ++Known[Var].OfObject;
    if (const IdentifierInfo *Name = Method->getIdentifier()) {
      Known[Var].GivenAway |= Name->isStr("release") || Name->isStr("swap");
      Known[Var].Released |=
          Name->isStr("release") && Method->getReturnType()->isPointerType();
    }
    return true;
  }
  bool VisitCXXOperatorCallExpr(const CXXOperatorCallExpr *E) override {
    if (E->getOperator() == OO_Arrow || E->getOperator() == OO_Star)
      if (const VarDecl *Var = referredVariable(E->getArg(0)))
        ++Known[Var].OfObject;
    return true;
  }
  bool VisitReturnStmt(const ReturnStmt *Return) override {
    return result(Return->getRetValue());
  }
  bool VisitCoreturnStmt(const CoreturnStmt *Return) override {
    return result(Return->getOperand());
  }

private:
  bool result(const Expr *E) {
    while (const auto *Construct = dyn_cast_or_null<CXXConstructExpr>(
               E ? model::stripMove(E) : nullptr))
      E = Construct->getNumArgs() == 1 ? Construct->getArg(0) : nullptr;
    if (const VarDecl *Var = E ? referredVariable(E) : nullptr)
      Known[Var].GivenAway = true;
    return true;
  }
  llvm::DenseMap<const VarDecl *, Uses> &Known;
};

Ownership::Ownership(const FunctionDecl &Function) {
  Counter(*this).TraverseStmt(Function.getBody());
}

bool Ownership::isEmptyAtEnd(const VarDecl &Var) const {
  const Uses Seen = Known.lookup(&Var);
  return Seen.Released || (isEmptyWhenMoved(Var.getType()) && Seen.GivenAway);
}

// `std::make_shared<T>()`, `std::shared_ptr<T>(new T)`
static const Expr *maker(const Expr *E) {
  for (unsigned Depth = 0; E && Depth != limits::OwnerSteps; ++Depth) {
    E = model::stripMove(E);
    if (const auto *Cast = dyn_cast<CXXFunctionalCastExpr>(E))
      E = model::stripMove(Cast->getSubExpr());
    if (isa<CXXNewExpr>(E))
      return E;
    if (const auto *Call = dyn_cast<CallExpr>(E))
      return model::isStd(Call->getDirectCallee(), model::Std::MakesNew)
                 ? E
                 : nullptr;
    const auto *Construct = dyn_cast<CXXConstructExpr>(E);
    E = Construct && Construct->getNumArgs() != 0 ? Construct->getArg(0)
                                                  : nullptr;
  }
  return nullptr;
}

const Expr *Ownership::madeFor(const VarDecl &Var) const {
  Uses Seen = Known.lookup(&Var);
  return !Seen.GivenAway && Seen.All == Seen.OfObject ? maker(Var.getInit())
                                                      : nullptr;
}

bool isOnlyRead(const FunctionDecl *Callee, size_t Index) {
  if (!Callee || Index >= Callee->getNumParams())
    return false;
  QualType Type = Callee->getParamDecl(Index)->getType();
  return Type->isLValueReferenceType() &&
         Type.getNonReferenceType().isConstQualified();
}

} // namespace corolint::reach
