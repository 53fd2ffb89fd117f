// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A concurrent word counter: wordcount STOP_WORDS FILE...
#include "counter.h"
#include "logger.h"
#include "report.h"
#include <cstdio>
#include <exception>

int main(int argc, char **argv) {
  if (argc < 3) {
    std::puts("usage: wordcount STOP_WORDS FILE...");
    return 2;
  }
  try {
    asyncrt::run(start_log());
  } catch (const std::exception &error) {
    std::printf("no log: %s\n", error.what());
  }
  word_counts counts = asyncrt::run(count_files({argv + 2, argv + argc}, argv[1]));
  print_report(counts);
  save_report(counts);
}
