// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "formats/Format.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"

using namespace llvm;
using namespace clang;

namespace corolint::tool {
namespace {

/// Renders with clang's own printer, so that the lines look as users know
/// them, colours included.
class TextPrinter {
public:
  explicit TextPrinter(raw_ostream &OS)
      : Files(FileSystemOptions()), Printer(OS, Options),
        Engine(DiagnosticIDs::create(), Options, &Printer,
               /*ShouldOwnClient=*/false),
        Sources(Engine, Files) {
    Options.ShowColors = OS.has_colors();
    Engine.setSourceManager(&Sources);
    Printer.BeginSourceFile(Language, nullptr);
  }

  ~TextPrinter() { Printer.EndSourceFile(); }

  void print(const Finding &F) {
    const bool IsError = F.Level == Severity::Error || F.IsWarningAsError;
    std::string Message = F.Primary.Message + " [" + F.Check;
    Message += F.IsWarningAsError ? ",-warnings-as-errors]" : "]";
    print(F.Primary,
          IsError ? DiagnosticsEngine::Error : DiagnosticsEngine::Warning,
          Message);
    for (const Remark &Hop : F.Path)
      print(Hop, DiagnosticsEngine::Note, Hop.Message);
  }

private:
  void print(const Remark &At, DiagnosticsEngine::Level Level,
             StringRef Message) {
    auto Builder = Engine.Report(location(At.File, At.Offset),
                                 Engine.getCustomDiagID(Level, "%0"));
    Builder << Message;
    for (const Span &Range : At.Ranges)
      Builder << range(Range);
    for (const Edit &E : At.Edits)
      Builder << FixItHint::CreateReplacement(range(E.Where), E.Text);
  }

  SourceLocation location(StringRef File, unsigned Offset) {
    if (File.empty())
      return {};
    auto Entry = Files.getOptionalFileRef(File);
    if (!Entry)
      return {};
    const FileID ID = Sources.getOrCreateFileID(*Entry, SrcMgr::C_User);
    return Sources.getLocForStartOfFile(ID).getLocWithOffset(Offset);
  }

  CharSourceRange range(const Span &Where) {
    const SourceLocation Begin = location(Where.File, Where.Offset);
    return CharSourceRange::getCharRange(Begin,
                                         Begin.getLocWithOffset(Where.Length));
  }

  LangOptions Language;
  DiagnosticOptions Options;
  FileManager Files;
  TextDiagnosticPrinter Printer;
  DiagnosticsEngine Engine;
  SourceManager Sources;
};

} // namespace

void printFindings(ArrayRef<Finding> Findings, raw_ostream &OS) {
  TextPrinter Printer(OS);
  for (const Finding &F : Findings)
    Printer.print(F);
}

void formatText(const RunReport &TheReport, SourceTexts &, raw_ostream &OS) {
  printFindings(TheReport.Findings, OS);
}

} // namespace corolint::tool
