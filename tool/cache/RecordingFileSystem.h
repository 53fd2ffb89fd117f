// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_CACHE_RECORDINGFILESYSTEM_H
#define COROLINT_TOOL_CACHE_RECORDINGFILESYSTEM_H

#include "cache/FileState.h"
#include <map>

/// A file system that records what is seen through it.
namespace corolint::tool {

/// All that a unit has seen of the file system, by absolute path, with the
/// lookups that found nothing: a file that appears there may change the unit.
struct Sightings {
  std::map<std::string, FileState> Paths;
  bool IsConsistent = true; ///< no path changed meanwhile

  void add(llvm::StringRef Path, const FileState &State);
};

/// Passes all on to the physical file system. It has a working directory of its
/// own. Not safe to share between threads.
class RecordingFileSystem : public llvm::vfs::ProxyFileSystem {
public:
  /// \p Into must live as long as this.
  explicit RecordingFileSystem(Sightings &Into);

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &Path) override;
  bool exists(const llvm::Twine &Path) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &Path) override;
  llvm::vfs::directory_iterator dir_begin(const llvm::Twine &Directory,
                                          std::error_code &Problem) override;

private:
  std::string absolute(const llvm::Twine &Path) const;

  Sightings &Seen;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_CACHE_RECORDINGFILESYSTEM_H
