// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_DATABASE_MSVCOPTIONS_H
#define COROLINT_TOOL_DATABASE_MSVCOPTIONS_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint::tool {

/// A command for cl.exe, in the options of clang++. Options that affect the
/// meaning of the code are translated, the others are left out. The first word
/// is the compiler.
std::vector<std::string>
fromMsvcOptions(const std::vector<std::string> &Command);

} // namespace corolint::tool

#endif // COROLINT_TOOL_DATABASE_MSVCOPTIONS_H
