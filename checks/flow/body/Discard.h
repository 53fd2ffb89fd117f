// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_BODY_DISCARD_H
#define COROLINT_FLOW_BODY_DISCARD_H

#include "flow/body/BodyIndex.h"
#include "llvm/Support/raw_ostream.h"

namespace corolint::flow {

/// The ways in which the value of an expression is thrown away.
enum class Discard : uint8_t {
  No,        ///< it is used
  Statement, ///< `f();`, also in a comma, conditional or `for` header
  VoidCast,  ///< `(void)f();`
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Discard Value);

/// What becomes of the value of \p E, which stands in the body of \p Index.
Discard discarded(const BodyIndex &Index, const clang::Expr *E);

} // namespace corolint::flow

#endif // COROLINT_FLOW_BODY_DISCARD_H
