// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_TASKORIGINS_H
#define COROLINT_FLOW_ANSWERS_TASKORIGINS_H

#include "model/Model.h"
#include <map>

namespace corolint::flow {

/// The expressions that create the tasks which a function takes as a parameter.
///
///     void forget(task<> t) {}
///     void caller() { forget(work()); }      // work() makes what is forgotten
///
/// The first query reads the user's code of the unit, once.
class TaskOrigins {
public:
  /// The expressions that create a task which ends up in \p Param: directly, by
  /// way of a local variable, or through other parameters. Each is listed once.
  llvm::SmallVector<const clang::Expr *, 4> of(const clang::ParmVarDecl &Param,
                                               model::Model &TheModel);

private:
  class Collector;
  using Place = std::pair<const clang::FunctionDecl *, unsigned>;
  static Place placeOf(const clang::ParmVarDecl &Param);
  void add(const Place &Of, model::Model &TheModel, unsigned Depth,
           llvm::SmallVectorImpl<const clang::Expr *> &Found);

  bool IsCollected = false;
  std::map<Place, std::vector<const clang::Expr *>> Arguments;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_TASKORIGINS_H
