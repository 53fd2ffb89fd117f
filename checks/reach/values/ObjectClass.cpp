// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The classes of the objects that a function gets by reference or pointer:
//
//     void draw(Shape &shape) { shape.paint(); }
//     void show() { Circle c; draw(c); }   // no path to another `paint`

#include "model/code/Call.h"
#include "model/code/Limits.h"
#include "reach/values/Conditions.h"
#include "reach/values/ExactType.h"
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

// The field that an object or pointer is, and the variable whose field it is.
static std::optional<std::pair<const VarDecl *, FieldPath>>
fieldNamed(const Expr *Object) {
  Object = model::stripMove(Object);
  for (;;) {
    if (const auto *Cast = dyn_cast<CastExpr>(Object))
      Object = model::strip(Cast->getSubExpr());
    else if (const auto *Unary = dyn_cast<UnaryOperator>(Object);
             Unary && Unary->getOpcode() == UO_Deref)
      Object = model::strip(Unary->getSubExpr());
    else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Object);
             Operator && (Operator->getOperator() == OO_Arrow ||
                          Operator->getOperator() == OO_Star))
      Object = model::strip(Operator->getArg(0));
    else
      break;
  }
  FieldPath Path;
  while (const auto *Member = dyn_cast<MemberExpr>(Object)) {
    const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    Object = model::strip(Member->getBase());
    if (!Field || (Member->isArrow() && !isa<CXXThisExpr>(Object)) ||
        Path.size() > limits::FieldLevels)
      return std::nullopt;
    Path.insert(Path.begin(), Field);
  }
  if (Path.empty())
    return std::nullopt;
  if (isa<CXXThisExpr>(Object))
    return std::pair(nullptr, Path);
  const auto *Ref = dyn_cast<DeclRefExpr>(Object);
  const auto *Var = Ref && !Ref->refersToEnclosingVariableOrCapture()
                        ? dyn_cast<VarDecl>(Ref->getDecl())
                        : nullptr;
  return Var ? std::optional(std::pair(Var, Path)) : std::nullopt;
}

std::optional<unsigned> Conditions::classQuestion(const Expr *Object) {
  if (std::optional<unsigned> Index = parameterOf(Object))
    return classOf(*Index);
  auto Field = fieldNamed(Object);
  if (!Field || !Fields || (!Field->first && !hasOwnFields()))
    return std::nullopt;
  std::optional<unsigned> Index = Field->first
                                      ? numbered(*Field->first)
                                      : std::optional<unsigned>(OwnObject);
  return Index && Fields->of(Field->first, Field->second).Kind ==
                      FieldState::Initial
             ? std::optional(fieldOf(*Index, classNumberOf(Field->second)))
             : std::nullopt;
}

std::optional<Passed> Conditions::classInField(const VarDecl *Object,
                                               FieldRef Field) {
  if (Fields->of(Object, Field).Kind != FieldState::Initial)
    return std::nullopt;
  std::optional<unsigned> Index =
      Object ? numbered(*Object) : std::optional<unsigned>(OwnObject);
  if (Index)
    return Passed{0, Passed::OwnParameter,
                  fieldOf(*Index, classNumberOf(Field))};
  const bool IsLocal = Object->isLocalVarDecl() && Object->hasLocalStorage() &&
                       Object->getDeclContext() == &Function &&
                       Object->getType()->isRecordType() && Object->getInit();
  // The body of the constructor may put another object there.
  const auto *Made =
      IsLocal ? dyn_cast<CXXConstructExpr>(model::stripMove(Object->getInit()))
              : nullptr;
  const FunctionDecl *Ctor = nullptr;
  if (Made && Made->getConstructor()->hasBody(Ctor) &&
      Fields->after(*Ctor, Field).Kind != FieldState::Initial)
    return std::nullopt;
  std::optional<Origin> From =
      IsLocal ? originOf(Object->getInit(), Field, Function) : std::nullopt;
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
