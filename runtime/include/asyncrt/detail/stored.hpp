// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Storage of results: a value as it is, a reference as a pointer, void as std::monostate.

#ifndef ASYNCRT_DETAIL_STORED_HPP
#define ASYNCRT_DETAIL_STORED_HPP

#include <memory>
#include <type_traits>
#include <utility>
#include <variant>

namespace asyncrt::detail {

template <class T> struct stored {
  using type = T;
  static T &&move_out(T &value) noexcept { return std::move(value); }
  /// Several tasks may await one task: each gets a copy, unless the type cannot be copied.
  static T copy_out(T &value) {
    if constexpr (std::is_copy_constructible_v<T>)
      return value;
    else
      return std::move(value);
  }
};

template <class T> struct stored<T &> {
  using type = T *;
  static T &move_out(T *value) noexcept { return *value; }
  static T &copy_out(T *value) noexcept { return *value; }
};

template <> struct stored<void> {
  using type = std::monostate;
  static void move_out(std::monostate) noexcept {}
  static void copy_out(std::monostate) noexcept {}
};

template <class T> using stored_t = typename stored<T>::type;

/// `T` as an element of a tuple or vector of results.
template <class T> using element_t = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_STORED_HPP
