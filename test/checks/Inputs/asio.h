// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of Asio that matter here, in its two namespaces: the promise is
// found through std::coroutine_traits, `awaitable` is its own awaiter for one
// kind of handle, and what co_spawn returns depends on the completion token.

#pragma once
#pragma GCC system_header
#include <chrono>
#include <coroutine>
#include <future>
#include <tuple>
#include <utility>

struct error_code {};

namespace asio {
#include "asio.inc"
}
namespace boost::asio {
#include "asio.inc"
}

namespace std {
template <class T, class E, class... Args>
struct coroutine_traits<asio::awaitable<T, E>, Args...> {
  typedef asio::detail::awaitable_frame<T, E> promise_type;
};
template <class T, class E, class... Args>
struct coroutine_traits<boost::asio::awaitable<T, E>, Args...> {
  typedef boost::asio::detail::awaitable_frame<T, E> promise_type;
};
} // namespace std
