// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The log of the program. Lines are written by a worker thread, so that a slow
// disk never stops the loop. Both functions return coroutines: they do nothing
// until they are awaited or run.
#ifndef DEMO_LOGGER_H
#define DEMO_LOGGER_H

#include <asyncrt/asyncrt.hpp>
#include <string>

/// Begins a new, empty log.
asyncrt::coroutine<void> start_log();

/// Appends one line to the log.
asyncrt::coroutine<void> log_line(std::string line);

#endif
