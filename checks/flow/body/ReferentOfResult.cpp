// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the results of functions refer to.

#include "flow/body/Referent.h"
#include "model/code/Call.h"
#include "model/code/Statements.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

// A call whose result is not simply a part of an owner, as that of
// `text.c_str()` is.
static bool makesSomething(const Stmt &S) {
  const auto *Call = dyn_cast<CallExpr>(&S);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (!Call || !model::isStd(Callee))
    return Call;
  switch (Callee->getOverloadedOperator()) {
  case OO_Subscript:
  case OO_Star:
  case OO_Arrow:
    return false;
  default:
    return !isa<CXXConversionDecl>(Callee) && !model::isMove(Call) &&
           !model::means(Callee, model::Std::Iterates | model::Std::Reaches);
  }
}

using Values = llvm::SmallVector<const Expr *, 2>;

static void addValues(const Expr *Value, Values &Found) {
  if (const auto *Choice = dyn_cast_or_null<ConditionalOperator>(
          Value ? Value->IgnoreParenImpCasts() : nullptr)) {
    addValues(Choice->getTrueExpr(), Found);
    addValues(Choice->getFalseExpr(), Found);
  } else if (Value && !model::anyStatement(Value, makesSomething)) {
    Found.push_back(Value);
  }
}

// What a function returns and does not make itself: `const T &name() const {
// return name_; }`
static Values valuesOf(const FunctionDecl *Function) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Function);
  const FunctionDecl *Definition = nullptr;
  QualType Type = Function->getReturnType();
  Values Found;
  if ((Method && Method->isVirtual()) || !Function->hasBody(Definition) ||
      Definition->isDependentContext() ||
      !(Type->isReferenceType() || Type->isPointerType() || isView(Type)))
    return {};
  bool HasLambda =
      model::anyStatement(Definition->getBody(), [&](const Stmt &S) {
        if (const auto *Return = dyn_cast<ReturnStmt>(&S))
          addValues(Return->getRetValue(), Found);
        return isa<LambdaExpr>(S);
      });
  return HasLambda ? Values() : Found;
}

// The referent of `Arg` for a parameter that the result refers to.
static Referent throughParameter(const ParmVarDecl *Param, const Expr *Arg) {
  QualType Type = Param->getType();
  return Type->isPointerType() || isView(Type) ? viewedBy(model::stripMove(Arg))
                                               : referentOf(Arg);
}

// `std::tie(a, b)`: a tuple or pair of references.
static bool hasReferences(QualType Type) {
  const auto *Spec = model::stdTemplate(Type.getNonReferenceType());
  auto IsReference = [](const TemplateArgument &Arg) {
    return Arg.getKind() == TemplateArgument::Type &&
           Arg.getAsType()->isReferenceType();
  };
  return Spec && llvm::any_of(Spec->getTemplateArgs().asArray(),
                              [&](const TemplateArgument &Arg) {
                                return Arg.getKind() == TemplateArgument::Pack
                                           ? llvm::any_of(Arg.pack_elements(),
                                                          IsReference)
                                           : IsReference(Arg);
                              });
}

// `std::get<0>(pair)`, and `std::find(begin, end, x)`, which is at a position
// like `begin`.
static bool isPartOfFirst(const FunctionDecl *Function) {
  if (!model::isStd(Function) || isa<CXXMethodDecl>(Function))
    return false;
  const llvm::StringRef Name = model::nameOf(Function);
  const QualType Result = Function->getReturnType(),
                 First = Function->getParamDecl(0)->getType();
  if (Name == "get")
    return First->isReferenceType() && !hasReferences(First);
  // An algorithm with a third iterator writes there.
  const bool HasOutput =
      Function->getNumParams() > 2 &&
      ASTContext::hasSameType(Result, Function->getParamDecl(2)->getType());
  return Name == "get_if" ||
         (Name == "any_cast" && Result->isReferenceType()) ||
         ((Result->isPointerType() || isView(Result)) && !HasOutput &&
          ASTContext::hasSameType(Result, First));
}

// `std::max(a, b)`, and parameters with `[[clang::lifetimebound]]`.
static bool isGivenBack(const FunctionDecl *Function, unsigned Number) {
  if (Number == 0 && isPartOfFirst(Function))
    return true;
  if (model::isStd(Function, "min") || model::isStd(Function, "max") ||
      model::isStd(Function, "clamp"))
    return Function->getReturnType()->isReferenceType() &&
           Function->getParamDecl(Number)->getType()->isReferenceType() &&
           Number < (model::nameOf(Function) == "clamp" ? 3U : 2U);
  return Function->getParamDecl(Number)->hasAttr<LifetimeBoundAttr>();
}

// `T &f() [[clang::lifetimebound]]`
static bool givesObject(const FunctionDecl &Function) {
  const TypeSourceInfo *Info = Function.getTypeSourceInfo();
  TypeLoc Loc = Info ? Info->getTypeLoc() : TypeLoc();
  for (AttributedTypeLoc Of; Loc && (Of = Loc.getAs<AttributedTypeLoc>());
       Loc = Of.getModifiedLoc())
    if (Of.getAttrAs<LifetimeBoundAttr>())
      return true;
  return false;
}

// The referent of the result, for an expression that the function returns.
static Referent ofValue(const Expr *Value, const model::Call &Called,
                        bool IsReference) {
  Referent Inner = IsReference ? referentOf(Value) : viewedBy(Value), Result;
  if (Inner.Kind == Referent::What::Object && Called.Object)
    Result = referentOf(Called.Object);
  else if (const auto *Param = dyn_cast_or_null<ParmVarDecl>(Inner.Variable);
           Param && Inner.Kind == Referent::What::Borrowed &&
           Param->getFunctionScopeIndex() < Called.Args.size())
    Result =
        throughParameter(Param, Called.Args[Param->getFunctionScopeIndex()]);
  Result.IsContent |= Inner.IsContent;
  Result.IsShared |= Inner.IsShared;
  return Result;
}

static bool isOwnType(const CallExpr &Call, const model::Call &Called) {
  return Call.isLValue() && ASTContext::hasSameUnqualifiedType(
                                Call.getType(), Called.Object->getType());
}

Referent referentOfResult(const CallExpr &Call) {
  std::optional<model::Call> Called = model::asCall(&Call);
  if (!Called || !Called->Function)
    return {};
  const FunctionDecl *Function = Called->Function;
  unsigned Count =
      std::min<unsigned>(Function->getNumParams(), Called->Args.size());
  Referent Result;
  if (Called->Object && givesObject(*Function))
    Result = referentOf(Called->Object);
  else if (Called->Object && model::isStd(Function) && isOwnType(Call, *Called))
    return referentOf(Called->Object); // `text.append("x")`, `text += "x"`
  for (unsigned I = 0; I != Count; ++I)
    if (isGivenBack(Function, I))
      Result = ofEither(
          Result, throughParameter(Function->getParamDecl(I), Called->Args[I]));
  if (Result.Kind != Referent::What::Unknown)
    return Result;
  Values All = valuesOf(Function);
  for (const Expr *Value : All) {
    Referent Of = ofValue(Value, *Called, Call.isGLValue());
    Result = Value == All.front() ? Of : ofEither(Result, Of);
  }
  return Result;
}

} // namespace corolint::flow
