// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain(std::string name) {
  report(name, "starts");
  co_await sleep(0);
  report(name, "ends");
}

} // namespace

void scenario() {
  runner runner(options());
  runner.run(amain("first"));
  runner.get_loop().call_soon([] { report("between"); });
  report("scheduled");
  runner.run(amain("second"));
}
