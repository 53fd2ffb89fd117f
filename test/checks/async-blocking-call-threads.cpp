// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// After a co_await that moves the coroutine to a thread which may block,
// blocking is right; once it is back, it is wrong again. Said by roles.
//
// RUN: %check_async %s async-blocking-call,async-nested-run
#include "Inputs/mini.h"

using mini::Task;
using mini::pause;

MINI_ROLE("resumes_off_loop") mini::Event to_pool();
MINI_ROLE("resumes_on_loop") mini::Event to_loop();
MINI_ROLE("resumes_off_loop") MINI_ROLE("resumes_on_loop") mini::Event to(mini::Executor &);
MINI_ROLE("insulator") mini::Event switch_to(mini::Pool &);
MINI_ROLE("thread_launcher") mini::Event new_thread();
MINI_ROLE("loop_callback") mini::Event next_turn();
struct MINI_ROLE("resumes_off_loop") Background : mini::Event {};
struct MINI_ROLE("resumes_on_loop") Context : mini::Event {};
struct MINI_ROLE("insulator") Hop {
  mini::Pool &pool;
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};
struct Strand {
  MINI_ROLE("resumes_on_loop") mini::Event enter();
};
struct token {};
struct tag {};
MINI_ROLE("resumes_off_loop") token on_pool(token);
MINI_ROLE("resumes_off_loop") inline constexpr token use_pool;
MINI_ROLE("resumes_on_loop") inline constexpr token use_loop;
mini::Event post(token);
mini::Event read(int, token);
MINI_ROLE("resumes_off_loop") mini::Event operator co_await(tag);

Task<> child();
Task<int> fetch();
bool more();
void helper() { pause(1); }
struct Guard {
  ~Guard() { pause(1); }
};

Task<> stays() {
  co_await child();
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
Task<> goes() {
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_await to_pool();
  pause(1);
  helper();
  mini::sync_wait(child());
}
Task<> comes_back() {
  co_await to_pool();
  pause(1);
  co_await to_loop();
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  helper();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'helper' {{.*}} [async-blocking-call]
  mini::sync_wait(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' {{.*}} [async-nested-run]
  co_await to_pool();
  pause(1);
}
Task<> either(mini::Executor &e) {
  co_await to(e);
  pause(1);
}
Task<> by_insulator(mini::Pool &p) {
  co_await switch_to(p);
  pause(1);
}
Task<> by_launcher() {
  co_await new_thread();
  pause(1);
  co_await next_turn();
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
// The work goes elsewhere, and the coroutine waits for it on the loop.
Task<> work_goes(mini::Pool &p) {
  co_await p.offload([] { pause(1); });
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
Task<> by_type(Context &ui) {
  co_await Background();
  pause(1);
  co_await ui;
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
Task<> by_type_with_role(mini::Pool &p) {
  co_await Hop{p};
  pause(1);
}
Task<> by_variable() {
  Background background;
  co_await background;
  pause(1);
}
Task<> by_variable_of_call() {
  auto hop = to_pool();
  co_await hop;
  pause(1);
}
Task<> by_method(Strand &s) {
  co_await to_pool();
  co_await s.enter();
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
Task<> by_token() {
  co_await post(on_pool(token()));
  pause(1);
  co_await read(1, use_loop);
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_await read(1, use_pool);
  pause(1);
}
Task<> by_named_token() {
  const auto there = on_pool(token());
  co_await post(there);
  pause(1);
}
Task<> by_token_elsewhere() {
  token there = use_pool;
  (void)there;
  co_await post(token());
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
Task<> by_operator() {
  co_await tag();
  pause(1);
}

// Paths.
Task<> both_branches(bool b) {
  if (b)
    co_await to_pool();
  else
    co_await Background();
  pause(1);
}
Task<> one_branch(bool b) {
  if (b)
    co_await to_pool();
  pause(1);
}
Task<> in_the_branch(bool b) {
  if (b) {
    co_await to_pool();
    pause(1);
  } else {
    pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' {{.*}} [async-blocking-call]
  }
}
Task<> leaves_early(bool b) {
  if (b) {
    co_await to_pool();
    pause(1);
    co_return;
  }
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
Task<> leaves_early_on_loop(bool b) {
  if (!b) {
    pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' {{.*}} [async-blocking-call]
    co_return;
  }
  co_await to_pool();
  pause(1);
}
Task<> in_a_loop() {
  while (more()) {
    co_await to_pool();
    pause(1);
    co_await to_loop();
    pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' {{.*}} [async-blocking-call]
  }
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
// In the first round it is on the loop, later it is not.
Task<> at_the_end_of_a_loop() {
  while (more()) {
    pause(1);
    co_await to_pool();
  }
}
Task<> before_a_loop() {
  co_await to_pool();
  for (int i = 0; i < 3; ++i)
    pause(1);
}
Task<> in_a_switch(int i) {
  switch (i) {
  case 0:
    co_await to_pool();
    break;
  case 1:
    pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' {{.*}} [async-blocking-call]
    co_await to_pool();
    break;
  default:
    co_return;
  }
  pause(1);
}
Task<> in_a_try() {
  try {
    co_await to_pool();
    pause(1);
  } catch (...) {
    pause(1); // thrown before or after the move
  }
  co_await to_loop();
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
Task<> around_a_try() {
  co_await to_pool();
  try {
    more();
  } catch (...) {
    pause(1);
  }
}
Task<> in_a_condition() {
  if ((co_await to_pool(), more()))
    pause(1);
}
Task<> in_an_operand(bool b) {
  (void)(b && (co_await to_pool(), more()));
  pause(1);
}
Task<> in_one_expression() {
  (co_await to_pool(), pause(1));
  (pause(1), co_await to_loop(), pause(1));
  // CHECK-MESSAGES: :[[@LINE-1]]:34: warning: 'mini::pause' {{.*}} [async-blocking-call]
}

// Implied calls.
Task<> destroyed_there() {
  Guard guard;
  co_await to_pool();
}
Task<> destroyed_here() {
  co_await to_pool();
  {
    Guard guard;
    more();
  }
  co_await to_loop();
  Guard guard;
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'Guard::~Guard' {{.*}} [async-blocking-call]
}
Task<> temporary_there() {
  co_await to_pool();
  Guard();
  delete new Guard;
  co_await to_loop();
  Guard();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Guard::~Guard' {{.*}} [async-blocking-call]
}

// A task is a part of the coroutine; its thread after another awaitable
// is unknown.
Task<> keeps_its_thread() {
  co_await to_pool();
  int i = co_await fetch();
  pause(i);
}
Task<> unknown_then(mini::Event &e) {
  co_await to_pool();
  co_await e;
  pause(1);
}
Task<> event_on_loop(mini::Event &e) {
  co_await e;
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}

// Coroutines that move for others.
Task<> moves() { co_await to_pool(); }
Task<> moves_deep() { co_await moves(); }
Task<> moves_and_returns() {
  co_await to_pool();
  pause(1);
  co_await to_loop();
}
Task<> moved_by_child() {
  co_await moves();
  pause(1);
}
Task<> moved_by_grandchild() {
  co_await moves_deep();
  pause(1);
}
Task<> child_returned() {
  co_await moves_and_returns();
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}

// Where a coroutine begins.
Task<> only_there() {
  pause(1);
  co_return;
}
Task<> also_here() {
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_return;
}
Task<> below() {
  co_await only_there();
  pause(1);
}
Task<> from_there() {
  co_await to_pool();
  co_await below();
  co_await also_here();
}
Task<> from_here() { co_await also_here(); }
Task<> recursive(int depth) {
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  if (depth != 0)
    co_await recursive(depth - 1);
}
template <class T> MINI_ROLE("spawner") MINI_ROLE("detacher") MINI_ROLE("insulator") void spawn_on(mini::Pool &, T) {}
template <class T> MINI_ROLE("insulator") Task<> on(mini::Pool &, T) {
  return Task<>();
}
Task<> spawned_there() {
  pause(1);
  co_return;
}
Task<> spawned_by_name() {
  pause(1);
  co_return;
}
Task<> awaited_there() {
  pause(1);
  co_return;
}
Task<> spawned_here() {
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_return;
}
Task<> returned() {
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_return;
}
Task<> forwards() { return returned(); }
Task<> forwarded_there() {
  pause(1);
  co_return;
}
Task<> forwards_there() { return forwarded_there(); }
Task<> spawns(mini::Pool &p) {
  spawn_on(p, spawned_there());
  auto task = spawned_there();
  spawn_on(p, std::move(task));
  spawn_on(p, &spawned_by_name);
  spawn_on(p, []() -> Task<> {
    pause(1);
    co_return;
  });
  auto job = []() -> Task<> {
    pause(1);
    co_return;
  };
  spawn_on(p, job());
  spawn_on(p, [] { return forwarded_there(); });
  spawn_on(p, forwards_there());
  co_await on(p, awaited_there());
  co_await on(p, awaited_there()).named("there");
  mini::spawn(spawned_here());
  auto here = []() -> Task<> {
    pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' {{.*}} [async-blocking-call]
    co_return;
  };
  co_await here();
}
