// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The format of the files that a process leaves for `corolint watch`. They are called PROCESS-IMAGE-PART.
// A process has an image for each program that it executes, and fills one part after the other. The writer is a library
// in the process, the reader the command that has started it; both come from one build, so there is one version.

#ifndef COROLINT_WATCH_RECORDING_HPP
#define COROLINT_WATCH_RECORDING_HPP

#include <atomic>
#include <cstdint>

namespace corolint::watch {

constexpr std::uint64_t recording_magic = 0x3130574f524f4340; // "@COROW01"
constexpr std::uint64_t part_size = std::uint64_t(64) << 10;
constexpr unsigned most_parts = 256;
constexpr unsigned most_frames = 512;

/// The variables that lead the library to its file: a directory, and nanoseconds.
constexpr char directory_variable[] = "COROLINT_WATCH_DIRECTORY";
constexpr char threshold_variable[] = "COROLINT_WATCH_THRESHOLD";

/// The begin of a part. Entries follow, each a multiple of 8 bytes, up to `used`.
struct part_header {
  std::uint64_t magic;
  std::atomic<std::uint64_t> used; ///< bytes, with the header
  std::atomic<std::uint64_t> dropped; ///< stacks that had no room
};

enum class entry_kind : std::uint32_t {
  unfinished, ///< its writer was interrupted
  module,
  stack
};

struct entry_header {
  std::atomic<entry_kind> kind;
  std::uint32_t size; ///< of the whole entry
};

/// A file that code comes from; its path follows, ended by a zero.
struct module_entry {
  entry_header header;
  std::uint64_t number;
};

/// Calls that blocked with one stack on threads of one name. The frames follow, innermost first: the number of the
/// module in the upper 16 bits, the return address as the module's file counts addresses in the others.
struct stack_entry {
  entry_header header;
  std::atomic<std::uint64_t> count;
  std::atomic<std::uint64_t> longest; ///< nanoseconds, here and below
  std::atomic<std::uint64_t> total;
  std::uint32_t frames;
  std::uint32_t is_main; ///< the thread is the first of its process
  char call[24];
  char thread[16];
};

constexpr unsigned module_shift = 48;
constexpr std::uint64_t no_module = 0xffff;

} // namespace corolint::watch

#endif // COROLINT_WATCH_RECORDING_HPP
