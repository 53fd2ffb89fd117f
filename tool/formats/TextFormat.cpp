// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "evidence/CoroutineNames.h"
#include "evidence/EvidenceTable.h"
#include "formats/Format.h"
#include "options/Homepage.h"
#include "report/CallCheck.h"
#include "terminal/Look.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace llvm;
using namespace clang;

namespace corolint::tool {
namespace {

/// "3 times, 103 ms at most"
std::string seenText(unsigned long long Count, double LongestMs) {
  return (Count == 1 ? "once" : utostr(Count) + " times") + ", " +
         durationText(LongestMs) + (Count == 1 ? "" : " at most");
}

std::string missedText(const Missed &Place) {
  const Observation &Seen = Place.Seen;
  return "missed by the analysis: '" + shortName(Seen.At.Function) +
         "' blocked its thread in '" + pathText(Seen) + "' " +
         seenText(Seen.Count, Seen.LongestMs) +
         (Place.Reason.empty() ? "" : " (" + Place.Reason + ")");
}

/// Renders with clang's own printer, so that the lines look as users know
/// them, colours included.
class TextPrinter {
public:
  TextPrinter(Colour Colours, raw_ostream &OS)
      : OS(OS), Files(FileSystemOptions()), Printer(Buffer, Options),
        Engine(DiagnosticIDs::create(), Options, &Printer,
               /*ShouldOwnClient=*/false),
        Sources(Engine, Files) {
    Options.ShowColors = wantsColours(OS, Colours);
    Buffer.enable_colors(Options.ShowColors);
    HasLinks = Options.ShowColors && isTerminal(OS);
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
    if (F.Confirmed)
      print({}, DiagnosticsEngine::Note,
            "confirmed: seen at run time " +
                seenText(F.Confirmed->Count, F.Confirmed->LongestMs));
    for (const Remark &Hop : F.Path)
      hideControls(Hop.File);
    hideControls(F.Primary.File);
    OS << (HasLinks ? withLink(F.Check) : Text);
    Text.clear();
  }

  void print(const Missed &Place) {
    Remark At;
    At.File = Place.Seen.At.File;
    At.Offset = Place.Offset;
    print(At, DiagnosticsEngine::Remark, missedText(Place));
    OS << Text;
    Text.clear();
  }

private:
  /// clang's printer shows names as they are.
  void hideControls(const std::string &File) {
    const std::string Shown = visible(File);
    for (size_t At = 0;
         Shown != File && (At = Text.find(File, At)) != Text.npos;
         At += Shown.size())
      Text.replace(At, File.size(), Shown);
  }

  /// The check behind the message leads to its page.
  std::string withLink(StringRef Check) const {
    const std::string Name = ("[" + Check).str();
    const size_t At = Text.find(Name);
    if (At == std::string::npos)
      return Text;
    return Text.substr(0, At + 1) + linked(Check, pageAddress(Check)) +
           Text.substr(At + Name.size());
  }

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

  raw_ostream &OS;
  std::string Text; ///< of the finding that is printed
  raw_string_ostream Buffer{Text};
  bool HasLinks = false;
  LangOptions Language;
  DiagnosticOptions Options;
  FileManager Files;
  TextDiagnosticPrinter Printer;
  DiagnosticsEngine Engine;
  SourceManager Sources;
};

} // namespace

void printFindings(ArrayRef<Finding> Findings, Colour Colours,
                   raw_ostream &OS) {
  TextPrinter Printer(Colours, OS);
  for (const Finding &F : Findings)
    Printer.print(F);
}

namespace {

using Group = SmallVector<const Finding *, 1>;

/// The findings by their causes; in each group a shortest path first.
std::vector<Group> groupsOf(ArrayRef<Finding> Findings) {
  std::vector<Group> Groups;
  StringMap<size_t> Known;
  for (const Finding &F : Findings) {
    auto [It, IsNew] = Known.try_emplace(F.Group, Groups.size());
    if (IsNew)
      Groups.emplace_back();
    Groups[It->second].push_back(&F);
  }
  for (Group &Of : Groups)
    stable_sort(Of, [](const Finding *A, const Finding *B) {
      return std::make_tuple(!A->Confirmed, A->IsPossible, A->Path.size()) <
             std::make_tuple(!B->Confirmed, B->IsPossible, B->Path.size());
    });
  // In the order of the output.
  sort(Groups, [](const Group &A, const Group &B) {
    const bool IsSeen = A.front()->Confirmed.has_value();
    return IsSeen == B.front()->Confirmed.has_value() ? A.front() < B.front()
                                                      : IsSeen;
  });
  return Groups;
}

/// `2 more coroutines reach this call: a.cpp:8, b.cpp:9`
std::string restOf(const Group &Of) {
  constexpr size_t MostPlaces = 3;
  const CallCheck *Check = findCallCheck(Of.front()->Check);
  const StringRef Subject = Check ? Check->Subject : "place";
  const size_t Count = Of.size() - 1;
  std::string Text = (Twine(Count) + " more " + Subject +
                      (Count == 1 ? " reaches" : "s reach") + " this call: ")
                         .str();
  for (size_t I = 1; I != Of.size() && I <= MostPlaces; ++I)
    Text += (I == 1 ? "" : ", ") + Of[I]->Primary.File + ":" +
            utostr(Of[I]->Primary.Line);
  return Count > MostPlaces ? Text + ", ..." : Text;
}

} // namespace

void formatText(const RunReport &TheReport, SourceTexts &, raw_ostream &OS) {
  TextPrinter Printer(TheReport.Colours, OS);
  const bool ListsAll = TheReport.ListsAll;
  for (const Finding &F : TheReport.Findings)
    if (ListsAll)
      Printer.print(F);
  for (const Group &Of :
       ListsAll ? std::vector<Group>() : groupsOf(TheReport.Findings)) {
    Finding Shown = *Of.front();
    if (Of.size() > 1) {
      Remark Rest = Shown.Path.empty() ? Shown.Primary : Shown.Path.back();
      Rest.Message = restOf(Of);
      Rest.Ranges.clear();
      Rest.Edits.clear();
      Shown.Path.push_back(std::move(Rest));
    }
    Printer.print(Shown);
  }
  for (const Missed &Place : TheReport.MissedPlaces)
    Printer.print(Place);
}

} // namespace corolint::tool
