// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The stack of the calling thread. Private to the library.

#ifndef COROLINT_WATCH_SRC_STACK_HPP
#define COROLINT_WATCH_SRC_STACK_HPP

#include "watch/recording.hpp"

#include <cstdint>

namespace corolint::watch {

/// Return addresses, innermost first, from the function that called `observe`.
struct stack {
  std::uintptr_t frames[most_frames];
  /// Where each of them is stored; null where that is not known.
  const std::uintptr_t *slots[most_frames];
  unsigned size;
};

/// Takes the stack, without the innermost `skipped` frames: a few microseconds.
void take_stack(stack &to, unsigned skipped);

/// True if the thread's stack is still `last`, whose innermost return address is stored at `innermost` now. A frame
/// follows from the one inside it, so equal return addresses at equal places are the same stack: a few nanoseconds.
bool is_same_stack(const stack &last, const void *innermost);

} // namespace corolint::watch

#endif // COROLINT_WATCH_SRC_STACK_HPP
