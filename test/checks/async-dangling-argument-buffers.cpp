// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Buffers and spans over locals, views of views, objects of shared pointers,
// callables that are called later, queues of callables, coroutines that a
// parameter detaches.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <deque>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>
using lib::task;
void use(std::string_view);
task<> wait();

// The buffer of a library, and its operations, whose bodies are not visible.
namespace lib {
struct buffer_view {
  void *data;
  std::size_t size;
};
buffer_view buffer(std::string &);
buffer_view buffer(std::vector<char> &);
buffer_view buffer(char *, std::size_t);
task<int> async_write(int socket, const buffer_view &);
task<int> async_read(int socket, buffer_view);
} // namespace lib
task<int> written(std::string text) {
  return lib::async_write(1, lib::buffer(text));
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'lib::async_write' keeps {{.*}}, which refers to 'text' that is dead {{.*}} [async-dangling-argument]
}
task<int> read() {
  std::vector<char> bytes(10);
  return lib::async_read(1, lib::buffer(bytes));
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'lib::async_read' keeps {{.*}}, which refers to 'bytes' that is dead {{.*}} [async-dangling-argument]
}
task<int> ok_written(std::string &text) { return lib::async_write(1, lib::buffer(text)); }
task<int> ok_written_here(std::string text) { co_return co_await lib::async_write(1, lib::buffer(text)); }
task<int> ok_read(char *bytes) { return lib::async_read(1, lib::buffer(bytes, 10)); }

// A view of a view refers to the same object.
task<> bytes(std::span<const std::byte> all) { use({reinterpret_cast<const char *>(all.data()), 1}); co_return; }
task<> text(std::string_view line) { use(line); co_return; }
void views(std::string line, std::vector<char> data) {
  lib::detach(bytes(std::as_bytes(std::span(data))));
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine 'bytes' keeps 'all', which refers to 'data' that is dead {{.*}} [async-dangling-argument]
  std::string_view view = line;
  lib::detach(text(view.substr(1)));
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine 'text' keeps 'line', which refers to 'line' that is dead {{.*}} [async-dangling-argument]
}
void ok_views(std::string_view line, std::span<char> data) {
  lib::detach(bytes(std::as_bytes(data)));
  lib::detach(text(line.substr(1)));
}

// The object of the only shared pointer.
struct session {
  std::string name;
  task<> run() { use(name); co_return; }
};
struct shared_session : std::enable_shared_from_this<shared_session> {
  task<> run() { auto self = shared_from_this(); co_await wait(); use("x"); }
};
void shared() {
  auto s = std::make_shared<session>();
  lib::detach(s->run());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine 'session::run' keeps 'this', which is 's' that is dead {{.*}} [async-dangling-argument]
}
void shared_temporary() {
  lib::detach(std::make_shared<session>()->run());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine 'session::run' keeps 'this', which is a temporary {{.*}} [async-dangling-argument]
}
void ok_shared(std::vector<std::shared_ptr<session>> &all) {
  auto s = std::make_shared<session>();
  all.push_back(s);
  lib::detach(s->run());
}
void ok_shared_self() {
  auto s = std::make_shared<shared_session>();
  lib::detach(s->run());
}

// A callable that a coroutine calls after a suspension, or before.
template <class F> lib::future<> soon(F f) { co_await wait(); f(); }
template <class F> lib::future<> now(F f) { f(); co_await wait(); }
lib::future<> called_later(std::string name) {
  return soon([&name] { use(name); });
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: lambda refers to 'name' that is dead {{.*}} [async-dangling-argument]
}
lib::future<> called_later_through_pointer(std::string name) {
  return soon([name = name.c_str()] { use(name); });
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: lambda refers to 'name' that is dead {{.*}} [async-dangling-argument]
}
lib::future<> ok_called_now(std::string name) { return now([&name] { use(name); }); }
lib::future<> ok_called_later(std::string name) { return soon([name] { use(name); }); }

// A queue drops each callable after its call; handlers stay.
struct loop {
  std::deque<std::function<void()>> queue;
  void post(std::function<void()> f) { queue.push_back(std::move(f)); }
};
struct button {
  std::vector<std::function<void()>> handlers;
  void on_click(std::function<void()> f) { handlers.push_back(std::move(f)); }
};
task<> greet(const std::string &name) { use(name); co_return; }
task<> greet_copy(std::string name) { use(name); co_return; }
void posted(loop &l, std::string name) {
  l.post([name] { lib::detach(greet(name)); });
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: {{.*}}'loop::post' does not keep the lambda until then{{.*}} [async-dangling-argument]
}
struct executor {
  std::deque<std::function<void()>> queue;
  template <class F> void post(F &&f) { queue.emplace_back(std::forward<F>(f)); }
  void step() {
    auto work = std::move(queue.front());
    queue.pop_front();
    work();
  }
};
struct signal {
  std::deque<std::function<void()>> handlers;
  template <class F> void connect(F &&f) { handlers.emplace_back(std::forward<F>(f)); }
  void emit() {
    for (auto &handler : handlers)
      handler();
  }
};
void posted_to_a_template(executor &e, signal &s, std::string name) {
  e.post([name] { lib::detach(greet(name)); });
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: {{.*}}'executor::post' does not keep the lambda until then{{.*}} [async-dangling-argument]
  e.post([name] { lib::detach(greet_copy(name)); });
  s.connect([name] { lib::detach(greet(name)); });
}
void posted_copies(loop &l, std::string name) {
  l.post([n = name] { lib::detach(greet(n)); });
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: lambda passes its capture 'n' to coroutine 'greet', which uses it when it runs, but 'loop::post' does not keep the lambda until then; pass it by value [async-dangling-argument]
  l.post([n = std::move(name)]() mutable { lib::detach(greet(std::move(n))); });
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: lambda passes its capture 'n' to coroutine 'greet'{{.*}} [async-dangling-argument]
  l.post([n = name]() mutable { lib::detach(greet_copy(std::move(n))); });
}
void ok_posted(loop &l, button &b, std::string name) {
  l.post([name] { lib::detach(greet_copy(name)); });
  b.on_click([name] { lib::detach(greet(name)); });
}
