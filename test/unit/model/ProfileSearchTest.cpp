// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/roles/ProfileSearch.h"
#include "Testing.h"

namespace corolint::model {
namespace {

struct Search {
  const char *Name;
  const char *There; ///< a file that exists
  const char *Unit;
  const char *Found;
};
constexpr Search Nearest[] = {
    {"Beside", "/p/a/corolint.yaml", "/p/a/x.cpp", "/p/a/corolint.yaml"},
    {"Above", "/p/corolint.yaml", "/p/a/b/x.cpp", "/p/corolint.yaml"},
    {"AtTheRoot", "/corolint.yaml", "/p/x.cpp", "/corolint.yaml"},
    {"NotBelow", "/p/a/corolint.yaml", "/p/x.cpp", ""},
    {"NotOfAnotherName", "/p/corolint.yml", "/p/x.cpp", ""},
};

TEST_EACH(NearestProfile, Nearest) {
  llvm::vfs::InMemoryFileSystem FS;
  FS.addFile(GetParam().There, 0, llvm::MemoryBuffer::getMemBuffer(""));
  EXPECT_EQ(nearestProfile(GetParam().Unit, FS), GetParam().Found);
}

constexpr Search Named[] = {
    {"Relative", "/p/own.yaml", "/p/a/x.cpp", "/p/own.yaml"},
    {"Nowhere", "/q/own.yaml", "/p/a/x.cpp", "own.yaml"},
};

TEST_EACH(ProfilePath, Named) {
  llvm::vfs::InMemoryFileSystem FS;
  FS.addFile(GetParam().There, 0, llvm::MemoryBuffer::getMemBuffer(""));
  EXPECT_EQ(profilePath("own.yaml", GetParam().Unit, FS), GetParam().Found);
}

TEST(ProfilePath, AbsoluteNamesStay) {
  llvm::vfs::InMemoryFileSystem FS;
  EXPECT_EQ(profilePath("/x/own.yaml", "/p/x.cpp", FS), "/x/own.yaml");
}

TEST(NearestProfile, TheNearerOneWins) {
  llvm::vfs::InMemoryFileSystem FS;
  for (const char *File : {"/p/corolint.yaml", "/p/a/corolint.yaml"})
    FS.addFile(File, 0, llvm::MemoryBuffer::getMemBuffer(""));
  EXPECT_EQ(nearestProfile("/p/a/x.cpp", FS), "/p/a/corolint.yaml");
}

} // namespace
} // namespace corolint::model
