// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A library's signal that stores any callable.
#pragma clang system_header
#include <functional>
#include <utility>
#include <vector>

namespace slots {
template <class... A> class signal {
  std::vector<std::function<void(A...)>> all;
  template <class F> void add(F f) { all.emplace_back(std::move(f)); }

public:
  template <class F> void connect(F f) { add(std::move(f)); }
  template <class F, class D> void connect(F f, D done) {
    add([f, done](A... args) { done(f(args...)); });
  }
};
} // namespace slots
