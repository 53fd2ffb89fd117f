// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_CACHE_STORE_H
#define COROLINT_TOOL_CACHE_STORE_H

#include "cache/Digest.h"
#include "llvm/Support/CachePruning.h"
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

/// The folder of a cache.
namespace corolint::tool {

/// Entries by key, one file each. A file is written beside its place and then
/// renamed, and begins with a hash of its content: readers see a whole entry or
/// none, whatever happens to the writer, the disk or the file. Nothing in a
/// folder is trusted to be well-formed. Processes and threads may share it.
///
/// The files have the names and the policy of LLVM's caches, so that LLVM
/// bounds their number, size and age.
class Store {
public:
  Store(std::string Folder, llvm::CachePruningPolicy Bounds)
      : Folder(std::move(Folder)), Bounds(Bounds) {}

  const std::string &folder() const { return Folder; }

  /// The bytes stored under \p Key; empty if there are none or the entry is
  /// damaged.
  std::optional<std::string> get(const Digest &Key) const;

  /// Stores \p Bytes. A folder that cannot be written is mentioned once on
  /// standard error; later calls then do nothing.
  void put(const Digest &Key, llvm::StringRef Bytes);

  /// Removes what exceeds the bounds, if there were changes and the last
  /// removal is long ago.
  void prune();
  /// The same, whenever it was.
  void pruneNow();

  struct Size {
    uint64_t Entries = 0, Bytes = 0;
  };
  Size size() const;

private:
  std::string pathOf(const Digest &Key) const;
  llvm::Error write(const std::string &Path, llvm::StringRef Bytes);
  void makeFolder();

  const std::string Folder;
  const llvm::CachePruningPolicy Bounds;
  std::atomic<bool> IsChanged = false, IsBroken = false;
  std::once_flag Made;
};

/// The user's folder for the caches of corolint: `$XDG_CACHE_HOME/corolint`, or
/// `~/.cache/corolint`; empty if there is no home.
std::string defaultCacheFolder();

/// The bounds from a text like `cache_size_bytes=1g:prune_after=30d`, as for
/// lld's --thinlto-cache-policy; at most 1 GiB and 30 days where it names none.
llvm::Expected<llvm::CachePruningPolicy> cacheBounds(llvm::StringRef Text);

} // namespace corolint::tool

#endif // COROLINT_TOOL_CACHE_STORE_H
