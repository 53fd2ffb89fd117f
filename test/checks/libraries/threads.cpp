// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How coroutines change their thread with the libraries that corolint knows:
// on a pool they may block, on the loop they may not.
//
// RUN: %check_async %s async-blocking-call
#include "../Inputs/mini.h"
#include "../Inputs/threads.h"

using mini::pause;
using mini::Task;

Task<int> child();

Task<> asio_tokens(asio::thread_pool &pool, asio::io_context &io, asio::steady_timer &timer) {
  co_await asio::post(asio::bind_executor(pool, asio::use_awaitable));
  pause(1);
  co_await timer.async_wait(asio::use_awaitable);
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_await asio::dispatch(asio::bind_executor(pool.get_executor(), asio::use_awaitable));
  pause(1);
  co_await asio::post(asio::bind_executor(io.get_executor(), asio::use_awaitable));
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  int failure = 0;
  co_await timer.async_wait(asio::redirect_error(asio::bind_executor(pool, asio::use_awaitable), failure));
  pause(1);
}
// The handler goes to the pool, and from there to the executor of the coroutine.
Task<> asio_without_token(asio::thread_pool &pool) {
  co_await asio::post(pool, asio::use_awaitable);
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
Task<> asio_unknown(asio::any_io_executor &e) {
  co_await asio::post(asio::bind_executor(e, asio::use_awaitable));
  pause(1);
}
Task<> asio_on_pool() {
  pause(1);
  co_return;
}
Task<> asio_on_loop() {
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_return;
}
struct session {
  Task<> run() {
    pause(1);
    co_return;
  }
  Task<> serve() {
    pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' {{.*}} [async-blocking-call]
    co_return;
  }
};
void asio_spawns(asio::thread_pool &pool, asio::io_context &io, std::shared_ptr<session> s) {
  asio::co_spawn(pool, asio_on_pool(), asio::detached);
  asio::co_spawn(pool.get_executor(), asio_on_pool, asio::detached);
  asio::co_spawn(io, asio_on_loop(), asio::detached);
  asio::co_spawn(pool, [s] { return s->run(); }, asio::detached);
  asio::co_spawn(io, [s] { return s->serve(); }, asio::detached);
  asio::co_spawn(
      pool,
      [s]() -> Task<> {
        pause(1);
        co_await s->run();
      },
      asio::detached);
}

Task<> cppcoro_pool(cppcoro::static_thread_pool &pool, cppcoro::io_service &io) {
  co_await pool.schedule();
  pause(1);
  co_await io.schedule();
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_await (child() | cppcoro::resume_on(pool));
  pause(1);
  co_await io.schedule_after(1);
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
Task<> cppcoro_child() {
  pause(1);
  co_return;
}
Task<> cppcoro_starts(cppcoro::static_thread_pool &pool) {
  co_await cppcoro::schedule_on(pool, cppcoro_child());
  pause(1);
}

Task<> libcoro(std::shared_ptr<coro::thread_pool> pool, std::unique_ptr<coro::scheduler> &loop) {
  co_await pool->schedule();
  pause(1);
  co_await pool->yield();
  pause(1);
  co_await loop->schedule();
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}

Task<> libunifex(unifex::static_thread_pool &pool, unifex::single_thread_context &one) {
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_await unifex::schedule(pool.get_scheduler());
  pause(1);
  co_await unifex::schedule(one.get_scheduler());
  pause(1);
}
Task<> stdexec_task(int scheduler) {
  co_await exec::reschedule_coroutine_on(scheduler);
  pause(1);
}

Task<> cppwinrt(winrt::DispatcherQueue &queue) {
  winrt::apartment_context ui;
  co_await winrt::resume_background();
  pause(1);
  co_await ui;
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_await winrt::resume_after(1);
  pause(1);
  co_await winrt::resume_foreground(queue);
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_await winrt::resume_background();
  co_await wil::resume_foreground(queue);
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
Task<> cppwinrt_duration() {
  using namespace winrt;
  co_await std::chrono::duration<long, std::ratio<1>>(5);
  pause(1);
}

Task<> concurrencpp_pool(std::shared_ptr<concurrencpp::thread_pool_executor> pool,
                         std::shared_ptr<concurrencpp::manual_executor> ui,
                         std::shared_ptr<concurrencpp::executor> any) {
  co_await concurrencpp::resume_on(pool);
  pause(1);
  co_await concurrencpp::resume_on(ui);
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_await concurrencpp::resume_on(any);
  pause(1);
}
Task<> concurrencpp_tag(concurrencpp::executor_tag, std::shared_ptr<concurrencpp::executor>) {
  pause(1);
  co_return;
}

Task<> toomanycooks() {
  co_await tmc::resume_on(tmc::cpu_executor());
  pause(1);
  co_await tmc::resume_on(tmc::asio_executor());
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}

Task<> yaclib_pool(yaclib::FairThreadPool &pool, yaclib::IExecutor &any) {
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_await yaclib::On(pool);
  pause(1);
  co_await yaclib::On(any);
  pause(1);
}

Task<> async_simple_dispatch(async_simple::executors::SimpleExecutor &pool) {
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_await async_simple::coro::dispatch(&pool);
  pause(1);
}

Task<> qcoro(QThread *worker) {
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_await QCoro::moveToThread(worker);
  pause(1);
}

Task<> drogon_loop() {
  co_await drogon::switchThreadCoro(1);
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}

Task<> folly_on_pool() {
  pause(1);
  co_return;
}
Task<> folly_on_global_pool() {
  pause(1);
  co_return;
}
Task<> folly_on_loop() {
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_return;
}
// The executor is that of the child; this one comes back.
Task<> folly_executors(folly::CPUThreadPoolExecutor &pool, folly::EventBase &loop) {
  co_await folly::coro::co_withExecutor(&pool, folly_on_pool());
  co_await folly::coro::co_withExecutor(folly::getGlobalCPUExecutor(), folly_on_global_pool());
  co_await folly::coro::co_withExecutor(&loop, folly_on_loop());
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
