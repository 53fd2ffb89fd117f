// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_CODE_CALL_H
#define COROLINT_MODEL_CODE_CALL_H

#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>

namespace corolint::model {

/// One view of all the ways to write a call: functions, methods, operators,
/// call operators of function objects, pointers to members, constructors;
/// `std::invoke(f, x)` is a call of `f` if it is known. A value type that
/// points into the AST.
struct Call {
  const clang::Expr *Node = nullptr;
  /// Null if it is unknown (a function pointer).
  const clang::FunctionDecl *Function = nullptr;
  /// The object of a member call or of `object(...)`, else null.
  const clang::Expr *Object = nullptr;
  /// In the order of the parameters; the object is not among them. A
  /// parameter that takes its default has a CXXDefaultArgExpr.
  llvm::SmallVector<const clang::Expr *, 4> Args;

  /// The variable that is called, for `constexpr sync_wait_t sync_wait;
  /// sync_wait(x)`; else null.
  const clang::ValueDecl *functionObject() const;
  /// Where a diagnostic about this call stands: at the name of the function
  /// for `f(x)`, at the start of the expression for `a.f(x)`.
  clang::SourceLocation location() const;
};

/// The call that \p E (never null) is; empty if it is none.
std::optional<Call> asCall(const clang::Expr *E);

/// \p E without parentheses, casts that keep the value, and the nodes that
/// clang adds around temporaries and elided copies.
const clang::Expr *strip(const clang::Expr *E);

/// The expression whose value or object \p E passes on: `x` for `std::move(x)`,
/// `std::forward<T>(x)` and `static_cast<T &&>(x)`; else `strip(E)`.
const clang::Expr *stripMove(const clang::Expr *E);

/// True for `std::move(x)` and `static_cast<T &&>(x)`.
bool isMove(const clang::Expr *E);

/// True for `T &`: what is bound to it may be changed through it.
inline bool isMutableReference(clang::QualType Type) {
  return Type->isLValueReferenceType() &&
         !Type->getPointeeType().isConstQualified();
}

/// The parameter of the written function that \p Index of \p Function stands
/// for (packs fold into their last parameter); null when there is none.
const clang::ParmVarDecl *writtenParam(const clang::FunctionDecl &Function,
                                       unsigned Index);

} // namespace corolint::model

#endif // COROLINT_MODEL_CODE_CALL_H
