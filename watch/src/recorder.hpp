// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The recording of this process: a file in memory, so that it survives every end of the process. Private to the library.

#ifndef COROLINT_WATCH_SRC_RECORDER_HPP
#define COROLINT_WATCH_SRC_RECORDER_HPP

#include "stack.hpp"
#include "watch/recording.hpp"

namespace corolint::watch {

/// The entry for `taken`, an old one or a new one; null if there is no room. No locks: threads and signal handlers that
/// add the same stack at the same time agree on one entry.
stack_entry *entry_for(const stack &taken, const char *call);

/// The process that records, opened at need in a child of a fork; 0 if nothing can be recorded, as in a child that
/// shares the memory of its parent.
int recording_process();

/// Remembers the directory for recordings, and opens one.
void start_recording(const char *directory);

} // namespace corolint::watch

#endif // COROLINT_WATCH_SRC_RECORDER_HPP
