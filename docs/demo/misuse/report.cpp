// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.h"

#include "files.h"
#include <algorithm>
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <exception>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void print_report(const word_counts &counts) {
  std::vector<std::pair<int, std::string>> ranking;
  for (const auto &[word, count] : counts)
    ranking.emplace_back(-count, word);
  std::sort(ranking.begin(), ranking.end());
  ranking.resize(std::min<std::size_t>(ranking.size(), 3));
  for (const auto &[count, word] : ranking)
    std::printf("%3d %s\n", -count, word.c_str());
}

static asyncrt::coroutine<void> write_counts(const word_counts &counts) {
  std::string text;
  for (const auto &[word, count] : counts)
    text += word + ' ' + std::to_string(count) + '\n';
  co_await asyncrt::to_thread(write_file, std::string("wordcount.txt"), text);
}

void save_report(const word_counts &counts) {
  std::thread saver([&counts] {
    try {
      asyncrt::run(write_counts(counts));
    } catch (const std::exception &error) {
      std::printf("not saved: %s\n", error.what());
    }
  });
  saver.join();
}
