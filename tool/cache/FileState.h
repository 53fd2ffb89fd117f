// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_CACHE_FILESTATE_H
#define COROLINT_TOOL_CACHE_FILESTATE_H

#include "cache/Digest.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <mutex>
#include <optional>

/// The parts of the state of the file system that decide a unit's result.
namespace corolint::tool {

/// What a unit can see of a path.
struct FileState {
  enum What : uint8_t {
    Missing,   ///< nothing that can be read
    Directory, ///< the names in it were not asked for
    File,      ///< its content was not asked for
    Content,   ///< a file whose content has the hash
    Listing,   ///< a directory whose sorted names have the hash
  };
  static constexpr uint8_t NumKinds = Listing + 1;
  What Kind = Missing;
  Digest Hash{};

  bool hasHash() const { return Kind == Content || Kind == Listing; }
  bool operator==(const FileState &) const = default;
};

/// The hash of the names in a directory, in any order.
Digest digestOfNames(std::vector<std::string> Names);

/// The present state of paths. Each path is looked at once: files that change
/// during a run may be seen before or after the change, as without a cache.
/// Threads may share it.
class FileStates {
public:
  /// True if the absolute \p Path is as \p Expected says.
  bool is(llvm::StringRef Path, const FileState &Expected);

  /// The hash of the file's content; empty if it cannot be read.
  std::optional<Digest> content(llvm::StringRef Path);

private:
  struct Known {
    std::optional<FileState::What> Type; ///< without a hash
    std::optional<std::optional<Digest>> Content, Listing;
  };
  struct Part {
    std::mutex Guard;
    llvm::StringMap<Known> Paths;
  };
  template <typename Compute, typename T>
  T lookUp(llvm::StringRef Path, std::optional<T> Known::*Member, Compute How);

  std::array<Part, 16> Parts;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_CACHE_FILESTATE_H
