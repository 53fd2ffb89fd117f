// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_UNITFILES_H
#define COROLINT_TOOL_UNITS_UNITFILES_H

#include "clang-tidy/ClangTidyOptions.h"
#include "database/Compilations.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <optional>
#include <string>
#include <vector>

/// The files of a unit, found in a twentieth of the time that its analysis
/// takes.
namespace corolint::tool {

/// The absolute paths of all files that the unit \p File reads, system headers
/// included, as the preprocessor alone finds them. Empty if the list is
/// incomplete: a file is missing, or the unit imports modules or a precompiled
/// header. For a worker, which a crash ends. \p Through is as for UnitTool.
std::optional<std::vector<std::string>>
filesOf(const Compilations &Database, llvm::StringRef File,
        const clang::tidy::ClangTidyOptions &Options,
        llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Through = nullptr);

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_UNITFILES_H
