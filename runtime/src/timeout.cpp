// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/timeout.hpp>

#include <asyncrt/current.hpp>
#include <asyncrt/errors.hpp>
#include <asyncrt/event_loop.hpp>

namespace asyncrt {
namespace {

bool is_cancellation(const std::exception_ptr &failure) {
  if (!failure)
    return false;
  try {
    std::rethrow_exception(failure);
  } catch (const cancelled_error &) {
    return true;
  } catch (...) {
    return false;
  }
}

} // namespace

timeout_scope::timeout_scope(deadline when, const std::source_location &where)
    : where_(where), task_(&detail::awaiting_task(where)) {
  reschedule(when, where);
}

timeout_scope::~timeout_scope() { timer_.cancel(); }

void timeout_scope::reschedule(deadline when, std::source_location where) {
  if (state_ != state::active) {
    const char *const name = state_ == state::expiring ? "expiring" : expired() ? "expired" : "finished";
    throw runtime_error(std::string("Cannot change state of ") + name + " Timeout", where);
  }
  when_ = when;
  timer_.cancel();
  timer_ = {};
  if (!when)
    return;
  event_loop &loop = get_running_loop(where);
  if (*when <= clock::now())
    timer_ = loop.call_soon([this] { expire(); }, where);
  else
    timer_ = loop.call_at(*when, [this] { expire(); }, where);
}

void timeout_scope::expire() {
  task_->cancel({});
  state_ = state::expiring;
  timer_ = {};
}

void timeout_scope::leave(const std::exception_ptr &failure) {
  timer_.cancel();
  if (state_ == state::active) {
    state_ = state::finished;
    return;
  }
  state_ = state::expired;
  if (task_->uncancel() == 0 && is_cancellation(failure))
    throw timeout_error("", where_);
}

} // namespace asyncrt
