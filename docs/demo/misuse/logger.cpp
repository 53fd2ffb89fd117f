// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "logger.h"

#include "files.h"
#include <utility>

static const char *const log_file = "wordcount.log";

asyncrt::coroutine<void> start_log() {
  co_await asyncrt::to_thread(write_file, std::string(log_file), std::string("wordcount\n"));
}

asyncrt::coroutine<void> log_line(std::string line) {
  co_await asyncrt::to_thread(append_line, std::string(log_file), std::move(line));
}
