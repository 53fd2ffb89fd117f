// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_OPTIONS_PAGES_H
#define COROLINT_TOOL_OPTIONS_PAGES_H

#include "llvm/ADT/StringRef.h"
#include <optional>

/// The documentation pages of the checks, embedded in the binary.
namespace corolint::tool {

/// The text of docs/checks/CHECK.md; nothing if there is no such page.
std::optional<llvm::StringRef> pageOf(llvm::StringRef Check);

} // namespace corolint::tool

#endif // COROLINT_TOOL_OPTIONS_PAGES_H
