// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// All of asyncrt: asyncio's rules in C++20.
//
// Start with coroutine.hpp (what an asynchronous function returns) and run.hpp (the entry point).

#ifndef ASYNCRT_ASYNCRT_HPP
#define ASYNCRT_ASYNCRT_HPP

// Starting
#include <asyncrt/coroutine.hpp>
#include <asyncrt/run.hpp>
#include <asyncrt/run_options.hpp>
#include <asyncrt/runner.hpp>
#include <asyncrt/thread_policy.hpp>

// Tasks
#include <asyncrt/as_completed.hpp>
#include <asyncrt/create_task.hpp>
#include <asyncrt/current.hpp>
#include <asyncrt/future.hpp>
#include <asyncrt/gather.hpp>
#include <asyncrt/outcome.hpp>
#include <asyncrt/shield.hpp>
#include <asyncrt/task.hpp>
#include <asyncrt/task_group.hpp>

// Waiting
#include <asyncrt/delay.hpp>
#include <asyncrt/sleep.hpp>
#include <asyncrt/timeout.hpp>
#include <asyncrt/to_thread.hpp>
#include <asyncrt/wait.hpp>
#include <asyncrt/wait_for.hpp>

// Between tasks
#include <asyncrt/event.hpp>
#include <asyncrt/lock.hpp>
#include <asyncrt/queue.hpp>
#include <asyncrt/semaphore.hpp>

// The loop
#include <asyncrt/event_loop.hpp>
#include <asyncrt/handle.hpp>

// What goes wrong
#include <asyncrt/errors.hpp>
#include <asyncrt/exception_group.hpp>
#include <asyncrt/location.hpp>
#include <asyncrt/violation.hpp>

#endif // ASYNCRT_ASYNCRT_HPP
