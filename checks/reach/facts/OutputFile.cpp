// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/facts/OutputFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint::reach {

// A stream that is destroyed with an error in it ends the program.
static std::error_code write(raw_fd_ostream &OS, StringRef Bytes) {
  OS << Bytes;
  OS.flush();
  const std::error_code Problem = OS.error();
  OS.clear_error();
  return Problem;
}

static Error writeInto(StringRef Path, StringRef Bytes) {
  std::error_code Problem;
  raw_fd_ostream OS(Path, Problem, sys::fs::OF_None);
  return errorCodeToError(Problem ? Problem : write(OS, Bytes));
}

static Error replace(StringRef Path, StringRef Bytes,
                     std::optional<sys::fs::perms> Permissions) {
  Expected<sys::fs::TempFile> Temp = sys::fs::TempFile::create(
      Path + ".tmp-%%%%%%", Permissions.value_or(sys::fs::perms::all_read |
                                                 sys::fs::perms::all_write));
  if (!Temp) { // the directory cannot be written, the file perhaps can
    consumeError(Temp.takeError());
    return writeInto(Path, Bytes);
  }
  raw_fd_ostream OS(Temp->FD, /*shouldClose=*/false);
  std::error_code Problem = write(OS, Bytes);
  if (!Problem && Permissions)
    Problem = sys::fs::setPermissions(Temp->TmpName, *Permissions);
  if (!Problem)
    return Temp->keep(Path);
  consumeError(Temp->discard());
  return errorCodeToError(Problem);
}

Error writeOutput(StringRef Path, StringRef Bytes) {
  if (Path == "-")
    return errorCodeToError(write(outs(), Bytes));
  sys::fs::file_status Status;
  const bool IsThere = !sys::fs::status(Path, Status);
  if (IsThere ? !sys::fs::is_regular_file(Status)
              : sys::fs::is_symlink_file(Path))
    return writeInto(Path, Bytes);
  if (!IsThere)
    return replace(Path, Bytes, std::nullopt);
  SmallString<256> Real;
  if (std::error_code Problem = sys::fs::real_path(Path, Real))
    return errorCodeToError(Problem);
  return replace(Real, Bytes, Status.permissions());
}

} // namespace corolint::reach
