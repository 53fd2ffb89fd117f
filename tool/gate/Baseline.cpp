// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "gate/Baseline.h"
#include "findings/WorkingTree.h"
#include "model/roles/Nesting.h"
#include "options/Usage.h"
#include "reach/facts/OutputFile.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include <map>

using namespace llvm;

namespace corolint::tool {
namespace {

constexpr int64_t Version = 1;

struct Entry {
  std::string Key;
  int64_t Count = 0;
  std::string Check, File, Message;
};

using Entries = std::map<std::string, Entry>; ///< by key

Error unusable(StringRef Path, const Twine &Why) {
  return usageError("cannot read the baseline '" + Path + "': " + Why);
}

Entries entriesOf(const RunReport &TheReport) {
  Entries Result;
  for (const Finding &F : TheReport.Findings) {
    Entry &E = Result[F.Key];
    if (E.Count++ == 0)
      E = {F.Key, 1, F.Check, relativeToTree(F.Primary.File),
           F.Primary.Message};
  }
  return Result;
}

bool readEntry(const json::Value &From, Entry &To, json::Path At) {
  json::ObjectMapper Map(From, At);
  return Map && Map.map("key", To.Key) && Map.map("count", To.Count) &&
         Map.map("check", To.Check) && Map.map("file", To.File) &&
         Map.map("message", To.Message);
}

Error readEntries(const json::Value &Parsed, StringRef Path, Entries &Into) {
  const json::Object *Object = Parsed.getAsObject();
  const json::Array *List = Object ? Object->getArray("findings") : nullptr;
  if (!List || !Object->getInteger("version"))
    return unusable(Path, "it is not a baseline of corolint");
  if (*Object->getInteger("version") != Version)
    return unusable(Path, "its version is not " + Twine(Version) +
                              "; rewrite it with --write-baseline");
  json::Path::Root Root(Path);
  for (const json::Value &Item : *List) {
    Entry E;
    if (!readEntry(Item, E, Root))
      return unusable(Path, toString(Root.getError()));
    std::string Key = E.Key;
    Into[Key] = std::move(E);
  }
  return Error::success();
}

Expected<Entries> readBaseline(StringRef Path) {
  auto Buffer = MemoryBuffer::getFile(Path, /*IsText=*/true);
  if (!Buffer)
    return unusable(Path, Buffer.getError().message());
  if (model::isJsonTooDeep((*Buffer)->getBuffer()))
    return unusable(Path, "it is nested too deeply");
  Expected<json::Value> Parsed = json::parse((*Buffer)->getBuffer());
  if (!Parsed)
    return unusable(Path, toString(Parsed.takeError()));
  Entries Result;
  if (Error E = readEntries(*Parsed, Path, Result))
    return std::move(E);
  return Result;
}

void writeEntry(json::OStream &J, const Entry &E) {
  J.object([&] {
    J.attribute("key", E.Key);
    J.attribute("count", E.Count);
    J.attribute("check", E.Check);
    J.attribute("file", json::fixUTF8(E.File));
    J.attribute("message", json::fixUTF8(E.Message));
  });
}

std::string staleLine(const Entry &E) {
  return E.File + ": " + E.Message + " [" + E.Check + "]" +
         (E.Count > 1 ? " (" + std::to_string(E.Count) + " times)" : "");
}

} // namespace

Error writeBaseline(const RunReport &TheReport, StringRef Path) {
  const Entries All = entriesOf(TheReport);
  // By file, as readers look for them; the order of the keys has no meaning.
  std::vector<const Entry *> Sorted;
  for (const auto &[Key, E] : All)
    Sorted.push_back(&E);
  sort(Sorted, [](const Entry *A, const Entry *B) {
    return std::tie(A->File, A->Check, A->Message, A->Key) <
           std::tie(B->File, B->Check, B->Message, B->Key);
  });
  std::string Text;
  raw_string_ostream OS(Text);
  json::OStream J(OS, /*IndentSize=*/2);
  J.object([&] {
    J.attribute("version", Version);
    J.attributeArray("findings", [&] {
      for (const Entry *E : Sorted)
        writeEntry(J, *E);
    });
  });
  OS << '\n';
  if (Error Problem = reach::writeOutput(Path, Text))
    return usageError("cannot write the baseline: " +
                      toString(std::move(Problem)));
  return Error::success();
}

Expected<BaselineOutcome> applyBaseline(RunReport &TheReport, StringRef Path) {
  Expected<Entries> Read = readBaseline(Path);
  if (!Read)
    return Read.takeError();
  BaselineOutcome Outcome;
  Entries Left = std::move(*Read);
  // Of findings that are alike, those in the entry's file are the known ones.
  for (bool IsInFile : {true, false})
    erase_if(TheReport.Findings, [&](const Finding &F) {
      auto It = Left.find(F.Key);
      if (It == Left.end() || It->second.Count == 0 ||
          (IsInFile && It->second.File != relativeToTree(F.Primary.File)))
        return false;
      --It->second.Count;
      ++Outcome.Known;
      return true;
    });
  for (const auto &[Key, E] : Left)
    if (E.Count > 0)
      Outcome.Stale.push_back(staleLine(E));
  sort(Outcome.Stale);
  return Outcome;
}

} // namespace corolint::tool
