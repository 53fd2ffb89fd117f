// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "findings/Fingerprint.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/SHA256.h"

using namespace llvm;
using namespace clang;

namespace corolint::tool {
namespace {

/// The first tokens identify a statement; more of them only cost stability.
constexpr unsigned MostTokens = 64;

LangOptions rawLanguage() {
  LangOptions Language;
  Language.CPlusPlus = Language.CPlusPlus20 = true;
  Language.LineComment = true;
  return Language;
}

bool endsStatement(const Token &T, int Depth) {
  if (T.is(tok::eof))
    return true;
  return Depth <= 0 && T.isOneOf(tok::semi, tok::l_brace, tok::r_brace);
}

int depthOf(const Token &T) {
  if (T.isOneOf(tok::l_paren, tok::l_square))
    return 1;
  return T.isOneOf(tok::r_paren, tok::r_square) ? -1 : 0;
}

/// The tokens from \p Offset to the end of the statement, without comments and
/// however they are spaced.
std::string statementAt(StringRef Text, unsigned Offset) {
  static const LangOptions Language = rawLanguage();
  if (Offset >= Text.size())
    return "";
  // A separate buffer: the lexer needs a null at the end.
  const std::string Rest = Text.drop_front(Offset).take_front(1 << 16).str();
  Lexer Lex(SourceLocation(), Language, Rest.data(), Rest.data(),
            Rest.data() + Rest.size());
  std::string Result;
  Token T;
  int Depth = 0;
  for (unsigned Count = 0; Count != MostTokens; ++Count) {
    Lex.LexFromRawLexer(T);
    if (endsStatement(T, Depth))
      break;
    Depth += depthOf(T);
    const char *End = Lex.getBufferLocation();
    Result += StringRef(End - T.getLength(), T.getLength());
    Result += ' ';
  }
  return Result;
}

std::string hash(StringRef Text) {
  const auto Digest = SHA256::hash(arrayRefFromStringRef(Text));
  return toHex(ArrayRef(Digest).take_front(16), /*LowerCase=*/true);
}

std::string identityOf(const Finding &F, SourceTexts &Texts) {
  const Remark &At = F.Primary;
  std::string Identity = F.Check + "\n" + At.Function + "\n";
  // Notes without a function are no steps.
  for (const Remark &Hop : F.Path)
    if (!Hop.Function.empty())
      Identity += Hop.Function + "\n";
  return Identity + F.End + "\n" + statementAt(Texts.text(At.File), At.Offset);
}

} // namespace

void addFingerprints(std::vector<Finding> &Findings, SourceTexts &Texts) {
  StringMap<unsigned> Seen;
  for (Finding &F : Findings) {
    F.Key = hash(identityOf(F, Texts));
    const unsigned Ordinal = Seen[F.Key]++;
    F.Fingerprint = Ordinal == 0 ? F.Key : hash(F.Key + utostr(Ordinal));
  }
}

} // namespace corolint::tool
