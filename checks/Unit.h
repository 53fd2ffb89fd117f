// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_CHECKS_UNIT_H
#define COROLINT_CHECKS_UNIT_H

#include "flow/FunctionFlow.h"
#include "reach/Reach.h"
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
      : Model(Context, std::move(Profiles)), Reach(Model, std::move(Program)),
        Context(Context) {}

  /// The unit is at its end: its summary goes to the observer, once.
  void finish();

  /// \p Function has a body.
  const flow::FunctionFlow &flow(const clang::FunctionDecl &Function);

  model::Model Model;
  reach::Reach Reach;

private:
  clang::ASTContext &Context;
  bool Finished = false;
  llvm::DenseMap<const clang::FunctionDecl *,
                 std::unique_ptr<flow::FunctionFlow>>
      Flows;
};

/// Is given the summary of each unit that this thread analyses. An empty
/// function ends it. Nothing is extracted while there is none.
using SummaryObserver = std::function<void(std::unique_ptr<reach::Summary>)>;
void setSummaryObserver(SummaryObserver Observer);

/// The rest of the program for the units of this thread; goes before the
/// option `AsyncSummary`. Null ends it.
void setLinkedProgram(std::shared_ptr<const reach::Program> Program);
std::shared_ptr<const reach::Program> linkedProgram();

} // namespace corolint

#endif // COROLINT_CHECKS_UNIT_H
