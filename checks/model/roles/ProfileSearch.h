// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_ROLES_PROFILESEARCH_H
#define COROLINT_MODEL_ROLES_PROFILESEARCH_H

#include "llvm/Support/VirtualFileSystem.h"
#include <string>

namespace corolint::model {

/// The search for profiles. `nearestProfile` is the file `corolint.yaml` in the
/// nearest directory above \p File that has one, like the search for
/// `.clang-tidy`: the profile of the code base itself, which needs no option.
/// Empty if there is none.
std::string nearestProfile(llvm::StringRef File, llvm::vfs::FileSystem &FS);

/// The path of the profile \p Name, as an option names it. A relative name is
/// resolved from the nearest directory above \p File that has such a file, so
/// that its meaning in a `.clang-tidy` does not depend on the current
/// directory. Without such a file the name stays as it is.
std::string profilePath(llvm::StringRef Name, llvm::StringRef File,
                        llvm::vfs::FileSystem &FS);

} // namespace corolint::model

#endif // COROLINT_MODEL_ROLES_PROFILESEARCH_H
