// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/foreign.hpp>

#include <asyncrt/errors.hpp>

namespace asyncrt::detail {

void foreign_completion::complete() noexcept {
  try {
    loop().call_soon_threadsafe(ref<runnable>(this));
  } catch (const runtime_error &) { // the loop is closed, and the waiting task gone with it
  }
}

} // namespace asyncrt::detail
