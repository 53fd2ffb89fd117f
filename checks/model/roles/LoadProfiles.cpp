// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The loader of profiles: from files to sets, each once in a process.

#include "model/roles/BundledProfiles.h"
#include "model/roles/Profile.h"
#include "llvm/Support/MemoryBuffer.h"
#include <map>
#include <mutex>

namespace corolint::model {

using SharedProfiles = std::shared_ptr<const ProfileSet>;

static llvm::Expected<SharedProfiles>
readProfiles(llvm::ArrayRef<std::string> ExtraFiles,
             llvm::vfs::FileSystem &FS) {
  auto Set = std::make_shared<ProfileSet>();
  for (const BundledProfile &Bundled : bundledProfiles())
    if (llvm::Error E = Set->add(Bundled.FileName, Bundled.Yaml))
      return std::move(E);
  for (const std::string &File : ExtraFiles) {
    // Others may never end.
    auto Status = FS.status(File);
    if (Status && !Status->isRegularFile())
      return llvm::createStringError(
          File + ":1:1: cannot read profile: not a regular file");
    auto Buffer = FS.getBufferForFile(File);
    if (!Buffer)
      return llvm::createStringError(
          Buffer.getError(),
          File + ":1:1: cannot read profile: " + Buffer.getError().message());
    if (llvm::Error E = Set->add(File, (*Buffer)->getBuffer()))
      return std::move(E);
  }
  return Set;
}

// A key for these files in their current state.
static std::string identityOf(llvm::ArrayRef<std::string> Files,
                              llvm::vfs::FileSystem &FS) {
  std::string Key;
  llvm::raw_string_ostream Out(Key);
  for (const std::string &File : Files) {
    Out << File << '\n';
    if (auto Status = FS.status(File))
      Out << Status->getUniqueID().getFile() << ' ' << Status->getSize() << ' '
          << Status->getLastModificationTime().time_since_epoch().count()
          << '\n';
  }
  return Key;
}

llvm::Expected<SharedProfiles>
loadProfiles(llvm::ArrayRef<std::string> ExtraFiles,
             llvm::vfs::FileSystem &FS) {
  static std::mutex Lock;
  static std::map<std::string, SharedProfiles> Known;
  const std::string Key = identityOf(ExtraFiles, FS);
  std::lock_guard Guard(Lock);
  SharedProfiles &Last = Known[Key];
  if (Last)
    return Last;
  auto Loaded = readProfiles(ExtraFiles, FS);
  if (Loaded)
    Last = *Loaded;
  return Loaded;
}

} // namespace corolint::model
