// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "gate/UnifiedDiff.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

using namespace llvm;
using clang::tooling::Replacement;
using clang::tooling::Replacements;

namespace corolint::tool {
namespace {

constexpr unsigned Context = 3;

/// Lines with their ends.
using Lines = SmallVector<StringRef, 0>;

Lines linesOf(StringRef Text) {
  Lines Result;
  while (!Text.empty()) {
    const size_t Size = std::min(Text.find('\n'), Text.size() - 1) + 1;
    Result.push_back(Text.take_front(Size));
    Text = Text.drop_front(Size);
  }
  return Result;
}

/// Old lines [Begin, End) and the text that takes their place.
struct Change {
  unsigned Begin, End;
  std::string New;
};

unsigned lineAt(StringRef Text, unsigned Offset) {
  return Text.take_front(Offset).count('\n');
}

/// The changes by whole lines. Those that share a line are one.
std::vector<Change> changesOf(StringRef Text, const Replacements &All) {
  const Lines Old = linesOf(Text);
  auto OffsetOf = [&](unsigned Line) -> unsigned {
    return Line < Old.size() ? Old[Line].data() - Text.data() : Text.size();
  };
  std::vector<Change> Result;
  unsigned Done = 0; // the offset up to which the text of Result goes
  auto Close = [&] {
    if (!Result.empty())
      Result.back().New += Text.slice(Done, OffsetOf(Result.back().End));
  };
  for (const Replacement &R : All) {
    const unsigned Begin = lineAt(Text, R.getOffset());
    const unsigned Last = R.getOffset() + R.getLength();
    const bool EndsLine = R.getLength() && Text[Last - 1] == '\n';
    const unsigned End = lineAt(Text, Last) + !EndsLine;
    if (Result.empty() || Begin > Result.back().End) {
      Close();
      Result.push_back({Begin, End, ""});
      Done = OffsetOf(Begin);
    }
    Change &Here = Result.back();
    Here.New += Text.slice(Done, R.getOffset());
    Here.New += R.getReplacementText();
    Here.End = std::max(Here.End, std::min<unsigned>(End, Old.size()));
    Done = Last;
  }
  Close();
  return Result;
}

void printLines(ArrayRef<StringRef> Of, char Mark, raw_ostream &OS) {
  for (StringRef Line : Of) {
    OS << Mark << Line;
    if (!Line.ends_with("\n"))
      OS << "\n\\ No newline at end of file\n";
  }
}

/// Prints changes that are near each other. \p Shift: how many more lines the
/// new text has before them; updated.
void printHunk(const Lines &Old, ArrayRef<Change> Changes, int &Shift,
               raw_ostream &OS) {
  const unsigned First =
      Changes.front().Begin - std::min(Changes.front().Begin, Context);
  const unsigned End =
      std::min<unsigned>(Changes.back().End + Context, Old.size());
  int Grows = 0;
  for (const Change &C : Changes)
    Grows += static_cast<int>(linesOf(C.New).size()) -
             static_cast<int>(C.End - C.Begin);
  OS << "@@ -" << First + 1 << ',' << End - First << " +" << First + 1 + Shift
     << ',' << static_cast<int>(End - First) + Grows << " @@\n";
  const ArrayRef<StringRef> All = Old;
  unsigned At = First;
  for (const Change &C : Changes) {
    printLines(All.slice(At, C.Begin - At), ' ', OS);
    printLines(All.slice(C.Begin, C.End - C.Begin), '-', OS);
    printLines(linesOf(C.New), '+', OS);
    At = C.End;
  }
  printLines(All.slice(At, End - At), ' ', OS);
  Shift += Grows;
}

} // namespace

void printDiff(StringRef Name, StringRef Text, const Replacements &Changes,
               raw_ostream &OS) {
  const Lines Old = linesOf(Text);
  const std::vector<Change> All = changesOf(Text, Changes);
  if (All.empty())
    return;
  OS << "--- a/" << Name.ltrim('/') << "\n+++ b/" << Name.ltrim('/') << '\n';
  int Shift = 0;
  for (size_t I = 0; I != All.size();) {
    size_t K = I + 1;
    while (K != All.size() && All[K].Begin <= All[K - 1].End + 2 * Context)
      ++K;
    printHunk(Old, ArrayRef(All).slice(I, K - I), Shift, OS);
    I = K;
  }
}

} // namespace corolint::tool
