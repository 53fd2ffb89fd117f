// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_FACTS_CONTEXT_H
#define COROLINT_REACH_FACTS_CONTEXT_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdint>

namespace corolint::reach {

/// The context in which a callee executes, seen from its caller.
enum class When : uint8_t {
  Now,      ///< on the caller's stack
  OnLoop,   ///< later, on the thread of the event loop
  OnThread, ///< on another thread
  Insulated ///< where blocking is allowed
};

inline llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, When Value) {
  static constexpr llvm::StringLiteral Words[] = {"now", "on the loop",
                                                  "on a thread", "insulated"};
  return OS << Words[static_cast<unsigned>(Value)];
}

/// The context of \p Inner when it is reached through \p Outer.
inline When combine(When Outer, When Inner) {
  return Inner == When::Now ? Outer : Inner;
}

} // namespace corolint::reach

#endif // COROLINT_REACH_FACTS_CONTEXT_H
