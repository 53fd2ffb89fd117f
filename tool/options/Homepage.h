// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_OPTIONS_HOMEPAGE_H
#define COROLINT_TOOL_OPTIONS_HOMEPAGE_H

#include "llvm/ADT/StringRef.h"
#include <string>

/// The address of the documentation for this build of corolint.
namespace corolint::tool {

/// The address in the environment variable COROLINT_HOMEPAGE, else in the CMake
/// option of that name; empty if there is none. No slash at its end.
std::string homepage();

/// The address of the page of \p Check; empty without a homepage.
std::string pageAddress(llvm::StringRef Check);

} // namespace corolint::tool

#endif // COROLINT_TOOL_OPTIONS_HOMEPAGE_H
