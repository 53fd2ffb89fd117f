// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Results that hold a view, a pointer that is copied out of a result, and texts
// that an operation copies.
//
// RUN: %check_async %s async-dangling-argument -- -std=c++23
#include "Inputs/mini.h"
#include <optional>
#include <string>
#include <string_view>
#include <utility>

using mini::Task;
Task<std::string> text();
struct View {
  std::string_view v;
};
Task<std::optional<std::string_view>> held1() {
  std::string s = co_await text();
  co_return std::optional<std::string_view>(s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'held1' returns something that refers to 's', which is dead when the caller gets it; return it by value [async-dangling-argument]
}
Task<std::pair<std::string_view, int>> held2() {
  std::string s = co_await text();
  co_return std::pair<std::string_view, int>(s, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'held2' returns something that refers to 's', which is dead when the caller gets it; return it by value [async-dangling-argument]
}
Task<View> held3() {
  std::string s = co_await text();
  co_return View{s};
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'held3' returns something that refers to 's', which is dead when the caller gets it; return it by value [async-dangling-argument]
}
Task<std::optional<std::string>> owned1() {
  std::string s = co_await text();
  co_return std::optional<std::string>(s);
}
Task<std::pair<std::string_view, int>> owned2(std::string_view v) {
  co_await text();
  co_return std::pair<std::string_view, int>(v, 1);
}
Task<View> owned3() {
  co_await text();
  co_return View{"literal"};
}

struct Page {
  char bytes[16];
};
Task<std::optional<char *>> find();
Task<std::optional<Page>> load();
Task<int> copied() {
  char *p = *co_await find();
  co_return p[0];
}
Task<int> inside() {
  char *p = (*co_await load()).bytes;
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'p' refers to the result of a task that is gone after this expression; copy the result, or keep the task in a variable [async-dangling-argument]
  co_return p[0];
}

namespace net {
class Op {
public:
  struct promise_type {
    Op get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void();
    void unhandled_exception();
  };
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume();
};
inline Op start(std::string host) {
  co_await std::suspend_always();
  (void)host.size();
}
inline Op use(std::string_view host) {
  co_await std::suspend_always();
  (void)host.size();
}
inline Op resolve(std::string_view host) { return start(std::string(host)); }
inline Op view(std::string_view host) { return use(host); }
} // namespace net
std::string name();
Task<void> resolves() {
  auto t = net::resolve(name());
  co_await std::move(t);
}
Task<void> views() {
  auto t = net::view(name());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'net::view' keeps 'host', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await std::move(t);
}
