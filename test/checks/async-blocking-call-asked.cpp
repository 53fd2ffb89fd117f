// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A future whose result is known to be there does not block, nor does the thread that has resumed the coroutine.
//
// RUN: %check_async %s async-blocking-call
#include "Inputs/mini.h"
#include <condition_variable>
#include <coroutine>
#include <cstdlib>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

using mini::Task;
using namespace std::chrono_literals;
Task<> next_turn();

Task<int> polls(std::future<int> f) {
  while (f.wait_for(0s) != std::future_status::ready)
    co_await next_turn();
  co_return f.get();
}
Task<int> polls_a_reference(std::shared_future<int> &f) {
  if (f.wait_until(std::chrono::steady_clock::time_point::min()) == std::future_status::ready)
    co_return f.get();
  co_return 0;
}
Task<int> polls_in_a_lambda(std::future<int> f) {
  auto is_ready = [&] { return f.wait_for(0s) == std::future_status::ready; };
  while (!is_ready())
    co_await next_turn();
  co_return std::move(f).get();
}
Task<int> waits(std::future<int> f) {
  f.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::future::wait' blocks the event loop while coroutine 'waits' is running{{.*}} [async-blocking-call]
  co_return f.get();
}
Task<int> asks_later(std::future<int> f) {
  int result = f.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'std::future::get' blocks the event loop while coroutine 'asks_later' is running{{.*}} [async-blocking-call]
  while (f.valid() && f.wait_for(0s) != std::future_status::ready)
    co_await next_turn();
  co_return result;
}
Task<int> asks_another(std::future<int> f, std::future<int> g) {
  while (g.wait_for(0s) != std::future_status::ready)
    co_await next_turn();
  co_return f.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'std::future::get' blocks the event loop while coroutine 'asks_another' is running{{.*}} [async-blocking-call]
}

Task<int> sets_it_itself() {
  std::promise<int> p;
  auto f = p.get_future();
  p.set_value(1);
  co_return f.get();
}
Task<int> sets_it_on_one_path(bool known) {
  std::promise<int> p;
  auto f = p.get_future();
  if (known)
    p.set_value(1);
  co_return f.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'std::future::get' blocks the event loop while coroutine 'sets_it_on_one_path' is running{{.*}} [async-blocking-call]
}
Task<int> sets_another() {
  std::promise<int> p, q;
  auto f = p.get_future();
  q.set_value(1);
  co_return f.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'std::future::get' blocks the event loop while coroutine 'sets_another' is running{{.*}} [async-blocking-call]
}
Task<int> executes_the_task() {
  std::packaged_task<int()> work([] { return 1; });
  auto f = work.get_future();
  work();
  co_return f.get();
}
Task<int> deferred() {
  int now = std::async(std::launch::deferred, [] { return 1; }).get();
  auto f = std::async(std::launch::deferred, [] { return 1; });
  co_return now + f.get();
}
Task<int> on_a_thread() {
  auto f = std::async(std::launch::async, [] { return 1; });
  co_return f.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'std::future::get' blocks the event loop while coroutine 'on_a_thread' is running{{.*}} [async-blocking-call]
}
std::future<int> make_ready_future(int);
Task<int> made_ready() {
  auto f = make_ready_future(1);
  co_return f.get() + make_ready_future(2).get();
}
std::future<int> asks_a_server();
Task<int> replaced() {
  auto f = make_ready_future(1);
  f = asks_a_server();
  co_return f.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'std::future::get' blocks the event loop while coroutine 'replaced' is running{{.*}} [async-blocking-call]
}

class Job {
  std::future<int> first, second;

public:
  Task<int> poll() {
    while (first.wait_for(0s) != std::future_status::ready)
      co_await next_turn();
    co_return first.get();
  }
  Task<int> take() {
    co_return first.get();
    // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'std::future::get' blocks the event loop while coroutine 'Job::take' is running{{.*}} [async-blocking-call]
  }
  Task<int> poll_another() {
    while (this->second.wait_for(0s) != std::future_status::ready)
      co_await next_turn();
    co_return first.get();
    // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'std::future::get' blocks the event loop while coroutine 'Job::poll_another' is running{{.*}} [async-blocking-call]
  }
};

class OnThread {
  std::thread thread;

public:
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> handle) {
    thread = std::thread([handle] { handle.resume(); });
  }
  void await_resume() {}
  ~OnThread() {
    if (thread.joinable())
      thread.join();
  }
};
class Worker {
  std::thread thread;

public:
  void start();
  ~Worker() {
    if (thread.joinable())
      thread.join();
  }
};
class Impatient {
  std::thread thread;

public:
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> handle);
  void await_resume() {}
  void stop() { thread.join(); }
};

Task<> resumed_on_thread() {
  OnThread there;
  co_await there;
}
Task<> with_worker() {
  Worker worker;
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'Worker::~Worker' calls 'std::thread::join', which blocks the event loop while coroutine 'with_worker' is running{{.*}} [async-blocking-call]
  worker.start();
  co_return;
}
Task<> stops() {
  Impatient waiting;
  waiting.stop();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Impatient::stop' calls 'std::thread::join', which blocks the event loop while coroutine 'stops' is running{{.*}} [async-blocking-call]
  co_await waiting;
}

// A list of futures, of which those that are ready are taken.
Task<int> polls_a_list(std::vector<std::future<int>> &futures) {
  int sum = 0;
  for (auto at = futures.begin(); at != futures.end(); ++at)
    if (at->wait_for(0s) == std::future_status::ready)
      sum += at->get();
  for (auto &f : futures)
    sum += f.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'std::future::get' blocks the event loop while coroutine 'polls_a_list' is running{{.*}} [async-blocking-call]
  co_return sum;
}
struct Operation {
  std::future<int> result;
  bool done() const;
};
Task<int> asks_the_operation(std::vector<Operation> &all, Operation &other) {
  for (auto &operation : all)
    if (operation.done())
      co_return operation.result.get();
  if (other.done())
    co_return all.front().result.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'std::future::get' blocks the event loop while coroutine 'asks_the_operation' is running{{.*}} [async-blocking-call]
  co_return 0;
}

// The thread that sets the result has ended.
Task<int> joins_first() {
  std::promise<int> promise;
  auto result = promise.get_future();
  std::thread thread([&promise] { promise.set_value(1); });
  thread.join();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::thread::join' blocks the event loop while coroutine 'joins_first' is running{{.*}} [async-blocking-call]
  co_return result.get();
}
class Computes {
  std::promise<int> promise;
  std::future<int> result = promise.get_future();
  std::thread thread;

public:
  Task<int> joins_a_member() {
    thread = std::thread([this] { promise.set_value(1); });
    thread.join();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'std::thread::join' blocks the event loop while coroutine 'Computes::joins_a_member' is running{{.*}} [async-blocking-call]
    co_return result.get();
  }
};
Task<int> joins_another() {
  std::promise<int> promise;
  auto result = promise.get_future();
  std::thread thread([] {});
  thread.join();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::thread::join' blocks the event loop while coroutine 'joins_another' is running{{.*}} [async-blocking-call]
  co_return result.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'std::future::get' blocks the event loop while coroutine 'joins_another' is running{{.*}} [async-blocking-call]
}

// An awaited operation hands over futures that are ready.
Task<std::vector<std::future<int>>> when_all(std::vector<std::future<int>> futures);
Task<std::future<int>> when_any(std::vector<std::future<int>> &futures);
Task<int> delivered(std::vector<std::future<int>> futures) {
  int sum = (co_await when_any(futures)).get();
  auto finished = co_await when_all(std::move(futures));
  for (auto &f : finished)
    sum += f.get();
  co_return sum + finished[0].get() + finished.front().get();
}
Task<int> not_delivered(std::vector<std::future<int>> futures) {
  co_await when_any(futures);
  co_return futures[0].get();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'std::future::get' blocks the event loop while coroutine 'not_delivered' is running{{.*}} [async-blocking-call]
}
Task<std::thread> make_thread();
Task<> joins_a_delivered_thread() {
  std::thread thread = co_await make_thread();
  thread.join();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::thread::join' blocks the event loop while coroutine 'joins_a_delivered_thread' is running{{.*}} [async-blocking-call]
}
// Compiles, and says nothing about the future.
Task<int> asks_itself(std::future<int> f) {
  bool ready = ready;
  if (ready)
    co_return f.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'std::future::get' blocks the event loop while coroutine 'asks_itself' is running; await it, or call it on another thread [async-blocking-call]
  co_return 0;
}
Task<int> waits_for_some_time(std::future<int> f, std::shared_future<int> g, std::chrono::seconds limit) {
  f.wait_for(10s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::future::wait_for' blocks the event loop while coroutine 'waits_for_some_time' is running{{.*}} [async-blocking-call]
  constexpr auto second = std::chrono::milliseconds(1000);
  g.wait_for(second);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::shared_future::wait_for' blocks the event loop while coroutine 'waits_for_some_time' is running{{.*}} [async-blocking-call]
  f.wait_for(std::chrono::seconds::zero());
  f.wait_for(std::chrono::milliseconds(0));
  f.wait_for(limit);
  co_return 0;
}

// A task with a blocking getter, and what completes it before.
struct Waiter {
  std::mutex mutex;
  std::condition_variable changed;
  bool done = false;
  void wait() {
    std::unique_lock<std::mutex> lock(mutex);
    while (!done)
      changed.wait(lock);
  }
};
struct Work {
  struct promise_type {
    Waiter waiter;
    Work get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception();
    void return_value(int);
  };
  Work(Work &&) noexcept;
  ~Work() { coroutine.destroy(); }
  mini::detail::awaiter<int> operator co_await() const;
  bool is_ready() const;
  int get_result() {
    coroutine.promise().waiter.wait();
    return 0;
  }
  std::coroutine_handle<promise_type> coroutine;
};
Work work(int);
struct when_both_all {
  when_both_all(Work &first, Work &second);
  mini::detail::awaiter<void> operator co_await() const;
};
struct when_any_of {
  when_any_of(Work &first, Work &second);
  mini::detail::awaiter<int> operator co_await() const;
};
mini::detail::awaiter<void> gather(Work &first, Work &second);
Work awaits_both() {
  Work a = work(1), b = work(2);
  when_both_all both(a, b);
  co_await both;
  co_return a.get_result() + b.get_result();
}
Work gathers() {
  Work a = work(1), b = work(2);
  co_await gather(a, b);
  co_return a.get_result() + b.get_result();
}
Work asks_the_task() {
  Work a = work(1);
  while (!a.is_ready())
    co_await next_turn();
  co_return a.get_result();
}
Work awaits_another() {
  Work a = work(1), b = work(2), c = work(3);
  co_await gather(a, b);
  int sum = c.get_result();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'Work::get_result' calls 'std::condition_variable::wait', which blocks the event loop while coroutine 'awaits_another' is running{{.*}} [async-blocking-call]
  co_await c;
  co_return sum;
}
Work awaits_either() {
  Work a = work(1), b = work(2);
  when_any_of either(a, b);
  int first = co_await either;
  first += a.get_result();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Work::get_result' calls 'std::condition_variable::wait', which blocks the event loop while coroutine 'awaits_either' is running{{.*}} [async-blocking-call]
  co_return first;
}

// The process ends with the branch; a branch that throws goes on elsewhere.
void logs(bool is_critical) {
  if (is_critical) {
    mini::pause(1);
    std::exit(1);
  }
}
void logs_and_throws(bool is_critical) {
  if (is_critical) {
    mini::pause(1);
    throw 1;
  }
}
mini::Task<> before_the_end(bool is_critical) {
  logs(is_critical);
  logs_and_throws(is_critical);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'logs_and_throws' calls 'mini::pause', which blocks the event loop while coroutine 'before_the_end' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

// A function that gives nothing if nothing has ended yet.
int value_of(std::future<int> &f) { return f.get(); }
struct group {
  int try_next() { return ended.empty() ? 0 : value_of(ended.back()); }
  int next() { return value_of(ended.back()); }
  std::vector<std::future<int>> ended;
};
Task<int> tries(group &g) { co_return g.try_next(); }
Task<int> does_not_try(group &g) {
  co_return g.next();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'group::next' calls 'std::future::get', which blocks the event loop while coroutine 'does_not_try' is running{{.*}} [async-blocking-call]
}

// Another future of the same result.
Task<int> shared_and_set() {
  std::promise<int> p;
  auto shared = p.get_future().share();
  std::shared_future<int> copy(shared);
  p.set_value(1);
  co_return shared.get();
}
Task<int> shared_and_unset() {
  std::promise<int> p;
  auto shared = p.get_future().share();
  co_return shared.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'std::shared_future::get' blocks the event loop while coroutine 'shared_and_unset' is running{{.*}} [async-blocking-call]
}

// A time of 0 only asks.
Task<> no_time(std::mutex &m, std::condition_variable &changed) {
  std::unique_lock lock(m);
  changed.wait_for(lock, 0s);
  changed.wait_for(lock, 1s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::condition_variable::wait_for' blocks the event loop{{.*}} [async-blocking-call]
  lock.unlock();
  std::this_thread::sleep_for(0s);
  std::this_thread::sleep_for(1s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop{{.*}} [async-blocking-call]
  co_return;
}
