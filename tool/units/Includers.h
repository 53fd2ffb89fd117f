// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_INCLUDERS_H
#define COROLINT_TOOL_UNITS_INCLUDERS_H

#include "database/Compilations.h"
#include "units/TidyConfig.h"

/// The units through which a header is analysed.
namespace corolint::tool {

/// Replaces each header in \p Files that is no unit of the database by a unit
/// that includes it, or by all of them: the meaning of a header depends on its
/// units. One that no unit includes stays, and is analysed with guessed flags.
/// Tries the likely units first: those with the header's name, then those that
/// mention its name.
llvm::Expected<std::vector<std::string>>
throughIncluders(std::vector<std::string> Files, const Compilations &Database,
                 TidyConfig &Config, const CommandLine &Line);

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_INCLUDERS_H
