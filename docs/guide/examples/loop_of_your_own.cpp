// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop factory gives run() another loop.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <memory>

// [program]
std::unique_ptr<asyncrt::event_loop> make_loop() {
  auto loop = asyncrt::new_event_loop();
  loop->set_exception_handler([](asyncrt::event_loop &, const asyncrt::exception_context &context) {
    std::printf("handler: %s\n", context.message.c_str());
  });
  return loop;
}

asyncrt::coroutine<void> amain() {
  asyncrt::get_running_loop().call_soon([] { throw 42; });
  co_await asyncrt::sleep(0.01);
}

int main() { asyncrt::run(amain(), {.loop_factory = make_loop}); }
// [/program]
