// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_ROLES_PROFILESEARCH_H
#define COROLINT_MODEL_ROLES_PROFILESEARCH_H

#include "llvm/Support/VirtualFileSystem.h"
#include <string>

namespace corolint::model {

/// The file `corolint.yaml` in the nearest directory above \p File that has
/// one, as `.clang-tidy` is found: the profile of the code base itself, which
/// needs no option. Empty when there is none.
std::string nearestProfile(llvm::StringRef File, llvm::vfs::FileSystem &FS);

/// Where the profile \p Name, as an option names it, is. A relative name counts
/// from the nearest directory above \p File that has such a file, so that it
/// means the same in a `.clang-tidy` wherever a program is started. If there is
/// none it stays as it is.
std::string profilePath(llvm::StringRef Name, llvm::StringRef File,
                        llvm::vfs::FileSystem &FS);

} // namespace corolint::model

#endif // COROLINT_MODEL_ROLES_PROFILESEARCH_H
