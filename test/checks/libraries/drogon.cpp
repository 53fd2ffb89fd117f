// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "drogon.h"
#include <chrono>
#include <functional>
#include <mutex>
#include <thread>

using drogon::Task;

Task<int> fetch(int);
Task<> work();
drogon::AsyncTask forget();
void use(int);

int wait_for_it() { return drogon::sync_wait(fetch(1)); }

Task<> nested() {
  use(drogon::sync_wait(fetch(1)));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'drogon::sync_wait' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'drogon::sync_wait', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  drogon::app().run();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'drogon::HttpAppFramework::run' fails when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  drogon::app().getLoop()->loop();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'trantor::EventLoop::loop' fails when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

drogon::AsyncTask nested_in_detached() {
  drogon::sync_wait(work());
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'drogon::sync_wait' stalls the event loop when called inside a running coroutine ('nested_in_detached'); use 'co_await' [async-nested-run]
  co_return;
}

Task<> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'drogon::Task<>' returned by 'work' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  fetch(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'drogon::Task<int>' returned by 'fetch' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto later = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'drogon::Task<int>' returned by 'fetch' is stored in 'later' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'drogon::Task<>' returned by 'work' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

Task<> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  use(drogon::co_future(fetch(1)).get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'std::future::get' blocks the event loop while coroutine 'blocked' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

void callback() {
  std::function<void()> f = work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'work' is used as a callback whose result is discarded: the 'drogon::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
  auto *loop = drogon::app().getLoop();
  loop->queueInLoop([]() -> Task<> { co_return; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the 'drogon::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  loop->queueInLoop([] { drogon::sync_wait(work()); });
// CHECK-MESSAGES: :[[@LINE-1]]:26: warning: 'drogon::sync_wait' stalls the event loop when called inside a callback of the event loop; use 'co_await' [async-nested-run]
  loop->runInLoop([] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
// CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'std::this_thread::sleep_for' blocks the event loop while one of its callbacks is running; use the timer of your event loop [async-blocking-call]
}
void callbacks(trantor::EventLoop &loop, trantor::TcpClient &tcp, drogon::HttpClient &http) {
  loop.runAfter(1.0, [] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
// CHECK-MESSAGES: :[[@LINE-1]]:27: warning: 'std::this_thread::sleep_for' blocks the event loop while one of its callbacks is running{{.*}} [async-blocking-call]
  tcp.setConnectionCallback([](const int &) { drogon::sync_wait(work()); });
// CHECK-MESSAGES: :[[@LINE-1]]:47: warning: 'drogon::sync_wait' stalls the event loop when called inside a callback of the event loop{{.*}} [async-nested-run]
  http.sendRequest(1, [](int) { std::this_thread::sleep_for(std::chrono::seconds(1)); });
// CHECK-MESSAGES: :[[@LINE-1]]:33: warning: 'std::this_thread::sleep_for' blocks the event loop while one of its callbacks is running{{.*}} [async-blocking-call]
}

Task<> held(std::mutex &plain, drogon::Mutex &gate) {
  gate.lock();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'drogon::Mutex::lock_operation' returned by 'drogon::Mutex::lock' is never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  auto guard = gate.scoped_lock();
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'drogon::Mutex::scoped_operation' returned by 'drogon::Mutex::scoped_lock' is stored in 'guard' and never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  std::lock_guard lock(plain);
  co_await work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

Task<> not_sent(drogon::HttpClient &client, drogon::orm::DbClient &db) {
  client.sendRequestCoro(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'drogon::internal::HttpRespAwaiter' returned by 'drogon::HttpClient::sendRequestCoro' is never awaited, so it is never sent; use 'co_await' [async-unawaited-task]
  db.execSqlCoro("delete from users where id = $1", 2);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'drogon::internal::HttpRespAwaiter' returned by 'drogon::orm::DbClient::execSqlCoro' is never awaited, so it is never executed; use 'co_await' [async-unawaited-task]
  co_return;
}

Task<int> databases(drogon::orm::DbClient &db, drogon::orm::Mapper<int> &mapper) {
  use(db.execSqlSync("select 1"));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'drogon::orm::DbClient::execSqlSync' blocks the event loop while coroutine 'databases' is running; use 'co_await execSqlCoro(...)' [async-blocking-call]
  co_return mapper.findByPrimaryKey(1);
// CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'drogon::orm::Mapper::findByPrimaryKey' blocks the event loop while coroutine 'databases' is running; use 'co_await' with a CoroMapper [async-blocking-call]
}

// Silent from here on.

Task<int> ok_databases(drogon::orm::Mapper<int> &mapper, drogon::orm::CoroMapper<int> &awaited) {
  mapper.findByPrimaryKey(1, [](int) {}, [](int) {});
  co_return co_await awaited.findByPrimaryKey(1);
}

Task<> locked(std::mutex &plain, drogon::Mutex &gate) {
  auto guard = co_await gate.scoped_lock();
  co_await work();
  co_await gate.lock();
  co_await work();
  gate.unlock();
  { std::lock_guard lock(plain); }
  co_await work();
}

Task<> sent(drogon::HttpClient &client, drogon::orm::DbClient &db) {
  use(co_await client.sendRequestCoro(1));
  auto query = db.execSqlCoro("select 1");
  use(co_await query);
}

void quiet_callbacks(trantor::EventLoop &loop, trantor::TcpClient &tcp, drogon::HttpClient &http) {
  std::promise<int> done;
  loop.runAfter(1.0, [] { drogon::async_run(work); });
  tcp.setConnectionCallback([](const int &) {});
  http.sendRequest(1, [&](int response) { done.set_value(response); });
  done.get_future().wait();
}

Task<> right() {
  use(co_await fetch(1));
  auto later = fetch(2);
  use(co_await later);
  drogon::async_run(work);
  drogon::async_run([]() -> Task<> { co_await work(); });
  drogon::async_run([later = 1]() -> drogon::AsyncTask { co_return; });
  forget();
  auto *loop = drogon::app().getLoop();
  co_await drogon::sleepCoro(loop, 1.0);
  loop->queueInLoop([] { forget(); });
  loop->queueInLoop([]() -> drogon::AsyncTask { co_return; });
  std::function<void()> f = forget;
  f();
  auto future = drogon::co_future(fetch(3));
  co_return;
}

Task<> forward() { return work(); }

int main() {
  use(drogon::sync_wait(fetch(1)));
  drogon::sync_wait(forward());
  use(drogon::co_future(fetch(2)).get());
  std::thread worker([] { drogon::sync_wait(work()); });
  worker.join();
  drogon::app().run();
}
