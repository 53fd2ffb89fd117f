// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_PROGRAM_H
#define COROLINT_REACH_PROGRAM_H

#include "reach/Summary.h"

namespace corolint::reach {

/// A path that goes on in other units: from a function to an end.
struct RemoteTarget {
  llvm::SmallVector<RemoteHop, 2> Path;
  RemoteEnd End;
};

/// The linked summary of the whole program, ready to be asked. Immutable; one
/// object serves all threads.
class Program {
public:
  explicit Program(std::unique_ptr<const Summary> Facts);

  /// A program made of \p Facts, in memory.
  static std::shared_ptr<const Program> of(const Summary &Facts);

  /// The linked summary in \p Path, read once per process and file.
  static llvm::Expected<std::shared_ptr<const Program>>
  load(llvm::StringRef Path);

  llvm::StringRef text(uint32_t Number) const {
    return Facts->Texts.text(Number);
  }

  /// The runners and blocking calls that executing \p Usr executes, each by a
  /// shortest path. Nothing for a function that is not known, or that is a
  /// coroutine. \p OverridersToo: for a virtual call of it.
  std::vector<RemoteTarget> targets(llvm::StringRef Usr,
                                    bool OverridersToo) const;

  /// True if some unit gives \p Usr to another thread or to the loop.
  bool isLaunched(llvm::StringRef Usr, When Context) const;

private:
  std::optional<uint32_t> number(llvm::StringRef Usr) const;
  std::unique_ptr<const Summary> Facts;
  llvm::DenseMap<llvm::CachedHashStringRef, uint32_t> Numbers;
  llvm::DenseMap<uint32_t, llvm::SmallVector<uint32_t, 2>> Overriders;
  llvm::DenseSet<std::pair<uint32_t, uint8_t>> Launched;
};

/// Does the rest of the program tell the unit something about its own roots: an
/// end that they reach through other units, or a launch of one of its functions
/// somewhere else? If not, analysing the unit alone found everything in it.
bool gains(const Summary &Unit, const Program &Whole);

} // namespace corolint::reach

#endif // COROLINT_REACH_PROGRAM_H
