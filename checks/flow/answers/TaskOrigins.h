// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_TASKORIGINS_H
#define COROLINT_FLOW_ANSWERS_TASKORIGINS_H

#include "model/Model.h"
#include <map>

namespace corolint::flow {

/// Who makes the tasks that a function of the unit takes as a parameter?
///
///     void forget(task<> t) {}
///     void caller() { forget(work()); }      // work() makes what is forgotten
///
/// Reads the user's code of the unit once, when it is asked for the first time.
class TaskOrigins {
public:
  /// The expressions that create a task which gets into \p Param, straight
  /// away, out of a local variable, or through other parameters, each once.
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
