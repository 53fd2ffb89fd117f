// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Results in the order of their arrival, or only the first.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <string>
#include <vector>

// [example]
asyncrt::coroutine<std::string> horse(std::string name, double seconds) {
  co_await asyncrt::sleep(seconds);
  co_return name;
}

asyncrt::coroutine<void> race() {
  std::vector<asyncrt::coroutine<std::string>> field;
  field.push_back(horse("Slow", 0.04));
  field.push_back(horse("Fast", 0.01));
  for (auto next : asyncrt::as_completed(field))
    std::printf("%s\n", (co_await next).c_str());
}

asyncrt::coroutine<void> photo_finish() {
  std::vector<asyncrt::task<std::string>> field;
  field.push_back(asyncrt::create_task(horse("Slow", 5)));
  field.push_back(asyncrt::create_task(horse("Fast", 0.01)));
  auto [done, pending] = co_await asyncrt::wait(field, {.return_when = asyncrt::return_when::first_completed});
  std::printf("%s wins, %zu still running\n", done.front().result().c_str(), pending.size());
  for (auto &late : pending)
    late.cancel();
}
// [/example]

int main() {
  asyncrt::run(race());
  asyncrt::run(photo_finish());
}
