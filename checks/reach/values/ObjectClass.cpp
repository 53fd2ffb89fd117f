// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The classes of the objects that a function gets by reference or pointer:
//
//     void draw(Shape &shape) { shape.paint(); }
//     void show() { Circle c; draw(c); }   // no path to another `paint`

#include "model/code/Call.h"
#include "reach/values/Conditions.h"
#include "reach/values/ExactType.h"
#include "reach/values/FieldTarget.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace corolint::reach {

int64_t numberOf(const CXXRecordDecl &Class) {
  return static_cast<int64_t>(
      llvm::xxh3_64bits(Class.getQualifiedNameAsString()) >> 1);
}

std::optional<unsigned> Conditions::parameterOf(const Expr *Object) {
  Object = model::strip(Object);
  if (const auto *Address = dyn_cast<UnaryOperator>(Object);
      Address &&
      (Address->getOpcode() == UO_AddrOf || Address->getOpcode() == UO_Deref))
    Object = model::strip(Address->getSubExpr());
  const auto *Ref = dyn_cast<DeclRefExpr>(Object);
  if (!Ref || Ref->refersToEnclosingVariableOrCapture())
    return std::nullopt;
  // What a reference refers to may change, but not which object that is.
  return Ref->getDecl()->getType()->isReferenceType()
             ? numbered(*Ref->getDecl())
             : ownParameter(*Ref->getDecl());
}

// A class that overrides nothing executes what its base does, which has
// another number.
static bool overrides(const CXXRecordDecl &Class) {
  return llvm::any_of(Class.methods(), [](const CXXMethodDecl *Method) {
    return Method->size_overridden_methods() != 0 &&
           !isa<CXXDestructorDecl>(Method);
  });
}

// The field whose object \p Object is: of `sink_->`, `*sink_` and `sink_`, if
// that is a pointer or reference.
static FieldTarget fieldNamed(const Expr *Object) {
  Object = model::stripMove(Object);
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Object);
      Operator && (Operator->getOperator() == OO_Arrow ||
                   Operator->getOperator() == OO_Star))
    Object = Operator->getArg(0);
  return targetOf(Object);
}

std::optional<unsigned> Conditions::classQuestion(const Expr *Object) {
  if (std::optional<unsigned> Index = parameterOf(Object))
    return classOf(*Index);
  const FieldTarget Of = fieldNamed(Object);
  if (!Of.IsKnown || Of.Field.empty() || !Fields ||
      (!Of.Object && !hasOwnFields()))
    return std::nullopt;
  std::optional<unsigned> Index = numberedObject(Of.Object);
  return Index && Fields->of(Of.Object, Of.Field).Kind == FieldState::Initial
             ? std::optional(fieldOf(*Index, classNumberOf(Of.Field)))
             : std::nullopt;
}

std::optional<Passed> Conditions::classInField(const VarDecl *Object,
                                               FieldRef Field) {
  if (Fields->of(Object, Field).Kind != FieldState::Initial)
    return std::nullopt;
  if (std::optional<unsigned> Index = numberedObject(Object))
    return Passed{0, Passed::OwnParameter,
                  fieldOf(*Index, classNumberOf(Field))};
  std::optional<Origin> From =
      isOwnLocal(*Object) && Object->getType()->isRecordType() &&
              Object->getInit()
          ? originOf(Object->getInit(), Field, Function)
          : std::nullopt;
  const CXXRecordDecl *Exact =
      From ? exactClass(From->Value, *From->In) : nullptr;
  return Exact && overrides(*Exact)
             ? std::optional<Passed>({0, Passed::Constant, numberOf(*Exact)})
             : std::nullopt;
}

// Does a field refer to an object whose class decides what its methods do?
static bool hasDispatched(const FieldDecl &Field) {
  QualType Type = Field.getType().getNonReferenceType();
  if (Type->isPointerType())
    Type = Type->getPointeeType();
  else if (const CXXRecordDecl *Owned = ownedClass(Type))
    return Owned->hasDefinition() && Owned->isPolymorphic();
  else if (!Field.getType()->isReferenceType())
    return false;
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  return Class && Class->hasDefinition() && Class->isPolymorphic();
}

void Conditions::passClassIn(const VarDecl *Object, FieldRef Part,
                             FieldRef Field, Arguments &Known) {
  if (!hasDispatched(*Field.back()))
    return;
  FieldPath All(Part);
  llvm::append_range(All, Field);
  if (std::optional<Passed> Value = classInField(Object, All))
    Known.push_back(
        {fieldOf(OwnObject, classNumberOf(Field)), Value->Kind, Value->Value});
}

void Conditions::passClass(const Expr *Object, unsigned Parameter,
                           Arguments &Known) {
  QualType Type = Object->getType();
  if (Type->isPointerType())
    Type = Type->getPointeeType();
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || !Class->isPolymorphic())
    return;
  if (const CXXRecordDecl *Exact = exactClass(Object, Function);
      Exact && overrides(*Exact))
    Known.push_back({classOf(Parameter), Passed::Constant, numberOf(*Exact)});
  else if (std::optional<unsigned> Own = parameterOf(Object))
    Known.push_back({classOf(Parameter), Passed::OwnParameter, classOf(*Own)});
}

} // namespace corolint::reach
