// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "terminal/Look.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Process.h"

using namespace llvm;

namespace corolint::tool {

bool isTerminal(raw_ostream &OS) {
  return OS.is_displayed() &&
         sys::Process::GetEnv("TERM").value_or("dumb") != "dumb";
}

bool wantsColours(raw_ostream &OS, Colour Asked) {
  if (Asked != Colour::Auto)
    return Asked == Colour::Always;
  return isTerminal(OS) && sys::Process::GetEnv("NO_COLOR").value_or("") == "";
}

std::string linked(StringRef Text, StringRef Address) {
  if (Address.empty())
    return Text.str();
  return ("\033]8;;" + Address + "\033\\" + Text + "\033]8;;\033\\").str();
}

/// The length of the escape sequence at the front of \p Text: `ESC [ ... m`, or
/// `ESC ] ... ESC \`.
static size_t escapeLength(StringRef Text) {
  const size_t End =
      Text.starts_with("\033]") ? Text.find("\033\\", 2) : Text.find('m');
  return End == StringRef::npos ? Text.size()
                                : End + (Text.starts_with("\033]") ? 2 : 1);
}

std::string withoutEscapes(StringRef Text) {
  std::string Result;
  while (!Text.empty()) {
    Result += Text.take_until([](char C) { return C == '\033'; });
    Text = Text.drop_until([](char C) { return C == '\033'; });
    Text = Text.drop_front(Text.empty() ? 0 : escapeLength(Text));
  }
  return Result;
}

size_t shownWidth(StringRef Text) {
  size_t Width = 0;
  while (!Text.empty()) {
    if (Text.front() == '\033') {
      Text = Text.drop_front(escapeLength(Text));
      continue;
    }
    Width += (Text.front() & 0xC0) != 0x80;
    Text = Text.drop_front();
  }
  return Width;
}

// Beside ASCII's: U+0080 to U+009F.
std::string visible(StringRef Text) {
  std::string Result;
  for (size_t At = 0; At != Text.size(); ++At) {
    const unsigned char C = Text[At];
    const bool IsC1 = C == 0xC2 && At + 1 != Text.size() &&
                      static_cast<unsigned char>(Text[At + 1]) < 0xA0;
    if (IsC1)
      ++At;
    if (IsC1 || (C < ' ' && C != '\n' && C != '\t') || C == 0x7F)
      Result += "<" + utohexstr(Text[At] & 0xFF, false, 2) + ">";
    else
      Result += Text[At];
  }
  return Result;
}

} // namespace corolint::tool
