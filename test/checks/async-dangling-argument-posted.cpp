// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Callbacks of the loop that refer to locals, and tasks that a variable passes
// on to a member. A copy of a view refers to what the view refers to.
//
// RUN: %check_async %s async-dangling-argument -- -std=c++23
#include "Inputs/mini.h"
#include <cstddef>
#include <map>
#include <string>
#include <vector>

using mini::Task;
void use(const std::string &);
void run(mini::Loop &l);
void b1(mini::Loop &l) {
  std::string s;
  l.call_soon([&s] { use(s); });
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: lambda refers to 's' that is dead when the loop calls it; capture by value [async-dangling-argument]
}
void b2(mini::Loop &l) {
  int n = 0;
  l.call_soon([&] { ++n; });
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: lambda refers to 'n' that is dead when the loop calls it; capture by value [async-dangling-argument]
}
void b3(mini::Loop &l, std::string s) {
  l.call_soon([&] { use(s); });
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: lambda refers to 's' that is dead when the loop calls it; capture by value [async-dangling-argument]
}
Task<void> b4(mini::Loop &l) {
  std::string s;
  l.call_soon([&] { use(s); });
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: lambda refers to 's' that is dead when the loop calls it; capture by value [async-dangling-argument]
  co_return;
}
void g1(mini::Loop &l) {
  std::string s;
  l.call_soon([s] { use(s); });
}
void g2(mini::Loop &l, std::string &s) {
  l.call_soon([&s] { use(s); });
}
void g3(mini::Loop &l) {
  std::string s;
  l.call_soon([&s] { use(s); });
  l.run_forever();
}
void g4(mini::Loop &l) {
  std::string s;
  l.call_soon([&s] { use(s); });
  run(l);
}
Task<void> g5(mini::Loop &l) {
  std::string s;
  l.call_soon([&s] { use(s); });
  co_await mini::sleep(1);
}
int main() {
  mini::Loop l;
  std::string s;
  l.call_soon([&s] { use(s); });
}
void g6(mini::Loop &l) {
  static int n = 0;
  l.call_soon([&] { ++n; });
}
void g7() {
  mini::Loop l;
  int n = 0;
  l.call_soon([&] { ++n; });
}
void g8(mini::Loop &l) {
  std::string s;
  mini::Event done;
  l.call_soon([&] {
    use(s);
    done.set();
  });
  mini::sync_wait([](mini::Event &e) -> Task<int> {
    co_await e;
    co_return 1;
  }(done));
}
Task<void> log_ref(const std::string &s) {
  co_await mini::sleep(1);
  (void)s.size();
}
struct S {
  Task<void> m;
  std::vector<Task<void>> v;
  std::map<int, Task<void>> k;
  void b1() {
    std::string s;
    m = log_ref(s);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: coroutine 'log_ref' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  }
  void b2() {
    std::string s;
    auto t = log_ref(s);
    // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: coroutine 'log_ref' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
    m = std::move(t);
  }
  void b3() {
    std::string s;
    auto t = log_ref(s);
    // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: coroutine 'log_ref' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
    v.push_back(std::move(t));
  }
  void b4() {
    std::string s;
    v.push_back(log_ref(s));
    // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: coroutine 'log_ref' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  }
  void b5() {
    std::string s;
    k.emplace(1, log_ref(s));
    // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: coroutine 'log_ref' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  }
  void b6() {
    std::string s;
    auto t = log_ref(s);
    // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: coroutine 'log_ref' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
    k.emplace(1, std::move(t));
  }
  void g1(std::string &s) {
    auto t = log_ref(s);
    v.push_back(std::move(t));
  }
  Task<void> g2() {
    std::string s;
    auto t = log_ref(s);
    m = std::move(t);
    co_await std::move(m);
  }
  void g3() {
    std::string s;
    auto t = log_ref(s);
    m = std::move(t);
    mini::sync_wait(std::move(m));
  }
};

namespace lib {
struct Bytes {
  char *data;
  std::size_t size;
  Bytes(char *data, std::size_t size);
  template <class T> Bytes(T &other) : Bytes(other.buffer(), other.length()) {}
  char *buffer() { return data; }
  std::size_t length() { return size; }
};
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
Op read(Bytes);
struct Array {
  char bytes[16];
  char *buffer() { return bytes; }
  std::size_t length() { return 16; }
};
} // namespace lib
lib::Op view1(lib::Bytes b) { return lib::read(b); }
lib::Op view2() {
  lib::Array a;
  return lib::read(a);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'lib::read' keeps a parameter, which refers to 'a' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
