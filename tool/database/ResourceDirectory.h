// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_DATABASE_RESOURCEDIRECTORY_H
#define COROLINT_TOOL_DATABASE_RESOURCEDIRECTORY_H

#include <string>

/// The headers that belong to the compiler inside corolint's programs.
namespace corolint::tool {

/// clang's resource directory: the one installed with this program, wherever
/// that is now; else the one of the LLVM of the build.
std::string resourceDirectory();

} // namespace corolint::tool

#endif // COROLINT_TOOL_DATABASE_RESOURCEDIRECTORY_H
