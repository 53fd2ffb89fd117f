// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The queue behind `as_completed`.

#ifndef ASYNCRT_DETAIL_COMPLETION_QUEUE_HPP
#define ASYNCRT_DETAIL_COMPLETION_QUEUE_HPP

#include <asyncrt/delay.hpp>
#include <asyncrt/detail/future_state.hpp>
#include <asyncrt/detail/runnable.hpp>
#include <asyncrt/queue.hpp>

#include <optional>
#include <source_location>
#include <vector>

namespace asyncrt::detail {

/// Collects futures as they complete; null ones when time is up.
class completion_queue final : public counted {
public:
  explicit completion_queue(loop_core &loop) : loop_(&loop) {}

  static ref<completion_queue> make(loop_core &loop, std::vector<ref<future_state>> futures,
                                    std::optional<delay> limit, const std::source_location &where);

  /// The next that is done.
  [[nodiscard]] coroutine<ref<future_state>> get(const std::source_location &where) {
    return done_.get(where);
  }

private:
  class arrival;

  void push(ref<future_state> done);
  void time_is_up();

  ref<loop_core> loop_;
  std::vector<ref<future_state>> awaited_;
  std::vector<ref<runnable>> arrivals_;
  queue<ref<future_state>> done_;
  ref<timer> timer_;
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_COMPLETION_QUEUE_HPP
