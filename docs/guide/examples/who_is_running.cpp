// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names, the current task, all tasks, and callbacks at a task's end.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

// [example]
asyncrt::coroutine<int> work() {
  std::printf("I am %s\n", asyncrt::current_task().get_name().c_str());
  co_await asyncrt::sleep(0);
  co_return 42;
}

asyncrt::coroutine<void> amain() {
  auto answer = asyncrt::create_task(work(), {.name = "deep thought"});
  answer.add_done_callback([](const asyncrt::task<int> &ended) { std::printf("result: %d\n", ended.result()); });
  for (const auto &task : asyncrt::all_tasks())
    std::printf("- %s\n", task.get_name().c_str());
  co_await answer;
  co_await asyncrt::sleep(0); // callbacks have the turn after the end
}
// [/example]

int main() { asyncrt::run(amain()); }
