// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "counter.h"

#include "files.h"
#include "logger.h"
#include <exception>
#include <utility>

static asyncrt::coroutine<word_counts> count_file(std::string path) {
  std::string problem;
  try {
    co_return count_words(co_await asyncrt::to_thread(read_file, path));
  } catch (const std::exception &error) {
    problem = error.what();
  }
  co_await log_line("left out: " + problem);
  co_return word_counts();
}

asyncrt::coroutine<word_counts> count_files(std::vector<std::string> paths, std::string stop_words) {
  std::vector<asyncrt::task<word_counts>> tasks;
  for (std::string &path : paths)
    tasks.push_back(asyncrt::create_task(count_file(std::move(path))));
  word_counts total;
  for (auto &task : tasks)
    add(total, co_await task);
  log_line("counted " + std::to_string(tasks.size()) + " files");
  try {
    std::string words = asyncrt::run(asyncrt::to_thread(read_file, stop_words));
    remove_words(total, words);
  } catch (const std::exception &) {
    total.erase("the");
  }
  co_return total;
}
