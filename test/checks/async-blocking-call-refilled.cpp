// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Owners get something new. Do they destroy something old?
//
// RUN: %check_async %s async-blocking-call -- -std=c++23
#include "Inputs/mini.h"
#include <map>
#include <memory>
#include <optional>
#include <thread>
#include <variant>
#include <vector>
using mini::Task;

struct Slow {
  explicit Slow(int);
  ~Slow() { thread.join(); }
  std::thread thread;
};
struct Server {
  std::optional<Slow> slow;
  std::unique_ptr<Slow> owned;
  std::variant<std::monostate, Slow> either;
  std::map<int, std::unique_ptr<Slow>> sessions;
  void open() { slow.emplace(1); }
  void own() { owned = std::make_unique<Slow>(1); }
  void close() { slow.reset(); }
};
Task<void> o1(Server &s) {
  s.open();
  co_return;
}
Task<void> o2(Server &s) {
  s.close();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Server::close' calls 'std::thread::join', which blocks the event loop while coroutine 'o2' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> o3(Server &s) {
  s.own();
  co_return;
}
Task<void> o4(Server &s) {
  s.either.emplace<1>(1);
  co_return;
}
Task<void> o5(Server &s) {
  s.sessions[1] = std::make_unique<Slow>(1);
  co_return;
}
Task<void> o6(Server &s) {
  s.sessions.erase(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::map::erase' calls 'std::thread::join', which blocks the event loop while coroutine 'o6' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> o7(std::unique_ptr<Slow> &s) {
  s = std::make_unique<Slow>(1);
  co_return;
}
Task<void> o8(std::optional<Slow> *s) {
  s->emplace(1);
  co_return;
}
Task<void> o9(std::unique_ptr<Slow> &s) {
  s->thread.detach();
  s = std::make_unique<Slow>(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::unique_ptr::operator=' calls 'std::thread::join', which blocks the event loop while coroutine 'o9' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
