// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "evidence/CoroutineNames.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Demangle/Demangle.h"
#include <cstdlib>

using namespace llvm;

namespace corolint::tool {
namespace {

/// True if \p Rest, what follows a name, is the end of a clone's name. The
/// optimizer adds words of its own: `.actor.cold`, `.resume.llvm.123`.
bool isClone(StringRef Rest, StringRef Word) {
  return Rest.consume_front(Word) && (Rest.empty() || Rest.front() == '.');
}

std::optional<std::string> coroutineOfClang(StringRef Symbol) {
  const auto [Name, Rest] = Symbol.split('.');
  for (StringRef Word : {"resume", "destroy", "cleanup"})
    if (isClone(Rest, Word))
      return Name.str();
  return std::nullopt;
}

/// The frame's type is a local class whose name is the function's: its length
/// stands before it.
std::optional<std::string> coroutineOfGcc(StringRef Symbol) {
  size_t Frame = Symbol.find_insensitive(".frame.");
  if (Frame == StringRef::npos)
    return std::nullopt;
  const size_t End = Frame + StringRef(".frame").size();
  const StringRef Rest = Symbol.substr(End + 1);
  if (!isClone(Rest, "actor") && !isClone(Rest, "destroy"))
    return std::nullopt;
  for (size_t At = Frame; At-- > 1;) {
    if (!isDigit(Symbol[At - 1]) || isDigit(Symbol[At]))
      continue;
    size_t First = At;
    while (First && isDigit(Symbol[First - 1]))
      --First;
    size_t Length = 0;
    if (!Symbol.slice(First, At).getAsInteger(10, Length) && At + Length == End)
      return Symbol.slice(At, Frame).str();
  }
  return std::nullopt;
}

/// What the pair of characters encloses is left out, nested pairs too.
std::string without(StringRef Text, char Open, char Close) {
  std::string Result;
  unsigned Depth = 0;
  for (char C : Text) {
    Depth += C == Open;
    if (!Depth)
      Result += C;
    Depth -= C == Close && Depth;
  }
  return Result;
}

/// The name without the return type and the parameters.
std::string functionName(StringRef Symbol) {
  const std::string Mangled = Symbol.split('.').first.str();
  ItaniumPartialDemangler Demangler;
  if (Demangler.partialDemangle(Mangled.c_str()) || !Demangler.isFunction())
    return demangle(Mangled);
  char *Text = Demangler.getFunctionName(nullptr, nullptr);
  std::string Name = Text ? Text : Mangled;
  std::free(Text);
  return Name;
}

} // namespace

std::optional<std::string> coroutineOf(StringRef Symbol) {
  if (auto Name = coroutineOfGcc(Symbol))
    return Name;
  return coroutineOfClang(Symbol);
}

std::string readableName(StringRef Symbol) {
  return demangle(Symbol.split('.').first);
}

std::string shortName(StringRef Readable) {
  std::string Name =
      without(without(Readable.split("[abi:").first, '<', '>'), '(', ')');
  // clang's and GCC's names of closures: `$_0`, `{lambda#1}`, `'lambda'`.
  for (StringRef Open : {"$_", "{lambda", "'lambda"}) {
    const size_t At = Name.rfind(Open);
    if (At != std::string::npos)
      Name = Name.substr(0, At) + "lambda";
  }
  if (StringRef(Name).ends_with(" const"))
    Name.resize(Name.size() - StringRef(" const").size());
  const auto [Result, Rest] = StringRef(Name).rsplit(' ');
  return Rest.empty() || StringRef(Name).contains("operator") ? Name
                                                              : Rest.str();
}

std::string plainName(StringRef Symbol) {
  const std::string Full = functionName(Symbol);
  std::string Name = without(Full, '<', '>');
  // The operators that have these characters in their names.
  if (const size_t At = Full.rfind("operator"); At != std::string::npos)
    Name = without(Full.substr(0, At), '<', '>') + Full.substr(At);
  for (StringRef Inline : {"::__cxx11", "::_V2", "::__1", "::chrono_literals"})
    for (size_t At; (At = Name.find(Inline.str() + "::")) != std::string::npos;)
      Name.erase(At, Inline.size());
  return Name;
}

} // namespace corolint::tool
