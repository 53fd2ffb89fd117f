// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What only detaches takes tasks that are scheduled already.
//
// RUN: %check_async %s async-non-coroutine-argument -- -std=c++20
#include "Inputs/mini.h"

using mini::Task;
template <class T> MINI_ROLE("detacher") void drop(T &&) {}
template <class T> MINI_ROLE("spawner") MINI_ROLE("detacher") void forget(T &&);
MINI_ROLE("spawner") mini::Handle<int> launch(Task<int>);
Task<int> load();
void scheduled() { drop(launch(load())); }
void fresh() { drop(load()); }
void spawned() { forget(launch(load())); }
// CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'forget' expects a fresh coroutine object, but gets 'mini::Handle<int>', which is already scheduled, not a fresh coroutine [async-non-coroutine-argument]
