// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_EVIDENCE_CODENAMES_H
#define COROLINT_TOOL_EVIDENCE_CODENAMES_H

#include "evidence/Recordings.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/DebugInfo/Symbolize/Symbolize.h"
#include "llvm/Object/ObjectFile.h"

namespace llvm {
class DWARFContext;
}

/// The functions and lines of code addresses, from symbols and debug
/// information.
namespace corolint::tool {

/// One frame of a stack. A call that was inlined is a frame too.
struct CodeFrame {
  std::string Symbol; ///< mangled; empty when unknown
  std::string File;   ///< absolute; empty without debug information
  unsigned Line = 0, Column = 0;
  unsigned FirstLine = 0; ///< of its function
  std::string Module;
  /// The mangled name of the coroutine whose body this is; or empty.
  std::string Coroutine;
};

/// Reads each module once, at the first question about it.
class CodeNames {
public:
  CodeNames();
  ~CodeNames();

  /// The frames of the call that returns to \p To, innermost first; never
  /// empty.
  llvm::ArrayRef<CodeFrame> framesOf(const CodeAddress &To);

  /// True if no symbol of \p Module is known, so that coroutines in it are not
  /// recognised.
  bool lacksSymbols(llvm::StringRef Module);

private:
  struct ModuleSymbols {
    /// Coroutines of which a part has a symbol. Clang's has the first part of
    /// the body under its own name.
    llvm::StringSet<> Ramps;
    /// GCC's debug information has no other name for a body that is inlined.
    llvm::StringSet<> PlainNames;
    bool HasAny = false;
    llvm::object::OwningBinary<llvm::object::ObjectFile> File;
    std::unique_ptr<llvm::DWARFContext> Debug;
  };
  const ModuleSymbols &symbolsOf(llvm::StringRef Module);
  void findByPromise(std::vector<CodeFrame> &Frames,
                     const llvm::object::SectionedAddress &Call);
  CodeFrame makeFrame(const llvm::DILineInfo &Info, llvm::StringRef Module,
                      bool IsInlined);

  llvm::symbolize::LLVMSymbolizer Symbolizer;
  llvm::StringMap<ModuleSymbols> Symbols;
  llvm::StringMap<std::vector<CodeFrame>> Known;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_EVIDENCE_CODENAMES_H
