// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine or task on its way through one of the runtime's own coroutines.

#ifndef ASYNCRT_DETAIL_OWNED_ARGUMENT_HPP
#define ASYNCRT_DETAIL_OWNED_ARGUMENT_HPP

#include <asyncrt/detail/arguments.hpp>

#include <utility>

namespace asyncrt::detail {

/// Holds the argument until it is needed. If it is never needed, because the outer coroutine is never awaited, only the
/// outer one is reported.
template <class A> class owned_argument {
public:
  explicit owned_argument(const A &given) : argument_(take_over(given)) {}
  owned_argument(owned_argument &&) noexcept = default;
  owned_argument &operator=(owned_argument &&) = delete;
  ~owned_argument() { excuse(argument_); }

  [[nodiscard]] A take() { return std::move(argument_); }

private:
  static A take_over(const A &given) {
    if constexpr (is_coroutine<A>)
      return A::adopt(given.take());
    else
      return given;
  }

  A argument_;
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_OWNED_ARGUMENT_HPP
