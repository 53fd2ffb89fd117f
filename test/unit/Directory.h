// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TEST_UNIT_DIRECTORY_H
#define COROLINT_TEST_UNIT_DIRECTORY_H

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <string>

namespace corolint::test {

/// A directory with files for one test, removed with this object.
class Directory {
public:
  Directory() {
    llvm::SmallString<128> Made;
    check(llvm::sys::fs::createUniqueDirectory("corolint-unit", Made));
    llvm::SmallString<128> Real;
    check(llvm::sys::fs::real_path(Made, Real));
    Path = Real.str();
  }
  ~Directory() { llvm::sys::fs::remove_directories(Path); }
  Directory(const Directory &) = delete;

  std::string path(llvm::StringRef Relative = "") const {
    return Relative.empty() ? Path : Path + "/" + Relative.str();
  }
  /// Writes a file, and the directories that it is in; its path.
  std::string write(llvm::StringRef Relative, llvm::StringRef Text = "") const {
    const std::string File = path(Relative);
    check(
        llvm::sys::fs::create_directories(llvm::sys::path::parent_path(File)));
    std::error_code Problem;
    llvm::raw_fd_ostream(File, Problem) << Text;
    check(Problem);
    return File;
  }
  /// Makes a file look \p Seconds old.
  void age(llvm::StringRef Relative, unsigned Seconds) const {
    int Descriptor = -1;
    check(llvm::sys::fs::openFileForWrite(path(Relative), Descriptor,
                                          llvm::sys::fs::CD_OpenExisting));
    check(llvm::sys::fs::setLastAccessAndModificationTime(
        Descriptor, llvm::sys::TimePoint<>(std::chrono::seconds(
                        1'700'000'000 - static_cast<int64_t>(Seconds)))));
    llvm::sys::fs::file_t Handle = Descriptor;
    check(llvm::sys::fs::closeFile(Handle));
  }

private:
  static void check(std::error_code Problem) {
    if (Problem)
      llvm::report_fatal_error(llvm::Twine(Problem.message()));
  }
  std::string Path;
};

inline std::string textOf(llvm::StringRef File) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  return Buffer ? (*Buffer)->getBuffer().str() : "";
}

} // namespace corolint::test

#endif // COROLINT_TEST_UNIT_DIRECTORY_H
