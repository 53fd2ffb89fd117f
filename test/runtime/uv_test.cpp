// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same runtime on libuv's loop.

#include "recorder.hpp"

#include <asyncrt/uv.hpp>

#include <csignal>
#include <thread>
#include <uv.h>

using namespace asyncrt;
using namespace std::chrono_literals;

namespace {

const run_options on_uv{.loop_factory = uv::new_event_loop};

coroutine<int> value(int number, delay wait = 0) {
  co_await sleep(wait);
  co_return number;
}

TEST(UvLoop, RunsCoroutines) {
  recorder seen;
  auto amain = []() -> coroutine<int> {
    EXPECT_NE(uv::native_loop(get_running_loop()), nullptr);
    auto [a, b] = co_await gather(value(1, 5ms), to_thread([] { return 2; }));
    try {
      co_await wait_for(value(3, 10), 5ms);
      ADD_FAILURE();
    } catch (const timeout_error &) {
    }
    co_return a + b;
  };
  EXPECT_EQ(run(amain(), on_uv), 3);
}

TEST(UvLoop, OtherLoopsAreNotMistakenForIt) {
  const auto loop = new_event_loop();
  EXPECT_EQ(uv::native_loop(*loop), nullptr);
}

TEST(UvLoop, ServesItsOwnHandles) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    auto fired = get_running_loop().create_future();
    uv_timer_t timer;
    uv_timer_init(uv::native_loop(get_running_loop()), &timer);
    timer.data = &fired;
    uv_timer_start(&timer, [](uv_timer_t *handle) { static_cast<future<void> *>(handle->data)->set_result(); }, 5, 0);
    co_await fired;
    uv_close(reinterpret_cast<uv_handle_t *>(&timer), nullptr);
    co_await sleep(0);
    co_await sleep(0);
  };
  run(amain(), on_uv);
}

TEST(UvLoop, IsWokenByThreadsAndSignals) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    event_loop &loop = get_running_loop();
    auto done = loop.create_future();
    const std::jthread other([&] {
      std::this_thread::sleep_for(5ms);
      loop.call_soon_threadsafe([&] { done.set_result(); });
    });
    co_await done;
    const std::jthread interrupt([] {
      std::this_thread::sleep_for(5ms);
      std::raise(SIGINT);
    });
    co_await sleep(10);
  };
  EXPECT_THROW(run(amain(), on_uv), keyboard_interrupt);
}

TEST(UvLoop, NestedRunIsTold) {
  recorder seen;
  unsigned line = 0;
  auto amain = [&]() -> coroutine<> {
    line = HERE + 1;
    EXPECT_THROW(run(value(1)), runtime_error);
    co_return;
  };
  run(amain(), on_uv);
  seen.expect("async-nested-run", line, "run() cannot be called from a running event loop");
}

} // namespace
