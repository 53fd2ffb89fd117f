// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/values/ExactType.h"
#include "model/code/Call.h"
#include "model/code/Limits.h"
#include "model/code/Statements.h"
#include "model/code/Std.h"
#include "reach/values/Changes.h"
#include "reach/values/Ownership.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::reach {

static const CXXRecordDecl *made(const Expr *E, const FunctionDecl &Function,
                                 unsigned Depth);

static const CXXRecordDecl *
ofVariable(const VarDecl &Var, const FunctionDecl &Function, unsigned Depth) {
  QualType Type = Var.getType();
  bool IsPointer = Type->isPointerType() || ownedByUniquePointer(Type) ||
                   ownedBySharedPointer(Type);
  if (!IsPointer && !Type->isReferenceType())
    return Type->getAsCXXRecordDecl();
  if (isa<ParmVarDecl>(Var) || Var.getDeclContext() != &Function ||
      !Var.getInit() ||
      (IsPointer && changedIn(*Function.getBody()).contains(&Var)))
    return nullptr;
  return made(Var.getInit(), Function, Depth);
}

// A factory whose results are all of one class.
static const CXXRecordDecl *returnedBy(const FunctionDecl &Factory,
                                       unsigned Depth) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Factory);
  const FunctionDecl *Definition = nullptr;
  if (Depth > limits::ExactTypeSteps || (Method && Method->isVirtual()) ||
      !Factory.hasBody(Definition))
    return nullptr;
  const CXXRecordDecl *Only = nullptr;
  const bool IsOther =
      model::anyStatement(Definition->getBody(), [&](const Stmt &S) {
        const auto *Return = dyn_cast<ReturnStmt>(&S);
        if (!Return || !Return->getRetValue())
          return false;
        const CXXRecordDecl *Class =
            made(Return->getRetValue(), *Definition, Depth + 1);
        if (!Only)
          Only = Class;
        return !Class || !declaresSameEntity(Class, Only);
      });
  return IsOther ? nullptr : Only;
}

// `new T`, `make_unique<T>()`, `&local`, `local`, and objects made from them.
static const CXXRecordDecl *made(const Expr *E, const FunctionDecl &Function,
                                 unsigned Depth) {
  E = model::stripMove(E);
  if (Depth > limits::ExactTypeSteps)
    return nullptr;
  if (const auto *New = dyn_cast<CXXNewExpr>(E))
    return New->getAllocatedType()->getAsCXXRecordDecl();
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    return made(Cast->getSubExpr(), Function, Depth + 1);
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return Unary->getOpcode() == UO_AddrOf || Unary->getOpcode() == UO_Deref
               ? made(Unary->getSubExpr(), Function, Depth + 1)
               : nullptr;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    return Var ? ofVariable(*Var, Function, Depth + 1) : nullptr;
  }
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return isa<FieldDecl>(Member->getMemberDecl()) &&
                   Member->getMemberDecl()->getType()->isRecordType() &&
                   !ownedByUniquePointer(E->getType()) &&
                   !ownedBySharedPointer(E->getType())
               ? E->getType()->getAsCXXRecordDecl()
               : nullptr;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
    return Operator->getOperator() == OO_Arrow ||
                   Operator->getOperator() == OO_Star
               ? made(Operator->getArg(0), Function, Depth + 1)
               : nullptr;
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    if (ownedByUniquePointer(E->getType()) ||
        ownedBySharedPointer(E->getType()))
      return Construct->getNumArgs() != 0
                 ? made(Construct->getArg(0), Function, Depth + 1)
                 : nullptr;
    return E->getType()->getAsCXXRecordDecl();
  }
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (!model::isStdMaker(Callee))
    return Callee && !model::isStd(Callee) ? returnedBy(*Callee, Depth + 1)
                                           : nullptr;
  return ownedClass(E->getType());
}

const CXXRecordDecl *exactClass(const Expr *Object,
                                const FunctionDecl &Function) {
  return made(Object, Function, 0);
}

const CXXRecordDecl *exactClass(const VarDecl &Pointer,
                                const FunctionDecl &Function) {
  return ofVariable(Pointer, Function, 0);
}

} // namespace corolint::reach
