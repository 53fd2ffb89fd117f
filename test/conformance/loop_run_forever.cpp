// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

} // namespace

void scenario() {
  const auto loop = make_loop();
  for (int turn = 0; turn != 2; ++turn) {
    loop->call_soon([] { report("first"); });
    loop->call_soon([&] { loop->stop(); });
    loop->call_soon([&] { report("after stop", loop->is_running()); });
    loop->call_soon([&] { loop->call_soon([] { report("next turn"); }); });
    loop->run_forever();
    report("stopped", loop->is_running());
  }
  loop->close();
}
