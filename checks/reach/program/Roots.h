// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_PROGRAM_ROOTS_H
#define COROLINT_REACH_PROGRAM_ROOTS_H

#include "reach/program/Links.h"
#include <vector>

namespace corolint::reach {

/// The contexts in which the body of each function begins.
class Roots {
public:
  explicit Roots(const Links &Program);
  bool is(uint32_t Function, When Context) const {
    return (Contexts[Function] & bit(Context)) != 0;
  }
  bool isAny(uint32_t Function) const { return Contexts[Function] != 0; }
  /// True if a certain launch, or the coroutine itself, begins it.
  bool isCertain(uint32_t Function, When Context) const {
    return (Certain[Function] & bit(Context)) != 0;
  }

private:
  static uint8_t bit(When Context) {
    return 1U << static_cast<uint8_t>(Context);
  }
  std::vector<uint8_t> Contexts, Certain;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_PROGRAM_ROOTS_H
