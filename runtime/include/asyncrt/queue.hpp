// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Queues that pass values from tasks to tasks.
//
// https://docs.python.org/3/library/asyncio-queue.html

#ifndef ASYNCRT_QUEUE_HPP
#define ASYNCRT_QUEUE_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/detail/awaiter.hpp>
#include <asyncrt/detail/wait_list.hpp>
#include <asyncrt/errors.hpp>
#include <asyncrt/event.hpp>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <functional>
#include <source_location>
#include <utility>
#include <vector>

namespace asyncrt {

namespace detail {

/// First in, first out.
template <class T> class fifo_items {
public:
  void put(T value) { items_.push_back(std::move(value)); }
  T get() {
    T first = std::move(items_.front());
    items_.pop_front();
    return first;
  }
  [[nodiscard]] std::size_t size() const noexcept { return items_.size(); }

private:
  std::deque<T> items_;
};

/// Last in, first out.
template <class T> class lifo_items {
public:
  void put(T value) { items_.push_back(std::move(value)); }
  T get() {
    T last = std::move(items_.back());
    items_.pop_back();
    return last;
  }
  [[nodiscard]] std::size_t size() const noexcept { return items_.size(); }

private:
  std::vector<T> items_;
};

/// Smallest first.
template <class T> class priority_items {
public:
  void put(T value) {
    items_.push_back(std::move(value));
    std::push_heap(items_.begin(), items_.end(), std::greater<>{});
  }
  T get() {
    std::pop_heap(items_.begin(), items_.end(), std::greater<>{});
    T smallest = std::move(items_.back());
    items_.pop_back();
    return smallest;
  }
  [[nodiscard]] std::size_t size() const noexcept { return items_.size(); }

private:
  std::vector<T> items_;
};

} // namespace detail

/// The common base of `queue`, `lifo_queue` and `priority_queue`, which differ in the order of their values. Fair to
/// the waiting tasks on both sides. Not for threads: all calls on the loop's thread. Must outlive its waiters.
template <class T, class Items> class basic_queue {
public:
  using value_type = T;

  /// `maxsize` 0: no limit.
  explicit basic_queue(std::size_t maxsize = 0) : maxsize_(maxsize) { finished_.set(); }
  basic_queue(const basic_queue &) = delete;
  basic_queue &operator=(const basic_queue &) = delete;

  [[nodiscard]] std::size_t qsize() const noexcept { return items_.size(); }
  [[nodiscard]] std::size_t maxsize() const noexcept { return maxsize_; }
  [[nodiscard]] bool empty() const noexcept { return qsize() == 0; }
  /// Never true without a limit.
  [[nodiscard]] bool full() const noexcept { return maxsize_ != 0 && qsize() >= maxsize_; }

  /// Adds `value`; waits while the queue is full.
  coroutine<void> put(T value, std::source_location where = std::source_location::current()) {
    return put_when_possible({"queue::put", where}, *this, std::move(value));
  }
  /// Throws `queue_full`.
  void put_nowait(T value, std::source_location where = std::source_location::current()) {
    if (full())
      throw queue_full(where);
    items_.put(std::move(value));
    ++unfinished_;
    finished_.clear();
    static_cast<void>(getters_.pop_first());
  }
  /// Takes a value out; waits while the queue is empty.
  coroutine<T> get(std::source_location where = std::source_location::current()) {
    return get_when_possible({"queue::get", where}, *this);
  }
  /// Throws `queue_empty`.
  T get_nowait(std::source_location where = std::source_location::current()) {
    if (empty())
      throw queue_empty(where);
    T value = items_.get();
    static_cast<void>(putters_.pop_first());
    return value;
  }

  /// One value that was taken out has been dealt with. Throws `value_error`
  /// ("task_done() called too many times").
  void task_done(std::source_location where = std::source_location::current()) {
    if (unfinished_ == 0)
      throw value_error("task_done() called too many times", where);
    if (--unfinished_ == 0)
      finished_.set();
  }
  /// Waits until `task_done` was called for every value that was put.
  coroutine<void> join(std::source_location where = std::source_location::current()) {
    return finished_.wait(where);
  }

private:
  static coroutine<void> put_when_possible(detail::library_call call, basic_queue &self, T value) {
    while (self.full())
      co_await wait_in(call, self, self.putters_, &basic_queue::full);
    self.put_nowait(std::move(value));
  }
  static coroutine<T> get_when_possible(detail::library_call call, basic_queue &self) {
    while (self.empty())
      co_await wait_in(call, self, self.getters_, &basic_queue::empty);
    co_return self.get_nowait();
  }
  /// One wait in line. If it is cancelled after it was woken, it wakes the next in line instead, unless the reason to
  /// wait is back.
  static coroutine<void> wait_in(detail::library_call call, basic_queue &self, detail::wait_list &line,
                                 bool (basic_queue::*blocked)() const noexcept) {
    const auto waiter = line.add("Queue", call.caller);
    try {
      co_await detail::end_awaiter(waiter, call.caller);
    } catch (...) {
      waiter->cancel({});
      line.remove(waiter);
      if (!(self.*blocked)() && !waiter->cancelled())
        static_cast<void>(line.pop_first());
      throw;
    }
  }

  std::size_t maxsize_;
  std::size_t unfinished_ = 0;
  Items items_;
  detail::wait_list getters_;
  detail::wait_list putters_;
  event finished_;
};

/// First in, first out.
template <class T> class queue : public basic_queue<T, detail::fifo_items<T>> {
public:
  using basic_queue<T, detail::fifo_items<T>>::basic_queue;
};
/// Last in, first out.
template <class T> class lifo_queue : public basic_queue<T, detail::lifo_items<T>> {
public:
  using basic_queue<T, detail::lifo_items<T>>::basic_queue;
};
/// Smallest first.
template <class T> class priority_queue : public basic_queue<T, detail::priority_items<T>> {
public:
  using basic_queue<T, detail::priority_items<T>>::basic_queue;
};

} // namespace asyncrt

#endif // ASYNCRT_QUEUE_HPP
