// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "run/Conclusions.h"
#include "report/LoanMessage.h"
#include <set>
#include <tuple>

using namespace llvm;

namespace corolint::tool {
namespace {

constexpr StringLiteral LoanCheck = "async-dangling-argument";

/// Check, place and runner: one finding for each.
using Subject =
    std::tuple<std::string, std::string, unsigned, unsigned, std::string>;

Subject subjectOf(const Finding &F) {
  const CallCheck *Check = findCallCheck(F.Check);
  return {F.Check, F.Primary.File, F.Primary.Line, F.Primary.Column,
          Check && Check->IsOncePerPlace && !F.Path.empty() ? "" : F.End};
}

class Writer {
public:
  Writer(const reach::Summary &Program, SourceTexts &Texts)
      : Program(Program), Texts(Texts) {}

  Finding finding(const reach::Conclusion &C, const CallCheck &Check,
                  StringRef Message) {
    Finding F;
    F.Check = Check.Name.str();
    F.IsWarningAsError = (C.Open & asErrorBit(Check.Number)) != 0;
    F.Primary = remark(C.Path.front().At, Message);
    F.End = Program.Texts.text(Program.Ends[C.End].Name).str();
    addPath(F, shownSteps(C, Program));
    const Remark &Last = F.Path.empty() ? F.Primary : F.Path.back();
    F.Cause =
        (Last.File + ":" + Twine(Last.Line) + ":" + Twine(Last.Column)).str();
    F.IsPossible = C.IsPossible;
    return F;
  }

  Finding finding(const reach::DeadLoan &Dead) {
    Finding F;
    F.Check = LoanCheck.str();
    F.IsWarningAsError = (Dead.Loan->Open & asErrorBit(0)) != 0;
    F.Primary = remark(Dead.Loan->At, messageOf(Dead, Program));
    addPath(F, shownSteps(Dead, Program));
    return F;
  }

private:
  void addPath(Finding &F, std::vector<ShownStep> Steps) {
    for (ShownStep &Step : Steps) {
      F.Path.push_back(remark(Step.At.At, Step.Message));
      F.Path.back().Function = std::move(Step.Function);
    }
  }
  Remark remark(const reach::Place &At, StringRef Message) {
    Remark R;
    R.File = Program.Texts.text(At.File).str();
    R.Line = At.Line;
    R.Column = At.Column;
    R.Offset = Texts.offset(R.File, {R.Line, R.Column});
    R.Message = Message.str();
    return R;
  }

  const reach::Summary &Program;
  SourceTexts &Texts;
};

/// The places where a comment silences \p F: its own, and the end of its path.
std::vector<Span> placesOf(const Finding &F) {
  std::vector<Span> Places = {{F.Primary.File, F.Primary.Offset, 0}};
  if (!F.Path.empty())
    Places.push_back({F.Path.back().File, F.Path.back().Offset, 0});
  return Places;
}

/// True if its unit and comments let the check report it.
bool isOpen(const reach::Conclusion &C, const CallCheck &Check) {
  return (C.Open & openBit(Check.Number)) != 0 &&
         (C.Silenced & silencedBit(Check.Number)) == 0;
}

} // namespace

// The loans, which belong to one check.
static void addLoans(const reach::Summary &Program, Writer &Write,
                     RunReport &Into, Silencing &Comments) {
  for (const reach::DeadLoan &Dead : reach::deadLoans(Program)) {
    Finding F = Write.finding(Dead);
    if ((Dead.Loan->Open & openBit(0)) != 0)
      Into.Findings.push_back(std::move(F));
    else if (Comments.silences(F, {{F.Primary.File, F.Primary.Offset, 0}}))
      Into.Silenced.push_back(std::move(F));
  }
}

void addConclusions(const reach::Summary &Program, SourceTexts &Texts,
                    bool WithPossible, RunReport &Into, Silencing &Comments) {
  std::set<Subject> Known;
  for (const Finding &F : Into.Findings)
    Known.insert(subjectOf(F));
  Writer Write(Program, Texts);
  for (const reach::Conclusion &C : reach::conclude(Program)) {
    const Situation Seen = situationOf(C, Program);
    for (const CallCheck &Check : callChecks()) {
      std::optional<std::string> Message = Check.Message(Seen);
      if (!Message)
        continue;
      Finding F = Write.finding(C, Check, *Message);
      if (!isOpen(C, Check)) {
        if (Comments.silences(F, placesOf(F)))
          Into.Silenced.push_back(std::move(F));
      } else if ((WithPossible || !C.IsPossible) &&
                 Known.insert(subjectOf(F)).second)
        Into.Findings.push_back(std::move(F));
    }
  }
  addLoans(Program, Write, Into, Comments);
}

} // namespace corolint::tool
