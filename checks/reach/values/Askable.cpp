// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/values/Askable.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
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
