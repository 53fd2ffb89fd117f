// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Counting the words of many files at the same time.
#ifndef DEMO_COUNTER_H
#define DEMO_COUNTER_H

#include "words.h"
#include <asyncrt/asyncrt.hpp>
#include <string>
#include <vector>

/// The words of all `paths`, without those of the file `stop_words`. A file
/// that cannot be read is left out and named in the log.
asyncrt::coroutine<word_counts> count_files(std::vector<std::string> paths, std::string stop_words);

#endif
