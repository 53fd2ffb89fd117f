// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "formats/Format.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/JSON.h"

using namespace llvm;

namespace corolint::tool {
namespace {

void writePlace(json::OStream &J, const Remark &At) {
  J.attribute("file", json::fixUTF8(At.File));
  J.attribute("line", At.Line);
  J.attribute("column", At.Column);
}

// Notes that clang adds for a place inside a macro are no steps of the path.
bool isStep(const Remark &Note) {
  return !StringRef(Note.Message).starts_with("expanded from macro");
}

void writePath(json::OStream &J, const Finding &F) {
  J.attributeArray("path", [&] {
    for (const Remark &Hop : make_filter_range(F.Path, isStep)) {
      J.object([&] {
        writePlace(J, Hop);
        J.attribute("function", json::fixUTF8(Hop.Function));
        J.attribute("message", json::fixUTF8(Hop.Message));
      });
    }
  });
}

void writeEdit(json::OStream &J, const Edit &E) {
  J.object([&] {
    J.attribute("file", json::fixUTF8(E.Where.File));
    J.attribute("offset", E.Where.Offset);
    J.attribute("length", E.Where.Length);
    J.attribute("text", json::fixUTF8(E.Text));
  });
}

void writeFix(json::OStream &J, const Finding &F) {
  if (F.Primary.Edits.empty()) {
    J.attribute("fix", nullptr);
    return;
  }
  J.attributeObject("fix", [&] {
    J.attribute("safety",
                F.FixChangesBehaviour ? "changes-behaviour" : "certain");
    J.attributeArray("replacements", [&] {
      for (const Edit &E : F.Primary.Edits)
        writeEdit(J, E);
    });
  });
}

void writeFinding(json::OStream &J, const Finding &F) {
  J.object([&] {
    J.attribute("check", F.Check);
    J.attribute("level", F.Level == Severity::Error || F.IsWarningAsError
                             ? "error"
                             : "warning");
    writePlace(J, F.Primary);
    J.attribute("message", json::fixUTF8(F.Primary.Message));
    writePath(J, F);
    writeFix(J, F);
    J.attribute("fingerprint", F.Fingerprint);
    J.attribute("group", F.Group);
    J.attribute("certain", !F.IsPossible);
    if (F.Confirmed)
      J.attributeObject("confirmed", [&] {
        J.attribute("count", static_cast<int64_t>(F.Confirmed->Count));
        J.attribute("longest_ms", F.Confirmed->LongestMs);
      });
    if (F.Silenced)
      J.attributeObject("comment", [&] {
        J.attribute("file", json::fixUTF8(F.Silenced->File));
        J.attribute("line", F.Silenced->Line);
        J.attribute("reason", json::fixUTF8(F.Silenced->Reason));
      });
  });
}

void writeMissed(json::OStream &J, const Missed &Place) {
  const Observation &Seen = Place.Seen;
  J.object([&] {
    J.attribute("file", json::fixUTF8(Seen.At.File));
    J.attribute("line", Seen.At.Line);
    J.attribute("column", Seen.At.Column);
    J.attribute("function", json::fixUTF8(Seen.At.Function));
    J.attribute("call", json::fixUTF8(Seen.Call));
    J.attribute("count", static_cast<int64_t>(Seen.Count));
    J.attribute("longest_ms", Seen.LongestMs);
    J.attribute("reason", json::fixUTF8(Place.Reason));
  });
}

void writeUnits(json::OStream &J, const RunReport &TheReport) {
  J.attributeObject("units", [&] {
    J.attribute("analysed", TheReport.Analysed);
    J.attribute("skipped", TheReport.Skipped);
    J.attributeArray("failed", [&] {
      for (const FailedUnit &Unit : TheReport.Failed) {
        J.object([&] {
          J.attribute("file", json::fixUTF8(Unit.File));
          J.attribute("reason", json::fixUTF8(Unit.Reason));
        });
      }
    });
    J.attributeArray("unfinished", [&] {
      for (const std::string &File : TheReport.Unfinished)
        J.value(json::fixUTF8(File));
    });
  });
}

} // namespace

void formatJson(const RunReport &TheReport, SourceTexts &, raw_ostream &OS) {
  json::OStream J(OS, /*IndentSize=*/2);
  J.object([&] {
    J.attribute("version", 1);
    J.attributeArray("findings", [&] {
      for (const Finding &F : TheReport.Findings)
        writeFinding(J, F);
    });
    J.attributeArray("silenced", [&] {
      for (const Finding &F : TheReport.Silenced)
        writeFinding(J, F);
    });
    if (TheReport.HasEvidence)
      J.attributeArray("missed", [&] {
        for (const Missed &Place : TheReport.MissedPlaces)
          writeMissed(J, Place);
      });
    writeUnits(J, TheReport);
  });
  OS << '\n';
}

} // namespace corolint::tool
