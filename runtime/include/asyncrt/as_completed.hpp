// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Results in the order of their completion.
//
//     for (auto next : asyncrt::as_completed(tasks))
//       use(co_await next);
//
// https://docs.python.org/3/library/asyncio-task.html#asyncio.as_completed

#ifndef ASYNCRT_AS_COMPLETED_HPP
#define ASYNCRT_AS_COMPLETED_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/delay.hpp>
#include <asyncrt/detail/completion_queue.hpp>
#include <asyncrt/detail/gather_state.hpp>
#include <asyncrt/detail/waiting.hpp>

#include <cstddef>
#include <iterator>
#include <optional>
#include <ranges>
#include <source_location>
#include <utility>
#include <vector>

namespace asyncrt {

namespace detail {

template <class T>
coroutine<T> next_completed(library_call call, ref<completion_queue> queue) {
  const ref<future_state> first = co_await queue->get(call.caller);
  if (!first)
    throw timeout_error("", call.caller);
  first->throw_if_failed(call.caller);
  co_return stored<T>::copy_out(*static_cast<stored_t<T> *>(first->value()));
}

} // namespace detail

/// A range of coroutines, made one by one as a loop asks for them: each, when awaited, gives the next result
/// (or throws the exception) of whatever is done next.
template <class T> class completion_sequence {
public:
  /// For the runtime itself: use `as_completed`.
  completion_sequence(detail::ref<detail::completion_queue> queue, std::size_t count,
                      const std::source_location &where)
      : queue_(std::move(queue)), count_(count), where_(where) {}

  class iterator {
  public:
    using value_type = coroutine<T>;
    using difference_type = std::ptrdiff_t;

    iterator(const completion_sequence *sequence, std::size_t left) noexcept
        : sequence_(sequence), left_(left) {}

    coroutine<T> operator*() const {
      return detail::next_completed<T>(detail::library_call{"as_completed", sequence_->where_},
                                       sequence_->queue_);
    }
    iterator &operator++() noexcept {
      --left_;
      return *this;
    }
    void operator++(int) noexcept { --left_; }
    friend bool operator==(const iterator &a, std::default_sentinel_t) noexcept { return a.left_ == 0; }

  private:
    const completion_sequence *sequence_;
    std::size_t left_;
  };

  [[nodiscard]] iterator begin() const noexcept { return {this, count_}; }
  [[nodiscard]] std::default_sentinel_t end() const noexcept { return {}; }
  [[nodiscard]] std::size_t size() const noexcept { return count_; }

private:
  detail::ref<detail::completion_queue> queue_;
  std::size_t count_;
  std::source_location where_;
};

/// Starts the coroutines of a range (or takes its tasks and futures) and gives their results as they arrive.
/// A task that is mentioned twice is given once. After `limit` the remaining awaits throw `timeout_error`; nothing is
/// cancelled.
///
/// Refuses anything that is not awaitable: async-non-coroutine-argument, `type_error`. Throws `runtime_error` ("no
/// running event loop") outside a loop.
template <class Range>
  requires detail::gatherable_range<Range>
auto as_completed(Range &&range, std::optional<delay> limit = {},
                  std::source_location where = std::source_location::current()) {
  using element = std::ranges::range_value_t<Range>;
  detail::loop_core &loop = detail::running_loop(where);
  auto futures = detail::ensure_futures(loop, range, detail::call_place(where));
  detail::keep_first_mentions(futures, [](const auto &future) { return future.get(); });
  const std::size_t count = futures.size();
  return completion_sequence<typename element::value_type>(
      detail::completion_queue::make(loop, std::move(futures), limit, where), count, where);
}

} // namespace asyncrt

#endif // ASYNCRT_AS_COMPLETED_HPP
