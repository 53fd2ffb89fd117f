// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/Memory.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include <optional>
#include <string>
#include <unistd.h>

using namespace llvm;

namespace corolint::tool {
namespace {

/// Files of /proc and /sys have no size before they are read.
std::string textOf(const Twine &File) {
  auto Buffer = MemoryBuffer::getFileAsStream(File);
  return Buffer ? (*Buffer)->getBuffer().str() : "";
}

std::optional<uint64_t> numberOf(StringRef Text) {
  uint64_t Number = 0;
  if (Text.trim().getAsInteger(10, Number))
    return std::nullopt;
  return Number;
}

/// `Key: 123 kB` in a file of /proc.
std::optional<uint64_t> kibibytes(StringRef Text, StringRef Key) {
  auto [Before, Value] = Text.split(Key);
  std::optional<uint64_t> Number =
      numberOf(Value.ltrim().take_while([](char C) { return isDigit(C); }));
  if (Number)
    *Number <<= 10;
  return Number;
}

uint64_t ofMachine() {
  if (auto Available = kibibytes(textOf("/proc/meminfo"), "MemAvailable:"))
    return *Available;
  const long Pages = sysconf(_SC_PHYS_PAGES), Size = sysconf(_SC_PAGESIZE);
  return Pages > 0 && Size > 0 ? uint64_t(Pages) * uint64_t(Size) : 0;
}

/// What is left of the limit of one control group (version 2).
std::optional<uint64_t> ofGroup(const Twine &Folder) {
  auto Most = numberOf(textOf(Folder + "/memory.max"));
  auto Used = numberOf(textOf(Folder + "/memory.current"));
  if (!Most || !Used)
    return std::nullopt;
  // The cache of files counts as used, and is given back.
  std::string Parts = textOf(Folder + "/memory.stat");
  auto [Before, Files] = StringRef(Parts).split("\nfile ");
  const uint64_t Cache = numberOf(Files.split('\n').first).value_or(0);
  const uint64_t Kept = *Used - std::min(*Used, Cache);
  return *Most - std::min(*Most, Kept);
}

} // namespace

uint64_t availableMemory() {
  uint64_t Least = ofMachine();
  const std::string Groups = textOf("/proc/self/cgroup");
  auto [Before, Path] = StringRef(Groups).split("0::");
  for (StringRef Group = Path.split('\n').first.rtrim('/');;
       Group = Group.rsplit('/').first) {
    if (auto Left = ofGroup("/sys/fs/cgroup" + Group))
      Least = Least ? std::min(Least, *Left) : *Left;
    if (!Group.contains('/'))
      return Least;
  }
}

uint64_t memoryOf(pid_t Process) {
  const std::string Status = textOf("/proc/" + Twine(Process) + "/status");
  return kibibytes(Status, "RssAnon:").value_or(0) +
         kibibytes(Status, "RssShmem:").value_or(0);
}

} // namespace corolint::tool
