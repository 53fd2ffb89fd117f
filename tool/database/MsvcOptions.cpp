// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "database/MsvcOptions.h"
#include "clang/Driver/Types.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// An option with a value, joined or in the next word.
struct Option {
  StringRef Theirs, Ours;
};

constexpr Option Translated[] = {
    {"external:I", "-isystem"},
    {"imsvc", "-isystem"},
    {"FI", "-include"},
    {"I", "-I"},
    {"D", "-D"},
    {"U", "-U"},
    {"Tp", ""},
};

StringRef standard(StringRef Name) {
  return StringSwitch<StringRef>(Name)
      .Case("c++latest", "c++26")
      .Case("c++23preview", "c++23")
      .Default(Name);
}

// `/home/me/file.cpp` begins like an option, `/Yuall.h` ends like a file.
bool isSource(StringRef Word) {
  namespace types = clang::driver::types;
  const StringRef Extension = sys::path::extension(Word).ltrim('.');
  if (!Word.starts_with("/") || sys::fs::exists(Word))
    return types::isAcceptedByClang(types::lookupTypeForExtension(Extension));
  const bool IsOption = Word.count('/') == 1 || Word.starts_with("/F") ||
                        Word.starts_with("/Y") || Word.starts_with("/I") ||
                        Word.starts_with("/D") || Word.starts_with("/external");
  return !IsOption && types::isCXX(types::lookupTypeForExtension(Extension));
}

class Translation {
public:
  explicit Translation(const std::vector<std::string> &Command)
      : Command(Command) {}
  std::vector<std::string> run();

private:
  void word(StringRef Word);
  bool valued(StringRef Option);

  const std::vector<std::string> &Command;
  size_t At = 1;
  std::vector<std::string> Result;
};

// Also takes the next word if it is the value.
bool Translation::valued(StringRef Word) {
  for (const Option &Known : Translated) {
    StringRef Value = Word;
    if (!Value.consume_front(Known.Theirs))
      continue;
    if (Value.empty() && At + 1 < Command.size())
      Value = Command[++At];
    if (!Known.Ours.empty())
      Result.push_back(Known.Ours.str());
    Result.push_back(Value.str());
    return true;
  }
  return false;
}

void Translation::word(StringRef Word) {
  if (!Word.starts_with("-") && isSource(Word))
    return Result.push_back(Word.str());
  StringRef Option = Word;
  if (!Option.consume_front("/") && !Option.consume_front("-"))
    return Result.push_back(Word.str());
  if (Option.consume_front("std:"))
    Result.push_back(("-std=" + standard(Option)).str());
  else if (Option.consume_front("clang:"))
    Result.push_back(Option.str());
  else if (Option == "TP")
    Result.insert(Result.end(), {"-x", "c++"});
  else if (Option == "TC")
    Result.insert(Result.end(), {"-x", "c"});
  else if (Option == "-" || Word == "--")
    Result.push_back(Word.str());
  else
    valued(Option);
}

std::vector<std::string> Translation::run() {
  Result.push_back("clang++");
  for (; At < Command.size(); ++At)
    word(Command[At]);
  return std::move(Result);
}

} // namespace

std::vector<std::string>
fromMsvcOptions(const std::vector<std::string> &Command) {
  return Translation(Command).run();
}

} // namespace corolint::tool
