// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "HopNames.h"
#include "llvm/ADT/Twine.h"

using namespace llvm;

namespace corolint::tool {
namespace {

std::string keyOf(StringRef Check, StringRef File, unsigned Line,
                  unsigned Column) {
  return (Check + ":" + File + ":" + Twine(Line) + ":" + Twine(Column)).str();
}

} // namespace

void HopNames::add(StringRef Check, StringRef File, unsigned Line,
                   unsigned Column, StringRef Function) {
  Functions[keyOf(Check, File, Line, Column)] = Function.str();
}

std::string HopNames::find(StringRef Check, StringRef File, unsigned Line,
                           unsigned Column) const {
  return Functions.lookup(keyOf(Check, File, Line, Column));
}

} // namespace corolint::tool
