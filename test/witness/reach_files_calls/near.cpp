// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine: every call leads to the runner of another file.
#include "far.h"

#include <cstdio>

asyncrt::coroutine<void> worker() {
  blocking(); // finding: async-nested-run
  through_a_third_file(); // finding: async-nested-run
  constructed object; // finding: async-nested-run
  {
    ended guard; // finding: async-nested-run
  }
  make_implementation()->act(); // finding: async-nested-run
  with_default(); // finding: async-nested-run
  initialised_on_first_use(); // finding: async-nested-run
  in_template(1); // finding: async-nested-run
  call_now([] { blocking(); }); // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
