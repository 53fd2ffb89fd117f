// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

std::vector<event_loop *> made;

std::unique_ptr<event_loop> factory() {
  report("factory");
  auto loop = make_loop();
  made.push_back(loop.get());
  return loop;
}

coroutine<> amain() {
  report(&get_running_loop() == made[0], made[0]->is_running());
  co_return;
}

} // namespace

void scenario() {
  runner runner({.loop_factory = factory});
  report("made a runner", made.size());
  runner.run(amain());
  runner.run(amain());
  report(&runner.get_loop() == made[0], made[0]->is_running(), made[0]->is_closed());
}
