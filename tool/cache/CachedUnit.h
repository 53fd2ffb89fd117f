// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_CACHE_CACHEDUNIT_H
#define COROLINT_TOOL_CACHE_CACHEDUNIT_H

#include "cache/RecordingFileSystem.h"
#include "cache/Relocation.h"

/// The results of units, as the cache keeps them.
namespace corolint::tool {

/// The result of a unit, with all that decides it and is not in its key.
struct CachedUnit {
  std::string Root; ///< where the code base lay; or empty
  Sightings Seen;
  std::vector<std::string> Read; ///< the names of the files that were read
  IdTexts Texts;
  std::string Facts; ///< opaque here
};

/// The bytes of \p Unit, with paths relative to its root.
std::string encode(const CachedUnit &Unit);

/// An entry: results of one unit with different headers, the latest first.
/// Bytes that \ref encode did not write give few results or none.
class CachedUnits {
public:
  explicit CachedUnits(std::string Bytes) : Bytes(std::move(Bytes)) {}

  /// The first result that is right for \p States, when the code base lies at
  /// \p Root. Of its sightings only the names are there.
  std::optional<CachedUnit> find(FileStates &States,
                                 llvm::StringRef Root) const;

  /// The bytes of an entry with \p First before these results; few of the
  /// others are kept.
  std::string with(llvm::StringRef First) const;

private:
  std::string Bytes;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_CACHE_CACHEDUNIT_H
