// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/roles/Nesting.h"

namespace corolint::model {
namespace {

constexpr unsigned Deepest = 256;

/// Counts the brackets that are open.
class Brackets {
public:
  /// True if there are too many with \p C.
  bool areTooMany(char C) {
    if (C == '[' || C == '{')
      ++Open;
    else if ((C == ']' || C == '}') && Open != 0)
      --Open;
    return Open > Deepest;
  }

private:
  unsigned Open = 0;
};

} // namespace

bool isYamlTooDeep(llvm::StringRef Text) {
  Brackets Seen;
  unsigned Dashes = 0; // of `- - - x` and `? ? ? x`
  for (size_t At = 0; At != Text.size(); ++At) {
    const char C = Text[At];
    if ((C == '-' || C == '?') && Text.substr(At + 1).starts_with(" "))
      ++Dashes;
    else if (C != ' ')
      Dashes = 0;
    if (Seen.areTooMany(C) || Dashes > Deepest)
      return true;
  }
  return false;
}

// A quote of YAML outside of texts is no JSON, and LLVM's parser takes it.
bool isJsonTooDeep(llvm::StringRef Text) {
  Brackets Seen;
  bool IsInText = false;
  for (size_t At = 0; At < Text.size(); ++At) {
    const char C = Text[At];
    if (IsInText && C == '\\')
      ++At;
    else if (C == '"')
      IsInText = !IsInText;
    else if (!IsInText && (C == '\'' || Seen.areTooMany(C)))
      return true;
  }
  return false;
}

} // namespace corolint::model
