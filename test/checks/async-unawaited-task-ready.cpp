// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks that nothing is lost with: complete at once, ended by their object on purpose, or the loser of a race.
//
// RUN: %check_async %s async-unawaited-task
#include <coroutine>
#include <utility>
#include <variant>
#include <vector>

template <class T = void> struct Future {
  struct promise_type {
    Future get_return_object();
    std::suspend_never initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    void return_void();
  };
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};
template <class T = void> struct Lazy {
  struct promise_type {
    Lazy get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    template <class U> void return_value(U &&);
  };
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};
Future<> make_ready_future();
Future<> until_ready();
Future<> load(int);
Lazy<int> work(int);
Lazy<std::variant<int, int>> select(Lazy<int> &, Lazy<int> &);

Future<> replaced(int key) {
  auto f = make_ready_future();
  if (key == 0)
    co_return;
  f = load(key);
  co_await std::move(f);
}
Future<> replaced_before_it_is_done(int key) {
  auto f = until_ready();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Future<>' returned by 'until_ready' is {{.*}}
  if (key == 0)
    co_return;
  f = load(key);
  co_await std::move(f);
}
Future<> nothing_is_done_with_it() {
  make_ready_future();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Future<>' returned by 'make_ready_future' is never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  auto f = make_ready_future();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Future<>' returned by 'make_ready_future' is stored in 'f' and never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  co_return;
}

Lazy<int> race() {
  auto a = work(1);
  auto b = work(2);
  int sum = 0;
  while (sum < 100) {
    auto first = co_await select(a, b);
    if (first.index() == 0) {
      sum += std::get<0>(first);
      a = work(sum);
    } else {
      sum += std::get<1>(first);
      b = work(sum);
    }
  }
  co_return sum;
}
Lazy<int> no_race() {
  auto a = work(1);
  int sum = 0;
  while (sum < 100) {
    sum += co_await std::move(a);
    a = work(sum);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'Lazy<int>' returned by 'work' is stored in 'a' and not awaited on every path; on the others it never runs [async-unawaited-task]
  }
  co_return sum;
}

// Its object ends the coroutine.
struct Guard {
  struct promise_type {
    Guard get_return_object();
    std::suspend_never initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    void return_void();
  };
  Guard(Guard &&other) : handle(std::exchange(other.handle, {})) {}
  ~Guard() {
    if (handle)
      handle.destroy();
  }
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
  std::coroutine_handle<promise_type> handle;
};
Guard watch(bool &changed);
Guard send(int);
Future<> guarded() {
  bool changed = false;
  auto watcher = watch(changed);
  co_await load(1);
}
Future<> guarded_by_lambda() {
  bool changed = false;
  auto watcher = [&]() -> Guard {
    changed = true;
    co_return;
  }();
  co_await load(1);
}
// Nothing here is a reason to end it.
Future<> ended_with_the_scope() {
  auto beside = send(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'Guard' returned by 'send' is stored in 'beside' and never awaited, so it is cancelled: its destructor destroys the coroutine; use 'co_await' [async-unawaited-task]
  co_await load(1);
}
Future<> ended_at_once() {
  bool changed = false;
  watch(changed);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Guard' returned by 'watch' is never awaited, so it is cancelled: its destructor destroys the coroutine; use 'co_await' [async-unawaited-task]
  co_await load(1);
}

// The destructor ends it through another class; a specialisation whose
// destructor another file defines does the same as the template.
template <class T> struct Core {
  std::coroutine_handle<> handle;
  void end() {
    if (handle)
      handle.destroy();
  }
};
template <class T> struct ScopedPromise {
  std::suspend_never initial_suspend();
  std::suspend_always final_suspend() noexcept;
  void unhandled_exception();
};
template <class T> class Scoped {
  using State = Core<T>;

public:
  struct promise_type : ScopedPromise<T> {
    Scoped get_return_object();
    void return_value(T);
  };
  Scoped(Scoped &&other) : core(std::exchange(other.core, nullptr)) {}
  ~Scoped() {
    if (core != nullptr)
      core->end();
  }
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
  State *core;
};
template <> class Scoped<void> {
public:
  struct promise_type : ScopedPromise<void> {
    Scoped get_return_object();
    void return_void();
  };
  Scoped(Scoped &&);
  ~Scoped();
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};
Scoped<int> next(int);
Scoped<void> serve(int from) {
  while (true)
    from = co_await next(from);
}
Scoped<void> once(int from) {
  co_await next(from);
}
Scoped<void> replaced_tasks() {
  next(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Scoped<int>' returned by 'next' is never awaited, so it is cancelled: its destructor destroys the coroutine; use 'co_await' [async-unawaited-task]
  once(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Scoped<void>' returned by 'once' is never awaited, so it is cancelled: its destructor destroys the coroutine; use 'co_await' [async-unawaited-task]
  co_await once(2);
}
// It serves as long as its variable lives.
Scoped<void> serves_meanwhile() {
  auto serving = serve(1);
  co_await next(2);
}
Scoped<void> serves_each() {
  std::vector<Scoped<void>> serving;
  while (co_await next(1))
    serving.push_back(serve(2));
}
Scoped<void> ends_it_at_once() {
  co_await next(2);
  auto serving = serve(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'Scoped<void>' returned by 'serve' is stored in 'serving' and never awaited, so it is cancelled: its destructor destroys the coroutine; use 'co_await' [async-unawaited-task]
}
Scoped<void> forgets_one_with_an_end() {
  auto sent = once(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'Scoped<void>' returned by 'once' is stored in 'sent' and never awaited, so it is cancelled: its destructor destroys the coroutine; use 'co_await' [async-unawaited-task]
  co_await next(2);
}
