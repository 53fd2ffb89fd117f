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
