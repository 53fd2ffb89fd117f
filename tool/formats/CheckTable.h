// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_FORMATS_CHECKTABLE_H
#define COROLINT_TOOL_FORMATS_CHECKTABLE_H

#include "run/RunReport.h"
#include "llvm/Support/raw_ostream.h"

/// The table at the end of a run.
namespace corolint::tool {

/// One line for each check that found something: findings, causes, files, and
/// how many findings have a fix. Nothing without findings.
void printCheckTable(const RunReport &TheReport, llvm::raw_ostream &OS);

} // namespace corolint::tool

#endif // COROLINT_TOOL_FORMATS_CHECKTABLE_H
