// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_EVIDENCE_EVIDENCETABLE_H
#define COROLINT_TOOL_EVIDENCE_EVIDENCETABLE_H

#include "evidence/Evidence.h"

/// Evidence as text for people.
namespace corolint::tool {

/// "103 ms", "1.2 s".
std::string durationText(double Milliseconds);

/// `helper -> std::this_thread::sleep_for`: the functions after the coroutine,
/// down to the one that the program's own code calls.
std::string pathText(const Observation &Seen);

/// A line for each place: how often, how long, where, through which calls.
void printEvidence(const Evidence &TheEvidence, llvm::raw_ostream &OS);

} // namespace corolint::tool

#endif // COROLINT_TOOL_EVIDENCE_EVIDENCETABLE_H
