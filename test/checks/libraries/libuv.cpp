// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "libuv.h"
#include "mini.h"

using mini::Task;

void turn() { uv_run(uv_default_loop(), UV_RUN_ONCE); }

Task<> runs() {
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'uv_run' stalls the event loop when called inside a running coroutine ('runs'); use 'co_await' [async-nested-run]
  turn();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'turn' calls 'uv_run', which stalls the event loop when called inside a running coroutine ('runs'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> waits(uv_thread_t *thread, uv_cond_t *cond, uv_mutex_t *mutex, uv_sem_t *sem, uv_barrier_t *barrier) {
  uv_sleep(10);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'uv_sleep' blocks the event loop while coroutine 'waits' is running; use 'uv_timer_start' [async-blocking-call]
  uv_thread_join(thread);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'uv_thread_join' blocks the event loop while coroutine 'waits' is running; await it, or call it on another thread [async-blocking-call]
  uv_cond_wait(cond, mutex);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'uv_cond_wait' blocks the event loop while coroutine 'waits' is running; await it, or call it on another thread [async-blocking-call]
  uv_cond_timedwait(cond, mutex, 1000);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'uv_cond_timedwait' blocks the event loop while coroutine 'waits' is running; await it, or call it on another thread [async-blocking-call]
  uv_sem_wait(sem);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'uv_sem_wait' blocks the event loop while coroutine 'waits' is running; await it, or call it on another thread [async-blocking-call]
  uv_barrier_wait(barrier);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'uv_barrier_wait' blocks the event loop while coroutine 'waits' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
void callbacks(uv_timer_t *timer, uv_idle_t *idle, uv_async_t *async, uv_signal_t *signal, uv_handle_t *handle) {
  uv_timer_start(timer, [](uv_timer_t *) { uv_sleep(10); }, 1, 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:44: warning: 'uv_sleep' blocks the event loop while one of its callbacks is running; use 'uv_timer_start' [async-blocking-call]
  uv_timer_start(timer, [](uv_timer_t *) { turn(); }, 1, 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:44: warning: 'turn' calls 'uv_run', which stalls the event loop when called inside a callback of the event loop; use 'co_await' [async-nested-run]
  uv_idle_start(idle, [](uv_idle_t *) { uv_sleep(10); });
  // CHECK-MESSAGES: :[[@LINE-1]]:41: warning: 'uv_sleep' blocks the event loop while one of its callbacks is running; use 'uv_timer_start' [async-blocking-call]
  uv_async_init(uv_default_loop(), async, [](uv_async_t *) { uv_sleep(10); });
  // CHECK-MESSAGES: :[[@LINE-1]]:62: warning: 'uv_sleep' blocks the event loop while one of its callbacks is running; use 'uv_timer_start' [async-blocking-call]
  uv_signal_start(signal, [](uv_signal_t *, int) { uv_sleep(10); }, 2);
  // CHECK-MESSAGES: :[[@LINE-1]]:52: warning: 'uv_sleep' blocks the event loop while one of its callbacks is running; use 'uv_timer_start' [async-blocking-call]
  uv_close(handle, [](uv_handle_t *) { uv_sleep(10); });
  // CHECK-MESSAGES: :[[@LINE-1]]:40: warning: 'uv_sleep' blocks the event loop while one of its callbacks is running; use 'uv_timer_start' [async-blocking-call]
}

// Silent from here on.
Task<> asks(uv_sem_t *sem, uv_async_t *async, uv_loop_t *loop) {
  uv_sem_trywait(sem);
  uv_async_send(async);
  uv_stop(loop);
  co_return;
}
void threads(uv_work_t *request, uv_thread_t *thread) {
  uv_queue_work(uv_default_loop(), request, [](uv_work_t *) { uv_sleep(10); }, nullptr);
  uv_thread_create(thread, [](void *) { uv_sleep(10); }, nullptr);
}
Task<> starts(uv_thread_t *thread) {
  uv_thread_create(thread, [](void *) { uv_sleep(10); }, nullptr);
  co_return;
}
void later(uv_loop_t *loop, uv_timer_t *timer, uv_idle_t *idle, uv_handle_t *handle, uv_async_t *async) {
  uv_timer_start(timer, [](uv_timer_t *) {}, 1, 0);
  uv_idle_start(idle, [](uv_idle_t *) { uv_stop(uv_default_loop()); });
  uv_close(handle, nullptr);
  uv_async_init(loop, async, [](uv_async_t *) {});
  uv_run(loop, UV_RUN_DEFAULT);
}
int wait_outside(uv_thread_t *thread, uv_barrier_t *barrier) {
  uv_sleep(1);
  uv_barrier_wait(barrier);
  return uv_thread_join(thread);
}
