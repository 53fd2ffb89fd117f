// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "options/Version.h"
#include "clang/Basic/Version.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Config/llvm-config.h"

namespace corolint::tool {

std::string versionLine() {
  constexpr llvm::StringLiteral Commit =
#include "Commit.inc"
      ;
  std::string Line = "corolint " COROLINT_VERSION " (";
  if (!Commit.empty())
    Line += "commit " + Commit.str() + ", ";
  return Line + "LLVM " LLVM_VERSION_STRING ", " +
         clang::getClangFullVersion() + ")";
}

} // namespace corolint::tool
