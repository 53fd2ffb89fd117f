// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Work that lives with an object, a way out that the program chose, and values
// of a generator that are not asked for.
//
// RUN: %check_async %s async-unawaited-task -- -std=c++23
#include "Inputs/mini.h"
#include <optional>
#include <utility>

using mini::Task;
class Job {
public:
  struct promise_type {
    Job get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void();
    void unhandled_exception();
  };
  Job() = default;
  Job(Job &&other) : handle_(std::exchange(other.handle_, nullptr)) {}
  Job &operator=(Job &&other) {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~Job() {
    if (handle_)
      handle_.destroy();
  }
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume();

private:
  std::coroutine_handle<promise_type> handle_;
};
Job accepts();
class Server {
  Job accepting_;

public:
  Server() : accepting_(accepts()) {}
  void again() { accepting_ = accepts(); }
};
Task<void> work();
class Lazy {
  Task<void> never_;

public:
  Lazy() : never_(work()) {}
  // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: 'mini::Task<void>' returned by 'work' is stored in the private member 'never_', which no function of the class reads, so it never runs; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
};

struct App {
  bool quitting_ = false, quiet_ = false;
  Task<void> quit(Task<void> last) {
    if (quitting_)
      co_return;
    quitting_ = true;
    co_await std::move(last);
  }
  Task<void> other(Task<void> last) {
  // CHECK-MESSAGES: :[[@LINE-1]]:31: warning: 'mini::Task<void>' is passed as 'last' and not awaited on every path; on the others it never runs [async-unawaited-task]
    if (quiet_)
      co_return;
    co_await std::move(last);
  }
};

template <class T> class Values {
public:
  struct promise_type {
    Values get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T value, int weight = 1);
    void return_value(T);
    void unhandled_exception();
  };
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  std::optional<T> await_resume();
};
Values<int> numbers();
Task<int> sums(int n) {
  auto all = numbers();
  int sum = 0;
  for (int i = 0; i < n; ++i)
    sum += *co_await all;
  co_return sum;
}
Task<int> sometimes(bool b) {
  auto t = work();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<void>' returned by 'work' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (b)
    co_await std::move(t);
  co_return 1;
}
