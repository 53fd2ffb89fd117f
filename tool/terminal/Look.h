// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_TERMINAL_LOOK_H
#define COROLINT_TOOL_TERMINAL_LOOK_H

#include "options/CommandLine.h"
#include "llvm/Support/raw_ostream.h"
#include <string>

/// The look of output on a terminal: colours, links, width.
namespace corolint::tool {

/// True if \p OS is a terminal that understands more than plain lines.
bool isTerminal(llvm::raw_ostream &OS);

/// With Colour::Auto: on a terminal, unless the variable NO_COLOR is set to
/// something (https://no-color.org).
bool wantsColours(llvm::raw_ostream &OS, Colour Asked);

/// \p Text as a link to \p Address (OSC 8); unchanged without an address.
std::string linked(llvm::StringRef Text, llvm::StringRef Address);

/// \p Text without colours and links.
std::string withoutEscapes(llvm::StringRef Text);

/// The columns that \p Text takes on a terminal: escape sequences take none,
/// the bytes of one UTF-8 character one together.
size_t shownWidth(llvm::StringRef Text);

/// \p Text with the control characters in it, which a terminal would obey, as
/// `<1B>`. Lines stay lines.
std::string visible(llvm::StringRef Text);

} // namespace corolint::tool

#endif // COROLINT_TOOL_TERMINAL_LOOK_H
