// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/extract/ObjectTerms.h"
#include "reach/owners/Birth.h"
#include "reach/values/Ownership.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::reach {

const CXXRecordDecl *objectClass(const FunctionDecl &Function) {
  for (const DeclContext *In = &Function; In; In = In->getParent())
    if (const auto *Method = dyn_cast<CXXMethodDecl>(In);
        Method && !Method->getParent()->isLambda())
      return Method->isInstance() ? Method->getParent() : nullptr;
  return nullptr;
}

static bool isLambda(const FunctionDecl &Function) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  return Method && Method->getParent()->isLambda();
}

// `this`, `*this`, `static_cast<derived *>(this)`
static bool isThis(const Expr *E) {
  for (;;) {
    E = model::strip(E);
    if (const auto *Cast = dyn_cast<CastExpr>(E))
      E = Cast->getSubExpr();
    else if (const auto *Unary = dyn_cast<UnaryOperator>(E);
             Unary && Unary->getOpcode() == UO_Deref)
      E = Unary->getSubExpr();
    else
      return isa<CXXThisExpr>(E);
  }
}

// The class of an object, or of what a pointer points to, as far as the
// expression says it.
static const CXXRecordDecl *classOf(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  QualType Type = E->getType();
  const CXXRecordDecl *Class = Type->isPointerType()
                                   ? Type->getPointeeCXXRecordDecl()
                                   : Type->getAsCXXRecordDecl();
  return Class && Class->hasDefinition() ? Class->getDefinition() : nullptr;
}

// A lambda of the caller, or a base of its object that a constructor makes or a
// destructor ends.
static bool isPartOf(const FunctionDecl &Callee, const FunctionDecl &Caller) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (!Method)
    return false;
  if (isLambda(Callee))
    return Method->getParent()->getDeclContext() == &Caller;
  const auto *From = dyn_cast<CXXMethodDecl>(&Caller);
  return From && !isLambda(Caller) &&
         ((isa<CXXConstructorDecl>(From) && isa<CXXConstructorDecl>(Method)) ||
          (isa<CXXDestructorDecl>(From) && isa<CXXDestructorDecl>(Method))) &&
         From->getParent()->hasDefinition() &&
         Method->getParent()->hasDefinition() &&
         From->getParent()->isDerivedFrom(Method->getParent());
}

static bool areRelated(const CXXRecordDecl &A, const CXXRecordDecl &B) {
  return declaresSameEntity(&A, &B) || A.isDerivedFrom(&B) ||
         B.isDerivedFrom(&A);
}

// The member of the caller's object through which a call goes, or whose content
// ends: `thread` of `thread.join()`, `p` of `p->stop()`.
static const FieldDecl *neededBy(const Edge &E) {
  const auto *Member = dyn_cast_or_null<FieldDecl>(E.Destroyed);
  if (const Expr *Object = Member ? nullptr : E.Called.Object) {
    OwnerPath Path = ownerPath(Object);
    bool IsOwnerItself = Path.size() == 1 && isOwner(Object->getType());
    if (!Path.empty() && (!IsOwnerItself || E.IsEnd))
      Member = dyn_cast<FieldDecl>(Path.front());
  }
  return Member && (isOwner(Member->getType()) ||
                    Member->getType()->isPointerType())
             ? Member
             : nullptr;
}

namespace {
/// Is a local variable given away, so that others may fill its members?
class Exposure : public ConstDynamicRecursiveASTVisitor {
public:
  explicit Exposure(const VarDecl &Var) : Var(Var) {}
  bool isFound() const { return All != Harmless; }
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    All += E->getDecl() == &Var;
    return true;
  }
  bool VisitMemberExpr(const MemberExpr *E) override {
    const auto *Ref = dyn_cast<DeclRefExpr>(model::strip(E->getBase()));
    Harmless += Ref && Ref->getDecl() == &Var &&
                (isa<FieldDecl>(E->getMemberDecl()) ||
                 E->getMemberDecl()->getAsFunction()->hasBody());
    return true;
  }

private:
  const VarDecl &Var;
  unsigned All = 0, Harmless = 0;
};
} // namespace

static const VarDecl *localObject(const Edge &E, const FunctionDecl &Caller) {
  const auto *Var = dyn_cast_or_null<VarDecl>(E.Destroyed);
  if (!Var && E.Called.Object)
    Var = referredVariable(E.Called.Object);
  return Var && Var->isLocalVarDecl() && Var->hasLocalStorage() &&
                 Var->getDeclContext() == &Caller && Var->getInit() &&
                 !Var->getType()->isReferenceType()
             ? Var
             : nullptr;
}

// Of an object that the caller made, or that was made for a member.
static void addFromBirth(const FunctionDecl &Caller, const Edge &E,
                         const CXXRecordDecl &Class, Fillers &OfUnit,
                         std::optional<Contents> &Owners, ObjectTerms &To) {
  llvm::SmallVector<const Expr *, 2> Made;
  const VarDecl *Var = localObject(E, Caller);
  if (Var) {
    Exposure Visitor(*Var);
    Visitor.TraverseStmt(Caller.getBody());
    if (!Owners)
      Owners.emplace(Caller, OfUnit);
    if (Visitor.isFound() || Owners->fills({Var->getCanonicalDecl()}))
      return;
    Made.push_back(Var->getInit());
  } else if (To.Needed) {
    llvm::append_range(Made, OfUnit.values(*To.Needed));
  }
  if (Made.empty())
    return;
  // A variable that is not given away is not filled by functions outside its
  // class; `Owners` knows what the caller does with it.
  auto IsOfOthers = [&](const FunctionDecl &F) {
    const CXXRecordDecl *Of = objectClass(F);
    return Var && (!Of || !Of->hasDefinition() || !areRelated(*Of, Class));
  };
  for (const FieldDecl *Member : membersSetAtBirth(Class, OfUnit, IsOfOthers)) {
    bool IsFilled = Var && Owners->fills({Var->getCanonicalDecl(), Member});
    if (!IsFilled && llvm::all_of(Made, [&](const Expr *Value) {
          return Value && isEmptyAtBirth(*Value, *Member, OfUnit);
        }))
      To.Empty.push_back(Member);
  }
}

static void addFromMembers(const FunctionDecl &Caller, const CallExpr &Call,
                           const CXXRecordDecl &Class, Fillers &OfUnit,
                           std::optional<Contents> &Owners, ObjectTerms &To) {
  for (const FieldDecl *Field : Class.fields()) {
    if (!isOwner(Field->getType()))
      continue;
    if (!Owners)
      Owners.emplace(Caller, OfUnit);
    Contents::Answer Before = Owners->before(Call, *Field);
    if (Before == Contents::Nothing)
      To.Empty.push_back(Field);
    else if (Before == Contents::Perhaps)
      To.PerhapsEmpty.push_back(Field);
  }
  for (const CXXBaseSpecifier &Base : Class.bases())
    if (const CXXRecordDecl *Record = Base.getType()->getAsCXXRecordDecl();
        Record && Record->hasDefinition())
      addFromMembers(Caller, Call, *Record->getDefinition(), OfUnit, Owners,
                     To);
}

ObjectTerms objectTerms(const FunctionDecl &Caller, const Edge &E,
                        Fillers &OfUnit, std::optional<Contents> &Owners) {
  ObjectTerms To;
  const FunctionDecl *Callee = E.Hops.back().Callee;
  const CXXRecordDecl *Own = objectClass(Caller);
  To.IsOwn = Own && Callee && isPartOf(*Callee, Caller);
  if (E.Hops.size() != 1)
    return To;
  const Expr *Object = E.Called.Object;
  bool IsOnThis = Own && Object && isThis(Object);
  To.IsOwn |= IsOnThis;
  if (Object && !To.IsOwn)
    if (const CXXRecordDecl *Class = classOf(Object);
        Class && Class->isPolymorphic())
      To.Class = Class;
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Callee);
  if (E.IsOverrider && Method) {
    if (To.IsOwn)
      To.Dispatched = Method;
    else if (To.Class && Method->getParent()->hasDefinition())
      To.IsExcluded = !areRelated(*To.Class, *Method->getParent());
  }
  if (Own)
    To.Needed = neededBy(E);
  if (To.Needed) {
    To.IsPossible = OfUnit.isOnRequest(*To.Needed);
    if (!isOwner(To.Needed->getType()))
      To.Needed = nullptr;
  }
  if (IsOnThis && !isLambda(Caller))
    if (const auto *Call = dyn_cast_or_null<CallExpr>(E.Called.Node))
      addFromMembers(Caller, *Call, *Own->getDefinition(), OfUnit, Owners, To);
  if (!To.IsOwn && Method && !isa<CXXConstructorDecl>(Method))
    addFromBirth(Caller, E, *Method->getParent(), OfUnit, Owners, To);
  return To;
}

} // namespace corolint::reach
