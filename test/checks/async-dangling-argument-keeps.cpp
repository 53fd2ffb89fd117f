// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How long functions of libraries keep a closure, as their profiles say (`keeps`).
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <functional>
#include <memory>
#include <string>
#include <vector>

using lib::timer;

timer later();
void use(const std::string &);
// What the bodies below do is said by the profiles.
template <class T> T made();

namespace kj {
template <class T> class Promise : public lib::future<T> {
public:
  struct promise_type : lib::eager_promise<Promise, T> {};
  template <class F> Promise then(F &&) { return made<Promise>(); }
};
template <class F> struct Captured {
  F f;
  Promise<void> operator()();
};
template <class F> Captured<F> coCapture(F &&) { return made<Captured<F>>(); }
template <class F> Promise<void> evalNow(F &&) { return made<Promise<void>>(); }
} // namespace kj

namespace seastar {
template <class T = void> class future : public lib::future<T> {
public:
  struct promise_type : lib::eager_promise<future, T> {};
  template <class F> future finally(F &&) { return made<future>(); }
};
struct gate {};
template <class F> future<> with_gate(gate &, F &&) { return made<future<>>(); }
template <class T, class F> future<> do_with(T &&, F &&) { return made<future<>>(); }
struct smp {
  template <class F> static future<> submit_to(unsigned, F &&) { return made<future<>>(); }
};
namespace coroutine {
template <class F> class lambda {
public:
  explicit lambda(F &&) {}
  template <class... A> future<> operator()(A &&...) const { return made<future<>>(); }
};
} // namespace coroutine
} // namespace seastar

namespace drogon {
struct AsyncTask {
  struct promise_type {
    AsyncTask get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
template <class F> void async_run(F &&) {}
} // namespace drogon
namespace trantor {
struct EventLoop {
  void queueInLoop(std::function<void()> f);
};
} // namespace trantor

kj::Promise<void> first();
seastar::future<> fetch();

kj::Promise<void> continuation(std::string s) {
  return first().then([s]() -> kj::Promise<void> {
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: coroutine lambda uses its capture 's' after a suspension, but 'kj::Promise::then' does not keep the lambda until then; pass it as a parameter, or wrap the lambda in 'kj::coCapture' [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+5]]:3: note: the lambda is passed here
  // CHECK-NOTES: :[[@LINE+2]]:5: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE+2]]:9: note: 's' is used here
    co_await later();
    use(s);
  });
}
kj::Promise<void> awaited_continuation(std::string s) {
  co_await first().then([s]() -> kj::Promise<void> {
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: coroutine lambda uses its capture 's' after a suspension, but 'kj::Promise::then' does not keep the lambda until then; pass it as a parameter, or wrap the lambda in 'kj::coCapture' [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+5]]:3: note: the lambda is passed here
  // CHECK-NOTES: :[[@LINE+2]]:5: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE+2]]:9: note: 's' is used here
    co_await later();
    use(s);
  });
}
seastar::future<> behind_a_gate(seastar::gate &g, std::string s) {
  return seastar::with_gate(g, [s]() -> seastar::future<> {
  // CHECK-MESSAGES: :[[@LINE-1]]:32: warning: coroutine lambda uses its capture 's' after a suspension, but 'seastar::with_gate' does not keep the lambda until then; pass it as a parameter [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+5]]:4: note: the lambda is passed here
  // CHECK-NOTES: :[[@LINE+2]]:5: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE+2]]:9: note: 's' is used here
    co_await later();
    use(s);
  });
}
// The first argument goes with the second, until the task is done.
seastar::future<> with_a_closure(std::string s) {
  auto value = [s]() -> seastar::future<> {
    co_await later();
    use(s);
  };
  return seastar::do_with(value, [](auto &f) { return f(); });
}
// An iterator goes along with what it refers to.
using numbers = std::vector<int>;
seastar::future<> rest(numbers &&all, numbers::iterator at) {
  return fetch().finally([all = std::move(all), at] { use(std::to_string(*at)); });
}
seastar::future<> each(numbers &&all) { return rest(std::move(all), all.begin()); }
seastar::future<> moved_along(int n) {
  numbers all(n);
  return each(std::move(all));
}
seastar::future<> from(numbers &all) {
  return fetch().finally([at = all.begin()] { use(std::to_string(*at)); });
}
seastar::future<> left_behind(int n) {
  numbers all(n);
  return from(all);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'from' keeps 'all', which refers to 'all' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 'all' dies here
}
struct shared {
  seastar::future<> run();
  std::string name;
};
seastar::future<> shared::run() { return fetch().finally([this] { use(name); }); }
// So does an owner that a continuation has.
seastar::future<> owner_moves_on(seastar::gate &g, std::unique_ptr<shared> p) {
  return seastar::with_gate(g, [p = std::move(p)]() mutable {
    return p->run().finally([p = std::move(p)] {});
  });
}
struct service {
  std::string name;
  seastar::future<> stop() {
    return fetch().finally([this]() -> seastar::future<> {
    // CHECK-MESSAGES: :[[@LINE-1]]:28: warning: coroutine lambda uses its capture 'this' after a suspension, but 'seastar::future::finally' does not keep the lambda until then; pass it as a parameter, or wrap the lambda in 'seastar::coroutine::lambda' [async-dangling-argument]
    // CHECK-NOTES: :[[@LINE+5]]:5: note: the lambda is passed here
    // CHECK-NOTES: :[[@LINE+2]]:7: note: the coroutine is suspended here
    // CHECK-NOTES: :[[@LINE+2]]:11: note: 'this' is used here
      co_await later();
      use(name);
    });
  }
};
void queued(trantor::EventLoop &loop, std::string s) {
  loop.queueInLoop([s]() -> drogon::AsyncTask {
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: coroutine lambda uses its capture 's' after a suspension, but 'trantor::EventLoop::queueInLoop' does not keep the lambda until then; pass it as a parameter, or wrap the lambda in 'drogon::async_run' [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+5]]:3: note: the lambda is passed here
  // CHECK-NOTES: :[[@LINE+2]]:5: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE+2]]:9: note: 's' is used here
    co_await later();
    use(s);
  });
}

// What is right stays silent.

kj::Promise<void> ok_owned(std::string s) {
  return first().then(kj::coCapture([s]() -> kj::Promise<void> {
    co_await later();
    use(s);
  }));
}
kj::Promise<void> ok_now(std::string s) {
  co_await kj::evalNow([s]() -> kj::Promise<void> {
    co_await later();
    use(s);
  });
}
seastar::future<> ok_gate(seastar::gate &g, std::string s) {
  co_await seastar::with_gate(g, [s]() -> seastar::future<> {
    co_await later();
    use(s);
  });
}
seastar::future<> ok_submitted(std::string s) {
  return seastar::smp::submit_to(1, [s]() -> seastar::future<> {
    co_await later();
    use(s);
  });
}
seastar::future<> ok_wrapped(std::string s) {
  co_await fetch().finally(seastar::coroutine::lambda([s]() -> seastar::future<> {
    co_await later();
    use(s);
  }));
}
seastar::future<> ok_plain(std::string s) {
  return fetch().finally([s] { use(s); });
}
void ok_async_run(std::string s) {
  drogon::async_run([s]() -> drogon::AsyncTask {
    co_await later();
    use(s);
  });
}
// The closure gives away what it has.
kj::Promise<void> ok_moved_on(kj::Promise<void> p) {
  return first().then([p = std::move(p)]() mutable { return std::move(p); });
}
