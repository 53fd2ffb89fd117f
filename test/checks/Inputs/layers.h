// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Library code in layers, each of which calls the next one several times.
#pragma clang system_header

namespace layers {
template <int N> struct layer {
  template <class Thread, class F> static void start(F f) {
    layer<N - 1>::template start<Thread>(f);
    layer<N - 1>::template start<Thread>(f);
    layer<N - 1>::template start<Thread>(f);
    layer<N - 1>::template start<Thread>(f);
  }
  template <class F> static void call(F f) {
    layer<N - 1>::call(f);
    layer<N - 1>::call(f);
    layer<N - 1>::call(f);
    layer<N - 1>::call(f);
  }
};
template <> struct layer<0> {
  template <class Thread, class F> static void start(F f) { Thread(f).detach(); }
  template <class F> static void call(F f) { f(); }
};
} // namespace layers
