// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Call.h"
#include "model/code/Callable.h"
#include "model/code/Std.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace corolint::model {

const ValueDecl *Call::functionObject() const {
  if (!isa<CXXOperatorCallExpr>(Node) || !Object)
    return nullptr;
  const Expr *E = Object->IgnoreParenImpCasts();
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    return Ref->getDecl();
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return Member->getMemberDecl();
  return nullptr;
}

SourceLocation Call::location() const { return Node->getBeginLoc(); }

static std::optional<Call> asOperatorCall(const CXXOperatorCallExpr *E) {
  Call Result{E, E->getDirectCallee(), nullptr, {}};
  unsigned First = 0;
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Result.Function);
  if ((Method || E->getOperator() == OO_Call) && E->getNumArgs() != 0) {
    Result.Object = E->getArg(0);
    First = 1;
  }
  for (unsigned I = First; I != E->getNumArgs(); ++I)
    Result.Args.push_back(E->getArg(I));
  return Result;
}

// What the parameter \p Param gets: \p Arg itself or a copy of it. Null if it
// gets what a reference wrapper or a pointer refers to, or a new object.
static const Expr *passed(const Expr *Arg, const ParmVarDecl &Param) {
  const QualType Type = Param.getType(), Value = Type.getNonReferenceType();
  if (!ASTContext::hasSameUnqualifiedType(Arg->getType(), Value))
    return nullptr;
  if (Type->isReferenceType())
    return Arg;
  if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Arg))
    return Temporary->getSubExpr();
  const bool MayRefer = Value->isPointerType() ||
                        (Value->isRecordType() &&
                         Value.isTriviallyCopyableType(Param.getASTContext()));
  return MayRefer ? nullptr : Arg;
}

static bool isObjectOf(const Expr &E, const CXXMethodDecl &Method) {
  const QualType Type = E.getType();
  const CXXRecordDecl *Record = Type->isPointerType()
                                    ? Type->getPointeeCXXRecordDecl()
                                    : Type->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() &&
         (declaresSameEntity(Record, Method.getParent()) ||
          Record->isDerivedFrom(Method.getParent()));
}

// `std::invoke(f, x)` and `std::invoke(&Job::run, job)` of a known function.
static std::optional<Call> invoked(const CallExpr &E) {
  Call Result{&E, callableTarget(E.getArg(0)), nullptr, {}};
  // `std::bind_front(f, 1)` has arguments of its own.
  if (!Result.Function || isStd(E.getArg(0)->getType()->getAsCXXRecordDecl()))
    return std::nullopt;
  const auto *Method = dyn_cast<CXXMethodDecl>(Result.Function);
  llvm::ArrayRef<const Expr *> Rest(E.getArgs(), E.getNumArgs());
  if (!Method || Rest[0]->getType()->isMemberPointerType() ||
      !Method->isImplicitObjectMemberFunction())
    Rest = Rest.drop_front();
  if (Method && Method->isImplicitObjectMemberFunction()) {
    if (Rest.empty() || !isObjectOf(*Rest[0], *Method))
      return std::nullopt;
    Result.Object = Rest.front();
    Rest = Rest.drop_front();
  }
  for (unsigned I = 0; I != Rest.size(); ++I) {
    const bool IsNamed = I < Result.Function->getNumParams();
    const Expr *Arg =
        IsNamed ? passed(Rest[I], *Result.Function->getParamDecl(I)) : Rest[I];
    if (!Arg)
      return std::nullopt;
    Result.Args.push_back(Arg);
  }
  return Result;
}

static Call asFunctionCall(const CallExpr &E) {
  Call Result{&E, E.getDirectCallee(), nullptr, {}};
  if (E.getNumArgs() != 0 && isStd(Result.Function, "invoke"))
    if (std::optional<Call> Inner = invoked(E))
      return *Inner;
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(&E))
    Result.Object = Member->getImplicitObjectArgument();
  if (const auto *Through = dyn_cast<BinaryOperator>(strip(E.getCallee())))
    Result.Function = callableTarget(Through->getRHS()); // (job.*method)()
  Result.Args.append(E.arg_begin(), E.arg_end());
  return Result;
}

std::optional<Call> asCall(const Expr *E) {
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
    return asOperatorCall(Operator);
  if (const auto *Node = dyn_cast<CallExpr>(E))
    return asFunctionCall(*Node);
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    Call Result{Construct, Construct->getConstructor(), nullptr, {}};
    Result.Args.append(Construct->arg_begin(), Construct->arg_end());
    return Result;
  }
  return std::nullopt;
}

static const Expr *stripOnce(const Expr *E) {
  if (const auto *Node = dyn_cast<FullExpr>(E))
    return Node->getSubExpr();
  if (const auto *Node = dyn_cast<MaterializeTemporaryExpr>(E))
    return Node->getSubExpr();
  if (const auto *Node = dyn_cast<CXXBindTemporaryExpr>(E))
    return Node->getSubExpr();
  if (const auto *Node = dyn_cast<ImplicitCastExpr>(E);
      Node && Node->getCastKind() != CK_UserDefinedConversion)
    return Node->getSubExpr();
  if (const auto *Node = dyn_cast<SubstNonTypeTemplateParmExpr>(E))
    return Node->getReplacement();
  if (const auto *Node = dyn_cast<CXXConstructExpr>(E))
    if (Node->isElidable() && Node->getNumArgs() == 1)
      return Node->getArg(0);
  if (const auto *Node = dyn_cast<CXXFunctionalCastExpr>(E);
      Node && Node->getCastKind() == CK_NoOp)
    return Node->getSubExpr();
  if (const auto *Node = dyn_cast<InitListExpr>(E);
      Node && Node->getNumInits() == 1 &&
      Node->getInit(0)->getType()->getCanonicalTypeUnqualified() ==
          Node->getType()->getCanonicalTypeUnqualified())
    return Node->getInit(0);
  return E->IgnoreParens();
}

const Expr *strip(const Expr *E) {
  for (const Expr *Next = stripOnce(E); Next != E; Next = stripOnce(E))
    E = Next;
  return E;
}

static const Expr *movedOperand(const Expr *E) {
  E = strip(E);
  if (const auto *Node = dyn_cast<CallExpr>(E); Node && Node->getNumArgs() == 1)
    if (const FunctionDecl *Callee = Node->getDirectCallee();
        isStd(Callee, "move") || isStd(Callee, "forward"))
      return Node->getArg(0);
  if (const auto *Cast = dyn_cast<CXXStaticCastExpr>(E);
      Cast && Cast->isXValue())
    return Cast->getSubExpr();
  return nullptr;
}

const Expr *stripMove(const Expr *E) {
  E = strip(E);
  while (const Expr *Operand = movedOperand(E))
    E = strip(Operand);
  return E;
}

bool isMove(const Expr *E) { return movedOperand(E) && strip(E)->isXValue(); }

const ParmVarDecl *writtenParam(const FunctionDecl &Function, unsigned Index) {
  const FunctionDecl *Written = Function.getTemplateInstantiationPattern();
  if (!Written)
    Written = &Function;
  if (Written->getNumParams() == 0)
    return nullptr;
  if (Index < Written->getNumParams())
    return Written->getParamDecl(Index);
  const ParmVarDecl *Last = Written->getParamDecl(Written->getNumParams() - 1);
  return Last->isParameterPack() ? Last : nullptr;
}

} // namespace corolint::model
