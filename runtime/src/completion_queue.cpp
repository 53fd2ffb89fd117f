// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/completion_queue.hpp>

#include <asyncrt/detail/callback.hpp>

#include <algorithm>
#include <utility>

namespace asyncrt::detail {

/// Brings one future into the queue when it is done.
class completion_queue::arrival final : public runnable {
public:
  explicit arrival(completion_queue &queue) : queue_(&queue) {}

  void completed(future_state &future) override { future_ = ref<future_state>(&future); }
  void run() override { queue_->push(std::exchange(future_, nullptr)); }

private:
  ref<completion_queue> queue_;
  ref<future_state> future_;
};

ref<completion_queue> completion_queue::make(loop_core &loop, std::vector<ref<future_state>> futures,
                                             std::optional<delay> limit, const std::source_location &where) {
  const auto queue = make_counted<completion_queue>(loop);
  queue->awaited_ = std::move(futures);
  for (const auto &future : queue->awaited_) {
    queue->arrivals_.push_back(make_counted<arrival>(*queue));
    future->add_callback(queue->arrivals_.back());
  }
  if (limit && !queue->awaited_.empty()) {
    queue->timer_ =
        make_callback(loop, clock::now() + limit->length(), where, [queue] { queue->time_is_up(); });
    loop.schedule(queue->timer_);
  }
  return queue;
}

void completion_queue::push(ref<future_state> done) {
  const auto place = std::find_if(awaited_.begin(), awaited_.end(),
                                  [&](const auto &entry) { return entry.get() == done.get(); });
  if (place == awaited_.end())
    return; // time was up first
  arrivals_.erase(arrivals_.begin() + (place - awaited_.begin()));
  awaited_.erase(place);
  done_.put_nowait(std::move(done));
  if (awaited_.empty() && timer_)
    loop_->cancel(*std::exchange(timer_, nullptr));
}

void completion_queue::time_is_up() {
  timer_ = nullptr;
  const auto late = std::exchange(awaited_, {});
  const auto arrivals = std::exchange(arrivals_, {});
  for (std::size_t i = 0; i != late.size(); ++i) {
    late[i]->remove_callback(arrivals[i].get());
    done_.put_nowait({});
  }
}

} // namespace asyncrt::detail
