// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "cache/Store.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint::tool {
namespace {

constexpr StringLiteral Magic = "corolint-cache 1\n";
/// LLVM's pruning removes only files with this prefix.
constexpr StringLiteral Prefix = "llvmcache-";
constexpr uint64_t LargestEntry = 256 << 20;

/// Backup programs leave out a directory with this file.
constexpr StringLiteral DirectoryTag =
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# This directory is a cache of corolint; it can be removed at any time.\n";

/// An entry under another key is as wrong as a damaged one.
Digest checksumOf(const Digest &Key, StringRef Bytes) {
  return DigestBuilder().add(Key).add(Bytes).finish();
}

/// Writes \p Bytes beside \p Path and moves them there.
Error writeAtomically(const std::string &Path, StringRef Bytes) {
  auto File = sys::fs::TempFile::create(Path + ".%%%%%%%%.tmp");
  if (!File)
    return File.takeError();
  std::error_code Problem;
  {
    raw_fd_ostream Out(File->FD, /*shouldClose=*/false);
    Out << Bytes;
    Out.flush();
    Problem = Out.error();
    Out.clear_error(); // its destructor would end the program
  }
  if (!Problem)
    return File->keep(Path);
  return joinErrors(errorCodeToError(Problem), File->discard());
}

} // namespace

std::string Store::pathOf(const Digest &Key) const {
  SmallString<256> Path(Folder);
  sys::path::append(Path, Prefix + hexOf(Key));
  return std::string(Path);
}

std::optional<std::string> Store::get(const Digest &Key) const {
  const std::string Path = pathOf(Key);
  uint64_t Size = 0;
  if (sys::fs::file_size(Path, Size) || Size > LargestEntry)
    return std::nullopt;
  auto Handle = sys::fs::openNativeFileForRead(Path, sys::fs::OF_UpdateAtime);
  if (!Handle) {
    consumeError(Handle.takeError());
    return std::nullopt;
  }
  // Volatile: not mapped, because another process may truncate the file.
  auto Buffer = MemoryBuffer::getOpenFile(*Handle, Path, Size,
                                          /*RequiresNullTerminator=*/false,
                                          /*IsVolatile=*/true);
  (void)sys::fs::closeFile(*Handle);
  if (!Buffer)
    return std::nullopt;
  StringRef Bytes = (*Buffer)->getBuffer();
  if (!Bytes.consume_front(Magic) || Bytes.size() < sizeof(Digest))
    return std::nullopt;
  const StringRef Checksum = Bytes.take_front(sizeof(Digest));
  Bytes = Bytes.drop_front(sizeof(Digest));
  if (toStringRef(checksumOf(Key, Bytes)) != Checksum)
    return std::nullopt;
  return Bytes.str();
}

void Store::makeFolder() {
  if (sys::fs::exists(Folder) || sys::fs::create_directories(Folder))
    return;
  SmallString<256> Tag(Folder);
  sys::path::append(Tag, "CACHEDIR.TAG");
  consumeError(writeAtomically(std::string(Tag), DirectoryTag));
}

void Store::put(const Digest &Key, StringRef Bytes) {
  if (IsBroken)
    return;
  std::call_once(Made, [&] { makeFolder(); });
  const Digest Checksum = checksumOf(Key, Bytes);
  Error Problem = writeAtomically(
      pathOf(Key), (Magic + toStringRef(Checksum) + Bytes).str());
  if (!Problem)
    IsChanged = true;
  else if (!IsBroken.exchange(true))
    errs() << "corolint: note: results are not kept in the cache '" << Folder
           << "': " << toString(std::move(Problem)) << '\n';
  else
    consumeError(std::move(Problem));
}

void Store::prune() {
  if (!IsChanged)
    return;
  SmallString<256> Stamp(Folder);
  sys::path::append(Stamp, "llvmcache.timestamp");
  sys::fs::file_status Status;
  // Otherwise a clock that was set back would stop the pruning until then.
  if (!sys::fs::status(Stamp, Status) &&
      Status.getLastModificationTime() > std::chrono::system_clock::now())
    pruneNow();
  else
    pruneCache(Folder, Bounds);
}

void Store::pruneNow() {
  if (!sys::fs::is_directory(Folder))
    return;
  CachePruningPolicy Now = Bounds;
  Now.Interval = std::chrono::seconds(0);
  pruneCache(Folder, Now);
}

Store::Size Store::size() const {
  Size Result;
  std::error_code Problem;
  sys::fs::directory_iterator It(Folder, Problem), End;
  for (; !Problem && It != End; It.increment(Problem)) {
    uint64_t Bytes = 0;
    if (!sys::path::filename(It->path()).starts_with(Prefix) ||
        sys::fs::file_size(It->path(), Bytes))
      continue;
    ++Result.Entries;
    Result.Bytes += Bytes;
  }
  return Result;
}

std::string defaultCacheFolder() {
  SmallString<256> Folder;
  if (!sys::path::cache_directory(Folder))
    return "";
  sys::path::append(Folder, "corolint");
  return std::string(Folder);
}

Expected<CachePruningPolicy> cacheBounds(StringRef Text) {
  auto Bounds = parseCachePruningPolicy(Text);
  if (!Bounds)
    return Bounds;
  if (!Text.contains("cache_size_bytes"))
    Bounds->MaxSizeBytes = 1ULL << 30;
  if (!Text.contains("prune_after"))
    Bounds->Expiration = std::chrono::hours(30 * 24);
  return Bounds;
}

} // namespace corolint::tool
