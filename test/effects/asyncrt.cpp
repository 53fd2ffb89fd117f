// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// asyncrt, the runtime of this repository: it says what is wrong, and where.

#include "effects.hpp"
#include <asyncrt/asyncrt.hpp>
#include <mutex>

bool happened = false;
std::string text;

asyncrt::coroutine<int> answer() { co_return 42; }
asyncrt::coroutine<void> note() {
  happened = true;
  co_return;
}
asyncrt::coroutine<void> fail() {
  throw std::runtime_error("lost");
  co_return;
}
asyncrt::coroutine<void> keep(const std::string &given) {
  text = given;
  co_return;
}

template <typename F> std::string on_loop(F coroutine) {
  asyncrt::run(coroutine());
  return "returns";
}

std::string nested_run() {
  return on_loop([]() -> asyncrt::coroutine<void> {
    asyncrt::run(answer());
    co_return;
  });
}

std::string off_main() {
  std::string seen;
  std::thread([&] {
    try {
      asyncrt::run(note());
    } catch (const std::exception &error) {
      seen = std::string("exception: ") + error.what();
    }
  }).join();
  return seen;
}

std::string moved_from() {
  auto task = note();
  auto taken = std::move(task);
  asyncrt::run(std::move(task));
  return "returns";
}

std::string dropped() {
  (void)note();
  return effects::ran(happened);
}

std::string callback() {
  on_loop([]() -> asyncrt::coroutine<void> {
    asyncrt::get_running_loop().call_soon([] { (void)note(); });
    co_await asyncrt::sleep(10ms);
  });
  return effects::ran(happened);
}

std::string exception() {
  on_loop([]() -> asyncrt::coroutine<void> {
    auto task = asyncrt::create_task(fail());
    co_await asyncrt::sleep(10ms);
  });
  return "a message about the task whose exception was not taken";
}

std::string twice() {
  return on_loop([]() -> asyncrt::coroutine<void> {
    auto task = answer();
    co_await std::move(task);
    co_await std::move(task);
  });
}

std::string dangling() {
  on_loop([]() -> asyncrt::coroutine<void> {
    auto task = keep(effects::long_text());
    co_await std::move(task);
  });
  return text == effects::long_text() ? "the old text, by chance" : "another text";
}

std::string blocking() {
  effects::lateness timer;
  on_loop([&]() -> asyncrt::coroutine<void> {
    auto due = asyncrt::create_task([](effects::lateness &late) -> asyncrt::coroutine<void> {
      co_await asyncrt::sleep(20ms);
      late.arrived();
    }(timer));
    co_await asyncrt::sleep(1ms);
    std::this_thread::sleep_for(300ms);
    co_await due;
  });
  return timer.text();
}

std::string lock() {
  static std::mutex mutex;
  auto locks = []() -> asyncrt::coroutine<void> {
    std::lock_guard guard(mutex);
    co_await asyncrt::sleep(20ms);
  };
  return on_loop([&]() -> asyncrt::coroutine<void> { co_await asyncrt::gather(locks(), locks()); });
}

int main(int argc, char **argv) {
  return effects::run(argc, argv,
                      {{"nested-run", nested_run},
                       {"off-main", off_main},
                       {"moved-from", moved_from},
                       {"dropped", dropped},
                       {"callback", callback},
                       {"exception", exception},
                       {"twice", twice},
                       {"dangling", dangling},
                       {"blocking", blocking},
                       {"lock", lock}});
}
