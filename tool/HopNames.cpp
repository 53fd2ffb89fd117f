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

void HopNames::addEnd(StringRef Check, StringRef File, unsigned Line,
                      unsigned Column, StringRef Message, StringRef End) {
  Ends[keyOf(Check, File, Line, Column) + ":" + Message.str()] = End.str();
}

std::string HopNames::findEnd(StringRef Check, StringRef File, unsigned Line,
                              unsigned Column, StringRef Message) const {
  return Ends.lookup(keyOf(Check, File, Line, Column) + ":" + Message.str());
}

} // namespace corolint::tool
