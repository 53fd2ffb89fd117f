// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// corolint-clangd: the complete clangd of LLVM, with our checks included and
// enabled.

#include "database/ResourceDirectory.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace clang::clangd {
/// Lives in libclangdMain.a; its header is not packaged.
int clangdMain(int Argc, char **Argv);
} // namespace clang::clangd

int main(int Argc, char **Argv) {
  std::vector<char *> Args(Argv, Argv + Argc);
  // clangd looks for clang's own headers beside itself.
  std::string ResourceDir =
      "--resource-dir=" + corolint::tool::resourceDirectory();
  const bool IsGiven = llvm::any_of(Args, [](llvm::StringRef Arg) {
    return Arg.ltrim('-').starts_with("resource-dir");
  });
  if (!IsGiven)
    Args.insert(Args.begin() + 1, ResourceDir.data());
  Args.push_back(nullptr);
  return clang::clangd::clangdMain(Args.size() - 1, Args.data());
}
