// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/wait.hpp>

namespace asyncrt::detail {
namespace {

/// Counts completions and releases the waiter when it is enough.
class arrival_counter final : public runnable {
public:
  arrival_counter(std::size_t expected, return_when when, ref<typed_future<void>> waiter)
      : waiter_(std::move(waiter)), left_(expected), when_(when) {}

  void completed(future_state &future) override {
    // One object is the callback of all futures: this turn's run() belongs to them in order.
    failed_.push_back(!future.cancelled() && future.stored_exception());
  }
  void run() override {
    --left_;
    const bool failed = failed_[next_++];
    const bool enough = left_ == 0 || when_ == return_when::first_completed ||
                        (when_ == return_when::first_exception && failed);
    if (enough && !waiter_->done())
      waiter_->set_result(std::monostate{});
  }

private:
  ref<typed_future<void>> waiter_;
  std::vector<bool> failed_;
  std::size_t next_ = 0;
  std::size_t left_;
  return_when when_;
};

} // namespace

coroutine<void> wait_for_some(library_call call, std::vector<ref<future_state>> futures,
                              wait_options options) {
  loop_core &loop = running_loop(call.caller);
  const time_limit limit(loop, options.timeout);
  const auto counter = make_counted<arrival_counter>(futures.size(), options.return_when, limit.waiter());
  for (const auto &future : futures) {
    future->observe();
    future->add_callback(counter);
  }
  struct take_back {
    const std::vector<ref<future_state>> &futures;
    const runnable *counter;
    ~take_back() {
      for (const auto &future : futures)
        future->remove_callback(counter);
    }
  } scope{futures, counter.get()};
  co_await end_awaiter(limit.waiter(), call.caller);
}

} // namespace asyncrt::detail
