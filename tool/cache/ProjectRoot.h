// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_CACHE_PROJECTROOT_H
#define COROLINT_TOOL_CACHE_PROJECTROOT_H

#include "database/Compilations.h"

/// The directory of a code base.
namespace corolint::tool {

/// The directory that moves with the code base: the nearest one that git
/// manages above all units of \p Database and \p Units, else the nearest one
/// above all of them and their build directories. Empty if that is no directory
/// of one project.
std::string projectRoot(const Compilations &Database,
                        llvm::ArrayRef<std::string> Units);

} // namespace corolint::tool

#endif // COROLINT_TOOL_CACHE_PROJECTROOT_H
