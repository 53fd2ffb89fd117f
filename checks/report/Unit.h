// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_UNIT_H
#define COROLINT_REPORT_UNIT_H

#include "flow/answers/FunctionFlow.h"
#include "flow/answers/TaskOrigins.h"
#include "reach/calls/Reach.h"
#include "reach/program/Conclude.h"
#include "reach/program/Program.h"
#include <functional>

namespace corolint {

/// What the checks know of one translation unit, computed once however many
/// checks ask. Owned by the checks together; lives as long as one of them and
/// not longer than its AST. Belongs to one thread.
class Unit {
public:
  /// The unit of \p Context on this thread, made on the first call.
  static std::shared_ptr<Unit>
  of(clang::ASTContext &Context,
     const std::shared_ptr<const model::ProfileSet> &Profiles,
     const std::shared_ptr<const reach::Program> &Program);

  Unit(clang::ASTContext &Context,
       std::shared_ptr<const model::ProfileSet> Profiles,
       std::shared_ptr<const reach::Program> Program)
      : Model(Context, std::move(Profiles)), Reach(Model), Context(Context),
        Program(std::move(Program)) {}

  /// The unit is at its end: its summary goes to the observer, once.
  void finish();

  /// What follows from the rest of the program, if there is one, about this
  /// unit; the texts are those of `facts()`.
  llvm::ArrayRef<reach::Conclusion> conclusions();
  const reach::Summary &facts() const { return Around; }

  /// The places that doors stand for, after `finish()` or `conclusions()`.
  size_t numDoors() const { return Doors.size(); }
  clang::SourceLocation door(unsigned Number) const { return Doors[Number]; }

  /// \p Function has a body.
  const flow::FunctionFlow &flow(const clang::FunctionDecl &Function);

  model::Model Model;
  reach::Reach Reach;
  flow::TaskOrigins TaskOrigins;

private:
  clang::ASTContext &Context;
  std::shared_ptr<const reach::Program> Program;
  bool IsFinished = false, IsConcluded = false;
  std::vector<clang::SourceLocation> Doors;
  reach::Summary Around;
  std::vector<reach::Conclusion> Conclusions;
  llvm::DenseMap<const clang::FunctionDecl *,
                 std::unique_ptr<flow::FunctionFlow>>
      Flows;
};

/// Is given the facts of each unit that this thread analyses; which of its
/// doors are open stands in the diagnostics (see `doorMark`). An empty function
/// ends it. Nothing is extracted while there is none.
using SummaryObserver =
    std::function<void(std::unique_ptr<reach::SummaryBuilder>)>;
void setSummaryObserver(SummaryObserver Observer);
bool hasSummaryObserver();

/// The message of a diagnostic that is no finding: it says that a check may
/// speak at a door, because nothing silences it there. They are made while
/// there is an observer, who takes them out of what clang-tidy collects.
std::string doorMark(unsigned Door, llvm::StringRef Check);
/// The number of the door; nothing for any other message.
std::optional<unsigned> markedDoor(llvm::StringRef Message);

} // namespace corolint

#endif // COROLINT_REPORT_UNIT_H
