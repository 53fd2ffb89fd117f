// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_TERMINAL_PAGETEXT_H
#define COROLINT_TOOL_TERMINAL_PAGETEXT_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

/// A page of documentation as a terminal shows it.
namespace corolint::tool {

/// Prints the Markdown \p Page in lines of at most \p Width columns: headings
/// and code in colours, if these are wanted, instead of marks; code blocks
/// indented, tables in columns, links as links where they lead into the web. It
/// understands the Markdown of our pages.
void printPage(llvm::StringRef Page, unsigned Width, bool HasColours,
               llvm::raw_ostream &OS);

} // namespace corolint::tool

#endif // COROLINT_TOOL_TERMINAL_PAGETEXT_H
