// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "cache/FileState.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;

namespace corolint::tool {
namespace {

FileState::What typeOf(StringRef Path) {
  sys::fs::file_status Status;
  if (sys::fs::status(Path, Status))
    return FileState::Missing;
  return sys::fs::is_directory(Status) ? FileState::Directory : FileState::File;
}

std::optional<Digest> readContent(StringRef Path) {
  auto Buffer = MemoryBuffer::getFile(Path, /*IsText=*/false,
                                      /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return std::nullopt;
  return digestOf((*Buffer)->getBuffer());
}

std::optional<Digest> readListing(StringRef Path) {
  std::error_code Problem;
  std::vector<std::string> Names;
  sys::fs::directory_iterator It(Path, Problem), End;
  for (; !Problem && It != End; It.increment(Problem))
    Names.push_back(sys::path::filename(It->path()).str());
  if (Problem)
    return std::nullopt;
  return digestOfNames(std::move(Names));
}

} // namespace

Digest digestOfNames(std::vector<std::string> Names) {
  sort(Names);
  DigestBuilder Hash;
  for (const std::string &Name : Names)
    Hash.add(Name);
  return Hash.finish();
}

// The work is done without the lock; two threads may do it twice.
template <typename Compute, typename T>
T FileStates::lookUp(StringRef Path, std::optional<T> Known::*Member,
                     Compute How) {
  Part &In = Parts[xxh3_64bits(Path) % Parts.size()];
  {
    std::lock_guard Lock(In.Guard);
    auto Found = In.Paths.find(Path);
    if (Found != In.Paths.end() && Found->second.*Member)
      return *(Found->second.*Member);
  }
  T Result = How(Path);
  std::lock_guard Lock(In.Guard);
  std::optional<T> &Kept = In.Paths[Path].*Member;
  if (!Kept)
    Kept = Result;
  return *Kept;
}

std::optional<Digest> FileStates::content(StringRef Path) {
  return lookUp(Path, &Known::Content, readContent);
}

bool FileStates::is(StringRef Path, const FileState &Expected) {
  switch (Expected.Kind) {
  case FileState::Content:
    return content(Path) == Expected.Hash;
  case FileState::Listing:
    return lookUp(Path, &Known::Listing, readListing) == Expected.Hash;
  case FileState::Missing:
  case FileState::Directory:
  case FileState::File:
    break;
  }
  return lookUp(Path, &Known::Type, typeOf) == Expected.Kind;
}

} // namespace corolint::tool
