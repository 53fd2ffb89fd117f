// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How the C++ benchmarks report: one line "NAME VALUE" each, nanoseconds per operation or bytes per task.

#ifndef COROLINT_TEST_BENCH_RUNTIME_BENCH_HPP
#define COROLINT_TEST_BENCH_RUNTIME_BENCH_HPP

#include <malloc.h>

#include <chrono>
#include <cstddef>
#include <cstdio>

namespace bench {

using clock = std::chrono::steady_clock;

/// Prints the time since construction, divided by the number of operations.
class stopwatch {
public:
  [[nodiscard]] double per(double operations) const {
    const std::chrono::duration<double, std::nano> length = clock::now() - start_;
    return length.count() / operations;
  }
  void report(const char *name, double operations) const { std::printf("%s %.1f\n", name, per(operations)); }

private:
  clock::time_point start_ = clock::now();
};

/// Bytes that the program has allocated and not freed.
inline std::size_t memory() {
  const auto info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

} // namespace bench

#endif // COROLINT_TEST_BENCH_RUNTIME_BENCH_HPP
