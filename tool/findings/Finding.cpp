// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "findings/Finding.h"
#include "database/Compilations.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"
#include <tuple>

using namespace llvm;
using clang::tidy::ClangTidyError;
using clang::tooling::DiagnosticMessage;

namespace corolint::tool {
namespace {

/// Converts one clang-tidy error; holds the common data.
class Converter {
public:
  Converter(const ClangTidyError &Error, const HopNames &Names,
            SourceTexts &Texts)
      : Error(Error), Names(Names), Texts(Texts) {}

  Remark remark(const DiagnosticMessage &From) {
    Remark To;
    To.Message = From.Message;
    if (From.FilePath.empty())
      return To;
    To.File = resolve(From.FilePath);
    To.Offset = From.FileOffset;
    const LineColumn At = Texts.position(To.File, To.Offset);
    To.Line = At.Line;
    To.Column = At.Column;
    To.Function =
        Names.function(Error.DiagnosticName, To.File, To.Line, To.Column);
    for (const auto &Range : From.Ranges)
      To.Ranges.push_back(
          {resolve(Range.FilePath), Range.FileOffset, Range.Length});
    To.Edits = edits(From);
    return To;
  }

private:
  std::string resolve(StringRef File) const {
    SmallString<256> Path(File);
    sys::path::make_absolute(Error.BuildDirectory, Path);
    return absolutePath(Path);
  }

  uint64_t contentOf(StringRef File) const {
    const std::optional<uint64_t> Analysed = Names.content(File);
    return Analysed ? *Analysed : xxh3_64bits(Texts.text(File));
  }

  /// Sorted, because clang keeps the files of a fix in a hash table.
  std::vector<Edit> edits(const DiagnosticMessage &From) const {
    std::vector<Edit> Result;
    for (const auto &File : From.Fix) {
      for (const auto &R : File.second)
        Result.push_back(
            {{resolve(R.getFilePath()), R.getOffset(), R.getLength()},
             R.getReplacementText().str(),
             contentOf(resolve(R.getFilePath()))});
    }
    sort(Result, [](const Edit &A, const Edit &B) {
      return std::tie(A.Where.File, A.Where.Offset, A.Text) <
             std::tie(B.Where.File, B.Where.Offset, B.Text);
    });
    return Result;
  }

  const ClangTidyError &Error;
  const HopNames &Names;
  SourceTexts &Texts;
};

auto key(const Finding &F) {
  return std::tie(F.Primary.File, F.Primary.Line, F.Primary.Column, F.Check,
                  F.Primary.Message);
}

auto key(const Remark &Hop) {
  return std::tie(Hop.File, Hop.Line, Hop.Column, Hop.Message, Hop.Function);
}

bool isBefore(const std::vector<Remark> &A, const std::vector<Remark> &B) {
  if (A.size() != B.size())
    return A.size() < B.size();
  return std::lexicographical_compare(
      A.begin(), A.end(), B.begin(), B.end(),
      [](const Remark &X, const Remark &Y) { return key(X) < key(Y); });
}

// A NOLINT in the middle of a path takes notes away, or their places.
bool isCut(const std::vector<Remark> &Notes, const SeenFinding &Seen) {
  size_t InWords = count_if(
      Seen.Path, [](const SeenStep &Step) { return Step.File.empty(); });
  return static_cast<size_t>(count_if(
             Notes, [](const Remark &Note) { return Note.File.empty(); })) >
             InWords ||
         Notes.size() < Seen.Path.size();
}

std::vector<Remark> wholePath(const SeenFinding &Seen, SourceTexts &Texts) {
  std::vector<Remark> Path;
  for (const SeenStep &Step : Seen.Path) {
    Remark Note;
    Note.File = Step.File;
    Note.Line = Step.Line;
    Note.Column = Step.Column;
    if (!Step.File.empty())
      Note.Offset = Texts.offset(Step.File, {Step.Line, Step.Column});
    Note.Message = Step.Message;
    Note.Function = Step.Function;
    Path.push_back(std::move(Note));
  }
  return Path;
}

} // namespace

Finding makeFinding(const ClangTidyError &Error, const HopNames &Names,
                    SourceTexts &Texts) {
  Converter Convert(Error, Names, Texts);
  Finding Result;
  Result.Check = Error.DiagnosticName;
  Result.Level = Error.DiagLevel == ClangTidyError::Error ? Severity::Error
                                                          : Severity::Warning;
  Result.IsWarningAsError = Error.IsWarningAsError;
  Result.Primary = Convert.remark(Error.Message);
  for (const DiagnosticMessage &Note : Error.Notes)
    Result.Path.push_back(Convert.remark(Note));
  const Remark &At = Result.Primary;
  const SeenFinding *Seen =
      Names.find(Result.Check, At.File, At.Line, At.Column, At.Message);
  if (!Seen)
    return Result;
  Result.End = Seen->End;
  Result.Cause = Seen->Cause;
  Result.IsPossible = Seen->IsPossible;
  Result.FixChangesBehaviour = Seen->FixChangesBehaviour;
  if (isCut(Result.Path, *Seen))
    Result.Path = wholePath(*Seen, Texts);
  return Result;
}

Finding makeFinding(const SeenFinding &Seen, SourceTexts &Texts) {
  Finding Result;
  Result.Check = Seen.Check;
  Result.Primary.File = Seen.At.File;
  Result.Primary.Line = Seen.At.Line;
  Result.Primary.Column = Seen.At.Column;
  Result.Primary.Offset =
      Texts.offset(Seen.At.File, {Seen.At.Line, Seen.At.Column});
  Result.Primary.Message = Seen.At.Message;
  Result.Path = wholePath(Seen, Texts);
  Result.End = Seen.End;
  Result.Cause = Seen.Cause;
  Result.IsPossible = Seen.IsPossible;
  return Result;
}

bool operator<(const Finding &A, const Finding &B) {
  if (!isSame(A, B))
    return key(A) < key(B);
  // With a fix first: a unit that does not compile may offer none.
  if (A.Primary.Edits.size() != B.Primary.Edits.size())
    return A.Primary.Edits.size() > B.Primary.Edits.size();
  return isBefore(A.Path, B.Path);
}

bool isSame(const Finding &A, const Finding &B) { return key(A) == key(B); }

} // namespace corolint::tool
