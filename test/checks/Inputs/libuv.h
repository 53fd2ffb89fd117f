// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The declarations of libuv that the tests use, as in its documentation:
// https://docs.libuv.org/

#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {
typedef struct uv_loop_s uv_loop_t;
typedef struct uv_handle_s uv_handle_t;
typedef struct uv_timer_s uv_timer_t;
typedef struct uv_idle_s uv_idle_t;
typedef struct uv_async_s uv_async_t;
typedef struct uv_signal_s uv_signal_t;
typedef struct uv_work_s uv_work_t;
typedef struct uv_mutex_s uv_mutex_t;
typedef struct uv_cond_s uv_cond_t;
typedef struct uv_sem_s uv_sem_t;
typedef struct uv_barrier_s uv_barrier_t;
typedef unsigned long uv_thread_t;
typedef enum { UV_RUN_DEFAULT, UV_RUN_ONCE, UV_RUN_NOWAIT } uv_run_mode;
typedef void (*uv_timer_cb)(uv_timer_t *);
typedef void (*uv_idle_cb)(uv_idle_t *);
typedef void (*uv_async_cb)(uv_async_t *);
typedef void (*uv_signal_cb)(uv_signal_t *, int);
typedef void (*uv_close_cb)(uv_handle_t *);
typedef void (*uv_work_cb)(uv_work_t *);
typedef void (*uv_after_work_cb)(uv_work_t *, int);
typedef void (*uv_thread_cb)(void *);

uv_loop_t *uv_default_loop(void);
int uv_run(uv_loop_t *, uv_run_mode);
void uv_stop(uv_loop_t *);
int uv_timer_start(uv_timer_t *, uv_timer_cb, uint64_t timeout,
                   uint64_t repeat);
int uv_idle_start(uv_idle_t *, uv_idle_cb);
int uv_async_init(uv_loop_t *, uv_async_t *, uv_async_cb);
int uv_async_send(uv_async_t *);
int uv_signal_start(uv_signal_t *, uv_signal_cb, int signum);
void uv_close(uv_handle_t *, uv_close_cb);
int uv_queue_work(uv_loop_t *, uv_work_t *, uv_work_cb, uv_after_work_cb);
int uv_thread_create(uv_thread_t *, uv_thread_cb, void *);
int uv_thread_join(uv_thread_t *);
void uv_sleep(unsigned int msec);
void uv_cond_wait(uv_cond_t *, uv_mutex_t *);
int uv_cond_timedwait(uv_cond_t *, uv_mutex_t *, uint64_t timeout);
void uv_sem_wait(uv_sem_t *);
int uv_sem_trywait(uv_sem_t *);
int uv_barrier_wait(uv_barrier_t *);
}
