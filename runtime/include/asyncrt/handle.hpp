// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A callback that waits for its turn.
//
// https://docs.python.org/3/library/asyncio-eventloop.html#callback-handles

#ifndef ASYNCRT_HANDLE_HPP
#define ASYNCRT_HANDLE_HPP

#include <asyncrt/delay.hpp>
#include <asyncrt/detail/loop_core.hpp>

#include <utility>

namespace asyncrt {

/// The result of `call_soon`, `call_later` and `call_at`. May be dropped: the callback stays scheduled. Copies mean the
/// same callback. To be used on the loop's thread.
class handle {
public:
  handle() = default;
  handle(detail::ref<detail::loop_core> loop, detail::ref<detail::timer> callback) noexcept
      : loop_(std::move(loop)), callback_(std::move(callback)) {}

  /// Cancels the callback. No effect if it was already called or the handle is empty.
  void cancel() noexcept {
    if (callback_)
      loop_->cancel(*callback_);
  }
  [[nodiscard]] bool cancelled() const noexcept { return callback_ && callback_->cancelled(); }
  /// When it is due (`call_later`, `call_at`), on the loop's clock.
  [[nodiscard]] clock::time_point when() const noexcept {
    return callback_ ? callback_->when() : clock::time_point{};
  }

private:
  detail::ref<detail::loop_core> loop_;
  detail::ref<detail::timer> callback_;
};

} // namespace asyncrt

#endif // ASYNCRT_HANDLE_HPP
