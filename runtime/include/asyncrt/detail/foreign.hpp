// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Awaitables of other libraries inside a task.
//
// The library resumes the handle that it receives on any thread, and knows nothing of tasks. So it receives the handle
// of a small coroutine in between, whose only job is to schedule the task on its loop again. Cancelling the task
// meanwhile takes effect when the foreign operation is complete: it may be using the awaiter.

#ifndef ASYNCRT_DETAIL_FOREIGN_HPP
#define ASYNCRT_DETAIL_FOREIGN_HPP

#include <asyncrt/detail/awaiter.hpp>
#include <asyncrt/detail/future_state.hpp>
#include <asyncrt/detail/promise.hpp>

#include <concepts>
#include <coroutine>
#include <exception>
#include <source_location>
#include <type_traits>
#include <utility>

namespace asyncrt::detail {

/// The future of a foreign operation, on which a task waits.
class foreign_completion final : public future_state {
public:
  using future_state::future_state;

  bool cancel(std::optional<std::string>) override { return false; }
  /// Any thread.
  void complete() noexcept;

private:
  void run() override { set_value(nullptr); }
};

/// The coroutine in between. Runs at once, owns itself.
struct bridge {
  struct promise_type {
    bridge get_return_object() const noexcept { return {}; }
    std::suspend_never initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept { return {}; }
    void return_void() const noexcept {}
    void unhandled_exception() const noexcept { std::terminate(); }
  };
};

/// Suspends the bridge as the foreign awaiter wants it.
template <class Awaiter> struct foreign_suspension {
  Awaiter &awaiter;
  bool await_ready() const noexcept { return false; }
  decltype(auto) await_suspend(std::coroutine_handle<> frame) const { return awaiter.await_suspend(frame); }
  void await_resume() const noexcept {}
};

template <class Awaiter> bridge start_foreign(Awaiter &awaiter, ref<foreign_completion> completion) {
  co_await foreign_suspension<Awaiter>{awaiter};
  completion->complete();
}

template <class Awaiter> class foreign_awaiter {
public:
  template <class A>
  foreign_awaiter(A &&make, const std::source_location &where) : awaiter_(make()), where_(where) {}

  bool await_ready() { return awaiter_.await_ready(); }
  void await_suspend(std::coroutine_handle<> frame) {
    task_ = &awaiting_task(where_);
    const auto completion = make_counted<foreign_completion>(task_->loop());
    completion_ = completion;
    task_->wait_for(*completion, frame);
    start_foreign(awaiter_, completion);
  }
  decltype(auto) await_resume() {
    if (task_)
      task_->throw_if_cancelled();
    return awaiter_.await_resume();
  }

private:
  Awaiter awaiter_;
  std::source_location where_;
  task_state *task_ = nullptr;
  ref<foreign_completion> completion_;
};

template <class A> decltype(auto) get_awaiter(A &&awaitable) {
  if constexpr (requires { std::forward<A>(awaitable).operator co_await(); })
    return std::forward<A>(awaitable).operator co_await();
  else if constexpr (requires { operator co_await(std::forward<A>(awaitable)); })
    return operator co_await(std::forward<A>(awaitable));
  else
    return std::forward<A>(awaitable);
}

template <class A> auto await_foreign(A &&awaitable, const std::source_location &where) {
  if constexpr (std::same_as<std::remove_cvref_t<A>, std::suspend_always>) {
    return yield_awaiter(where); // a bare yield, as in Python's generators
  } else {
    auto make = [&]() -> decltype(auto) { return get_awaiter(std::forward<A>(awaitable)); };
    // A reference stays one: the awaitable lives until the end of the full expression.
    return foreign_awaiter<decltype(make())>(make, where);
  }
}

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_FOREIGN_HPP
