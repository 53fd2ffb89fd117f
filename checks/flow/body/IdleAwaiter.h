// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_BODY_IDLEAWAITER_H
#define COROLINT_FLOW_BODY_IDLEAWAITER_H

#include "flow/body/BodyIndex.h"
#include "model/Model.h"

namespace corolint::flow {

/// Calls in \p Index whose result is an awaiter that is thrown away, although
/// nothing happens before it is awaited:
///
///     auto sleep(int ms) { return Timer{ms}; }  // await_suspend starts it
///     sleep(10);                                // does nothing
///
/// The class has nothing but the three functions of an awaiter and fields, and
/// the function only makes it, or is `[[nodiscard]]`.
std::vector<const clang::Expr *> idleAwaiters(const BodyIndex &Index,
                                              model::Model &TheModel);

} // namespace corolint::flow

#endif // COROLINT_FLOW_BODY_IDLEAWAITER_H
