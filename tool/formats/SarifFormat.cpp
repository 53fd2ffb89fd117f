// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/; section numbers
// below are of that document.

#include "findings/WorkingTree.h"
#include "formats/Format.h"
#include "options/CheckNames.h"
#include "options/Homepage.h"
#include "options/Pages.h"
#include "run/Silencing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/JSON.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// The base of relative addresses, 3.14.14.
constexpr StringLiteral RootName = "SRCROOT";

/// A path as a part of a URI: all characters except the unreserved ones of RFC
/// 3986 are written as %XX.
std::string escapedPath(StringRef Path) {
  static constexpr StringLiteral Plain = "-._~/!$&'()*+,;=:@";
  std::string Result;
  for (char C : Path) {
    if (isAlnum(C) || Plain.contains(C))
      Result += C;
    else
      Result += "%" + toHex(StringRef(&C, 1));
  }
  return Result;
}

/// "NestedRun" for "async-nested-run": rule names are Pascal case, 3.49.7.
std::string pascalCase(StringRef Check) {
  std::string Result;
  bool StartsWord = true;
  for (char C : Check) {
    if (C != '-')
      Result += StartsWord ? toUpper(C) : C;
    StartsWord = C == '-';
  }
  return Result;
}

/// The checks, and the reports about comments.
std::vector<std::string> ruleNames() {
  std::vector<std::string> Names = allCheckNames();
  Names.push_back(UnexplainedNolint.str());
  Names.push_back(UnusedNolint.str());
  return Names;
}

class Writer {
public:
  Writer(const RunReport &TheReport, SourceTexts &Texts, raw_ostream &OS)
      : TheReport(TheReport), Texts(Texts), J(OS, /*IndentSize=*/2) {
    for (const std::string &Check : ruleNames())
      Rules.try_emplace(Check, Rules.size());
    Root = TheReport.Findings.empty()
               ? workingTreeOf("")
               : workingTreeOf(TheReport.Findings.front().Primary.File);
  }
  void write();

private:
  void writeRule(StringRef Check);
  void writeDriver();
  void writeNotifications();
  void writeResult(const Finding &F);
  void writeMessage(StringRef Name, StringRef Text);
  void writeArtifact(StringRef File);
  void writeRegion(StringRef Name, StringRef File, unsigned Begin,
                   unsigned End);
  void writeLocation(const Remark &At);
  void writeFlow(const Finding &F);
  void writeFix(const Finding &F);
  void writeSuppression(const Finding &F);
  unsigned column(StringRef File, LineColumn At);

  const RunReport &TheReport;
  SourceTexts &Texts;
  json::OStream J;
  std::string Root;
  StringMap<size_t> Rules; ///< name to index, 3.27.6
};

void Writer::writeMessage(StringRef Name, StringRef Text) {
  J.attributeObject(Name, [&] { J.attribute("text", json::fixUTF8(Text)); });
}

// The first line of a page is the check's summary.
void Writer::writeRule(StringRef Check) {
  auto [Summary, Page] = pageOf(Check).value_or("").split('\n');
  J.object([&] {
    J.attribute("id", Check);
    J.attribute("name", pascalCase(Check));
    writeMessage("shortDescription", Summary);
    writeMessage("fullDescription", Summary);
    if (const std::string Address = pageAddress(Check); !Address.empty())
      J.attribute("helpUri", Address);
    J.attributeObject("help", [&] {
      J.attribute("text", json::fixUTF8(Page.trim()));
      J.attribute("markdown", json::fixUTF8(Page.trim()));
    });
    J.attributeObject("defaultConfiguration",
                      [&] { J.attribute("level", "warning"); });
    J.attributeObject("properties", [&] {
      J.attributeArray("tags", [&] { J.value("coroutines"); });
    });
  });
}

void Writer::writeDriver() {
  J.attributeObject("driver", [&] {
    J.attribute("name", "corolint");
    J.attribute("fullName", "corolint " COROLINT_VERSION);
    // An address, or at least a name, 3.19.17.
    const std::string Home = homepage();
    J.attribute("informationUri", Home.empty() ? "urn:corolint" : Home);
    J.attribute("version", COROLINT_VERSION);
    J.attribute("semanticVersion", COROLINT_VERSION);
    J.attributeArray("rules", [&] {
      for (const std::string &Check : ruleNames())
        writeRule(Check);
    });
  });
}

void Writer::writeArtifact(StringRef File) {
  J.attributeObject("artifactLocation", [&] {
    StringRef Relative = File;
    const bool IsInside =
        Relative.consume_front(Root) && Relative.consume_front("/");
    J.attribute("uri", IsInside ? escapedPath(Relative)
                                : "file://" + escapedPath(File));
    if (IsInside)
      J.attribute("uriBaseId", RootName);
  });
}

// Columns count UTF-16 code units, the default of 3.14.17.
unsigned Writer::column(StringRef File, LineColumn At) {
  StringRef Before = Texts.line(File, At.Line).take_front(At.Column - 1);
  SmallVector<UTF16, 128> Units;
  if (!convertUTF8ToUTF16String(Before, Units))
    return At.Column;
  return (Before.empty() ? 0 : Units.size()) + 1;
}

void Writer::writeRegion(StringRef Name, StringRef File, unsigned Begin,
                         unsigned End) {
  const LineColumn From = Texts.position(File, Begin);
  const LineColumn To = Texts.position(File, End);
  J.attributeObject(Name, [&] {
    J.attribute("startLine", From.Line);
    J.attribute("startColumn", column(File, From));
    J.attribute("endLine", To.Line);
    J.attribute("endColumn", column(File, To));
  });
}

/// The end of the word at \p Offset: the first word stands for a place.
unsigned endOfWord(StringRef Text, unsigned Offset) {
  StringRef Word = Text.substr(Offset).take_while(
      [](char C) { return isAlnum(C) || C == '_'; });
  return Offset + std::max<size_t>(Word.size(), Offset < Text.size());
}

void Writer::writeLocation(const Remark &At) {
  if (!At.File.empty())
    J.attributeObject("physicalLocation", [&] {
      writeArtifact(At.File);
      writeRegion("region", At.File, At.Offset,
                  endOfWord(Texts.text(At.File), At.Offset));
    });
  if (!At.Function.empty())
    J.attributeArray("logicalLocations", [&] {
      J.object([&] {
        J.attribute("fullyQualifiedName", json::fixUTF8(At.Function));
        J.attribute("kind", "function");
      });
    });
}

void Writer::writeFlow(const Finding &F) {
  if (F.Path.empty())
    return;
  auto WriteStep = [&](const Remark &At) {
    J.object([&] {
      J.attributeObject("location", [&] {
        writeLocation(At);
        writeMessage("message", At.Message);
      });
    });
  };
  J.attributeArray("codeFlows", [&] {
    J.object([&] {
      J.attributeArray("threadFlows", [&] {
        J.object([&] {
          J.attributeArray("locations", [&] {
            WriteStep(F.Primary);
            for (const Remark &Hop : F.Path)
              WriteStep(Hop);
          });
        });
      });
    });
  });
}

void Writer::writeFix(const Finding &F) {
  if (F.Primary.Edits.empty())
    return;
  auto WriteEdit = [&](const Edit &E) {
    J.object([&] {
      writeArtifact(E.Where.File);
      J.attributeArray("replacements", [&] {
        J.object([&] {
          writeRegion("deletedRegion", E.Where.File, E.Where.Offset,
                      E.Where.Offset + E.Where.Length);
          writeMessage("insertedContent", E.Text);
        });
      });
    });
  };
  J.attributeArray("fixes", [&] {
    J.object([&] {
      writeMessage("description",
                   F.FixChangesBehaviour
                       ? "Apply the suggested change, which changes behaviour."
                       : "Apply the suggested change.");
      J.attributeObject("properties", [&] {
        J.attribute("safety",
                    F.FixChangesBehaviour ? "changes-behaviour" : "certain");
      });
      J.attributeArray("artifactChanges", [&] {
        for (const Edit &E : F.Primary.Edits)
          WriteEdit(E);
      });
    });
  });
}

void Writer::writeSuppression(const Finding &F) {
  if (!F.Silenced)
    return;
  const unsigned Begin = Texts.offset(F.Silenced->File, {F.Silenced->Line, 1});
  const size_t Size = Texts.line(F.Silenced->File, F.Silenced->Line).size();
  J.attributeArray("suppressions", [&] {
    J.object([&] {
      J.attribute("kind", "inSource");
      if (!F.Silenced->Reason.empty())
        J.attribute("justification", json::fixUTF8(F.Silenced->Reason));
      J.attributeObject("location", [&] {
        J.attributeObject("physicalLocation", [&] {
          writeArtifact(F.Silenced->File);
          writeRegion("region", F.Silenced->File, Begin, Begin + Size);
        });
      });
    });
  });
}

void Writer::writeResult(const Finding &F) {
  J.object([&] {
    J.attribute("ruleId", F.Check);
    if (auto It = Rules.find(F.Check); It != Rules.end())
      J.attribute("ruleIndex", static_cast<int64_t>(It->second));
    J.attribute("level", F.IsWarningAsError ? "error" : "warning");
    writeMessage("message", F.Primary.Message);
    J.attributeArray("locations",
                     [&] { J.object([&] { writeLocation(F.Primary); }); });
    writeFlow(F);
    writeFix(F);
    writeSuppression(F);
    J.attributeObject("partialFingerprints", [&] {
      J.attribute("corolintFingerprint/v1", F.Fingerprint);
    });
  });
}

void Writer::writeNotifications() {
  J.attributeArray("invocations", [&] {
    J.object([&] {
      J.attribute("executionSuccessful",
                  TheReport.Failed.empty() && TheReport.Unfinished.empty());
      J.attributeArray("toolExecutionNotifications", [&] {
        for (const FailedUnit &Unit : TheReport.Failed)
          J.object([&] {
            J.attribute("level", "error");
            writeMessage("message", Unit.File + ": " + Unit.Reason);
          });
        for (const std::string &File : TheReport.Unfinished)
          J.object([&] {
            J.attribute("level", "error");
            writeMessage("message", File + ": interrupted before its analysis");
          });
      });
    });
  });
}

void Writer::write() {
  J.object([&] {
    J.attribute("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/"
                           "errata01/os/schemas/sarif-schema-2.1.0.json");
    J.attribute("version", "2.1.0");
    J.attributeArray("runs", [&] {
      J.object([&] {
        J.attributeObject("tool", [&] { writeDriver(); });
        writeNotifications();
        J.attribute("columnKind", "utf16CodeUnits");
        J.attributeObject("originalUriBaseIds", [&] {
          J.attributeObject(RootName, [&] {
            J.attribute("uri", "file://" + escapedPath(Root) + "/");
          });
        });
        J.attributeArray("results", [&] {
          for (const Finding &F : TheReport.Findings)
            writeResult(F);
          for (const Finding &F : TheReport.Silenced)
            writeResult(F);
        });
      });
    });
  });
}

} // namespace

void formatSarif(const RunReport &TheReport, SourceTexts &Texts,
                 raw_ostream &OS) {
  Writer(TheReport, Texts, OS).write();
  OS << '\n';
}

} // namespace corolint::tool
