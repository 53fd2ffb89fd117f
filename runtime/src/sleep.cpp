// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/sleep.hpp>

#include <asyncrt/detail/arguments.hpp>
#include <asyncrt/detail/awaiter.hpp>

namespace asyncrt::detail {
namespace {

/// Completes a future when its time has come.
class wake_up final : public timer {
public:
  wake_up(clock::time_point when, ref<typed_future<void>> sleeper)
      : timer(when), sleeper_(std::move(sleeper)) {}

  void run() override {
    if (!cancelled() && !sleeper_->done())
      sleeper_->set_result(std::monostate{});
  }

private:
  ref<typed_future<void>> sleeper_;
};

} // namespace

coroutine<void> sleep_for(library_call call, delay length) {
  if (length.is_zero()) {
    co_await yield_awaiter(call.caller);
    co_return;
  }
  loop_core &loop = running_loop(call.caller);
  const auto sleeper = make_counted<typed_future<void>>(loop);
  const auto alarm = make_counted<wake_up>(clock::now() + length.length(), sleeper);
  loop.schedule(alarm);
  struct cancel_alarm {
    loop_core &loop;
    timer &alarm;
    ~cancel_alarm() { loop.cancel(alarm); }
  } scope{loop, *alarm};
  co_await end_awaiter(sleeper, call.caller);
}

} // namespace asyncrt::detail
