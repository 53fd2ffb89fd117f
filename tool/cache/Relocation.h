// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_CACHE_RELOCATION_H
#define COROLINT_TOOL_CACHE_RELOCATION_H

#include "cache/PathPrefixes.h"
#include "reach/facts/Summary.h"
#include <map>

/// Summaries of a code base that lies in another directory.
namespace corolint::tool {

/// The texts behind those numbers of a summary that depend on paths. In the
/// order of their computation: a text may mention earlier numbers.
class IdTexts {
public:
  /// Keeps \p Text if it mentions a directory of \p Moving, or a number.
  void add(uint64_t Id, llvm::StringRef Text, const PathPrefixes &Moving);
  void add(uint64_t Id, std::string Text);

  /// The numbers that change with \p Moved.
  std::map<uint64_t, uint64_t> changes(const PathPrefixes &Moved) const;

  /// Without the numbers that \p Facts does not mention, not even indirectly.
  IdTexts neededBy(const reach::Summary &Facts) const;

  struct Entry {
    uint64_t Id;
    std::string Text;
  };
  llvm::ArrayRef<Entry> entries() const { return All; }

private:
  std::vector<Entry> All;
  std::map<uint64_t, size_t> Known;
};

/// \p Facts as the analysis gives them if the code lies where \p Moved says.
/// \p Texts are those of the unit.
reach::Summary relocated(reach::Summary Facts, const IdTexts &Texts,
                         const PathPrefixes &Moved);

} // namespace corolint::tool

#endif // COROLINT_TOOL_CACHE_RELOCATION_H
