// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A library whose templates call what the program gives them in a coroutine.

#pragma once

#include "mini.h"
#include <utility>

namespace then {

template <class F> mini::Task<> call_after(mini::Task<> first, F function) {
  co_await std::move(first);
  function();
}

template <class F> mini::Task<> after(mini::Task<> first, F function) {
  return call_after(std::move(first), std::move(function));
}

} // namespace then
