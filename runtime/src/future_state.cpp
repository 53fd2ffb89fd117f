// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/future_state.hpp>

#include <asyncrt/errors.hpp>
#include <asyncrt/event_loop.hpp>

#include <algorithm>
#include <utility>

namespace asyncrt::detail {

std::string future_state::describe() const { return class_name(); }

bool future_state::cancel(std::optional<std::string> message) {
  mark_retrieved();
  return become_cancelled(std::move(message));
}

bool future_state::become_cancelled(std::optional<std::string> message) {
  if (done())
    return false;
  cancel_message_ = std::move(message);
  finish(status::cancelled);
  return true;
}

void future_state::require_pending() const {
  if (done())
    throw invalid_state_error("invalid state");
}

void future_state::set_exception(std::exception_ptr exception) {
  require_pending();
  exception_ = std::move(exception);
  log_exception_ = true;
  finish(status::finished);
}

void future_state::finish(status how) {
  status_ = how;
  on_done();
  if (!first_callback_)
    return;
  auto first = std::move(first_callback_);
  auto more = std::exchange(more_callbacks_, {});
  first->completed(*this);
  loop_->call_soon(std::move(first));
  for (auto &callback : more) {
    callback->completed(*this);
    loop_->call_soon(std::move(callback));
  }
}

void future_state::add_callback(ref<runnable> callback) {
  if (done()) {
    callback->completed(*this);
    loop_->call_soon(std::move(callback));
  } else if (!first_callback_) {
    first_callback_ = std::move(callback);
  } else {
    more_callbacks_.push_back(std::move(callback));
  }
}

int future_state::remove_callback(const runnable *callback) noexcept {
  auto removed = std::erase_if(more_callbacks_, [&](const auto &entry) { return entry.get() == callback; });
  if (first_callback_.get() == callback) {
    ++removed;
    first_callback_ = nullptr;
    if (!more_callbacks_.empty()) {
      first_callback_ = std::move(more_callbacks_.front());
      more_callbacks_.erase(more_callbacks_.begin());
    }
  }
  return static_cast<int>(removed);
}

std::optional<std::string> future_state::take_cancel_message() {
  return message_once_ ? std::exchange(cancel_message_, {}) : cancel_message_;
}

std::exception_ptr future_state::make_cancelled_error() {
  return std::make_exception_ptr(cancelled_error(take_cancel_message()));
}

std::exception_ptr future_state::cancellation_as_result() const {
  return std::make_exception_ptr(cancelled_error(message_once_ ? std::nullopt : cancel_message_));
}

std::exception_ptr future_state::exception(const std::source_location &where) {
  if (cancelled())
    throw cancelled_error(take_cancel_message(), where);
  if (!done())
    throw invalid_state_error("Exception is not set.", where);
  mark_retrieved();
  return exception_;
}

void future_state::throw_if_failed(const std::source_location &where) {
  if (cancelled())
    throw cancelled_error(take_cancel_message(), where);
  if (!done())
    throw invalid_state_error("Result is not set.", where);
  mark_retrieved();
  if (exception_)
    std::rethrow_exception(exception_);
}

void future_state::on_destroy() noexcept {
  if (log_exception_ && exception_)
    loop_->call_exception_handler(
        {std::string(class_name()) + " exception was never retrieved", exception_, describe()});
}

} // namespace asyncrt::detail
