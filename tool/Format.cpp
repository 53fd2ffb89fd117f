// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Format.h"
#include "Usage.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corolint::tool {
namespace {

struct NamedFormat {
  StringRef Name;
  Formatter Write;
};

constexpr NamedFormat Formats[] = {
    {"text", formatText},
    {"json", formatJson},
};

} // namespace

Expected<Formatter> findFormatter(StringRef Name) {
  if (Name.empty())
    return formatText;
  std::string Names;
  for (const NamedFormat &Format : Formats) {
    if (Format.Name == Name)
      return Format.Write;
    Names += (Names.empty() ? "" : ", ") + Format.Name.str();
  }
  return usageError("unknown format '" + Name + "'; the formats are " + Names);
}

} // namespace corolint::tool
