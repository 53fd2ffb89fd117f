// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function of the program in the ready queue.

#ifndef ASYNCRT_DETAIL_CALLBACK_HPP
#define ASYNCRT_DETAIL_CALLBACK_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/detail/loop_core.hpp>

#include <functional>
#include <source_location>
#include <tuple>
#include <type_traits>
#include <utility>

namespace asyncrt::detail {

template <class T> inline constexpr bool is_coroutine = false;
template <class T> inline constexpr bool is_coroutine<coroutine<T>> = true;

/// Calls `function` and passes exceptions to the loop's exception handler.
class callback_base : public timer {
public:
  callback_base(loop_core &loop, clock::time_point when, const std::source_location &where) noexcept
      : timer(when), loop_(&loop), where_(where) {}

  void run() override;
  [[nodiscard]] location place() const override { return where_; }
  [[nodiscard]] const std::source_location &where() const noexcept { return where_; }

protected:
  virtual void call() = 0;
  [[nodiscard]] loop_core &loop() const noexcept { return *loop_; }

private:
  ref<loop_core> loop_;
  std::source_location where_;
};

template <class F, class... Args> class callback final : public callback_base {
public:
  template <class G, class... Given>
  callback(loop_core &loop, clock::time_point when, const std::source_location &where, G &&function,
           Given &&...args)
      : callback_base(loop, when, where), function_(std::forward<G>(function)),
        args_(std::forward<Given>(args)...) {}

private:
  void call() override {
    using result = std::invoke_result_t<F &, Args &...>;
    if constexpr (is_coroutine<std::remove_cvref_t<result>>) {
      const launch_site blame(where()); // the coroutine will be dropped
      static_cast<void>(std::apply(function_, args_));
    } else {
      static_cast<void>(std::apply(function_, args_));
    }
  }

  F function_;
  std::tuple<Args...> args_;
};

template <class F>
ref<timer> make_callback(loop_core &loop, clock::time_point when, const std::source_location &where,
                         F &&function) {
  return make_counted<callback<std::decay_t<F>>>(loop, when, where, std::forward<F>(function));
}

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_CALLBACK_HPP
