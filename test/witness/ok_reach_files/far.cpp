// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the runner is.
#include "far.h"

static asyncrt::coroutine<int> answer() { co_return 42; }

int blocking() { return asyncrt::run(answer()); }

int quiet() { return 1; }

asyncrt::coroutine<int> awaited() { co_return co_await answer(); }

constructed::constructed() { blocking(); }

constructed::constructed(int) { quiet(); }

int with_default(int value) { return value; }

static std::function<void()> kept;

void keep(std::function<void()> callback) { kept = std::move(callback); }

void call_kept() { kept(); }

void call_now(const std::function<void()> &callback) { callback(); }
