// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_MEMORY_H
#define COROLINT_TOOL_UNITS_MEMORY_H

#include <cstdint>
#include <sys/types.h>

/// Memory, in bytes.
namespace corolint::tool {

/// The memory that the machine, or the container of this process, can still
/// give; 0 if it is unknown.
uint64_t availableMemory();

/// The memory of a process that is in no file; 0 if it is unknown.
uint64_t memoryOf(pid_t Process);

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_MEMORY_H
