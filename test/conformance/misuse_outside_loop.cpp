// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() { co_return; }

template <class Attempt> void refused(Attempt attempt) {
  try {
    attempt();
  } catch (const runtime_error &) {
    report(caught());
  }
}

} // namespace

void scenario() {
  refused([] { static_cast<void>(get_running_loop()); });
  refused([] { create_task(child()); });
  refused([] { static_cast<void>(current_task()); });
  refused([] { static_cast<void>(all_tasks()); });
}
