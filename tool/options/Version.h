// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_OPTIONS_VERSION_H
#define COROLINT_TOOL_OPTIONS_VERSION_H

#include <string>

/// The version of this program.
namespace corolint::tool {

/// `corolint 0.2.0 (commit 0123456789ab, LLVM 22.1.0, ... clang version ...)`
std::string versionLine();

} // namespace corolint::tool

#endif // COROLINT_TOOL_OPTIONS_VERSION_H
