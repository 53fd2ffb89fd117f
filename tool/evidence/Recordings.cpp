// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "evidence/Recordings.h"
#include "options/Usage.h"
#include "watch/recording.hpp"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <cstring>
#include <map>

using namespace llvm;
using namespace corolint::watch;

namespace corolint::tool {
namespace {

/// The files of code of one image of a process, by number.
using Modules = std::map<uint64_t, std::string>;

/// One part of a recording. Its process may still run, or may have been killed
/// in the middle of an entry, so no number in it is trusted.
class PartReader {
public:
  explicit PartReader(StringRef Bytes) : Bytes(Bytes) {}

  bool isPart() const {
    return Bytes.size() >= sizeof(part_header) && number(0) == recording_magic;
  }
  uint64_t dropped() const { return number(offsetof(part_header, dropped)); }

  /// Calls \p Take with the kind and the bytes of each entry.
  template <class Function> void each(Function Take) const {
    const uint64_t Used =
        std::min<uint64_t>(number(offsetof(part_header, used)), Bytes.size());
    for (uint64_t At = sizeof(part_header);
         At + sizeof(entry_header) <= Used;) {
      const auto Kind = static_cast<entry_kind>(word(At));
      const uint32_t Size = word(At + offsetof(entry_header, size));
      if (Size < sizeof(entry_header) || Size % 8 || At + Size > Used)
        return;
      Take(Kind, PartReader(Bytes.substr(At, Size)));
      At += Size;
    }
  }

  uint64_t number(uint64_t At) const { return read<uint64_t>(At); }
  uint32_t word(uint64_t At) const { return read<uint32_t>(At); }
  std::string text(uint64_t At, uint64_t Most) const {
    const StringRef All = Bytes.substr(At, Most);
    return All.take_until([](char C) { return C == 0; }).str();
  }

private:
  template <class T> T read(uint64_t At) const {
    T Value = 0;
    if (At + sizeof(T) <= Bytes.size())
      std::memcpy(&Value, Bytes.data() + At, sizeof(T));
    return Value;
  }

  StringRef Bytes;
};

void addModules(const PartReader &Part, Modules &To) {
  Part.each([&](entry_kind Kind, const PartReader &Entry) {
    if (Kind == entry_kind::module)
      To[Entry.number(offsetof(module_entry, number))] =
          Entry.text(sizeof(module_entry), StringRef::npos);
  });
}

bool isRecorder(StringRef Module) {
  return sys::path::filename(Module).starts_with("libcorolint-watch.");
}

RecordedStack readStack(const PartReader &Entry, const Modules &Known) {
  RecordedStack Stack;
  Stack.Count = Entry.number(offsetof(stack_entry, count));
  Stack.Longest = Entry.number(offsetof(stack_entry, longest));
  Stack.Total = Entry.number(offsetof(stack_entry, total));
  Stack.Call = Entry.text(offsetof(stack_entry, call), 24);
  Stack.Thread = Entry.word(offsetof(stack_entry, is_main))
                     ? "main"
                     : Entry.text(offsetof(stack_entry, thread), 16);
  const uint32_t Frames = Entry.word(offsetof(stack_entry, frames));
  for (uint32_t I = 0; I != std::min<uint32_t>(Frames, most_frames); ++I) {
    const uint64_t Frame = Entry.number(sizeof(stack_entry) + I * 8);
    const auto Module = Known.find(Frame >> module_shift);
    CodeAddress At{Module == Known.end() ? "" : Module->second,
                   Frame & ((uint64_t(1) << module_shift) - 1)};
    if (!Stack.Frames.empty() || !isRecorder(At.Module))
      Stack.Frames.push_back(std::move(At));
  }
  return Stack;
}

void addStacks(const PartReader &Part, const Modules &Known, Recordings &To) {
  To.Dropped += Part.dropped();
  Part.each([&](entry_kind Kind, const PartReader &Entry) {
    if (Kind == entry_kind::stack)
      To.Stacks.push_back(readStack(Entry, Known));
  });
}

using Files = std::vector<std::unique_ptr<MemoryBuffer>>;

/// The files in \p Directory, by the image that they are parts of.
Expected<std::map<std::string, Files>> filesIn(StringRef Directory) {
  std::map<std::string, Files> Images;
  std::error_code Problem;
  for (sys::fs::directory_iterator It(Directory, Problem), End;
       It != End && !Problem; It.increment(Problem)) {
    auto Buffer = MemoryBuffer::getFile(It->path(), /*IsText=*/false,
                                        /*RequiresNullTerminator=*/false,
                                        /*IsVolatile=*/true);
    if (!Buffer)
      continue;
    const StringRef Name = sys::path::filename(It->path());
    Images[Name.rsplit('-').first.str()].push_back(std::move(*Buffer));
  }
  if (Problem)
    return usageError("cannot read '" + Directory + "': " + Problem.message());
  return Images;
}

} // namespace

Expected<Recordings> readRecordings(StringRef Directory) {
  auto Images = filesIn(Directory);
  if (!Images)
    return Images.takeError();
  Recordings All;
  for (const auto &[Name, Parts] : *Images) {
    Modules Known;
    std::vector<PartReader> Readers;
    for (const auto &Part : Parts)
      if (PartReader Reader(Part->getBuffer()); Reader.isPart())
        Readers.push_back(Reader);
    for (const PartReader &Part : Readers)
      addModules(Part, Known);
    for (const PartReader &Part : Readers)
      addStacks(Part, Known, All);
    All.Processes += !Readers.empty();
  }
  return All;
}

} // namespace corolint::tool
