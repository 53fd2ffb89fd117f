// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks and closures that are handed over to objects, members and other functions, and the owners of what they refer to.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

lib::task<> work();
lib::future<> begins(const std::string &s) {
  co_await work();
  (void)s.size();
}
lib::task<> by_reference(const std::string &s) {
  co_await work();
  (void)s.size();
}

// An object takes the task over and is returned.
class Job {
public:
  explicit Job(lib::task<> &&task);
};
Job in_an_object(std::string name) {
  return Job(by_reference(name));
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: coroutine 'by_reference' keeps 's', which refers to 'name' that is dead{{.*}} [async-dangling-argument]
}
class Watched {
public:
  explicit Watched(lib::task<> task) : task(watch(std::move(task))) {}

private:
  lib::task<> watch(lib::task<> task) { co_await std::move(task); }
  lib::task<> task;
};
std::unique_ptr<Watched> watched(lib::task<> task) { return std::make_unique<Watched>(std::move(task)); }
struct Session : std::enable_shared_from_this<Session> {
  std::string name;
  lib::task<> run() {
    co_await work();
    name = "x";
  }
  std::unique_ptr<Session> another();
};
std::unique_ptr<Watched> of_an_owner() {
  auto session = std::make_unique<Session>();
  return watched(session->run());
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: coroutine 'Session::run' keeps 'this', which is 'session' that is dead{{.*}} [async-dangling-argument]
}
std::unique_ptr<Watched> of_another_owner(std::vector<std::unique_ptr<Session>> &all) {
  auto session = std::make_unique<Session>();
  all.push_back(session->another());
  return watched(session->run());
}
Session *given_away(std::vector<std::unique_ptr<Watched>> &all) {
  auto session = std::make_unique<Session>();
  all.push_back(watched(session->run()));
  return session.release();
}
std::string read(const lib::task<> &task);
std::string not_kept(std::string name) { return read(by_reference(name)); }

// A coroutine keeps the task in a member; its referent dies in the loop.
struct Devices {
  std::map<int, lib::future<>> running;
  lib::task<> reload() {
    co_await work();
    for (int i = 0; i != 3; ++i) {
      std::string name = std::to_string(i);
      running.emplace(i, begins(name));
      // CHECK-MESSAGES: :[[@LINE-1]]:26: warning: coroutine 'begins' keeps 's', which refers to 'name' that is dead{{.*}} [async-dangling-argument]
    }
  }
  lib::task<> waits() {
    for (int i = 0; i != 3; ++i) {
      std::string name = std::to_string(i);
      running.emplace(i, begins(name));
      co_await work();
    }
  }
};

// Of two paths one calls the function later.
template <class F> lib::task<> later(F f) {
  co_await work();
  co_await f();
}
bool is_free();
template <class F> lib::task<> when_free(F &&f) {
  if (is_free())
    return f();
  return later(std::forward<F>(f));
}
lib::task<> on_two_paths(std::string name) {
  return when_free([&] { return by_reference(name); });
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: lambda refers to 'name' that is dead{{.*}} [async-dangling-argument]
}
lib::task<> ok_on_two_paths(std::string name) {
  co_await when_free([&] { return by_reference(name); });
}

// The function runs a loop of its own.
struct Loop {
  void schedule(lib::task<> &task);
  void run();
};
template <class F> void execute(F &&f) {
  Loop loop;
  auto task = f();
  loop.schedule(task);
  loop.run();
}
void ok_executed(std::string name) {
  execute([&]() -> lib::task<> {
    co_await work();
    (void)name.size();
  });
}

// A function whose callable is hidden passes its argument on.
template <class> class Function;
template <class R, class... Args> class Function<R(Args...)> {
  R (*call)(Args &&..., void *&);
  void *object = nullptr;

public:
  R operator()(Args... args) { return call(static_cast<Args &&>(args)..., object); }
};
lib::task<> ok_forwarded(Function<lib::task<>(std::string)> handler) { co_await handler("text"); }

// Copies of pointers.
lib::detached uses(Session *session) {
  co_await work();
  session->name = "x";
}
std::vector<Session *> sessions();
void ok_pointers() {
  auto all = sessions();
  for (unsigned i = 0; i != all.size(); ++i)
    uses(all[i]);
}

// A task that gives up its coroutine, which goes on with others.
struct Job2 {
  struct promise_type {
    Job2 get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  Job2(Job2 &&other) noexcept : handle(other.handle) { other.handle = nullptr; }
  ~Job2() {
    if (handle)
      handle.destroy();
  }
  void release() { handle = nullptr; }
  void reset() {
    handle.destroy();
    handle = nullptr;
  }
  std::coroutine_handle<promise_type> handle;
};
void ready(std::coroutine_handle<> handle);
template <class Task> void schedule(Task &&task) {
  auto &promise = task.handle.promise();
  task.release();
  ready(std::coroutine_handle<Job2::promise_type>::from_promise(promise));
}
template <class Task> void cancel(Task &&task) { task.reset(); }
void scheduled(std::string name) {
  schedule([&]() -> Job2 {
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine lambda uses its capture 'name' after a suspension, but the lambda is a temporary that is dead by then{{.*}} [async-dangling-argument]
    co_await work();
    (void)name.size();
  }());
}
void ok_cancelled(std::string name) {
  cancel([&]() -> Job2 {
    co_await work();
    (void)name.size();
  }());
}

// On the executor that it is on, Asio begins the coroutine within the call.
namespace asio {
struct executor_type {};
namespace this_coro {
struct executor_t {
  bool await_ready() const noexcept { return true; }
  void await_suspend(std::coroutine_handle<>) const;
  executor_type await_resume() const;
};
inline constexpr executor_t executor;
} // namespace this_coro
template <class T> [[clang::annotate("corolint::detacher")]] void co_spawn(executor_type, lib::task<T>);
} // namespace asio
lib::task<> takes(std::string &&text) {
  std::string own(std::move(text));
  co_await work();
  (void)own.size();
}
lib::task<> on_its_executor() {
  auto executor = co_await asio::this_coro::executor;
  std::string text = "x";
  asio::co_spawn(executor, takes(std::move(text)));
}
asio::executor_type others;
lib::task<> on_another_executor() {
  std::string text = "x";
  asio::co_spawn(others, takes(std::move(text)));
  // CHECK-MESSAGES: :[[@LINE-1]]:26: warning: coroutine 'takes' keeps 'text', which refers to 'text' that is dead{{.*}} [async-dangling-argument]
  co_return;
}
