// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bugs that people had, each reduced to a few lines of our own beside what
// fixed it. The address is where they talk about it.
//
// RUN: %check_async %s 'async-*'

#include "asio.h"
#include "concurrencpp.h"
#include "cppcoro.h"
#include "kj.h"
#include "libcoro.h"
#include "qcoro.h"
#include "seastar.h"
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

// get() of a future in a coroutine, which goes well as long as it is ready.
// https://github.com/scylladb/seastar/issues/2933
namespace get_instead_of_await {
seastar::future<int> load(int key);
seastar::future<int> bug() { co_return load(1).get() + 1; }
// CHECK-MESSAGES: :[[@LINE-1]]:40: warning: 'seastar::future::get' {{.*}} inside a running coroutine ('get_instead_of_await::bug'){{.*}} [async-nested-run]
seastar::future<int> fix() { co_return co_await load(1) + 1; }
} // namespace get_instead_of_await

// The units of a semaphore in a variable, so that nodiscard says nothing: they
// were never taken.
// https://github.com/scylladb/scylladb/pull/28581
// https://github.com/redpanda-data/redpanda/pull/26949
namespace units_never_taken {
struct units {
  ~units();
};
seastar::future<units> get_units(int &semaphore, int count);
seastar::future<> train();
seastar::future<> bug(int semaphore) {
  auto held = get_units(semaphore, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'seastar::future<units_never_taken::units>' returned by 'units_never_taken::get_units' is stored in 'held' and never awaited{{.*}} [async-unawaited-task]
  co_await train();
}
seastar::future<> fix(int semaphore) {
  auto held = co_await get_units(semaphore, 1);
  co_await train();
}
} // namespace units_never_taken

// A promise as a statement is cancelled at once.
// https://github.com/cloudflare/workerd/pull/1222
namespace dropped_promise {
struct socket {
  kj::Promise<void> send(const std::string &text);
};
kj::Promise<void> bug(socket &ws) {
  ws.send("pong");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'kj::Promise<void>' returned by 'dropped_promise::socket::send' is never awaited{{.*}} [async-unawaited-task]
  co_return;
}
kj::Promise<void> fix(socket &ws) { co_await ws.send("pong"); }
} // namespace dropped_promise

// A pool whose threads wait for what only they could do.
// https://github.com/David-Haim/concurrencpp/issues/61
namespace pool_waits_for_itself {
concurrencpp::result<int> consume(int part);
concurrencpp::result<int> bug() {
  auto first = consume(1), second = consume(2);
  co_return first.get() + second.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'concurrencpp::result::get' {{.*}} inside a running coroutine ('pool_waits_for_itself::bug'){{.*}} [async-nested-run]
  // CHECK-MESSAGES: :[[@LINE-2]]:27: warning: 'concurrencpp::result::get' {{.*}} inside a running coroutine ('pool_waits_for_itself::bug'){{.*}} [async-nested-run]
}
concurrencpp::result<int> fix() {
  auto first = consume(1), second = consume(2);
  co_return co_await first + co_await second;
}
} // namespace pool_waits_for_itself

// A destructor that waits for a task which the waiting thread should execute.
// https://github.com/jbaldwin/libcoro/issues/393
namespace waiting_destructor {
coro::task<void> until_empty();
struct server {
  ~server() { coro::sync_wait(until_empty()); }
};
coro::task<void> serve();
coro::task<void> bug() {
  server s;
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'waiting_destructor::server::~server' calls 'coro::sync_wait'{{.*}} inside a running coroutine ('waiting_destructor::bug'){{.*}} [async-nested-run]
  co_await serve();
}
void fix() {
  server s;
  coro::sync_wait(serve());
}
} // namespace waiting_destructor

// A plain function gives its parameter by reference to the coroutine that it
// returns; a temporary dies before its task is awaited.
// https://github.com/isocpp/CppCoreGuidelines/issues/2142
namespace wrapper_of_a_coroutine {
cppcoro::task<int> increment(const int &n) { co_return n + 1; }
cppcoro::task<int> bug(int n) { return increment(n); }
// CHECK-MESSAGES: :[[@LINE-1]]:40: warning: coroutine 'wrapper_of_a_coroutine::increment' keeps 'n', which refers to 'n' that is dead when the task runs{{.*}} [async-dangling-argument]
cppcoro::task<int> bug_with_temporary() {
  auto later = increment(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: coroutine 'wrapper_of_a_coroutine::increment' keeps 'n', which refers to a temporary 'int' that is dead when the task runs{{.*}} [async-dangling-argument]
  co_return co_await later;
}
cppcoro::task<int> fix(int n) { co_return co_await increment(n); }
cppcoro::task<int> fix_with_temporary() { co_return co_await increment(1); }
} // namespace wrapper_of_a_coroutine

// A coroutine that takes a view, given a string of its caller's expression.
// https://github.com/m4saka/CoTaskLib/issues/8
namespace view_of_a_temporary {
coro::task<void> dialog(std::string_view text) {
  co_await coro::thread_pool::make_unique()->schedule();
  co_return (void)text.size();
}
coro::task<void> dialog_of(std::string text) {
  co_await coro::thread_pool::make_unique()->schedule();
  co_return (void)text.size();
}
coro::task<void> bug() {
  auto task = dialog(std::string("yes or no?"));
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine 'view_of_a_temporary::dialog' keeps 'text', which refers to a temporary 'std::string' that is dead when the task runs{{.*}} [async-dangling-argument]
  co_await task;
}
coro::task<void> fix() {
  auto task = dialog_of("yes or no?");
  co_await task;
}
} // namespace view_of_a_temporary

// The captures of a coroutine lambda die with the lambda.
// https://github.com/isocpp/CppCoreGuidelines/issues/1756
// https://github.com/jbaldwin/libcoro/issues/270 (the harmless one)
namespace captures_die {
coro::task<void> step(int n);
coro::task<void> bug(int n) {
  coro::task<void> later;
  {
    const auto lambda = [n]() -> coro::task<void> { co_await step(n); };
    later = lambda();
    // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: coroutine lambda uses its capture {{.*}} [async-dangling-argument]
  }
  co_await later;
}
coro::task<void> fix(int n) {
  const auto lambda = [](int n) -> coro::task<void> { co_await step(n); };
  auto later = lambda(n);
  co_await later;
}
void harmless(int n) {
  auto make = [&](int i) -> coro::task<void> { co_await step(n + i); };
  std::vector<coro::task<void>> tasks;
  for (int i = 0; i != 3; ++i)
    tasks.emplace_back(make(i));
  coro::sync_wait(coro::when_all(std::move(tasks[0]), std::move(tasks[1]),
                                 std::move(tasks[2])));
}
} // namespace captures_die

// Who calls the lambda gives co_spawn a coroutine without its captures; who
// hands it over gives both.
// https://github.com/chriskohlhoff/asio/issues/1135
namespace spawned_lambda {
asio::awaitable<void> step(int n);
void bug(asio::io_context &context, int n) {
  asio::co_spawn(
      context, [n]() -> asio::awaitable<void> { co_await step(n); }(),
      asio::detached);
      // CHECK-MESSAGES: :[[@LINE-2]]:16: warning: coroutine lambda uses its capture {{.*}} [async-dangling-argument]
}
void fix(asio::io_context &context, int n) {
  asio::co_spawn(
      context, [n]() -> asio::awaitable<void> { co_await step(n); },
      asio::detached);
}
} // namespace spawned_lambda

// A mutex that one thread locks and another one unlocks.
// https://github.com/isocpp/CppCoreGuidelines/issues/1805
// https://github.com/arangodb/arangodb/pull/21099
namespace lock_over_await {
std::mutex mutex;
int count;
cppcoro::task<> write();
cppcoro::task<> bug() {
  std::lock_guard<std::mutex> guard(mutex);
  ++count;
  co_await write();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'guard', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended{{.*}} [async-lock-across-await]
}
cppcoro::task<> fix() {
  {
    std::lock_guard<std::mutex> guard(mutex);
    ++count;
  }
  co_await write();
}
} // namespace lock_over_await

// A nested event loop that makes an asynchronous call look synchronous. Qt
// allows it, so only the one of the coroutine library is a finding.
// https://github.com/fooyin/fooyin/issues/20
// https://github.com/qcoro/qcoro/issues/255
namespace nested_event_loop {
QCoro::Task<int> compute();
int exec_async() {
  QEventLoop loop;
  return loop.exec();
}
QCoro::Task<int> legal() { co_return exec_async(); }
QCoro::Task<int> bug() { co_return QCoro::waitFor(compute()); }
// CHECK-MESSAGES: :[[@LINE-1]]:36: warning: 'QCoro::waitFor' {{.*}} inside a running coroutine ('nested_event_loop::bug'){{.*}} [async-nested-run]
QCoro::Task<int> fix() { co_return co_await compute(); }
} // namespace nested_event_loop

// wait() on the thread whose event loop is running.
// https://github.com/capnproto/capnproto/pull/1754
namespace wait_in_a_coroutine {
kj::Promise<int> read();
kj::Promise<int> bug(kj::WaitScope &scope) { co_return read().wait(scope); }
// CHECK-MESSAGES: :[[@LINE-1]]:56: warning: 'kj::Promise::wait' {{.*}} inside a running coroutine ('wait_in_a_coroutine::bug'){{.*}} [async-nested-run]
kj::Promise<int> fix() { co_return co_await read(); }
int outermost(kj::WaitScope &scope) { return read().wait(scope); }
} // namespace wait_in_a_coroutine

// A task that can be awaited once.
// https://github.com/JoshuaRowePhantom/Phantom.Coroutines/issues/10
namespace awaited_again {
cppcoro::task<std::string> name();
cppcoro::task<> bug() {
  auto task = name();
  std::string first = co_await std::move(task);
  std::string second = co_await std::move(task);
  // CHECK-MESSAGES: :[[@LINE-1]]:43: warning: 'task' is awaited again{{.*}} [async-awaited-twice]
}
cppcoro::task<> fix() {
  auto task = name();
  std::string first = co_await std::move(task), second = first;
}
} // namespace awaited_again

// Waiting for the world without telling the scheduler.
// https://github.com/andreasbuhr/cppcoro/issues/78
// https://github.com/jbaldwin/libcoro/issues/360 (a sleep outside of the loop)
namespace sleeping_poll {
bool is_ready();
cppcoro::task<> pause();
cppcoro::task<> bug() {
  while (!is_ready())
    std::this_thread::sleep_for(10ms);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'sleeping_poll::bug' is running{{.*}} [async-blocking-call]
  co_return;
}
cppcoro::task<> fix() {
  while (!is_ready())
    co_await pause();
}
void outside(coro::scheduler &scheduler) {
  scheduler.spawn_detached([]() -> coro::task<void> { co_return; }());
  std::this_thread::sleep_for(100ms);
}
} // namespace sleeping_poll

// A coroutine that takes its request by rvalue reference keeps a reference.
// https://github.com/redpanda-data/redpanda/pull/29846
namespace rvalue_reference {
struct request {
  std::vector<int> ids;
};
cppcoro::task<> pause();
cppcoro::task<> check(request &&r) {
  co_await pause();
  r.ids.clear();
}
cppcoro::task<> check_own(request r) {
  co_await pause();
  r.ids.clear();
}
cppcoro::task<> bug() {
  request r;
  return check(std::move(r));
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'rvalue_reference::check' keeps 'r', which refers to 'r' that is dead when the task runs{{.*}} [async-dangling-argument]
}
cppcoro::task<> fix() {
  request r;
  return check_own(std::move(r));
}
} // namespace rvalue_reference

// A slot that is a coroutine: nobody has its task.
// https://github.com/qcoro/qcoro/issues/135
namespace coroutine_as_slot {
cppcoro::task<> load();
struct button {
  std::function<void()> on_click;
};
void bug(button &b) {
  b.on_click = []() -> cppcoro::task<> { co_await load(); };
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the 'cppcoro::task<>' that it returns is never awaited{{.*}} [async-unawaited-task]
}
void fix(button &b) {
  b.on_click = [] { cppcoro::sync_wait(load()); };
}
} // namespace coroutine_as_slot
