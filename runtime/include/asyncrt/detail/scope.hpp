// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Blocks of `timeout` and `task_group`: asyncio's `async with`, as functions.

#ifndef ASYNCRT_DETAIL_SCOPE_HPP
#define ASYNCRT_DETAIL_SCOPE_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/detail/arguments.hpp>
#include <asyncrt/detail/owned_argument.hpp>

#include <exception>
#include <optional>
#include <source_location>
#include <type_traits>
#include <utility>

namespace asyncrt::detail {

template <class Body, class Scope> struct scope_result;
template <class Body, class Scope>
  requires is_coroutine<Body>
struct scope_result<Body, Scope> {
  using type = typename Body::value_type;
};
template <class Body, class Scope>
  requires std::is_invocable_v<Body &, Scope &>
struct scope_result<Body, Scope> {
  using type = typename std::invoke_result_t<Body &, Scope &>::value_type;
};
template <class Body, class Scope>
  requires(!is_coroutine<Body> && !std::is_invocable_v<Body &, Scope &> && std::is_invocable_v<Body &>)
struct scope_result<Body, Scope> {
  using type = typename std::invoke_result_t<Body &>::value_type;
};
template <class Body, class Scope> using scope_result_t = typename scope_result<Body, Scope>::type;

/// Keeps the body alive while its coroutine runs.
template <class Body> class scope_body {
public:
  explicit scope_body(Body body) : body_(std::move(body)) {}

  template <class Scope> auto call(Scope &scope) {
    if constexpr (std::is_invocable_v<Body &, Scope &>)
      return body_(scope);
    else
      return static_cast<void>(scope), body_();
  }

private:
  Body body_;
};
template <class Body>
  requires is_coroutine<Body>
class scope_body<Body> {
public:
  explicit scope_body(const Body &body) : body_(body) {}

  template <class Scope> Body call(Scope &) { return body_.take(); }

private:
  owned_argument<Body> body_;
};

/// The result or the exception of the body, kept while the scope is being left.
template <class T> class kept_outcome {
public:
  /// Awaits `body` and keeps its value.
  auto of(coroutine<T> body, const std::source_location &where) {
    return keeping_awaiter(body.await_at(where), *this);
  }
  /// In a catch block.
  void fail() noexcept { failure_ = std::current_exception(); }
  [[nodiscard]] const std::exception_ptr &failure() const noexcept { return failure_; }
  T get() {
    if (failure_)
      std::rethrow_exception(failure_);
    if constexpr (!std::is_void_v<T>)
      return static_cast<T &&>(*value_);
  }

private:
  class keeping_awaiter : public coroutine_awaiter<T> {
  public:
    keeping_awaiter(coroutine_awaiter<T> &&awaiter, kept_outcome &outcome)
        : coroutine_awaiter<T>(std::move(awaiter)), outcome_(outcome) {}

    void await_resume() {
      if constexpr (std::is_void_v<T>)
        coroutine_awaiter<T>::await_resume();
      else
        outcome_.value_.emplace(coroutine_awaiter<T>::await_resume());
    }

  private:
    kept_outcome &outcome_;
  };

  std::optional<element_t<T>> value_;
  std::exception_ptr failure_;
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_SCOPE_HPP
