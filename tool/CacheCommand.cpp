// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "CacheCommand.h"
#include "cache/UnitCache.h"
#include "options/Usage.h"
#include "llvm/Support/Format.h"

using namespace llvm;

namespace corolint::tool {

Expected<bool> runCacheCommand(const CommandLine &Line, raw_ostream &OS) {
  if (!Line.CacheStatistics && !Line.PruneCache)
    return usageError("cache requires --stats or --prune");
  auto Bounds = cacheBounds(Line.CachePolicy);
  if (!Bounds)
    return usageError("--cache-policy: " + toString(Bounds.takeError()));
  const std::string Folder = cacheFolder(Line);
  if (Folder.empty())
    return usageError("there is no cache: it is switched off, or no home "
                      "directory is known; name a folder with --cache-dir");
  Store Cache(Folder, *Bounds);
  if (Line.PruneCache)
    Cache.pruneNow();
  if (Line.CacheStatistics) {
    constexpr double MiB = 1 << 20;
    const Store::Size Size = Cache.size();
    OS << "folder:  " << Folder << "\nentries: " << Size.Entries
       << format("\nsize:    %.1f of %.1f MiB\n", Size.Bytes / MiB,
                 Bounds->MaxSizeBytes / MiB);
  }
  return true;
}

} // namespace corolint::tool
