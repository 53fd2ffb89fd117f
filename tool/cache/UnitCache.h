// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_CACHE_UNITCACHE_H
#define COROLINT_TOOL_CACHE_UNITCACHE_H

#include "cache/CachedUnit.h"
#include "cache/Store.h"
#include "cache/UnitKey.h"
#include "options/CommandLine.h"

/// The results of earlier runs.
namespace corolint::tool {

/// Records all that decides the result of a unit while it is computed.
class UnitRecord {
public:
  /// The file system through which the unit is read.
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files() const {
    return Files;
  }
  /// Receives the texts behind the numbers of the unit.
  void addId(uint64_t Id, llvm::StringRef Text) { Texts.add(Id, Text, Moving); }

  const Digest &key() const { return Key; }

  /// The bytes that the cache keeps for the result \p Facts of a unit that
  /// reads the files \p Read; empty if files changed meanwhile. \p Needed are
  /// the facts whose numbers count.
  std::string encode(std::vector<std::string> Read, std::string Facts,
                     const reach::Summary &Needed);

private:
  friend class UnitCache;
  UnitRecord(const Digest &Key, llvm::StringRef Root);

  Digest Key;
  std::string Root;
  PathPrefixes Moving;
  Sightings Seen;
  IdTexts Texts;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files;
};

/// Keeps results and returns those that a new analysis would give again. A
/// result is the right one if the key is, and if all files that were read, and
/// all lookups that failed, are as they were. Threads may share it.
class UnitCache {
public:
  /// The cache that \p Line means; null if it means none. \p Root is the
  /// directory of the code base; \p Database has to outlive the cache.
  static llvm::Expected<std::unique_ptr<UnitCache>>
  open(const CommandLine &Line, const Compilations &Database,
       llvm::StringRef Root);

  /// A purpose that depends on the contents of \p Files.
  std::string purposeOf(llvm::StringRef Name,
                        llvm::ArrayRef<std::string> Files);

  /// A record for the computation of the result for \p Purpose; null if it
  /// cannot be kept.
  std::unique_ptr<UnitRecord>
  record(llvm::StringRef File, const clang::tidy::ClangTidyOptions &Options,
         llvm::StringRef Purpose) const;

  /// The result that \p Of is for, if it is known; as it was at its root.
  std::optional<CachedUnit> find(const UnitRecord &Of);

  /// The replacement for directories of \p Unit; none if it is from here.
  PathPrefixes movedFrom(const CachedUnit &Unit) const;

  /// Keeps the result that UnitRecord::encode gives.
  void keep(const Digest &Key, llvm::StringRef Encoded);

  /// The end of a run: removes what exceeds the bounds.
  void close() { Entries.prune(); }

private:
  UnitCache(std::string Folder, llvm::CachePruningPolicy Bounds,
            const Compilations &Database, llvm::StringRef Root)
      : Entries(std::move(Folder), Bounds), Root(Root),
        Keys(Database, Root, States) {}

  Store Entries;
  const std::string Root;
  FileStates States;
  UnitKeys Keys;
};

/// The folder that \p Line means; empty if it means none.
std::string cacheFolder(const CommandLine &Line);

} // namespace corolint::tool

#endif // COROLINT_TOOL_CACHE_UNITCACHE_H
