// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "formats/Format.h"
#include "options/CommandLine.h"
#include "options/Usage.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint::tool {
namespace {

struct NamedFormat {
  StringRef Name;
  Formatter Write;
  StringRef Page = ""; ///< the file in the directory that the user names
};

constexpr NamedFormat Formats[] = {
    {"text", formatText},     {"json", formatJson},
    {"sarif", formatSarif},   {"github", formatGithub},
    {"gitlab", formatGitlab}, {"html", formatHtml, "index.html"},
};

/// The format that is called \p Name; the error lists all of them.
Expected<const NamedFormat *> findFormat(StringRef Name) {
  std::string Names;
  for (const NamedFormat &Format : Formats) {
    if (Format.Name == Name)
      return &Format;
    Names += (Names.empty() ? "" : ", ") + Format.Name.str();
  }
  return usageError("unknown format '" + Name + "'; the formats are " + Names);
}

/// The report that `NAME` or `NAME:DESTINATION` asks for.
Expected<Output> outputOf(StringRef Spelling, StringRef Default) {
  auto [Name, Destination] = Spelling.split(':');
  if (Destination.empty() && Spelling.contains(':'))
    return usageError("--format=" + Spelling +
                      " requires a file after the ':'");
  Expected<const NamedFormat *> Format = findFormat(Name);
  if (!Format)
    return Format.takeError();
  if (Destination.empty())
    Destination = Default;
  if ((*Format)->Page.empty())
    return Output{(*Format)->Write, Destination.str()};
  if (Destination.empty())
    return usageError("--format=" + Name +
                      " requires a directory: --format=" + Name + ":DIR");
  SmallString<128> File(Destination);
  sys::path::append(File, (*Format)->Page);
  return Output{(*Format)->Write, File.str().str(), /*MakesDirectory=*/true};
}

} // namespace

Expected<std::vector<Output>> outputsOf(const CommandLine &Line) {
  std::vector<std::string> Wanted = Line.Formats;
  if (Wanted.empty())
    Wanted = {"text"};
  std::vector<Output> Result;
  for (StringRef Spelling : Wanted) {
    Expected<Output> Asked = outputOf(Spelling, Line.Output);
    if (!Asked)
      return Asked.takeError();
    Result.push_back(std::move(*Asked));
  }
  for (size_t I = 0; I != Result.size(); ++I)
    for (size_t K = 0; K != I; ++K)
      if (Result[I].File == Result[K].File)
        return usageError("two formats would be written to " +
                          (Result[I].File.empty()
                               ? "standard output"
                               : "'" + Result[I].File + "'") +
                          "; name a file: --format=" + Wanted[I] + ":FILE");
  return Result;
}

} // namespace corolint::tool
