// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_TYPES_KNOWNARGUMENTS_H
#define COROLINT_MODEL_TYPES_KNOWNARGUMENTS_H

#include "clang/AST/DeclTemplate.h"
#include <optional>

namespace corolint::model {

/// The known template arguments of a class that is read from its written
/// template, because it is not instantiated yet. Refers to the AST and to the
/// arguments around it; a short-lived value.
class KnownArguments {
public:
  /// \p Class is an instantiation, a member class of one, or just a class;
  /// null if there is none.
  explicit KnownArguments(const clang::CXXRecordDecl *Class) : Class(Class) {}
  /// The class is a template whose arguments are written as \p Written, in
  /// terms of the parameters that \p Around knows.
  KnownArguments(llvm::ArrayRef<clang::TemplateArgument> Written,
                 const KnownArguments &Around)
      : Written(Written), Around(&Around) {}

  /// The value of a condition that is constant with these arguments: a
  /// constant, a parameter, or one negated.
  std::optional<bool> evaluate(const clang::Expr *Condition,
                               const clang::ASTContext &Context,
                               unsigned Depth = 0) const;

  /// The constant result of \p Function, if its body is nothing but a `return`.
  std::optional<bool> result(const clang::FunctionDecl *Function) const;

private:
  std::optional<bool> value(const clang::NonTypeTemplateParmDecl &Param,
                            unsigned Depth) const;

  const clang::CXXRecordDecl *Class = nullptr;
  llvm::ArrayRef<clang::TemplateArgument> Written;
  const KnownArguments *Around = nullptr;
};

/// The answer of \p Condition if it is a call of a function that always gives
/// the same one, as test frameworks write it: `do { ... } while (never());`
std::optional<bool> constantAnswer(const clang::Expr *Condition);

} // namespace corolint::model

#endif // COROLINT_MODEL_TYPES_KNOWNARGUMENTS_H
