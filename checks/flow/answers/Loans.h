// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_LOANS_H
#define COROLINT_FLOW_ANSWERS_LOANS_H

#include "flow/answers/Dangling.h"
#include "flow/lifetimes/ForeignNeeds.h"

namespace corolint::flow {

/// An argument, or the object of a method, that dies too early if functions of
/// other units need it for long.
struct Loan {
  DanglingArgument Argument; ///< its need is the one of `ForeignNeed`
  std::optional<Foreign> Of, Taker;
  /// The cases in which it dies too early at `Argument.Dies`: a bit for each
  /// number of a case, and as many again for the cases in which a suspension is
  /// before the use.
  uint16_t Cases = 0;
};

/// The loans in the body of \p Function, in the order of the source.
std::vector<Loan> loans(const clang::FunctionDecl &Function,
                        ForeignNeeds &TheNeeds);

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_LOANS_H
