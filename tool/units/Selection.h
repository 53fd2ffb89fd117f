// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_SELECTION_H
#define COROLINT_TOOL_UNITS_SELECTION_H

#include "model/roles/Profile.h"
#include "reach/program/Demand.h"
#include "units/FileWords.h"
#include <string>
#include <vector>

/// Which units are worth their analysis.
///
/// A finding needs a coroutine, an annotation, or a function or type of a
/// library that a profile describes: a unit none of whose files mentions any of
/// these has none. It can be a link of a path all the same, between units that
/// do, so the units that were analysed say what they ask of others, and who can
/// answer is analysed too:
///
///     all units --matters--> analysed --demand--> answers --> analysed ...
///
/// The names are only looked for as words in the text, which is quick and never
/// says no wrongly.
namespace corolint::tool {

/// Immutable but for the memory of what stands in which file; threads share it.
class Selection {
public:
  /// \p Profiles: all that any unit of the run uses.
  explicit Selection(
      llvm::ArrayRef<std::shared_ptr<const model::ProfileSet>> Profiles);

  /// Can the unit of these files have a finding of its own?
  bool matters(llvm::ArrayRef<std::string> Files);

  /// What the units that were analysed ask of the others.
  static reach::Demand demandOf(const reach::Summary &Known);

  /// Can it add to what was found? \p Read holds the files of the units that
  /// were analysed: what those say is known.
  bool answers(llvm::ArrayRef<std::string> Files, const reach::Demand &Asked,
               const llvm::StringSet<> &Read);

private:
  std::vector<std::shared_ptr<const model::ProfileSet>> Profiles;
  /// Each is the words of one qualified name.
  std::vector<llvm::SmallVector<llvm::StringRef, 4>> Subjects;
  std::vector<llvm::StringRef> Launchers;
  FileWords Words;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_SELECTION_H
