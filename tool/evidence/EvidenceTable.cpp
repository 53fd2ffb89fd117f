// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "evidence/EvidenceTable.h"
#include "evidence/CoroutineNames.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

using namespace llvm;

namespace corolint::tool {
namespace {

std::string placeText(const SeenCall &At) {
  if (At.File.empty())
    return sys::path::filename(At.Module).str();
  SmallString<256> Here;
  StringRef File = At.File;
  if (!sys::fs::current_path(Here) && File.consume_front(Here) &&
      File.consume_front("/"))
    return (File + ":" + Twine(At.Line) + ":" + Twine(At.Column)).str();
  return (At.File + ":" + Twine(At.Line) + ":" + Twine(At.Column)).str();
}

} // namespace

std::string durationText(double Milliseconds) {
  std::string Text;
  raw_string_ostream OS(Text);
  if (Milliseconds < 1)
    OS << format("%.2f ms", Milliseconds);
  else if (Milliseconds < 1000)
    OS << format("%.0f ms", Milliseconds);
  else
    OS << format("%.1f s", Milliseconds / 1000);
  return Text;
}

std::string pathText(const Observation &Seen) {
  constexpr size_t Most = 6;
  std::vector<std::string> Names;
  for (const SeenCall &Call : Seen.Path) {
    if (Call.Function.empty())
      continue;
    Names.push_back(shortName(Call.Function));
    if (Names.back() == Seen.Call)
      break;
  }
  if (Names.empty() || Names.back() != Seen.Call)
    Names.push_back(Seen.Call);
  if (Names.size() > Most) {
    Names.erase(Names.begin() + Most / 2, Names.end() - Most / 2);
    Names.insert(Names.begin() + Most / 2, "...");
  }
  return join(Names, " -> ");
}

void printEvidence(const Evidence &TheEvidence, raw_ostream &OS) {
  constexpr const char *Format = "{0,7}{1,10}{2,10}  {3}  {4}\n";
  size_t Width = StringRef("place").size();
  for (const Observation &Seen : TheEvidence.Seen)
    Width = std::max(Width, placeText(Seen.At).size());
  if (!TheEvidence.Seen.empty())
    OS << formatv(Format, "count", "longest", "total",
                  left_justify("place", Width), "coroutine: calls");
  for (const Observation &Seen : TheEvidence.Seen)
    OS << formatv(Format, Seen.Count, durationText(Seen.LongestMs),
                  durationText(Seen.TotalMs),
                  left_justify(placeText(Seen.At), Width),
                  shortName(Seen.At.Function) + ": " + pathText(Seen));
}

} // namespace corolint::tool
