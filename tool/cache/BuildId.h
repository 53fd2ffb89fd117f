// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_CACHE_BUILDID_H
#define COROLINT_TOOL_CACHE_BUILDID_H

#include <string>

/// A name for this build of the program and of LLVM: programs that can give
/// different results have different names.
namespace corolint::tool {

/// The build ID that the linker gave the program, else a hash of the program.
std::string buildId();

} // namespace corolint::tool

#endif // COROLINT_TOOL_CACHE_BUILDID_H
