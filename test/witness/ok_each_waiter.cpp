// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Everything that waits, used as it should be.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

asyncrt::coroutine<int> answer() { co_return 42; }
asyncrt::coroutine<void> nothing() { co_return; }

asyncrt::coroutine<void> scopes() {
  co_await asyncrt::with_task_group([](asyncrt::task_group &group) -> asyncrt::coroutine<void> {
    group.create_task(answer());
    auto kept = group.create_task(answer());
    std::printf("%d\n", co_await kept);
  });
  auto block = [](asyncrt::task_group &group) -> asyncrt::coroutine<int> {
    group.create_task(nothing());
    co_return 1;
  };
  int one = co_await asyncrt::with_task_group(block);
  one += co_await asyncrt::timeout(1, answer);
  one += co_await asyncrt::timeout(1, answer());
  one += co_await asyncrt::timeout(std::nullopt, [] { return answer(); });
  one += co_await asyncrt::timeout(std::chrono::seconds(1),
                                   [](asyncrt::timeout_scope &limit) -> asyncrt::coroutine<int> {
                                     limit.reschedule(std::nullopt);
                                     co_return co_await answer();
                                   });
  one += co_await asyncrt::timeout_at(asyncrt::clock::now(), [] { return answer(); });
  auto later = asyncrt::timeout(1, answer());
  one += co_await later;
  std::printf("%d\n", one);
}

asyncrt::coroutine<void> waits() {
  std::vector<asyncrt::coroutine<int>> fresh;
  fresh.push_back(answer());
  for (auto next : asyncrt::as_completed(fresh))
    std::printf("%d\n", co_await next);
  std::vector<asyncrt::task<int>> tasks{asyncrt::create_task(answer()), asyncrt::create_task(answer())};
  auto [done, pending] = co_await asyncrt::wait(tasks, {.timeout = 1});
  auto arriving = asyncrt::as_completed(tasks, 1);
  for (auto next : arriving)
    std::printf("%d\n", co_await next);
  auto one = asyncrt::create_task(answer());
  co_await asyncrt::wait_for(one, 1);
  co_await asyncrt::wait_for(answer(), std::nullopt);
  co_await asyncrt::shield(answer());
  auto shielded = asyncrt::shield(one);
  auto gathered = asyncrt::gather(answer(), one, shielded);
  co_await gathered;
  co_await asyncrt::gather(gathered, nothing());
  std::vector<asyncrt::future<int>> futures{asyncrt::shield(answer())};
  co_await asyncrt::gather(futures);
  co_await asyncrt::gather(asyncrt::return_exceptions, answer(), nothing());
  co_await asyncrt::gather(asyncrt::return_exceptions, futures);
  co_await asyncrt::gather();
  std::puts((co_await asyncrt::sleep(0, std::string("slept"))).c_str());
  co_await asyncrt::to_thread([](int number) { return number; }, 3);
}

// Looked at or cancelled is as good as awaited.
asyncrt::coroutine<void> looked_at() {
  auto cancelled = asyncrt::create_task(answer());
  cancelled.cancel();
  auto asked = asyncrt::create_task(answer());
  std::printf("%d\n", asked.done());
  auto told = asyncrt::create_task(answer());
  told.add_done_callback([] {});
  auto gathered = asyncrt::gather(answer(), answer());
  gathered.cancel();
  asyncrt::any_task any = asyncrt::create_task(answer());
  co_await any;
  std::vector<asyncrt::any_task> some{asyncrt::create_task(answer()), asyncrt::create_task(nothing())};
  co_await asyncrt::wait(some);
}

int main() {
  asyncrt::run(scopes());
  asyncrt::run(waits());
  asyncrt::run(looked_at());
  std::puts("done");
}
