// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "formats/Format.h"
#include "options/CommandLine.h"
#include "options/Usage.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corolint::tool {
namespace {

struct NamedFormat {
  StringRef Name;
  Formatter Write;
};

constexpr NamedFormat Formats[] = {
    {"text", formatText},     {"json", formatJson},     {"sarif", formatSarif},
    {"github", formatGithub}, {"gitlab", formatGitlab},
};

} // namespace

Expected<Formatter> findFormatter(StringRef Name) {
  std::string Names;
  for (const NamedFormat &Format : Formats) {
    if (Format.Name == Name)
      return Format.Write;
    Names += (Names.empty() ? "" : ", ") + Format.Name.str();
  }
  return usageError("unknown format '" + Name + "'; the formats are " + Names);
}

Expected<std::vector<Output>> outputsOf(const CommandLine &Line) {
  std::vector<std::string> Wanted = Line.Formats;
  if (Wanted.empty())
    Wanted = {"text"};
  std::vector<Output> Result;
  for (StringRef Spelling : Wanted) {
    auto [Name, File] = Spelling.split(':');
    if (File.empty() && Spelling.contains(':'))
      return usageError("--format=" + Spelling +
                        " requires a file after the ':'");
    Expected<Formatter> Write = findFormatter(Name);
    if (!Write)
      return Write.takeError();
    Result.push_back({*Write, File.empty() ? Line.Output : File.str()});
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
