// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "cache/RecordingFileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// A file whose content counts as seen when it is read.
class RecordingFile : public vfs::File {
public:
  RecordingFile(std::unique_ptr<vfs::File> Of, std::string Path,
                Sightings &Seen)
      : Of(std::move(Of)), Path(std::move(Path)), Seen(Seen) {}

  ErrorOr<vfs::Status> status() override { return Of->status(); }
  ErrorOr<std::string> getName() override { return Of->getName(); }
  ErrorOr<std::unique_ptr<MemoryBuffer>> getBuffer(const Twine &Name,
                                                   int64_t Size,
                                                   bool RequiresNullTerminator,
                                                   bool IsVolatile) override {
    auto Buffer = Of->getBuffer(Name, Size, RequiresNullTerminator, IsVolatile);
    if (Buffer)
      Seen.add(Path, {FileState::Content, digestOf((*Buffer)->getBuffer())});
    return Buffer;
  }
  std::error_code close() override { return Of->close(); }

private:
  std::unique_ptr<vfs::File> Of;
  std::string Path;
  Sightings &Seen;
};

FileState stateOf(const ErrorOr<vfs::Status> &Found) {
  if (!Found)
    return {FileState::Missing, {}};
  return {Found->isDirectory() ? FileState::Directory : FileState::File, {}};
}

/// True if \p More says all that \p Less says.
bool includes(const FileState &More, const FileState &Less) {
  return More == Less ||
         (More.Kind == FileState::Content && Less.Kind == FileState::File) ||
         (More.Kind == FileState::Listing && Less.Kind == FileState::Directory);
}

} // namespace

void Sightings::add(StringRef Path, const FileState &State) {
  auto [It, IsNew] = Paths.try_emplace(Path.str(), State);
  if (IsNew || includes(It->second, State))
    return;
  IsConsistent &= includes(State, It->second);
  It->second = State;
}

RecordingFileSystem::RecordingFileSystem(Sightings &Into)
    : ProxyFileSystem(vfs::createPhysicalFileSystem()), Seen(Into) {}

std::string RecordingFileSystem::absolute(const Twine &Path) const {
  SmallString<256> Result;
  Path.toVector(Result);
  (void)makeAbsolute(Result);
  return std::string(Result);
}

ErrorOr<vfs::Status> RecordingFileSystem::status(const Twine &Path) {
  auto Found = ProxyFileSystem::status(Path);
  Seen.add(absolute(Path), stateOf(Found));
  return Found;
}

bool RecordingFileSystem::exists(const Twine &Path) {
  return static_cast<bool>(status(Path));
}

ErrorOr<std::unique_ptr<vfs::File>>
RecordingFileSystem::openFileForRead(const Twine &Path) {
  auto Found = ProxyFileSystem::openFileForRead(Path);
  std::string Name = absolute(Path);
  if (!Found) {
    Seen.add(Name, stateOf(ProxyFileSystem::status(Path)));
    return Found;
  }
  Seen.add(Name, stateOf((*Found)->status()));
  return std::make_unique<RecordingFile>(std::move(*Found), std::move(Name),
                                         Seen);
}

vfs::directory_iterator
RecordingFileSystem::dir_begin(const Twine &Directory,
                               std::error_code &Problem) {
  std::vector<std::string> Names;
  vfs::directory_iterator It = ProxyFileSystem::dir_begin(Directory, Problem);
  for (; !Problem && It != vfs::directory_iterator(); It.increment(Problem))
    Names.push_back(sys::path::filename(It->path()).str());
  const FileState Seen =
      Problem ? stateOf(ProxyFileSystem::status(Directory))
              : FileState{FileState::Listing, digestOfNames(std::move(Names))};
  this->Seen.add(absolute(Directory), Seen);
  return ProxyFileSystem::dir_begin(Directory, Problem);
}

} // namespace corolint::tool
