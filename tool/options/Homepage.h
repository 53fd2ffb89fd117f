// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_OPTIONS_HOMEPAGE_H
#define COROLINT_TOOL_OPTIONS_HOMEPAGE_H

#include "llvm/ADT/StringRef.h"
#include <string>

/// Where this build of corolint has its documentation in the web.
namespace corolint::tool {

/// The address that the CMake option COROLINT_HOMEPAGE gave, or the environment
/// variable of that name now; empty when there is none. No slash at its end.
std::string homepage();

/// The address of the page of \p Check; empty without a homepage.
std::string pageAddress(llvm::StringRef Check);

} // namespace corolint::tool

#endif // COROLINT_TOOL_OPTIONS_HOMEPAGE_H
