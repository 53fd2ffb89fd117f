// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The fields that a call passes on: of its arguments, and of the object that a
// method is called on.

#include "model/code/Call.h"
#include "model/code/Limits.h"
#include "model/code/Std.h"
#include "reach/values/Askable.h"
#include "reach/values/Conditions.h"
#include "reach/values/FieldTarget.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::reach {

using FieldList = llvm::SmallVector<FieldPath, 8>;

// Those of the program's own classes that a condition may ask for, and those of
// the objects that are fields.
static void addAskable(const CXXRecordDecl &Class, FieldRef Around,
                       FieldList &Found) {
  if (!Class.hasDefinition() || Class.isUnion() || model::isStd(&Class) ||
      Around.size() > limits::FieldLevels)
    return;
  for (const FieldDecl *Field : Class.getDefinition()->fields()) {
    if (Found.size() == limits::AskableFields)
      return;
    FieldPath Path(Around);
    Path.push_back(Field);
    if (isAskable(Field->getType()) || Field->getType()->isReferenceType())
      Found.push_back(Path);
    if (const CXXRecordDecl *Record = Field->getType()->getAsCXXRecordDecl())
      addAskable(*Record, Path, Found);
  }
  for (const CXXBaseSpecifier &Base : Class.getDefinition()->bases())
    if (const CXXRecordDecl *Record = Base.getType()->getAsCXXRecordDecl())
      addAskable(*Record, Around, Found);
}

static FieldList askable(const CXXRecordDecl &Class) {
  FieldList Found;
  addAskable(Class, {}, Found);
  return Found;
}

// The fields of other objects are not known here.
static bool isMadeHere(const Expr *Object, const FunctionDecl &Function) {
  const auto *Ref = dyn_cast<DeclRefExpr>(model::stripMove(Object));
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Var && Var->isLocalVarDecl() && Var->getDeclContext() == &Function;
}

void Conditions::passFields(const Expr *Object, const CXXRecordDecl &Class,
                            unsigned Parameter, Arguments &Known) {
  if (!Class.hasDefinition() ||
      (!Class.isAggregate() && Parameter != OwnObject &&
       !isMadeHere(Object, Function)))
    return;
  for (const FieldPath &Field : askable(Class))
    if (std::optional<Passed> Value = Field.back()->getType()->isReferenceType()
                                          ? std::nullopt
                                          : valueOfField(Object, Field, 0)) {
      Value->Parameter = fieldOf(Parameter, numberOf(Field));
      Known.push_back(*Value);
    }
}

// Unless something has changed them, the fields are those of the caller's
// parameter or own object.
Arguments Conditions::passedObject(const VarDecl *Object,
                                   const CXXMethodDecl &Callee, FieldRef Part) {
  Arguments Known;
  std::optional<unsigned> Index = numberedObject(Object);
  if (!Fields || (!Object && !hasOwnFields()))
    return Known;
  if (Object && Index && Part.empty())
    Known.push_back({OwnObject, Passed::OwnParameter, *Index});
  if (Index && Part.empty() && !Fields->isTouched(Object))
    return Known;
  const CXXRecordDecl *Class = Index || !Part.empty()
                                   ? Callee.getParent()
                                   : ownedClass(Object->getType());
  if (!Class)
    Class = Object->getType()->getAsCXXRecordDecl();
  for (const FieldPath &Field : Class ? askable(*Class) : FieldList()) {
    FieldPath All(Part);
    llvm::append_range(All, Field);
    passClassIn(Object, Part, Field, Known);
    if (Field.back()->getType()->isReferenceType())
      continue;
    std::optional<Passed> Value = fieldOfObject(Object, All, 0);
    const unsigned Number = fieldOf(OwnObject, numberOf(Field));
    if (Value)
      Known.push_back({Number, Value->Kind, Value->Value});
    else if (Index)
      Known.push_back({Number, Passed::Perhaps, 0});
  }
  return Known;
}

void Conditions::passOwned(const VarDecl &Owner, const CXXMethodDecl &Callee,
                           Arguments &Known) {
  if (Owner.isLocalVarDecl() && Owner.getDeclContext() == &Function &&
      madeFor(Owner))
    llvm::append_range(Known, passedObject(&Owner, Callee));
}

// `options.check()`: a method of an object that is a field.
bool Conditions::passPart(const Expr *Object, const CXXMethodDecl &Callee,
                          Arguments &Known) {
  const FieldTarget Of = targetOf(Object);
  if (!Of.IsKnown || Of.Field.empty() ||
      !llvm::all_of(Of.Field, [](const FieldDecl *Part) {
        return Part->getType()->isRecordType();
      }))
    return false;
  llvm::append_range(Known, passedObject(Of.Object, Callee, Of.Field));
  return true;
}

void Conditions::passObject(const Expr *Object, const CXXMethodDecl &Callee,
                            Arguments &Known) {
  Object = model::stripMove(Object);
  if (const auto *Unary = dyn_cast<UnaryOperator>(Object);
      Unary &&
      (Unary->getOpcode() == UO_Deref || Unary->getOpcode() == UO_AddrOf))
    Object = model::strip(Unary->getSubExpr());
  while (const auto *Cast = dyn_cast<CastExpr>(Object))
    Object = model::strip(Cast->getSubExpr());
  if (const VarDecl *Named = referredVariable(Object))
    if (const Expr *Other = aliased(*Named))
      Object = Other;
  if (passPart(Object, Callee, Known))
    return;
  if (const VarDecl *Owner = ownerOfObject(Object))
    return passOwned(*Owner, Callee, Known);
  const auto *Ref = dyn_cast<DeclRefExpr>(Object);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (isa<CXXThisExpr>(Object) && !hasOwnFields())
    Known.push_back({OwnObject, Passed::Perhaps, 0}); // in a closure
  else if (isa<CXXThisExpr>(Object))
    llvm::append_range(Known, passedObject(nullptr, Callee));
  else if (Var && !Ref->refersToEnclosingVariableOrCapture() &&
           (Var->getType()->isReferenceType() || keepsValue(*Var) ||
            Var->getType()->isRecordType()))
    llvm::append_range(Known, passedObject(Var, Callee));
  else if (Object->getType()->isRecordType() && !Ref)
    passFields(Object, *Object->getType()->getAsCXXRecordDecl(), OwnObject,
               Known);
}

} // namespace corolint::reach
