// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_ROLES_NESTING_H
#define COROLINT_MODEL_ROLES_NESTING_H

#include "llvm/ADT/StringRef.h"

/// The nesting of YAML and JSON files of strangers: LLVM's parsers recurse, and
/// a file of brackets alone would overflow the stack.
namespace corolint::model {

/// True if more brackets or dashes are in each other than in any file that a
/// person or a tool writes. Brackets in texts count in YAML, where the start of
/// a text is hard to see; they do not in JSON.
bool isYamlTooDeep(llvm::StringRef Text);
bool isJsonTooDeep(llvm::StringRef Text);

} // namespace corolint::model

#endif // COROLINT_MODEL_ROLES_NESTING_H
