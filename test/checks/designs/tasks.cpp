// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks of home-made designs, without profile or annotation.
//
// RUN: %check_async %s 'async-*'
#include "designs-tasks.h"

nested::task<int> nested_one();
aliased::job<int> aliased_one();
by_traits::operation<int> traits_one();
derived::query<int> derived_one();
by_policy::lazy<int> policy_lazy();
by_policy::eager<int> policy_eager();
by_flag::lazy flag_lazy();
by_flag::eager flag_eager();
own_awaiter::task<int> own_one();
depends::task<int> depends_one();
eager::task<int> eager_one();
pooled::task<> pooled_one();
hidden::work<int> hidden_one();
immediate::now<> immediate_one();
shared::task<int> shared_one();
converted::task<int> converted_one();
void use(int);

nested::task<> dropped() {
  nested_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'nested::task<int>' returned by 'nested_one' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  aliased_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'aliased::job<int>' returned by 'aliased_one' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  traits_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'by_traits::operation<int>' returned by 'traits_one' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  derived_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'derived::query<int>' returned by 'derived_one' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  policy_lazy();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'by_policy::lazy<int>' returned by 'policy_lazy' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  policy_eager();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'by_policy::eager<int>' returned by 'policy_eager' is never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  flag_lazy();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'by_flag::lazy' returned by 'flag_lazy' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  flag_eager();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'by_flag::eager' returned by 'flag_eager' is never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  own_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'own_awaiter::task<int>' returned by 'own_one' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  depends_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'depends::task<int>' returned by 'depends_one' is never awaited, so it may never run, and its result is lost; use 'co_await' [async-unawaited-task]
  eager_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'eager::task<int>' returned by 'eager_one' is never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  pooled_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'pooled::task<>' returned by 'pooled_one' is never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  hidden_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hidden::work<int>' returned by 'hidden_one' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  immediate_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'immediate::now<>' returned by 'immediate_one' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  shared_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'shared::task<int>' returned by 'shared_one' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  converted_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'converted::task<int>' returned by 'converted_one' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

by_traits::operation<int> dropped_elsewhere() {
  auto kept = traits_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'by_traits::operation<int>' returned by 'traits_one' is stored in 'kept' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  (void)nested_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'nested::task<int>' returned by 'nested_one' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return 1;
}

nested::task<> twice() {
  auto a = nested_one();
  use(co_await a);
  use(co_await a);
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'a' is awaited again; a 'nested::task<int>' can be awaited only once [async-awaited-twice]
  auto b = derived_one();
  use(co_await std::move(b));
  use(co_await std::move(b));
  // CHECK-MESSAGES: :[[@LINE-1]]:26: warning: 'b' is awaited again; a 'derived::query<int>' can be awaited only once [async-awaited-twice]
  auto c = hidden_one();
  use(co_await std::move(c));
  use(co_await std::move(c));
  // CHECK-MESSAGES: :[[@LINE-1]]:26: warning: 'c' is awaited again; a 'hidden::work<int>' can be awaited only once [async-awaited-twice]
}

// Silent from here on.

nested::task<> awaited() {
  use(co_await nested_one());
  use(co_await aliased_one());
  use(co_await derived_one());
  use(co_await policy_lazy());
  use(co_await policy_eager());
  use(co_await flag_lazy());
  use(co_await flag_eager());
  use(co_await own_one());
  use(co_await depends_one());
  use(co_await eager_one());
  co_await pooled_one();
  use(co_await hidden_one());
  co_await immediate_one();
  use(co_await converted_one());
  auto many = shared_one();
  use(co_await many);
  use(co_await many);
  auto copy = many;
  use(co_await copy);
}

by_traits::operation<int> awaited_by_transform() { co_return co_await traits_one(); }

nested::task<int> handed_on() { return nested_one(); }
