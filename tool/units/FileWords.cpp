// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/FileWords.h"
#include "clang/Basic/CharInfo.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;
using namespace clang;

namespace corolint::tool {

static void addWords(StringRef Text, DenseSet<uint64_t> &Hashes) {
  auto IsPart = [](char C) { return isAsciiIdentifierContinue(C); };
  for (Text = Text.drop_until(IsPart); !Text.empty();
       Text = Text.drop_until(IsPart)) {
    StringRef Word = Text.take_while(IsPart);
    Hashes.insert(xxh3_64bits(Word));
    Text = Text.drop_front(Word.size());
  }
}

FileWords::Shared FileWords::read(StringRef File) {
  auto Result = std::make_shared<Words>();
  auto Buffer = MemoryBuffer::getFile(File);
  if (!Buffer)
    return Result;
  Result->IsReadable = true;
  StringRef Text = (*Buffer)->getBuffer();
  LangOptions Language;
  Language.CPlusPlus = Language.CPlusPlus11 = true; // raw strings
  Lexer Lex(SourceLocation(), Language, Text.begin(), Text.begin(), Text.end());
  Token Next;
  for (bool IsEnd = false; !IsEnd;) {
    IsEnd = Lex.LexFromRawLexer(Next);
    if (Next.is(tok::raw_identifier) || tok::isStringLiteral(Next.getKind()))
      addWords(StringRef(Lex.getBufferLocation() - Next.getLength(),
                         Next.getLength()),
               Result->Hashes);
  }
  return Result;
}

FileWords::Shared FileWords::of(StringRef File) {
  {
    std::lock_guard Lock(Guard);
    if (Shared Words = Known.lookup(File))
      return Words;
  }
  Shared Words = read(File);
  std::lock_guard Lock(Guard);
  return Known.try_emplace(File, std::move(Words)).first->second;
}

bool FileWords::contains(StringRef File, StringRef Word) {
  Shared Words = of(File);
  return !Words->IsReadable || Words->Hashes.contains(xxh3_64bits(Word));
}

} // namespace corolint::tool
