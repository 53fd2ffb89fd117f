// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_VOIDCALLBACK_H
#define COROLINT_FLOW_ANSWERS_VOIDCALLBACK_H

#include "flow/body/BodyIndex.h"
#include "model/Model.h"

namespace corolint::flow {

/// A coroutine used as a callback whose result is thrown away: the compiler is
/// silent, and each call loses a task.
///
///     std::function<void()> f = coroutine;
///     std::thread t(coroutine);
///     std::for_each(begin, end, coroutine);
struct VoidCallback {
  const clang::Expr *Where = nullptr; ///< the conversion, launch or call
  const clang::FunctionDecl *Coroutine = nullptr; ///< what is called back
  model::TaskType Type;                           ///< of what it returns
  /// Where the unit shows that the callback is called and its task dropped;
  /// invalid when it is called at `Where` itself or out of sight.
  clang::SourceLocation Called;
};

/// The callbacks in the body of \p Index, in the order of the source. Library
/// templates are judged by what their instantiation does with the result.
std::vector<VoidCallback> voidCallbacks(const BodyIndex &Index,
                                        model::Model &TheModel);

/// A callable that becomes one whose call returns nothing: `callback = f`,
/// `std::function<void()>(f)`, `callbacks.emplace_back(f)`.
struct Erased {
  const clang::Expr *Callable = nullptr; ///< null: \p E does no such thing
  clang::QualType Wrapper;
};
Erased erasedBy(const clang::Expr *E);

/// True for a method of a class like `std::function<void()>`, or of the class
/// in which it keeps its callable. Such a method drops the result too; the
/// finding stands where the user makes the object.
bool isOfVoidCallback(const clang::FunctionDecl &Function);

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_VOIDCALLBACK_H
