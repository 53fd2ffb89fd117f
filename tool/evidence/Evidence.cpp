// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "evidence/Evidence.h"
#include "options/Usage.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace llvm;

namespace corolint::tool {
namespace {

constexpr int Version = 1;

void writePlace(json::OStream &J, const SeenCall &At) {
  J.attribute("file", json::fixUTF8(At.File));
  J.attribute("line", At.Line);
  J.attribute("column", At.Column);
  J.attribute("function", json::fixUTF8(At.Function));
  J.attribute("module", json::fixUTF8(At.Module));
}

void writeObservation(json::OStream &J, const Observation &Seen) {
  J.object([&] {
    writePlace(J, Seen.At);
    J.attribute("first_line", Seen.FirstLine);
    J.attribute("call", json::fixUTF8(Seen.Call));
    J.attribute("blocked_in", json::fixUTF8(Seen.Blocked));
    J.attribute("count", static_cast<int64_t>(Seen.Count));
    J.attribute("longest_ms", Seen.LongestMs);
    J.attribute("total_ms", Seen.TotalMs);
    J.attributeArray("threads", [&] {
      for (const std::string &Name : Seen.Threads)
        J.value(json::fixUTF8(Name));
    });
    J.attributeArray("path", [&] {
      for (const SeenCall &Call : Seen.Path)
        J.object([&] { writePlace(J, Call); });
    });
  });
}

} // namespace

void writeEvidence(const Evidence &TheEvidence, raw_ostream &OS) {
  json::OStream J(OS, /*IndentSize=*/2);
  J.object([&] {
    J.attribute("corolint_evidence", Version);
    J.attributeArray("program", [&] {
      for (const std::string &Word : TheEvidence.Program)
        J.value(json::fixUTF8(Word));
    });
    J.attribute("threshold_ms", TheEvidence.ThresholdMs);
    J.attribute("processes", TheEvidence.Processes);
    J.attribute("dropped", static_cast<int64_t>(TheEvidence.Dropped));
    J.attributeArray("seen", [&] {
      for (const Observation &Seen : TheEvidence.Seen)
        writeObservation(J, Seen);
    });
  });
  OS << '\n';
}

// Not in the namespace above: the JSON library finds them by their types.

static bool fromJSON(const json::Value &Value, SeenCall &To, json::Path Path) {
  json::ObjectMapper Map(Value, Path);
  return Map && Map.map("file", To.File) && Map.map("line", To.Line) &&
         Map.map("column", To.Column) && Map.map("function", To.Function) &&
         Map.map("module", To.Module);
}

static bool fromJSON(const json::Value &Value, Observation &To,
                     json::Path Path) {
  json::ObjectMapper Map(Value, Path);
  int64_t Count = 0;
  if (!fromJSON(Value, To.At, Path) || !Map.map("first_line", To.FirstLine) ||
      !Map.map("call", To.Call) || !Map.map("blocked_in", To.Blocked) ||
      !Map.map("count", Count) || !Map.map("longest_ms", To.LongestMs) ||
      !Map.map("total_ms", To.TotalMs) || !Map.map("threads", To.Threads) ||
      !Map.map("path", To.Path))
    return false;
  To.Count = static_cast<unsigned long long>(Count);
  return true;
}

static bool fromJSON(const json::Value &Value, Evidence &To, json::Path Path) {
  json::ObjectMapper Map(Value, Path);
  int Given = 0;
  if (!Map || !Map.map("corolint_evidence", Given))
    return false;
  if (Given != Version) {
    Path.field("corolint_evidence").report("unknown version");
    return false;
  }
  std::vector<Observation> Seen;
  if (!Map.map("seen", Seen))
    return false;
  To.Seen.insert(To.Seen.end(), Seen.begin(), Seen.end());
  return true;
}

Error readEvidence(StringRef Name, Evidence &To) {
  auto Buffer = MemoryBuffer::getFile(Name, /*IsText=*/true);
  if (!Buffer)
    return usageError("cannot read '" + Name +
                      "': " + Buffer.getError().message());
  Expected<json::Value> Value = json::parse((*Buffer)->getBuffer());
  if (!Value)
    return usageError("'" + Name + "': " + toString(Value.takeError()));
  json::Path::Root Root(Name);
  if (!fromJSON(*Value, To, Root))
    return usageError("'" + Name + "' is no evidence of 'corolint watch': " +
                      toString(Root.getError()));
  return Error::success();
}

} // namespace corolint::tool
