// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions without a coroutine in them that are called later with what they
// refer to, and schedulers that keep the handle of a task.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <coroutine>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

using lib::task;
void log(int);
// What the bodies below do is said by the profiles.
template <class T> T made();

namespace folly {
template <class T> class Future : public lib::future<T> {
public:
  template <class F, class R = std::invoke_result_t<F, T>> Future<R> thenValue(F &&) && {
    return made<Future<R>>();
  }
  T get() &&;
};
Future<int> via(int);
} // namespace folly

namespace seastar {
template <class T = void> class future : public lib::future<T> {
public:
  struct promise_type : lib::eager_promise<future, T> {};
  void get();
  template <class F> future<> then(F &&f) {
    f(made<T>());
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: lambda keeps 'text', which refers to a temporary 'std::basic_string<char>' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
    return made<future<>>();
  }
};
template <class F> future<> async(F &&) { return made<future<>>(); }
} // namespace seastar

folly::Future<int> all_by_reference(int x) {
  return folly::via(1).thenValue([&](auto &&) { return x + 1; });
  // CHECK-MESSAGES: :[[@LINE-1]]:34: warning: lambda refers to 'x' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
}
folly::Future<int> local_by_reference(int x) {
  int y = x;
  return folly::via(1).thenValue([&y](int) { return y + 1; });
  // CHECK-MESSAGES: :[[@LINE-1]]:34: warning: lambda refers to 'y' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
}
folly::Future<int> lambda_in_a_variable(int x) {
  auto add = [&x](auto &&) { return x + 1; };
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: lambda refers to 'x' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
  return folly::via(1).thenValue(add);
}
// The function is hidden in an object on the way.
seastar::future<> in_thread(std::function<void()> f) {
  return seastar::async([f = std::move(f)] { f(); });
}
seastar::future<> hidden(int x) { return in_thread([&x] { log(x); }); }
// CHECK-MESSAGES: :[[@LINE-1]]:52: warning: lambda refers to 'x' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
seastar::future<> hidden_generic(int x) {
  using starter = std::function<void()>;
  return in_thread(starter([&x](auto... none) { log(x + sizeof...(none)); }));
  // CHECK-MESSAGES: :[[@LINE-1]]:28: warning: lambda refers to 'x' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
}

/// A task whose handle can be taken out.
struct job {
  struct promise_type {
    job get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  job(std::coroutine_handle<promise_type> h) : h(h) {}
  job(job &&other) noexcept : h(std::exchange(other.h, nullptr)) {}
  ~job() {
    if (h)
      h.destroy();
  }
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<>);
  void await_resume() {}
  std::coroutine_handle<promise_type> release() { return std::exchange(h, nullptr); }
  std::coroutine_handle<promise_type> h;
};
struct loop {
  void post(job t) {
    std::lock_guard guard(m);
    ready.push_back(t.release());
  }
  void start(job t) {
    auto h = t.release();
    ready.push_back(h);
  }
  void block_on(job t) {
    ready.push_back(t.release());
    run_all();
  }
  void run_all();
  std::mutex m;
  std::deque<std::coroutine_handle<>> ready;
};
void posted(loop &l, int x) {
  l.post([&x]() -> job { log(x); co_return; }());
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine lambda uses its capture 'x' when it runs, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
}
void started(loop &l, int x) {
  l.start([x]() -> job { log(x); co_return; }());
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: coroutine lambda uses its capture 'x' when it runs, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
}
void run_here(int x) {
  loop l;
  l.post([&x]() -> job { log(x); co_return; }());
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine lambda uses its capture 'x' when it runs, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
  l.run_all();
}

// Handlers that are stored in something that lives on.
struct event {
  std::vector<std::function<lib::detached(int)>> handlers;
  void on(std::function<lib::detached(int)> handler) { handlers.push_back(std::move(handler)); }
};
lib::timer later();
void run_all();
struct window {
  std::function<task<>()> close;
  event clicked;
  void assigned() {
    int x = 1;
    close = [&x]() -> task<> { log(x); co_return; };
    // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: lambda refers to 'x' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
  }
  void added(int x) {
    clicked.on([&x](int) -> lib::detached { co_await later(); log(x); });
    // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: lambda refers to 'x' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
  }
  void pushed(int x) {
    clicked.handlers.push_back([&](int) -> lib::detached { co_await later(); log(x); });
    // CHECK-MESSAGES: :[[@LINE-1]]:32: warning: lambda refers to 'x' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
  }
};
void of_caller(event &e, int x) {
  e.on([&](int) -> lib::detached { co_await later(); log(x); });
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: lambda refers to 'x' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
}

// What a continuation takes by reference goes away when it has returned.
struct row {
  std::string text;
};
void use(const std::string &);
seastar::future<> print(const std::string &text) {
  co_await later();
  use(text);
}
seastar::future<> at_once(const std::string &text) {
  use(text);
  co_await later();
}
seastar::future<std::string> fetch();
seastar::future<row> fetch_row();
seastar::future<> result_by_reference() {
  return fetch().then([](const std::string &text) { return print(text); });
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: coroutine 'print' keeps 'text', which refers to a result that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
seastar::future<> result_by_rvalue() {
  return fetch().then([](std::string &&text) { return print(text); });
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: coroutine 'print' keeps 'text', which refers to a result that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
seastar::future<> part_of_result() {
  return fetch_row().then([](const row &r) { return print(r.text); });
  // CHECK-MESSAGES: :[[@LINE-1]]:27: warning: coroutine 'print' keeps 'text', which refers to a result that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
seastar::future<> result_in_a_coroutine() {
  return fetch().then([](const std::string &text) -> seastar::future<> {
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: coroutine lambda keeps 'text', which refers to a result that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
    co_await later();
    use(text);
  });
}
seastar::future<> result_awaited() {
  co_await fetch().then([](const auto &text) { return print(text); });
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: coroutine 'print' keeps 'text', which refers to a result that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
// An object without members keeps nothing.
struct background_t {
  template <class T> void operator=(T &&) const {}
} background;
void ignored(std::string text) {
  background = print(text);
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: coroutine 'print' keeps 'text', which refers to 'text' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}

// Silent from here on.
seastar::future<> ok_used_at_once() {
  return fetch().then([](const std::string &text) { return at_once(text); });
}
seastar::future<> ok_result_used() {
  return fetch().then([](const std::string &text) { use(text); });
}
seastar::future<row &> fetch_reference();
seastar::future<> ok_result_is_reference() {
  return fetch_reference().then([](const row &r) { return print(r.text); });
}
void ok_ignored(const std::string &text) { background = print(text); }
struct ok_window {
  std::function<task<>()> close;
  event clicked;
  void ok_by_value(int x) {
    close = [x]() -> task<> { log(x); co_return; };
  }
  void ok_own() {
    close = [this]() -> task<> { clicked.handlers.clear(); co_return; };
  }
  void ok_replaced(int x) {
    close = [&x]() -> task<> { log(x); co_return; };
    close = nullptr;
  }
  void ok_run(int x) {
    clicked.on([&x](int) -> lib::detached { co_await later(); log(x); });
    run_all();
  }
  task<> ok_suspended(int x) {
    clicked.on([&x](int) -> lib::detached { co_await later(); log(x); });
    co_await later();
  }
  void ok_reference(int &x) {
    clicked.on([&x](int) -> lib::detached { co_await later(); log(x); });
  }
};
void ok_local_event(int x) {
  event e;
  e.on([&x](int) -> lib::detached { co_await later(); log(x); });
}
void ok_itself(event &e) {
  e.on([&e](int) -> lib::detached { co_await later(); e.handlers.clear(); });
}
folly::Future<int> ok_by_value(int x) {
  return folly::via(1).thenValue([x](auto &&) { return x + 1; });
}
folly::Future<int> ok_of_caller(const int &x) {
  return folly::via(1).thenValue([&](auto &&) { return x + 1; });
}
int ok_variable_waited(int x) {
  auto add = [&x](auto &&) { return x + 1; };
  return folly::via(1).thenValue(add).get();
}
int ok_waited(int x) {
  return folly::via(1).thenValue([&](auto &&) { return x + 1; }).get();
}
seastar::future<> ok_hidden(int x) { return in_thread([x] { log(x); }); }
void ok_got(int x) { in_thread([&x] { log(x); }).get(); }
seastar::future<> ok_awaited(int x) { co_await in_thread([&x] { log(x); }); }
void ok_block_on(loop &l, int x) {
  l.block_on([&x]() -> job { log(x); co_return; }());
}
void ok_kept(int x) {
  loop l;
  auto closure = [&x]() -> job { log(x); co_return; };
  l.post(closure());
  l.run_all();
}
void ok_parameter(loop &l, int x) {
  l.post([](int x) -> job { log(x); co_return; }(x));
}
