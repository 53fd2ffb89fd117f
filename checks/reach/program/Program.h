// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_PROGRAM_PROGRAM_H
#define COROLINT_REACH_PROGRAM_PROGRAM_H

#include "reach/program/Links.h"

namespace corolint::reach {

/// The linked summary of the whole program, as the checks of one unit see it.
/// The unit's own facts take precedence for its functions, because an editor's
/// text is newer than any file. Immutable; one object serves all threads.
class Program {
public:
  explicit Program(Summary Facts);

  /// The linked summary in \p Path, reread after a change of the file.
  static llvm::Expected<std::shared_ptr<const Program>>
  load(llvm::StringRef Path);

  /// The facts of \p Unit with those of the program that it can reach, and
  /// with the launches and gifts of its functions elsewhere. The origins are
  /// those of \p Unit.
  Summary around(const Summary &Unit) const;

private:
  class Excerpt;

  Summary Facts;
  Links Linked;
  Lists Launches; // edges that launch or hand on a function, by function
};

} // namespace corolint::reach

#endif // COROLINT_REACH_PROGRAM_PROGRAM_H
