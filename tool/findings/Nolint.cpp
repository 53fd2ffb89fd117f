// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "findings/Nolint.h"
#include "clang-tidy/GlobList.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint::tool {
namespace {

constexpr StringLiteral Word = "NOLINT";

enum class Kind { ThisLine, NextLine, Begin, End };

/// One word of that kind in a text.
struct Mention {
  Kind What;
  unsigned Offset, End;
  std::optional<StringRef> Names;
};

std::optional<Kind> kindOf(StringRef Spelling) {
  if (Spelling == "NOLINT")
    return Kind::ThisLine;
  if (Spelling == "NOLINTNEXTLINE")
    return Kind::NextLine;
  if (Spelling == "NOLINTBEGIN")
    return Kind::Begin;
  if (Spelling == "NOLINTEND")
    return Kind::End;
  return std::nullopt;
}

std::vector<Mention> mentionsIn(StringRef Text) {
  std::vector<Mention> Found;
  size_t At = 0;
  while ((At = Text.find(Word, At)) != StringRef::npos) {
    const StringRef Spelling =
        Text.drop_front(At).take_while([](char C) { return isAlpha(C); });
    size_t End = At + Spelling.size();
    std::optional<StringRef> Names;
    const StringRef Rest = Text.drop_front(End);
    if (const size_t Close = Rest.find_first_of("\n)");
        Rest.starts_with("(") && Close != StringRef::npos &&
        Rest[Close] == ')') {
      Names = Rest.slice(1, Close);
      End += Close + 1;
    }
    if (std::optional<Kind> What = kindOf(Spelling))
      Found.push_back({*What, static_cast<unsigned>(At),
                       static_cast<unsigned>(End), Names});
    At = End;
  }
  return Found;
}

StringRef lineBefore(StringRef Text, unsigned Offset) {
  return Text.take_front(Offset).rsplit('\n').second.empty() &&
                 !Text.take_front(Offset).contains('\n')
             ? Text.take_front(Offset)
             : Text.take_front(Offset).rsplit('\n').second;
}

std::string reasonBehind(StringRef Text, unsigned End) {
  StringRef Rest = Text.drop_front(End).take_until(
      [](char C) { return C == '\n' || C == '\r'; });
  Rest = Rest.take_front(Rest.find("*/")).take_front(Rest.find(Word));
  Rest = Rest.drop_until([](char C) { return isAlnum(C) || (C & 0x80) != 0; });
  return Rest.rtrim().str();
}

/// True if the text before a comment's first word, on its line, ends with the
/// start of a comment.
bool beginsComment(StringRef Before) {
  Before = Before.rtrim(" \t!");
  return Before.ends_with("//") || Before.ends_with("/*") ||
         Before.ends_with("/**") || Before.trim() == "*";
}

bool isOfPreprocessor(StringRef Text, unsigned Offset) {
  const StringRef Before = lineBefore(Text, Offset);
  const StringRef Earlier =
      Text.take_front(Offset - Before.size()).rtrim("\r\n");
  return Before.ltrim().starts_with("#") || Earlier.ends_with("\\");
}

class Reader {
public:
  explicit Reader(StringRef Text) : Text(Text) {}
  std::vector<Nolint> read();

private:
  Nolint comment(const Mention &From);
  unsigned lineOf(unsigned Offset) {
    Line += Text.slice(Counted, Offset).count('\n');
    Counted = Offset;
    return Line;
  }

  StringRef Text;
  unsigned Counted = 0, Line = 1;
};

Nolint Reader::comment(const Mention &From) {
  Nolint Result;
  Result.Offset = From.Offset;
  Result.Length = From.End - From.Offset;
  Result.Line = lineOf(From.Offset);
  Result.First = Result.Last =
      Result.Line + (From.What == Kind::NextLine ? 1 : 0);
  Result.IsBare = !From.Names;
  SmallVector<StringRef> Names;
  From.Names.value_or("").split(Names, ',', -1, /*KeepEmpty=*/false);
  for (StringRef Name : Names)
    Result.Names.push_back(Name.trim().str());
  Result.Reason = reasonBehind(Text, From.End);
  Result.IsPlain = beginsComment(lineBefore(Text, From.Offset)) &&
                   !isOfPreprocessor(Text, From.Offset);
  return Result;
}

// A block is closed by an end with the same names; clang-tidy complains about
// the others, and they silence nothing.
std::vector<Nolint> Reader::read() {
  std::vector<Nolint> Result;
  std::vector<std::pair<size_t, std::optional<StringRef>>> Open;
  for (const Mention &M : mentionsIn(Text)) {
    if (M.What == Kind::End) {
      if (!Open.empty() && Open.back().second == M.Names) {
        Result[Open.back().first].Last = lineOf(M.Offset);
        Open.pop_back();
      }
      continue;
    }
    Result.push_back(comment(M));
    if (M.What == Kind::Begin) {
      Result.back().Last = 0;
      Open.push_back({Result.size() - 1, M.Names});
    }
  }
  return Result;
}

} // namespace

bool means(StringRef Name, StringRef Check) {
  return clang::tidy::GlobList(Name).contains(Check);
}

bool Nolint::names(StringRef Check) const {
  return IsBare || clang::tidy::GlobList(join(Names, ","),
                                         /*KeepNegativeGlobs=*/false)
                       .contains(Check);
}

std::vector<Nolint> nolintsOf(StringRef Text) { return Reader(Text).read(); }

bool isInComment(StringRef Text, unsigned Offset) {
  clang::LangOptions Language;
  Language.CPlusPlus = Language.CPlusPlus11 = Language.CPlusPlus20 = true;
  Language.LineComment = Language.RawStringLiterals = true;
  const std::string Copy = Text.str(); // the lexer needs a null at the end
  clang::Lexer Lex(clang::SourceLocation(), Language, Copy.data(), Copy.data(),
                   Copy.data() + Copy.size());
  Lex.SetCommentRetentionState(true);
  clang::Token T;
  do {
    Lex.LexFromRawLexer(T);
    const unsigned End = Lex.getBufferLocation() - Copy.data();
    if (Offset < End)
      return T.is(clang::tok::comment) && Offset >= End - T.getLength();
  } while (T.isNot(clang::tok::eof));
  return false;
}

} // namespace corolint::tool
