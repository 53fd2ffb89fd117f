// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops, runners and their callbacks, used as they should be.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> callbacks() {
  asyncrt::event_loop &loop = asyncrt::get_running_loop();
  auto never = loop.call_later(10, [] {});
  never.cancel();
  loop.call_at(asyncrt::clock::now(), [] { std::puts("at"); });
  loop.call_soon_threadsafe([] { std::puts("soon"); });
  loop.call_soon([] { asyncrt::create_task(answer()).add_done_callback([] { std::puts("callback"); }); });
  loop.set_exception_handler([](asyncrt::event_loop &self, const asyncrt::exception_context &context) {
    self.default_exception_handler(context);
  });
  asyncrt::current_task().set_name("renamed");
  asyncrt::any_task self = asyncrt::current_task();
  for (const auto &task : asyncrt::all_tasks())
    std::puts(task.get_name().c_str());
  co_await asyncrt::sleep(0.01);
}

int main() {
  asyncrt::runner runner({.loop_factory = asyncrt::new_event_loop});
  runner.get_loop().call_soon([] { std::puts("before"); });
  runner.run(callbacks());
  std::printf("%d\n", runner.run(answer()));
  runner.close();
  auto loop = asyncrt::new_event_loop();
  loop->call_soon([&] { loop->stop(); });
  loop->run_forever();
  loop->close();
  std::puts("done");
}
