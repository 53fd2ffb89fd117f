// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_DATABASE_SAFECOMMAND_H
#define COROLINT_TOOL_DATABASE_SAFECOMMAND_H

#include <string>
#include <vector>

namespace clang {
class CompilerInvocation;
}

/// Protection from compile commands of strangers: reading a unit executes no
/// program of theirs and writes no file. docs/security.md has the promises.
namespace corolint::tool {

/// \p Command without the options with which clang's driver itself writes a
/// file, executes a program, or reads more options. The words of the result
/// have to be the last ones: nothing may add options afterwards.
std::vector<std::string> safeCommand(std::vector<std::string> Command);

/// Takes from \p Invocation, which has all options of all sources, the files
/// that it would write and the plugins that it would load.
void forbidOutputs(clang::CompilerInvocation &Invocation);

} // namespace corolint::tool

#endif // COROLINT_TOOL_DATABASE_SAFECOMMAND_H
