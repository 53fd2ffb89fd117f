// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// KJ as Debian 12 has it: without coroutines, so continuations stand in for them.

#include "effects.hpp"
#include <kj/async-io.h>
#include <kj/async.h>
#include <kj/debug.h>
#include <kj/timer.h>
#include <mutex>

bool happened = false;
kj::AsyncIoContext *context;

kj::Promise<void> pause(unsigned milliseconds) {
  return context->provider->getTimer().afterDelay(milliseconds * kj::MILLISECONDS);
}

/// KJ's exceptions are its own; the description says what it is.
template <typename F> std::string described(F &&function) {
  std::string seen = "returns";
  KJ_IF_MAYBE (exception, kj::runCatchingExceptions(function))
    seen = std::string("exception: ") + exception->getDescription().cStr();
  return seen;
}

std::string nested_run() {
  return described([] {
    kj::evalLater([] { pause(1).wait(context->waitScope); }).eagerlyEvaluate(nullptr).wait(context->waitScope);
  });
}

std::string off_main() {
  std::string seen;
  std::thread([&] {
    seen = described([] { kj::Promise<void>(kj::READY_NOW).wait(context->waitScope); });
  }).join();
  return seen;
}

std::string moved_from() {
  kj::Promise<void> promise = pause(1);
  kj::Promise<void> taken = kj::mv(promise);
  promise.wait(context->waitScope);
  return "returns";
}

std::string dropped() {
  { auto promise = kj::evalLater([] { happened = true; }); }
  pause(20).wait(context->waitScope);
  return happened ? "runs" : "silence: it is cancelled";
}

std::string exception() {
  struct handler : kj::TaskSet::ErrorHandler {
    void taskFailed(kj::Exception &&) override {}
  } handler;
  {
    auto promise = kj::evalNow([]() -> kj::Promise<void> { KJ_FAIL_REQUIRE("lost"); }).eagerlyEvaluate(nullptr);
    pause(20).wait(context->waitScope);
  }
  return "silence: the exception is swallowed";
}

std::string twice() {
  kj::Promise<int> promise = kj::Promise<int>(42);
  promise.wait(context->waitScope);
  promise.wait(context->waitScope);
  return "returns";
}

std::string blocking() {
  effects::lateness timer;
  auto due = pause(20).then([&] { timer.arrived(); }).eagerlyEvaluate(nullptr);
  kj::evalLater([] { std::this_thread::sleep_for(300ms); }).wait(context->waitScope);
  due.wait(context->waitScope);
  return timer.text();
}

int main(int argc, char **argv) {
  auto own = kj::setupAsyncIo();
  context = &own;
  return effects::run(argc, argv,
                      {{"nested-run", nested_run},
                       {"off-main", off_main},
                       {"moved-from", moved_from},
                       {"dropped", dropped},
                       {"exception", exception},
                       {"twice", twice},
                       {"blocking", blocking}});
}
