// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The class of the object that a parameter refers to, and the object that a
// variant holds.
//
// RUN: %check_async %s async-blocking-call -- -std=c++23
#include "Inputs/mini.h"
#include <expected>
#include <memory>
#include <optional>
#include <tuple>
#include <variant>
#include <vector>

using mini::Task;
void use(int);

struct Clock {
  virtual void wait() = 0;
  virtual ~Clock();
};
struct FakeClock : Clock {
  void wait() override {}
};
struct RealClock : Clock {
  void wait() override { mini::pause(1); }
};
struct Renamed : RealClock {};
void wait_on(Clock &clock) { clock.wait(); }
void wait_through(Clock *clock) { clock->wait(); }
void wait_further(Clock &clock) { wait_on(clock); }

Task<> with_a_fake() {
  FakeClock clock;
  wait_on(clock);
  wait_through(&clock);
  wait_further(clock);
  auto owned = std::make_unique<FakeClock>();
  wait_on(*owned);
  co_return;
}
Task<> with_a_real_one() {
  RealClock clock;
  wait_on(clock);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'wait_on' calls 'mini::pause', which blocks the event loop{{.*}} [async-blocking-call]
  co_return;
}
Task<> through_a_pointer() {
  RealClock clock;
  wait_through(&clock);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'wait_through' calls 'mini::pause'{{.*}} [async-blocking-call]
  co_return;
}
Task<> through_two() {
  RealClock clock;
  wait_further(clock);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'wait_further' calls 'mini::pause'{{.*}} [async-blocking-call]
  co_return;
}
Task<> with_a_derived_one() {
  Renamed clock;
  wait_on(clock);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'wait_on' calls 'mini::pause'{{.*}} [async-blocking-call]
  co_return;
}
Task<> with_any(Clock &clock) {
  wait_on(clock);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'wait_on' calls 'mini::pause'{{.*}} [async-blocking-call]
  co_return;
}

// The base's own version.
struct Slow {
  virtual void go() { mini::pause(1); }
};
struct Quick : Slow {
  void go() override {}
};
void go(Slow &what) { what.go(); }
Task<> quick() {
  Quick what;
  go(what);
  co_return;
}
Task<> slow() {
  Slow what;
  go(what);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'go' calls 'mini::pause'{{.*}} [async-blocking-call]
  co_return;
}

// One alternative or another.
struct Session {
  Session(int);
  Session(Session &&);
  Session &operator=(Session &&);
  ~Session() { mini::pause(1); }
};
using Either = std::variant<int, Session>;
std::expected<int, Session> connect();
struct Connection {
  Either state;
};
Task<> holds_a_number() {
  Either state = 1;
  use(state.index());
  std::expected<int, Session> result = connect();
  use(*result);
  Connection connection;
  std::tuple<int, std::optional<Session>> pair;
  std::vector<Either> all;
  co_return;
}
Task<> holds_a_session() {
  Either state = Session(3);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'std::variant::~variant' calls 'mini::pause'{{.*}} [async-blocking-call]
  co_return;
}
Task<> made_in_place() {
  Either state(std::in_place_type<Session>, 3);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'std::variant::~variant' calls 'mini::pause'{{.*}} [async-blocking-call]
  co_return;
}

// At compile time.
constexpr int table(int n) {
  if consteval {
    return n;
  } else {
    mini::pause(1);
    return n;
  }
}
Task<int> computed() {
  static_assert(table(3) == 3);
  constexpr int three = table(3);
  static constinit int four = table(4);
  co_return three + four;
}
Task<int> executed(int n) {
  co_return table(n);
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'table' calls 'mini::pause'{{.*}} [async-blocking-call]
}

// A branch for other threads.
struct Loop {
  bool running_in_this_thread() const;
};
void write(Loop &loop) {
  if (loop.running_in_this_thread())
    return;
  mini::pause(1);
}
void write_on_the_loop(Loop &loop) {
  if (loop.running_in_this_thread())
    mini::pause(1);
}
Task<> writes(Loop &loop) {
  write(loop);
  write_on_the_loop(loop);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'write_on_the_loop' calls 'mini::pause'{{.*}} [async-blocking-call]
  co_return;
}
