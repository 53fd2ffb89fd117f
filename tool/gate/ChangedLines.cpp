// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "gate/ChangedLines.h"
#include "options/Usage.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"

using namespace llvm;

namespace corolint::tool {
namespace {

std::string contentOf(StringRef Path) {
  auto Buffer = MemoryBuffer::getFile(Path);
  return Buffer ? (*Buffer)->getBuffer().str() : "";
}

/// The output of git, or an error with its output if it fails.
Expected<std::string> git(ArrayRef<StringRef> Arguments) {
  ErrorOr<std::string> Program = sys::findProgramByName("git");
  if (!Program)
    return usageError("--diff needs git, which is not in the PATH");
  SmallString<128> Output, Problem;
  for (auto *Path : {&Output, &Problem})
    if (sys::fs::createTemporaryFile("corolint", "txt", *Path))
      return usageError("cannot create a temporary file for git");
  FileRemover RemoveOutput(Output), RemoveProblem(Problem);
  SmallVector<StringRef, 8> All{*Program};
  append_range(All, Arguments);
  std::optional<StringRef> Redirects[] = {StringRef(), StringRef(Output),
                                          StringRef(Problem)};
  if (sys::ExecuteAndWait(*Program, All, std::nullopt, Redirects) != 0)
    return usageError("--diff: git says: " +
                      StringRef(contentOf(Problem)).split('\n').first);
  return contentOf(Output);
}

/// `+12,3` or `+12`: first line and count.
std::pair<unsigned, unsigned> parseAdded(StringRef Hunk) {
  StringRef Added =
      Hunk.split(" +").second.take_until([](char C) { return C == ' '; });
  auto [First, Count] = Added.split(',');
  unsigned Line = 0, Number = 1;
  if (First.getAsInteger(10, Line) ||
      (!Count.empty() && Count.getAsInteger(10, Number)))
    return {0, 0};
  return {Line, Number};
}

} // namespace

ChangedLines ChangedLines::parse(StringRef Diff, StringRef Root) {
  ChangedLines Result;
  std::vector<Range> *Ranges = nullptr;
  for (StringRef Line : split(Diff, '\n')) {
    if (Line.consume_front("+++ ")) {
      // Git ends a name that has a blank with a tab, and quotes rarer ones.
      StringRef File = Line.rtrim("\t\r");
      Ranges = File.consume_front("b/")
                   ? &Result.Changed[(Root + "/" + File).str()]
                   : nullptr;
    } else if (Ranges && Line.starts_with("@@ ")) {
      auto [First, Count] = parseAdded(Line);
      if (Count == 0)
        Ranges->push_back({First, First + 1});
      else
        Ranges->push_back({First, First + Count - 1});
    }
  }
  return Result;
}

Expected<ChangedLines> ChangedLines::since(StringRef Revision) {
  Expected<std::string> Top = git({"rev-parse", "--show-toplevel"});
  if (!Top)
    return Top.takeError();
  const StringRef Root = StringRef(*Top).rtrim();
  const std::string Commit = (Revision + "^{commit}").str();
  if (Expected<std::string> Known =
          git({"rev-parse", "--verify", "--end-of-options", Commit});
      !Known)
    return Known.takeError();
  Expected<std::string> Diff =
      git({"-c", "core.quotePath=false", "-C", Root, "diff", "--unified=0",
           "--find-renames", "--no-color", "--no-ext-diff", "--src-prefix=a/",
           "--dst-prefix=b/", Revision, "--"});
  if (!Diff)
    return Diff.takeError();
  ChangedLines Result = parse(*Diff, Root);
  Expected<std::string> New = git({"-C", Root, "ls-files", "--others",
                                   "--exclude-standard", "-z", "--full-name"});
  if (!New)
    return New.takeError();
  for (StringRef File : split(*New, '\0'))
    if (!File.empty())
      Result.addFile((Root + "/" + File).str());
  return Result;
}

bool ChangedLines::contains(StringRef File, unsigned Line) const {
  auto It = Changed.find(File);
  return It != Changed.end() && any_of(It->second, [&](const Range &R) {
           return R.First <= Line && Line <= R.Last;
         });
}

bool ChangedLines::touches(const Finding &F) const {
  return contains(F.Primary.File, F.Primary.Line) ||
         any_of(F.Path, [&](const Remark &Hop) {
           return contains(Hop.File, Hop.Line);
         });
}

} // namespace corolint::tool
