// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_FINDINGS_FINDING_H
#define COROLINT_TOOL_FINDINGS_FINDING_H

#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include "findings/HopNames.h"
#include "findings/SourceTexts.h"
#include <optional>
#include <string>
#include <vector>

/// A finding as a value: free of clang's source manager, so that it outlives
/// its unit and can be compared, merged, sorted and printed in any format.
namespace corolint::tool {

/// Some bytes of a file. \c File is an absolute path, here and below.
struct Span {
  std::string File;
  unsigned Offset = 0;
  unsigned Length = 0;
};

/// One replacement of a fix.
struct Edit {
  Span Where;
  std::string Text;
  /// The hash of the file's content when the unit was analysed.
  uint64_t Content = 0;
};

/// A message at a place: the finding itself or one hop of its path. \c File is
/// empty, and the numbers are 0, for a message about no place.
struct Remark {
  std::string File;
  unsigned Offset = 0;
  unsigned Line = 0;
  unsigned Column = 0;
  std::string Message;
  /// The function that the place is in; empty when unknown.
  std::string Function;
  std::vector<Span> Ranges;
  std::vector<Edit> Edits;
};

enum class Severity { Warning, Error };

/// The comment that silences a finding.
struct Suppression {
  std::string File;
  unsigned Line = 0;
  std::string Reason; ///< may be empty
};

/// What a run of the program has shown about a finding.
struct Confirmation {
  unsigned long long Count = 0;
  double LongestMs = 0;
};

/// The message of one check at one place, with the path as notes. Also carries
/// the compiler's errors, whose check is `clang-diagnostic-error` and the like.
struct Finding {
  std::string Check;
  Severity Level = Severity::Warning;
  /// By WarningsAsErrors; text output shows that as clang-tidy does.
  bool IsWarningAsError = false;
  Remark Primary;
  std::vector<Remark> Path;
  /// Set by addFingerprints; findings alike share a key, never a fingerprint.
  std::string Key, Fingerprint;
  /// The runner or blocking call that the path leads to, and where; else empty.
  std::string End, Cause;
  /// Equal for the findings of one cause: the fingerprint of the first of them.
  std::string Group;
  /// Some step of the path is only possible.
  bool IsPossible = false;
  /// Some unit that saw it had no errors, so its fix can be trusted.
  bool MayFix = true;
  /// The fix makes a program that worked do something else.
  bool FixChangesBehaviour = false;
  /// Engaged: it was seen at run time.
  std::optional<Confirmation> Confirmed;
  /// Engaged: nothing shows it.
  std::optional<Suppression> Silenced;
};

/// Converts a diagnostic of clang-tidy. Functions come from \p Names, lines and
/// columns from \p Texts.
Finding makeFinding(const clang::tidy::ClangTidyError &Error,
                    const HopNames &Names, SourceTexts &Texts);

/// The finding \p Seen, which clang-tidy did not let through.
Finding makeFinding(const SeenFinding &Seen, SourceTexts &Texts);

/// Order of output: by file, place, check, message. Among findings that are the
/// same, the one with the shortest path comes first; no two different ones
/// compare equal.
bool operator<(const Finding &A, const Finding &B);

/// True for the same message of the same check at the same place. The path may
/// differ: two units can reach one line in two ways.
bool isSame(const Finding &A, const Finding &B);

} // namespace corolint::tool

#endif // COROLINT_TOOL_FINDINGS_FINDING_H
