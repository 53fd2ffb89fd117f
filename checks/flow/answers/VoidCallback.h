// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_VOIDCALLBACK_H
#define COROLINT_FLOW_ANSWERS_VOIDCALLBACK_H

#include "flow/body/BodyIndex.h"
#include "model/Model.h"

namespace corolint::flow {

/// A coroutine that is used as a callback by somebody who throws away what it
/// returns: the compiler is silent, and the task is lost each time.
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

/// A method of a class like `std::function<void()>`, or of what it keeps its
/// callable in: that it throws the result away is said where the user makes an
/// object of the class.
bool isOfVoidCallback(const clang::FunctionDecl &Function);

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_VOIDCALLBACK_H
