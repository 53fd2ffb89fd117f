// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "cache/UnitCache.h"
#include "options/Usage.h"
#include "llvm/Support/Process.h"

using namespace llvm;

namespace corolint::tool {

UnitRecord::UnitRecord(const Digest &Key, StringRef Root)
    : Key(Key), Root(Root),
      Files(makeIntrusiveRefCnt<RecordingFileSystem>(Seen)) {
  if (!Root.empty())
    Moving.add(Root, "");
}

std::string UnitRecord::encode(std::vector<std::string> Read, std::string Facts,
                               const reach::Summary &Needed) {
  if (!Seen.IsConsistent)
    return "";
  return tool::encode({Root, std::move(Seen), std::move(Read),
                       Texts.neededBy(Needed), std::move(Facts)});
}

std::string cacheFolder(const CommandLine &Line) {
  if (Line.WithoutCache)
    return "";
  if (!Line.CacheFolder.empty())
    return absolutePath(Line.CacheFolder);
  return sys::Process::GetEnv("COROLINT_NO_CACHE") ? "" : defaultCacheFolder();
}

Expected<std::unique_ptr<UnitCache>>
UnitCache::open(const CommandLine &Line, const Compilations &Database,
                StringRef Root) {
  auto Bounds = cacheBounds(Line.CachePolicy);
  if (!Bounds)
    return usageError("--cache-policy: " + toString(Bounds.takeError()));
  std::string Folder = cacheFolder(Line);
  if (Folder.empty())
    return nullptr;
  return std::unique_ptr<UnitCache>(
      new UnitCache(std::move(Folder), *Bounds, Database, Root));
}

std::string UnitCache::purposeOf(StringRef Name, ArrayRef<std::string> Files) {
  DigestBuilder Hash;
  for (const std::string &File : Files)
    Hash.add(States.content(File).value_or(Digest()));
  return (Name + " " + hexOf(Hash.finish())).str();
}

std::unique_ptr<UnitRecord>
UnitCache::record(StringRef File, const clang::tidy::ClangTidyOptions &Options,
                  StringRef Purpose) const {
  const std::optional<Digest> Key = Keys.of(File, Options, Purpose);
  if (!Key)
    return nullptr;
  return std::unique_ptr<UnitRecord>(new UnitRecord(*Key, Root));
}

std::optional<CachedUnit> UnitCache::find(const UnitRecord &Of) {
  std::optional<std::string> Bytes = Entries.get(Of.Key);
  if (!Bytes)
    return std::nullopt;
  return CachedUnits(std::move(*Bytes)).find(States, Root);
}

PathPrefixes UnitCache::movedFrom(const CachedUnit &Unit) const {
  PathPrefixes Moved;
  if (Unit.Root != Root && !Unit.Root.empty())
    Moved.add(Unit.Root, Root);
  return Moved;
}

void UnitCache::keep(const Digest &Key, StringRef Encoded) {
  const CachedUnits Known(Entries.get(Key).value_or(""));
  Entries.put(Key, Known.with(Encoded));
}

} // namespace corolint::tool
