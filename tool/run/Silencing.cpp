// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "run/Silencing.h"
#include "options/CheckNames.h"
#include "report/CallCheck.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// Our checks that the glob \p Name of a comment matches; none for a glob that
/// also concerns checks of other tools.
std::vector<std::string> checksOf(StringRef Name) {
  std::vector<std::string> Checks;
  if (!Name.starts_with(CheckPrefix))
    return Checks;
  for (const std::string &Check : allCheckNames())
    if (means(Name, Check))
      Checks.push_back(Check);
  return Checks;
}

bool doesUnitShow(const SearchedFile &File, const Nolint &N) {
  return none_of(File.Unseen, [&](const SearchedFile::Lines &L) {
    return L.First <= std::max(N.Last, N.Line) && N.Line <= L.Last;
  });
}

} // namespace

const std::vector<Nolint> &Silencing::comments(StringRef File) {
  auto [It, IsNew] = Comments.try_emplace(File.str());
  if (IsNew)
    It->second = nolintsOf(Texts.text(File));
  return It->second;
}

bool Silencing::silences(Finding &F, ArrayRef<Span> Places) {
  for (const Span &Place : Places) {
    const unsigned Line = Texts.position(Place.File, Place.Offset).Line;
    for (const Nolint &N : comments(Place.File)) {
      if (!N.covers(Line) || !N.names(F.Check))
        continue;
      for (StringRef Name : N.Names)
        if (means(Name, F.Check))
          Used.insert({Place.File, N.Offset, Name.str()});
      if (!F.Silenced)
        F.Silenced = {Place.File, N.Line, N.Reason};
    }
  }
  return F.Silenced.has_value();
}

// The answer stays unknown if only a part of the program was analysed.
bool Silencing::isDecided(StringRef File, const Nolint &N, StringRef Name,
                          bool IsWhole) {
  const std::vector<std::string> Checks = checksOf(Name);
  if (Checks.empty() || !N.IsPlain || !isInComment(Texts.text(File), N.Offset))
    return false;
  const bool FollowsCalls =
      any_of(Checks, [](StringRef Check) { return findCallCheck(Check); });
  return any_of(Searched[File.str()], [&](const SearchedFile &Of) {
    return (IsWhole || (Of.IsMain && !FollowsCalls)) && doesUnitShow(Of, N) &&
           all_of(Checks, [&](const std::string &Check) {
             return is_contained(Of.Checks, Check);
           });
  });
}

Finding Silencing::finding(StringRef Check, StringRef File, const Nolint &N,
                           std::string Message) {
  Finding F;
  F.Check = Check.str();
  F.Primary.File = File.str();
  F.Primary.Offset = N.Offset;
  const LineColumn At = Texts.position(File, N.Offset);
  F.Primary.Line = At.Line;
  F.Primary.Column = At.Column;
  F.Primary.Message = std::move(Message);
  F.Primary.Ranges = {{File.str(), N.Offset, N.Length}};
  return F;
}

/// From the blanks before the comment to the end of its line, if there is
/// nothing else.
std::vector<Edit> Silencing::removal(StringRef File, const Nolint &N) {
  const StringRef Text = Texts.text(File);
  const size_t End = std::min(Text.find('\n', N.Offset), Text.size());
  StringRef Before = Text.take_front(N.Offset).rtrim(" \t");
  if (N.Names.size() != 1 || N.First != N.Last || !Before.consume_back("//") ||
      Text.slice(N.Offset + 1, End).contains("//"))
    return {};
  Before = Before.rtrim(" \t");
  const bool IsWholeLine = Before.empty() || Before.ends_with("\n");
  const size_t Behind = End + (IsWholeLine && End != Text.size());
  return {{{File.str(), static_cast<unsigned>(Before.size()),
            static_cast<unsigned>(Behind - Before.size())},
           "",
           xxh3_64bits(Text)}};
}

std::vector<Finding> Silencing::unused(bool IsWhole) {
  std::vector<Finding> Result;
  for (const auto &[File, Units] : Searched)
    for (const Nolint &N : comments(File))
      for (const std::string &Name : N.Names) {
        if (Used.contains({File, N.Offset, Name}) ||
            !isDecided(File, N, Name, IsWhole))
          continue;
        Result.push_back(finding(
            UnusedNolint, File, N,
            N.Names.size() == 1
                ? "this comment silences no '" + Name + "'; remove it"
                : "this comment silences no '" + Name + "'; remove the name"));
        Result.back().Primary.Edits = removal(File, N);
      }
  return Result;
}

std::vector<Finding> Silencing::unexplained() {
  std::vector<Finding> Result;
  for (const auto &[File, Units] : Searched)
    for (const Nolint &N : comments(File)) {
      const bool NamesUs = any_of(N.Names, [](const std::string &Name) {
        return !checksOf(Name).empty();
      });
      if (NamesUs && N.Reason.empty() && N.IsPlain &&
          isInComment(Texts.text(File), N.Offset))
        Result.push_back(finding(UnexplainedNolint, File, N,
                                 "this comment gives no reason; write it "
                                 "behind the names: 'NOLINT(" +
                                     N.Names.front() + "): ...'"));
    }
  return Result;
}

} // namespace corolint::tool
