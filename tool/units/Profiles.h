// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_PROFILES_H
#define COROLINT_TOOL_UNITS_PROFILES_H

#include "clang-tidy/ClangTidyOptions.h"
#include "model/roles/Profile.h"
#include "options/CommandLine.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

/// The library profiles that the configuration names.
namespace corolint::tool {

/// The profiles for the unit \p File, in the order in which they are loaded:
/// the nearest `corolint.yaml`, then the files named by the check option
/// AsyncProfiles, global or of any of our checks, sorted and unique.
std::vector<std::string>
profileFiles(const clang::tidy::ClangTidyOptions &Options,
             llvm::StringRef File);

/// The bundled profiles and these. Returns an error with file and line if one
/// of them cannot be read or is not valid; otherwise the checks would report it
/// once per unit.
llvm::Expected<std::shared_ptr<const model::ProfileSet>>
loadProfiles(const clang::tidy::ClangTidyOptions &Options,
             llvm::StringRef File);

/// The same for a file in the current directory, as \p Line configures it.
llvm::Expected<std::shared_ptr<const model::ProfileSet>>
loadProfilesHere(const CommandLine &Line);

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_PROFILES_H
