// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "stack.hpp"

#include <unwind.h>

namespace corolint::watch {
namespace {

struct walk {
  stack &to;
  unsigned skipped;
};

/// Where the return address `address` of a frame is stored, if that is below its end as on x86.
const std::uintptr_t *slot_of(_Unwind_Context *context, std::uintptr_t address) {
#if defined(__x86_64__)
  const auto *const slot = reinterpret_cast<const std::uintptr_t *>(_Unwind_GetCFA(context)) - 1;
  return *slot == address ? slot : nullptr;
#else
  static_cast<void>(context), static_cast<void>(address);
  return nullptr;
#endif
}

_Unwind_Reason_Code add_frame(_Unwind_Context *context, void *argument) {
  walk &taken = *static_cast<walk *>(argument);
  stack &to = taken.to;
  if (taken.skipped) {
    --taken.skipped;
    return _URC_NO_REASON;
  }
  const std::uintptr_t address = _Unwind_GetIP(context);
  if (!address || to.size == most_frames)
    return _URC_END_OF_STACK;
  to.frames[to.size] = address;
  to.slots[to.size] = slot_of(context, address);
  ++to.size;
  return _URC_NO_REASON;
}

} // namespace

[[gnu::noinline]] void take_stack(stack &to, unsigned skipped) {
  to.size = 0;
  walk taken{to, skipped + 1};
  _Unwind_Backtrace(add_frame, &taken);
}

bool is_same_stack(const stack &last, const void *innermost) {
  if (!last.size || last.slots[0] != innermost)
    return false;
  for (unsigned i = 0; i != last.size; ++i)
    if (!last.slots[i] || *last.slots[i] != last.frames[i])
      return false;
  return true;
}

} // namespace corolint::watch
