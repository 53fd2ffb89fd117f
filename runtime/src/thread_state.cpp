// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/thread_state.hpp>

namespace asyncrt::detail {

constinit thread_local thread_state this_thread;

} // namespace asyncrt::detail
