// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Callables behind an interface: of several, the callee is unknown.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"
#include <utility>

using mini::Task;
Task<int> child();
void use(int);

template <typename F> struct SafeCall {
  F f;
  void operator()() { f(); }
};

struct Job {
  virtual void run() = 0;
  virtual ~Job() = default;
};
template <typename F> struct JobOf final : Job {
  SafeCall<F> f;
  JobOf(F f) : f{std::move(f)} {}
  void run() override { f(); }
};
template <typename F> Job *make_job(F f) { return new JobOf<F>(std::move(f)); }
void post(Job *job);

Task<> runs_a_job(Job &job) {
  job.run();
  co_return;
}
struct Waits {
  void operator()() { mini::sync_wait(child()); }
};
void posts() {
  post(make_job(Waits()));
  post(make_job([] { mini::sync_wait(child()); }));
  post(make_job([] { use(1); }));
}

// There is only one.
struct Step {
  virtual void run() = 0;
  virtual ~Step() = default;
};
template <typename F> struct StepOf final : Step {
  F f;
  StepOf(F f) : f(std::move(f)) {}
  void run() override { f(); }
};
void post(Step *step);
Task<> runs_the_step(Step &step) {
  step.run();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('runs_the_step'); use 'co_await' [async-nested-run]
  co_return;
}
template <typename F> void post_step(F f) { post(new StepOf<F>(std::move(f))); }
void posts_a_step() {
  post_step([] { mini::sync_wait(child()); });
}

// What they do is not hidden.
struct Shape {
  virtual void draw() = 0;
  virtual ~Shape() = default;
};
template <typename T> struct ShapeOf : Shape {
  void draw() override { mini::sync_wait(child()); }
};
template struct ShapeOf<int>;
template struct ShapeOf<long>;
Task<> draws(Shape &shape) {
  shape.draw();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('draws'); use 'co_await' [async-nested-run]
  co_return;
}
