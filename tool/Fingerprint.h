// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_FINGERPRINT_H
#define COROLINT_TOOL_FINGERPRINT_H

#include "Finding.h"

/// A name for a finding that survives edits elsewhere in its file.
namespace corolint::tool {

/// Sets the fingerprint of each of the sorted \p Findings: a hash of the check,
/// the file relative to its working tree, the message, the source line without
/// its white space, and a count that tells apart findings equal in all these.
/// It does not change when lines are added above or the tree is moved.
void addFingerprints(std::vector<Finding> &Findings, SourceTexts &Texts);

} // namespace corolint::tool

#endif // COROLINT_TOOL_FINGERPRINT_H
