// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/values/Askable.h"
#include "model/code/Call.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::reach {

bool isAnswer(QualType Type) {
  return Type->isIntegralOrEnumerationType() || Type->isNullPtrType();
}

bool isNullable(const CXXRecordDecl &Class) {
  return Class.hasDefinition() &&
         llvm::any_of(Class.getVisibleConversionFunctions(),
                      [](const NamedDecl *D) {
                        const auto *Conversion =
                            dyn_cast<CXXConversionDecl>(D->getUnderlyingDecl());
                        return Conversion &&
                               Conversion->getConversionType()->isBooleanType();
                      });
}

bool isContainer(const CXXRecordDecl &Class) {
  return model::isStd(&Class) && Class.hasDefinition() &&
         !Class.isAggregate() &&
         llvm::any_of(
             llvm::ArrayRef<llvm::StringRef>{"empty", "joinable", "valid"},
             [&](llvm::StringRef Name) {
               return model::findMethod(&Class, Name) != nullptr;
             });
}

bool isAskable(QualType Type) {
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  return isAnswer(Type) || Type->isAnyPointerType() ||
         (Class && (isNullable(*Class) || isContainer(*Class)));
}

bool isDuration(QualType Type) {
  const auto *Class = model::stdTemplate(Type.getNonReferenceType());
  return model::nameOf(Class) == "duration";
}

const Expr *durationIn(const Expr &E) {
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(&E))
    return model::isStd(Call->getMethodDecl(), "count") &&
                   isDuration(Call->getImplicitObjectArgument()->getType())
               ? Call->getImplicitObjectArgument()
               : nullptr;
  const auto *Construct = dyn_cast<CXXConstructExpr>(&E);
  return Construct && isDuration(E.getType()) &&
                 Construct->getConstructor()->isCopyOrMoveConstructor()
             ? Construct->getArg(0)
             : nullptr;
}

static std::optional<int64_t> numberIn(const APValue &Value) {
  if (Value.isInt())
    return Value.getInt().trySExtValue();
  return Value.isStruct() && Value.getStructNumBases() == 0 &&
                 Value.getStructNumFields() == 1
             ? numberIn(Value.getStructField(0))
             : std::nullopt;
}

static std::optional<int64_t> ticksOf(const Expr &E,
                                      const ASTContext &Context) {
  const Expr *Value = model::strip(&E);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Value)) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    const VarDecl *Defined = nullptr;
    const Expr *Init =
        Var && Var->isConstexpr() ? Var->getAnyInitializer(Defined) : nullptr;
    if (!Init || Init->isValueDependent() || Init->containsErrors() ||
        Defined->isInvalidDecl())
      return std::nullopt;
    const APValue *Known = Defined->evaluateValue();
    return Known ? numberIn(*Known) : std::nullopt;
  }
  Expr::EvalResult Result;
  return Value->isPRValue() && !Value->containsErrors() &&
                 Value->EvaluateAsConstantExpr(Result, Context) &&
                 !Result.HasSideEffects
             ? numberIn(Result.Val)
             : std::nullopt;
}

std::optional<int64_t> constantOf(const Expr &E, const ASTContext &Context) {
  if (E.isValueDependent() || E.getType().isNull())
    return std::nullopt;
  if (E.getType()->isAnyPointerType() || E.getType()->isNullPtrType())
    return E.isNullPointerConstant(const_cast<ASTContext &>(Context),
                                   Expr::NPC_ValueDependentIsNotNull)
               ? std::optional<int64_t>(0)
               : std::nullopt;
  if (isDuration(E.getType()))
    return ticksOf(E, Context);
  Expr::EvalResult Result;
  if (!isAnswer(E.getType()) || !E.EvaluateAsInt(Result, Context) ||
      Result.HasSideEffects)
    return std::nullopt;
  return Result.Val.getInt().trySExtValue();
}

const Expr *contentAsked(const CallExpr &Call) {
  const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call);
  const CXXMethodDecl *Method = Member ? Member->getMethodDecl() : nullptr;
  const CXXRecordDecl *Class = Method ? Method->getParent() : nullptr;
  if (!Class || !model::isStd(Class) || Call.getNumArgs() != 0)
    return nullptr;
  const llvm::StringRef Name = model::nameOf(Method);
  const bool IsAsked = (Name == "size" && isContainer(*Class)) ||
                       (Name == "get" && isNullable(*Class));
  return IsAsked ? Member->getImplicitObjectArgument() : nullptr;
}

bool isThisThread(const Expr *E) {
  const auto *Call = dyn_cast<CallExpr>(model::strip(E));
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  return model::isStd(Callee, "get_id") && !isa<CXXMethodDecl>(Callee);
}

const Expr *givenBy(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee(), *Definition = nullptr;
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Callee);
  if (!Callee || model::isStd(Callee) || !Callee->hasBody(Definition) ||
      Callee->isWeak() || (Method && Method->isVirtual()))
    return nullptr;
  const auto *Body = dyn_cast<CompoundStmt>(Definition->getBody());
  const auto *Return = Body && Body->size() == 1
                           ? dyn_cast<ReturnStmt>(Body->body_front())
                           : nullptr;
  return Return ? Return->getRetValue() : nullptr;
}

bool isOfOwnObject(const CallExpr &Call) {
  const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call);
  return Member ? isa<CXXThisExpr>(
                      model::strip(Member->getImplicitObjectArgument()))
                : !isa<CXXOperatorCallExpr>(Call);
}

const Expr *contentTest(const CallExpr &Question, bool &Result) {
  const auto *Call = dyn_cast<CXXMemberCallExpr>(&Question);
  const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  const auto *Conversion = dyn_cast_or_null<CXXConversionDecl>(Method);
  const llvm::StringRef Name = model::nameOf(Method);
  bool Asks = Conversion ? Conversion->getConversionType()->isBooleanType()
                         : Name == "has_value" || Name == "empty" ||
                               Name == "joinable" || Name == "valid" ||
                               Name == "load" || Name == "exchange";
  if (Name == "empty")
    Result = !Result;
  return Asks ? Call->getImplicitObjectArgument() : nullptr;
}

} // namespace corolint::reach
