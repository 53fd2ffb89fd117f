// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

template <class Attempt> void refused(Attempt attempt) {
  try {
    attempt();
  } catch (const runtime_error &) {
    report(caught());
  }
}

} // namespace

void scenario() {
  const auto loop = make_loop();
  loop->call_soon([] { report("never"); });
  loop->close();
  report(loop->is_closed());
  refused([&] { loop->call_soon([] {}); });
  refused([&] { loop->call_later(1, [] {}); });
  refused([&] { loop->call_soon_threadsafe([] {}); });
  refused([&] { loop->run_forever(); });
  loop->close();
}
