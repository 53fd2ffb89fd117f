// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Work for other threads; nothing says that it opens a loop.
#ifndef COROLINT_TEST_WITNESS_JOBS_H
#define COROLINT_TEST_WITNESS_JOBS_H

#include <functional>

void refresh();
void save();
void start(std::function<void()> job);

#endif
