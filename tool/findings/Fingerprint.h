// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_FINDINGS_FINGERPRINT_H
#define COROLINT_TOOL_FINDINGS_FINGERPRINT_H

#include "findings/Finding.h"

/// A name for a finding that survives edits elsewhere.
namespace corolint::tool {

/// Sets the key and the fingerprint of each of the sorted \p Findings.
///
/// The key is a hash of the check, the functions along the path, and the tokens
/// of the statement at the primary location. It stays the same when lines move,
/// the file is renamed or reformatted, a comment or the wording of the message
/// changes. Findings that are equal in all these share it; the fingerprint adds
/// a count that distinguishes them.
void addFingerprints(std::vector<Finding> &Findings, SourceTexts &Texts);

} // namespace corolint::tool

#endif // COROLINT_TOOL_FINDINGS_FINGERPRINT_H
