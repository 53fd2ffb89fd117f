// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_SELECTION_H
#define COROLINT_TOOL_UNITS_SELECTION_H

#include "model/roles/Profile.h"
#include "reach/program/Demand.h"
#include "units/FileWords.h"
#include <string>
#include <vector>

/// The selection of the units that are worth their analysis.
///
/// A finding needs a coroutine, an annotation, or a function or type of a
/// library that a profile describes: a unit whose files mention none of these
/// has no finding. It can still be a link of a path between other units. So
/// each analysed unit has demands on the others, and units that can meet them
/// are analysed too:
///
///     all units --matters--> analysed --demand--> answers --> analysed ...
///
/// The search looks only for the words in the text: it is quick and never skips
/// a unit wrongly.
namespace corolint::tool {

/// Immutable except for the cache of words per file; threads share it.
class Selection {
public:
  /// \p Profiles are all profiles that any unit of the run uses.
  explicit Selection(
      llvm::ArrayRef<std::shared_ptr<const model::ProfileSet>> Profiles);

  /// True if the unit of these files can have a finding of its own.
  bool matters(llvm::ArrayRef<std::string> Files);

  /// The demand of the analysed units on the others.
  static reach::Demand demandOf(const reach::Summary &Known);

  /// True if the unit can meet a demand. \p Read holds the files of the units
  /// that were analysed, whose contents are known.
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
