// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The fields of structs that carry options:
//
//     void stop(Options options) { if (options.wait) t.join(); }
//     void pause() { stop({.wait = false}); }   // no path to the join

#include "model/code/Call.h"
#include "model/code/Limits.h"
#include "reach/values/Conditions.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::reach {

// What the implicit constructor gives to \p Field.
static const Expr *defaultOf(const CXXConstructExpr &Construct,
                             const FieldDecl &Field) {
  const CXXConstructorDecl *Constructor = Construct.getConstructor();
  bool IsDefault = Constructor->isDefaultConstructor() &&
                   !Constructor->isUserProvided() &&
                   Construct.getNumArgs() == 0;
  return IsDefault ? Field.getInClassInitializer() : nullptr;
}

static const Expr *copied(const Expr *E) {
  const auto *Construct = dyn_cast<CXXConstructExpr>(E);
  bool IsCopy = Construct && Construct->getNumArgs() == 1 &&
                Construct->getConstructor()->isCopyOrMoveConstructor();
  if (IsCopy)
    return Construct->getArg(0);
  const auto *Cast = dyn_cast<CastExpr>(E);
  return Cast && Cast->getType()->isRecordType() ? Cast->getSubExpr() : nullptr;
}

static const Expr *listed(const InitListExpr &List, const FieldDecl &Field) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Field.getParent());
  if (!Class || Class->isUnion())
    return nullptr;
  unsigned Index = Class->getNumBases() + Field.getFieldIndex();
  return Index < List.getNumInits() ? List.getInit(Index) : nullptr;
}

// The initializer of a variable that keeps its value.
const Expr *Conditions::valueOfLocal(const ValueDecl &Decl) {
  const auto *Var = dyn_cast<VarDecl>(&Decl);
  bool IsLocal = Var && Var->isLocalVarDecl() && Var->hasLocalStorage() &&
                 Var->getDeclContext() == &Function;
  return IsLocal && keepsValue(*Var) ? Var->getInit() : nullptr;
}

std::optional<Passed> Conditions::valueOfField(const Expr *Object,
                                               const FieldDecl &Field,
                                               unsigned Depth) {
  if (Depth > limits::ConditionSteps)
    return std::nullopt;
  Object = model::stripMove(Object);
  const CXXRecordDecl *Class = Object->getType()->getAsCXXRecordDecl();
  if (!Class ||
      Class->getCanonicalDecl() != Field.getParent()->getCanonicalDecl())
    return std::nullopt;
  if (const Expr *From = copied(Object))
    return valueOfField(From, Field, Depth + 1);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Object)) {
    if (std::optional<unsigned> Index = ownParameter(*Ref->getDecl()))
      return Passed{0, Passed::OwnParameter,
                    fieldOf(*Index, Field.getFieldIndex())};
    const Expr *Init = valueOfLocal(*Ref->getDecl());
    return Init ? valueOfField(Init, Field, Depth + 1) : std::nullopt;
  }
  const Expr *Value = nullptr;
  if (const auto *List = dyn_cast<InitListExpr>(Object))
    Value = listed(*List, Field);
  else if (const auto *Construct = dyn_cast<CXXConstructExpr>(Object))
    Value = defaultOf(*Construct, Field);
  return Value ? value(Value, Depth + 1) : std::nullopt;
}

void Conditions::passFields(const Expr *Object, const CXXRecordDecl &Class,
                            unsigned Parameter, Arguments &Known) {
  if (!Class.hasDefinition() || !Class.isAggregate() || Class.isUnion())
    return;
  for (const FieldDecl *Field : Class.fields()) {
    if (Field->getFieldIndex() >= limits::ShapeParts)
      return;
    if (!isAnswer(Field->getType()))
      continue;
    if (std::optional<Passed> Value = valueOfField(Object, *Field, 0)) {
      Value->Parameter = fieldOf(Parameter, Field->getFieldIndex());
      Known.push_back(*Value);
    }
  }
}

} // namespace corolint::reach
