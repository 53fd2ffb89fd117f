// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<future<>> first() { co_return get_running_loop().create_future(); }

coroutine<> second(future<> future) {
  try {
    co_await future;
  } catch (const runtime_error &error) {
    report("RuntimeError", std::string(error.what()).ends_with("attached to a different loop"));
  }
}

} // namespace

void scenario() { start(second(start(first()))); }
