// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_DATABASE_COMPILATIONS_H
#define COROLINT_TOOL_DATABASE_COMPILATIONS_H

#include "database/DatabaseFile.h"
#include "options/CommandLine.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>
#include <vector>

/// The units of a run and their compile commands, from files and directories.
namespace corolint::tool {

/// The language of a unit, which decides about its analysis.
enum class UnitKind {
  Cxx,
  C,      ///< C, or any other language in a database
  Foreign ///< a file that is no source
};

/// The compilation database of a run: a compile_commands.json (or
/// compile_flags.txt), or the flags after `--`. Read-only once created, so the
/// threads of a run share it.
class Compilations {
public:
  /// Finds and reads the database. Without -p it is the nearest one, in the
  /// first input's directory or its parents: first in the directory itself,
  /// then in build* and build*/* below it, the newest of several.
  static llvm::Expected<Compilations> open(const CommandLine &Line);

  /// False if \ref open finds no database, not even a broken one.
  static bool areThere(const CommandLine &Line);

  /// The absolute paths of the units that \p Inputs mean, sorted and unique: a
  /// file means itself, a directory means the units of the database below it,
  /// and no input means the whole database. Returns an error for an input that
  /// does not exist or a directory without units.
  llvm::Expected<std::vector<std::string>>
  unitsOf(llvm::ArrayRef<std::string> Inputs) const;

  /// The one unit of \p Line, for a command that takes no more.
  llvm::Expected<std::string> soleUnit(const CommandLine &Line,
                                       llvm::StringRef Command) const;

  /// \p Paths, which are relative to where the unit \p File is compiled, made
  /// absolute. Their `..` stay, because the directory before one may be a link.
  std::vector<std::string> absolutePaths(llvm::StringRef File,
                                         std::vector<std::string> Paths) const;

  /// The language of \p File, by its flags or else by its name.
  UnitKind kindOf(llvm::StringRef File) const;

  /// The units that the database itself names, absolute and sorted; none with
  /// flags after `--`.
  const std::vector<std::string> &listed() const { return Listed; }

  /// The entries of the database that cannot be used.
  const std::vector<BrokenEntry> &broken() const { return Broken; }

  const clang::tooling::CompilationDatabase &database() const {
    return *Database;
  }

  /// The adjustments of the command line (--extra-arg and the like), plus the
  /// resource directory, which clang cannot find from corolint's own directory.
  const clang::tooling::ArgumentsAdjuster &adjuster() const { return Adjust; }

private:
  Compilations() = default;

  std::unique_ptr<clang::tooling::CompilationDatabase> Database;
  clang::tooling::ArgumentsAdjuster Adjust;
  bool IsFixed = false;
  /// The files that the database itself names; for others it guesses flags.
  std::vector<std::string> Listed;
  std::vector<BrokenEntry> Broken;
};

/// \p Path made absolute and free of `.` and `..`, links kept.
std::string absolutePath(llvm::StringRef Path);

} // namespace corolint::tool

#endif // COROLINT_TOOL_DATABASE_COMPILATIONS_H
