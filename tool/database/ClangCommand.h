// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_DATABASE_CLANGCOMMAND_H
#define COROLINT_TOOL_DATABASE_CLANGCOMMAND_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint::tool {

/// Commands of other compilers, in a form that clang can execute. Options that
/// clang does not know are left out, since a unit that is analysed without a
/// flag is better than one that is not analysed:
///
///   launchers in front of the compiler     env, icecc, cmake -E ... --
///   options that clang does not have       -fmodules-ts, -fconcepts, -mno-...
///   precompiled headers of others          the header itself is read
///   a cross compiler that is not here      its target and its -m options
///   the options of cl.exe                  /std:c++20 becomes -std=c++20
///   response files that are not there
///   -Werror                                warnings are no business of ours
std::vector<std::string> clangCommand(std::vector<std::string> Command);

} // namespace corolint::tool

#endif // COROLINT_TOOL_DATABASE_CLANGCOMMAND_H
