// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/owners/Birth.h"
#include "model/code/Call.h"
#include "reach/owners/OwnerPath.h"
#include "reach/values/Ownership.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {

static void
addMembers(const CXXRecordDecl &Class, Fillers &OfUnit,
           llvm::function_ref<bool(const FunctionDecl &)> IsOfOthers,
           llvm::SmallVectorImpl<const FieldDecl *> &Found) {
  const SourceManager &Sources = Class.getASTContext().getSourceManager();
  if (!Class.hasDefinition() || Sources.isInSystemHeader(Class.getLocation()))
    return;
  for (const FieldDecl *Field : Class.getDefinition()->fields())
    if (isOwner(Field->getType()) &&
        llvm::all_of(OfUnit.of(*Field), [&](const FunctionDecl *F) {
          return !F || isa<CXXConstructorDecl>(F) || IsOfOthers(*F);
        }))
      Found.push_back(Field);
  for (const CXXBaseSpecifier &Base : Class.getDefinition()->bases())
    if (const CXXRecordDecl *Record = Base.getType()->getAsCXXRecordDecl())
      addMembers(*Record, OfUnit, IsOfOthers, Found);
}

llvm::SmallVector<const FieldDecl *, 4>
membersSetAtBirth(const CXXRecordDecl &Class, Fillers &OfUnit,
                  llvm::function_ref<bool(const FunctionDecl &)> IsOfOthers) {
  llvm::SmallVector<const FieldDecl *, 4> Found;
  addMembers(Class, OfUnit, IsOfOthers, Found);
  return Found;
}

namespace {
/// Does a constructor call one of the object's own methods, or give the object
/// away? Those may fill what it left empty.
class GivesThis : public ConstDynamicRecursiveASTVisitor {
public:
  bool Found = false;
  bool VisitCXXThisExpr(const CXXThisExpr *) override {
    Found |= !IsField;
    return true;
  }
  bool TraverseMemberExpr(const MemberExpr *E) override {
    bool Before = std::exchange(IsField, isa<FieldDecl>(E->getMemberDecl()));
    ConstDynamicRecursiveASTVisitor::TraverseMemberExpr(E);
    IsField = Before;
    return true;
  }

private:
  bool IsField = false; // `this` of `this->member`
};
} // namespace

// Does this constructor leave the member empty?
static bool leavesEmpty(const CXXConstructorDecl &Ctor, const FieldDecl &Member,
                        Fillers &OfUnit) {
  if (Ctor.isCopyOrMoveConstructor())
    return false;
  const FunctionDecl *Definition = nullptr;
  bool IsImplied = Ctor.isImplicit() || Ctor.isDefaulted();
  if (!Ctor.hasBody(Definition))
    return IsImplied && !llvm::is_contained(OfUnit.of(Member), nullptr);
  const auto &Defined = *cast<CXXConstructorDecl>(Definition);
  for (const CXXCtorInitializer *Init : Defined.inits()) {
    if (Init->isDelegatingInitializer())
      return false;
    if (Init->isMemberInitializer() &&
        Init->getMember()->getCanonicalDecl() == Member.getCanonicalDecl() &&
        !isNothing(Init->getInit()))
      return false;
  }
  for (const FunctionDecl *F : OfUnit.of(Member))
    if (F && F->getCanonicalDecl() == Ctor.getCanonicalDecl())
      return false;
  GivesThis Visitor;
  Visitor.TraverseStmt(Defined.getBody());
  return !Visitor.Found || OfUnit.of(Member).empty();
}

// The class that the constructors are asked of may be derived from the
// member's.
static bool everyLeavesEmpty(const CXXRecordDecl *Class,
                             const FieldDecl &Member, Fillers &OfUnit) {
  const auto *Of = dyn_cast<CXXRecordDecl>(Member.getParent());
  if (!Class || !Of)
    return false;
  return llvm::all_of(Of->ctors(), [&](const CXXConstructorDecl *Ctor) {
    return Ctor->isDeleted() || Ctor->isCopyOrMoveConstructor() ||
           leavesEmpty(*Ctor, Member, OfUnit);
  });
}

static bool isEmptyInList(const InitListExpr &List, const FieldDecl &Member) {
  const InitListExpr &Semantic =
      List.isSemanticForm() || !List.getSemanticForm()
          ? List
          : *List.getSemanticForm();
  const auto *Class = Semantic.getType()->getAsCXXRecordDecl();
  if (!Class || Class != Member.getParent())
    return false;
  unsigned Index = Class->getNumBases() + Member.getFieldIndex();
  if (Index >= Semantic.getNumInits())
    return true;
  const Expr *Init = Semantic.getInit(Index);
  return isa<ImplicitValueInitExpr>(Init) || isNothing(Init);
}

bool isEmptyAtBirth(const Expr &Made, const FieldDecl &Member,
                    Fillers &OfUnit) {
  const Expr *E = model::stripMove(&Made);
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    return isEmptyAtBirth(*Cast->getSubExpr(), Member, OfUnit);
  if (const auto *List = dyn_cast<InitListExpr>(E))
    return isEmptyInList(*List, Member);
  if (const auto *New = dyn_cast<CXXNewExpr>(E))
    return New->getConstructExpr() &&
           isEmptyAtBirth(*New->getConstructExpr(), Member, OfUnit);
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    QualType Type = E->getType();
    if (ownedByUniquePointer(Type) || ownedBySharedPointer(Type))
      return Construct->getNumArgs() != 0 &&
             isEmptyAtBirth(*Construct->getArg(0), Member, OfUnit);
    if (Construct->getConstructor()->getParent() == Member.getParent())
      return leavesEmpty(*Construct->getConstructor(), Member, OfUnit);
    return !Construct->getConstructor()->isCopyOrMoveConstructor() &&
           everyLeavesEmpty(Type->getAsCXXRecordDecl(), Member, OfUnit);
  }
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (!Callee || !Callee->isInStdNamespace() || !Callee->getIdentifier() ||
      !Callee->getName().starts_with("make_"))
    return false;
  const CXXRecordDecl *Owned = ownedClass(E->getType());
  return Owned && Owned->hasDefinition() &&
         (Call->getNumArgs() == 0 || !Owned->isAggregate()) &&
         everyLeavesEmpty(Owned, Member, OfUnit);
}

} // namespace corolint::reach
