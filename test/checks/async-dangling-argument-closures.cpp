// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Closures of lambda coroutines: the time for which they are kept.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <functional>
#include <memory>
#include <string>

using lib::future;
using lib::task;
using lib::detached;
using lib::timer;

timer later();
std::suspend_never ready();
void use(const std::string &);
void use(int);

void called_at_once(std::string name) {
  [name]() -> detached {
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine lambda uses its capture 'name' after a suspension, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+6]]:5: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE+3]]:5: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE+3]]:9: note: 'name' is used here
    use(name);
    co_await later();
    use(name);
  }();
}

struct page {
  std::string text;
  void reload() {
    [this]() -> detached {
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: coroutine lambda uses its capture 'this' after a suspension, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
    // CHECK-NOTES: :[[@LINE+5]]:7: note: the temporary dies at the end of this expression
    // CHECK-NOTES: :[[@LINE+2]]:7: note: the coroutine is suspended here
    // CHECK-NOTES: :[[@LINE+2]]:7: note: 'this' is used here
      co_await later();
      text.clear();
    }();
  }
  void ok_copied_before() {
    [this]() -> detached {
      auto self = this;
      co_await later();
      self->text.clear();
    }();
  }
};

void named_closure_dies(int x) {
  auto start = [x]() -> detached {
    co_await later();
    use(x);
  };
  start();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine lambda uses its capture 'x' after a suspension, but the lambda 'start' is dead by then; pass it as a parameter [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+3]]:1: note: 'start' dies here
  // CHECK-NOTES: :[[@LINE-6]]:5: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE-6]]:9: note: 'x' is used here
}

future<int> returned(int x) {
  return [x]() -> future<int> {
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine lambda uses its capture 'x' after a suspension, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+5]]:5: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE+2]]:5: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE+2]]:15: note: 'x' is used here
    co_await later();
    co_return x;
  }();
}

void in_a_loop(int x) {
  [x]() -> detached {
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine lambda uses its capture 'x' after a suspension, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+7]]:5: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE+4]]:7: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE+2]]:11: note: 'x' is used here
    for (int i = 0; i != 3; ++i) {
      use(x);
      co_await later();
    }
  }();
}

// Launchers of the program's own.
template <class F> void launch(F f) { f(); }
template <class F> void launch_here(F &&f) { std::forward<F>(f)(); }
template <class F> void launch_lazy(F f) { lib::detach(f()); }
template <class F, class... A> void launch_with(F &&f, A &&...a) { launch(std::forward<F>(f), std::forward<A>(a)...); }
template <class F> void launch_kept(F f) {
  [](F own) -> detached {
    auto r = own();
    co_await r;
  }(std::move(f));
}
void launch_erased(std::function<void()> f) { f(); }
struct launcher {
  template <class F> void operator()(F f) const { f(); }
  template <class F> void start(F f) { launch(std::move(f)); }
};

void through_launchers(int x, launcher &member) {
  launch([x]() -> detached { co_await later(); use(x); });
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine lambda uses its capture 'x' after a suspension, but 'launch' does not keep the lambda until then; pass it as a parameter [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:56: note: the lambda is passed here
  // CHECK-NOTES: :[[@LINE-3]]:30: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE-4]]:52: note: 'x' is used here
  launch_here([x]() -> detached { co_await later(); use(x); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'launch_here' keeps 'f', which refers to a temporary lambda that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:62: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE-3]]:35: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE-4]]:57: note: 'x' is used here
  launch_lazy([x]() -> task<> { use(x); co_return; });
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine lambda uses its capture 'x' when it runs, but 'launch_lazy' does not keep the lambda until then; pass it as a parameter [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:52: note: the lambda is passed here
  // CHECK-NOTES: :[[@LINE-3]]:37: note: 'x' is used here
  launch_erased([x]() -> detached { co_await later(); use(x); });
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: coroutine lambda uses its capture 'x' after a suspension, but 'launch_erased' does not keep the lambda until then; pass it as a parameter [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:63: note: the lambda is passed here
  // CHECK-NOTES: :[[@LINE-3]]:37: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE-4]]:59: note: 'x' is used here
  launcher()([x]() -> detached { co_await later(); use(x); });
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: coroutine lambda uses its capture 'x' after a suspension, but 'launcher::operator()' does not keep the lambda until then; pass it as a parameter [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:60: note: the lambda is passed here
  // CHECK-NOTES: :[[@LINE-3]]:34: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE-4]]:56: note: 'x' is used here
  member.start([x]() -> detached { co_await later(); use(x); });
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: coroutine lambda uses its capture 'x' after a suspension, but 'launcher::start' does not keep the lambda until then; pass it as a parameter [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:62: note: the lambda is passed here
  // CHECK-NOTES: :[[@LINE-3]]:36: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE-4]]:58: note: 'x' is used here
}

// What is right stays silent.

void ok_before_the_suspension(std::string name) {
  [name]() -> detached {
    use(name);
    co_await later();
  }();
  [name]() -> detached {
    co_await ready();
    use(name);
  }();
  [name](int x) -> detached {
    if (x == 0) {
      co_await later();
      co_return;
    }
    use(name);
  }(1);
  [name]() -> detached {
    auto own = name;
    co_await later();
    use(own);
  }();
}

void ok_parameters(std::string name) {
  [](std::string name) -> detached {
    co_await later();
    use(name);
  }(std::move(name));
}

void ok_kept(int x) {
  launch_kept([x]() -> task<> { use(x); co_return; });
  launch([x] { use(x); });
  static auto start = [x]() -> detached {
    co_await later();
    use(x);
  };
  start();
}

task<> ok_awaited(int x) {
  co_await [x]() -> future<> {
    co_await later();
    use(x);
  }();
  auto work = [x]() -> future<> {
    co_await later();
    use(x);
  };
  co_await work();
  auto running = work();
  co_await running;
}

struct session : std::enable_shared_from_this<session> {
  std::function<detached()> handler;
  void ok_stored(int x) {
    handler = [this, x]() -> detached {
      co_await later();
      use(x);
    };
  }
};

// A macro's block, which executes once.
inline bool never() { return false; }
template <class Loop> void in_a_macro(int x, Loop) {
  [x]() -> detached {
    do {
      use(x);
      co_await later();
    } while (0);
    do {
      co_await later();
    } while (never());
  }();
  [x]() -> detached {
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine lambda uses its capture 'x' after a suspension, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+7]]:5: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE+4]]:7: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE+2]]:11: note: 'x' is used here
    do {
      use(x);
      co_await later();
    } while (Loop::again());
  }();
}
struct loop {
  static bool again();
};
void in_macros() { in_a_macro(1, loop()); }
