// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Annotations with which a program describes its own functions and types to corolint.
//
// corolint finds most roles by itself (from the types and from library profiles). Where it cannot, use one of these
// macros. They expand to an annotation that clang keeps and that corolint reads. For a compiler that does not know the
// attribute they expand to nothing, so they may be used in headers that other compilers and C code read too. They never
// change the generated code.
//
// Put the macro where an attribute goes: before a function's declaration, before a constructor, or
// between `class` and the name:
//
//     COROLINT_RUNNER void serve(my::task<void> main);
//     class COROLINT_TASK promise_like { ... };
//
// One function may carry several roles (a fire-and-forget spawner is COROLINT_SPAWNER COROLINT_DETACHER).

#ifndef COROLINT_ANNOTATIONS_H
#define COROLINT_ANNOTATIONS_H

#if defined(__clang__) && defined(__cplusplus)
#define COROLINT_ANNOTATION(role) [[clang::annotate("corolint::" role)]]
#elif defined(__clang__)
#define COROLINT_ANNOTATION(role) __attribute__((annotate("corolint::" role)))
#else
#define COROLINT_ANNOTATION(role)
#endif

/// Blocks the calling thread until the awaitable it is given is complete (`run`, `sync_wait`).
#define COROLINT_RUNNER COROLINT_ANNOTATION("runner")

/// A runner that only the main thread may call.
#define COROLINT_MAIN_THREAD_RUNNER COROLINT_ANNOTATION("main_thread_runner")

/// Takes a fresh coroutine object, schedules it, and returns a handle that must be consumed.
#define COROLINT_SPAWNER COROLINT_ANNOTATION("spawner")

/// May drop a task's result on purpose (fire and forget). Handing a task to it consumes the task.
#define COROLINT_DETACHER COROLINT_ANNOTATION("detacher")

/// Takes awaitables and makes one awaitable of them (`gather`, `when_all`).
#define COROLINT_COMBINATOR COROLINT_ANNOTATION("combinator")

/// Calls its argument on another thread.
#define COROLINT_THREAD_LAUNCHER COROLINT_ANNOTATION("thread_launcher")

/// Calls its argument later, on the thread of the loop.
#define COROLINT_LOOP_CALLBACK COROLINT_ANNOTATION("loop_callback")

/// Calls its argument where blocking is allowed.
#define COROLINT_INSULATOR COROLINT_ANNOTATION("insulator")

/// Calls its argument at once, before it returns. Needed only where the body is in another file.
#define COROLINT_CALLER COROLINT_ANNOTATION("caller")

/// Stops its thread for a while.
#define COROLINT_BLOCKING COROLINT_ANNOTATION("blocking")

/// Does not block, although it looks like it.
#define COROLINT_NOT_BLOCKING COROLINT_ANNOTATION("not_blocking")

/// A type whose objects must be awaited (or a function whose result must be).
#define COROLINT_TASK COROLINT_ANNOTATION("task")

/// A type whose objects may be dropped, although it looks like a task.
#define COROLINT_NOT_A_TASK COROLINT_ANNOTATION("not_a_task")

/// A type that a thread locks and unlocks: a coroutine must not hold it across a suspension.
#define COROLINT_MUTEX COROLINT_ANNOTATION("mutex")

/// A type whose objects hold such a lock while they live.
#define COROLINT_LOCK_GUARD COROLINT_ANNOTATION("lock_guard")

/// A mutex or guard that may be held across a suspension.
#define COROLINT_ASYNC_LOCK COROLINT_ANNOTATION("async_lock")

/// When awaited, resumes the coroutine on another thread, which may block. On a function that makes an
/// awaitable (`resume_background()`, `pool.schedule()`), on a completion token, or on the awaitable's type.
#define COROLINT_RESUMES_OFF_LOOP COROLINT_ANNOTATION("resumes_off_loop")

/// When awaited, resumes the coroutine on the thread of the loop, wherever it was before.
#define COROLINT_RESUMES_ON_LOOP COROLINT_ANNOTATION("resumes_on_loop")

#endif // COROLINT_ANNOTATIONS_H
