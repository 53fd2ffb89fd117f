// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A library's own blocking wait, down to a condition variable in the promise.
//
// RUN: %check_async %s async-dangling-argument -- -std=c++23
#include <array>
#include <condition_variable>
#include <coroutine>
#include <exception>
#include <mutex>
#include <tuple>
#include <utility>
template <class T = void> struct task {
  struct promise_type {
    std::coroutine_handle<> cont;
    task get_return_object() {
      return {std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct fin {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<>
      await_suspend(std::coroutine_handle<promise_type> h) noexcept {
        return h.promise().cont;
      }
      void await_resume() noexcept {}
    };
    fin final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  task(std::coroutine_handle<promise_type> c) : h(c) {}
  task(task &&o) : h(std::exchange(o.h, nullptr)) {}
  ~task() {
    if (h)
      h.destroy();
  }
  struct awaiter {
    std::coroutine_handle<promise_type> h;
    bool await_ready() { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> c) {
      h.promise().cont = c;
      return h;
    }
    void await_resume() {}
  };
  awaiter operator co_await() && { return {h}; }
  std::coroutine_handle<promise_type> h;
};
struct all_ready {
  std::tuple<task<>, task<>> ts;
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> c);
  std::tuple<int, int> await_resume();
};
inline all_ready when_all_ready(task<> a, task<> b) {
  return {{std::move(a), std::move(b)}};
}
template <class A> struct blocking_task;
template <class A> struct blocking_promise {
  A aw;
  std::mutex m;
  std::condition_variable cv;
  bool is_set = false;
  template <class B>
  blocking_promise(B &&a, int &) : aw(static_cast<A &&>(a)) {}
  blocking_task<A> get_return_object() noexcept;
  std::suspend_never initial_suspend() noexcept { return {}; }
  struct fin {
    bool await_ready() noexcept { return false; }
    template <class C> void await_suspend(C c) noexcept { c.promise().set(); }
    void await_resume() noexcept {}
  };
  fin final_suspend() noexcept { return {}; }
  void return_void() {}
  void unhandled_exception() noexcept {}
  auto &await_transform(A &&a) { return *this; }
  bool await_ready() { return aw.await_ready(); }
  auto await_suspend(std::coroutine_handle<blocking_promise> c) {
    return aw.await_suspend(c);
  }
  void await_resume() {}
  void set() {
    std::lock_guard<std::mutex> l(m);
    is_set = true;
    cv.notify_all();
  }
  void wait() {
    std::unique_lock<std::mutex> l(m);
    cv.wait(l, [this] { return is_set; });
  }
  decltype(auto) value() { return aw.await_resume(); }
};
template <class A> struct blocking_task {
  using promise_type = blocking_promise<A>;
  std::coroutine_handle<promise_type> h;
  decltype(auto) get() {
    h.promise().wait();
    return h.promise().value();
  }
};
template <class A>
blocking_task<A> blocking_promise<A>::get_return_object() noexcept {
  return {std::coroutine_handle<blocking_promise>::from_promise(*this)};
}
template <class A> auto make_blocking(A a, int loc = 0) -> blocking_task<A> {
  co_await static_cast<A &&>(a);
}
template <class A> decltype(auto) sync_wait(A &&a, int loc = 0) {
  if constexpr (std::is_reference_v<A>)
    return make_blocking<std::remove_reference_t<A> &>(std::forward<A>(a), loc)
        .get();
  else
    return make_blocking<std::remove_reference_t<A> &&>(std::forward<A>(a), loc)
        .get();
}

struct socket {
  int n;
  ~socket();
  task<> send(int);
};
task<> server(socket &s) {
  co_await s.send(1);
  co_await s.send(s.n);
}
std::array<socket, 2> make_pair();
void example() {
  auto sockets = make_pair();
  auto a = server(sockets[0]);
  auto b = server(sockets[1]);
  sync_wait(when_all_ready(std::move(a), std::move(b)));
}
void forgotten() {
  auto sockets = make_pair();
  auto a = server(sockets[0]);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'server' keeps 's', which refers to 'sockets' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  make_blocking(when_all_ready(std::move(a), server(sockets[1])));
  // CHECK-MESSAGES: :[[@LINE-1]]:46: warning: coroutine 'server' keeps 's', which refers to 'sockets' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
