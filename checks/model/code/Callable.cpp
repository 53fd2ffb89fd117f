// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Callable.h"
#include "model/code/Call.h"
#include "model/code/Erasure.h"
#include "model/code/Limits.h"
#include "model/code/Statements.h"
#include "model/code/Std.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace corolint::model {

bool isClosure(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->isLambda();
}

// A generic lambda counts when exactly one of its instantiations is used.
static const FunctionDecl *callOperator(const CXXRecordDecl *Record) {
  if (!Record || !Record->hasDefinition())
    return nullptr;
  const FunctionDecl *Found = nullptr;
  DeclarationName Name =
      Record->getASTContext().DeclarationNames.getCXXOperatorName(OO_Call);
  for (const NamedDecl *D : Record->getDefinition()->lookup(Name)) {
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D)) {
      for (const FunctionDecl *Spec : Template->specializations()) {
        if (Found)
          return nullptr;
        Found = Spec;
      }
    } else if (const auto *Method = dyn_cast<CXXMethodDecl>(D)) {
      if (Found)
        return nullptr;
      Found = Method;
    }
  }
  return Found;
}

// bind(f, ...), bind_front(f, ...), ref(f), cref(f) of the standard library
static const Expr *wrapped(const CallExpr *E) {
  const FunctionDecl *Callee = E->getDirectCallee();
  bool Wraps = E->getNumArgs() != 0 && isStd(Callee, Std::Binds | Std::Refers);
  return Wraps ? E->getArg(0) : nullptr;
}

static const FunctionDecl *target(const Expr *E, unsigned Depth);

// Does the function give another value to a pointer?
static bool isAssigned(const VarDecl &Var) {
  const auto *Function = dyn_cast<FunctionDecl>(Var.getDeclContext());
  return Function && Function->hasBody() && !Var.getType().isConstQualified() &&
         !Var.getType()->isRecordType() &&
         anyStatement(Function->getBody(), [&](const Stmt &S) {
           const auto *Binary = dyn_cast<BinaryOperator>(&S);
           const auto *Ref =
               Binary && Binary->isAssignmentOp()
                   ? dyn_cast<DeclRefExpr>(strip(Binary->getLHS()))
                   : nullptr;
           return Ref && Ref->getDecl() == &Var;
         });
}

// The initialiser of a variable that cannot change.
static const FunctionDecl *heldBy(const ValueDecl *D, unsigned Depth) {
  const auto *Var = dyn_cast<VarDecl>(D);
  if (!Var || !Var->getInit() || isa<ParmVarDecl>(Var) || isAssigned(*Var))
    return nullptr;
  if (Var->isLocalVarDecl() || Var->getType().isConstQualified() ||
      Var->isConstexpr())
    return target(Var->getInit(), Depth);
  return nullptr;
}

static const FunctionDecl *target(const Expr *E, unsigned Depth) {
  if (Depth > limits::CallableSteps)
    return nullptr;
  E = stripMove(E);
  if (const auto *Cast = dyn_cast<ImplicitCastExpr>(E);
      Cast && Cast->getCastKind() == CK_UserDefinedConversion)
    return target(Cast->getSubExpr(), Depth + 1);
  if (const auto *Address = dyn_cast<UnaryOperator>(E);
      Address &&
      (Address->getOpcode() == UO_AddrOf || Address->getOpcode() == UO_Deref ||
       Address->getOpcode() == UO_Plus))
    return target(Address->getSubExpr(), Depth + 1);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    if (const auto *Function = dyn_cast<FunctionDecl>(Ref->getDecl()))
      return Function;
  if (E->getType().isNull())
    return nullptr; // a list in a template that is only written
  const CXXRecordDecl *Record = E->getType()->getAsCXXRecordDecl();
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E);
      Ref && (isErased(Record) || E->getType()->isFunctionPointerType() ||
              E->getType()->isMemberFunctionPointerType()))
    return heldBy(Ref->getDecl(), Depth + 1);
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (const Expr *Inner = wrapped(Call))
      return target(Inner, Depth + 1);
    // +lambda: the conversion to a function pointer
    if (const auto *Member = dyn_cast<CXXMemberCallExpr>(E);
        Member && isa_and_nonnull<CXXConversionDecl>(Member->getMethodDecl()))
      return target(Member->getImplicitObjectArgument(), Depth + 1);
  }
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E);
      Construct && isErased(Record))
    return Construct->getNumArgs() == 1
               ? target(Construct->getArg(0), Depth + 1)
               : nullptr;
  if (isErased(Record))
    return nullptr;
  return callOperator(Record);
}

const FunctionDecl *callableTarget(const Expr *E) { return target(E, 0); }

} // namespace corolint::model
