// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Detached coroutines that use their own object after a suspension.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <memory>
#include <string>

lib::task<> work();

struct session : std::enable_shared_from_this<session> {
  std::string name;
  int count = 0;
  lib::detached greets() {
    name = "x";
    co_await work();
    name = "y";
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: detached coroutine 'session::greets' uses 'this' after a suspension, and nothing keeps the object alive until then; keep 'shared_from_this()' in a variable [async-dangling-argument]
  }
  lib::detached counts() {
    for (;;) {
      co_await work();
      if (++count == 3)
        // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: detached coroutine 'session::counts' uses 'this'{{.*}} [async-dangling-argument]
        co_return;
    }
  }
  lib::detached keeps_itself() {
    auto self = shared_from_this();
    co_await work();
    name = "y";
  }
  lib::detached asks_again() {
    auto weak = weak_from_this();
    co_await work();
    if (auto self = weak.lock())
      name = "y";
  }
  lib::detached asks_too_late() {
    co_await work();
    auto self = shared_from_this();
    // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: detached coroutine 'session::asks_too_late' uses 'this'{{.*}} [async-dangling-argument]
    name = "y";
  }
  lib::detached only_before() {
    name = "x";
    co_await work();
  }
  // The caller passes the owner.
  lib::detached given(std::shared_ptr<session> self) {
    co_await work();
    name = "y";
  }
  static lib::detached no_object(int n) {
    co_await work();
    (void)n;
  }
  // Its caller can wait for it.
  lib::task<> a_task() {
    co_await work();
    name = "y";
  }
};

// No class that knows its owner: who calls it has to know.
struct plain {
  int count = 0;
  lib::detached counts() {
    co_await work();
    ++count;
  }
};

namespace winrt {
template <class T> struct com_ptr {
  T *operator->() const;
};
template <class D> struct implements {
  com_ptr<D> get_strong();
};
} // namespace winrt
struct page : winrt::implements<page> {
  void title(const char *);
  lib::detached load() {
    co_await work();
    title("loaded");
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: detached coroutine 'page::load' uses 'this' after a suspension, and nothing keeps the object alive until then; keep 'get_strong()' in a variable [async-dangling-argument]
  }
  lib::detached load_safely() {
    auto strong = get_strong();
    co_await work();
    title("loaded");
  }
};
