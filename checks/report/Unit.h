// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_UNIT_H
#define COROLINT_REPORT_UNIT_H

#include "flow/answers/FunctionFlow.h"
#include "flow/answers/TaskOrigins.h"
#include "model/code/UserFunctions.h"
#include "reach/extract/Extract.h"
#include "reach/program/Conclude.h"
#include "reach/program/DeadLoans.h"
#include "reach/program/Program.h"
#include "report/CallCheck.h"
#include "report/Loans.h"
#include "report/Permission.h"
#include <functional>

namespace corolint {

/// The shared data of all checks about one translation unit, computed once for
/// all checks with the same profiles. These checks own it together; it lives as
/// long as one of them and not longer than its AST. Belongs to one thread.
class Unit {
public:
  /// The unit of \p Functions, of which there is at least one, on this thread;
  /// made on the first call. They live as long as the unit. Paths begin in
  /// them, or in what they launch.
  static std::shared_ptr<Unit>
  of(const model::UserFunctions &Functions,
     const std::shared_ptr<const model::ProfileSet> &Profiles);

  Unit(const model::UserFunctions &Functions,
       std::shared_ptr<const model::ProfileSet> Profiles)
      : Model(*Functions.context(), Profiles), Graph(Model), Needs(Model),
        Loans(Needs), Functions(Functions), Profiles(std::move(Profiles)) {}

  /// The conclusions for this unit from its own facts and those of \p Program,
  /// if there is one; the texts are those of `facts()`.
  llvm::ArrayRef<reach::Conclusion>
  conclusions(const std::shared_ptr<const reach::Program> &Program);
  /// The loans of this unit that are dead; the texts are those of `facts()`.
  llvm::ArrayRef<reach::DeadLoan>
  deadLoans(const std::shared_ptr<const reach::Program> &Program);
  const reach::Summary &facts() const { return *Around; }
  /// \p Hop has an origin.
  const reach::Origin &origin(const reach::RemoteHop &Hop) const {
    return Origins[Hop.Origin];
  }

  /// Marks in the observer's summary the places where \p Check may report.
  void open(const CallCheck &Check, Permission &Granted);
  /// The same for the loans.
  void openLoans(llvm::StringRef Check, Permission &Granted);

  /// \p Function has a body.
  const flow::FunctionFlow &flow(const clang::FunctionDecl &Function);

  model::Model Model;
  reach::CallGraph Graph;
  flow::TaskOrigins TaskOrigins;
  flow::Needs Needs;
  UnitLoans Loans;

private:
  void extract(bool IsAll);
  void closeEnds(const Permission &Granted);

  const model::UserFunctions &Functions;
  std::shared_ptr<const model::ProfileSet> Profiles;
  bool IsOpened = false;
  std::vector<reach::Origin> Origins;
  std::shared_ptr<reach::Summary> Alone;        ///< the unit's facts
  std::shared_ptr<const reach::Summary> Around; ///< with those of a program
  std::shared_ptr<const reach::Program> Concluded;
  std::vector<reach::Conclusion> Conclusions;
  std::vector<reach::DeadLoan> DeadLoans;
  llvm::DenseMap<const clang::FunctionDecl *,
                 std::unique_ptr<flow::FunctionFlow>>
      Flows;
};

/// Receives the facts of each unit that this thread analyses; they are complete
/// when the checks are done. An empty function stops it. Without an observer a
/// unit reads only what its own findings need.
using SummaryObserver = std::function<void(std::shared_ptr<reach::Summary>)>;
void setSummaryObserver(SummaryObserver Observer);
bool hasSummaryObserver();

} // namespace corolint

#endif // COROLINT_REPORT_UNIT_H
