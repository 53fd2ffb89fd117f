// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "database/SafeCommand.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// An option that is dropped, by the beginning of its word.
struct Dropped {
  StringLiteral Begin;
  /// The word alone is followed by one with the value.
  bool HasSeparateValue;
};

constexpr Dropped All[] = {
    // written by the driver
    {"MJ", true},
    {"gen-cdb-fragment-path", true},
    {"serialize-diagnostics", true},
    {"serialize-diagnostic-file", true},
    {"diagnostic-log-file", true},
    // read by the driver: more options
    {"config", true},
    // executed by the driver: programs that look for devices
    {"offload-arch=native", false},
    {"cuda-gpu-arch=native", false},
    {"offload-arch-tool", false},
    {"amdgpu-arch-tool", false},
    {"nvptx-arch-tool", false},
    {"offload-targets", false},
    {"offload=", false},
    {"fopenmp-targets", false},
    // executed by clang
    {"fplugin", false},
    {"fpass-plugin", false},
    {"load", true},
    {"plugin", true},
    {"add-plugin", true},
};

// All spellings: -MJ, --config, /clang:-MJ, and a list of architectures.
const Dropped *findDropped(StringRef Word) {
  if (!Word.consume_front("/clang:"))
    Word.consume_front("-clang:");
  if (!Word.consume_front("-"))
    return nullptr;
  Word.consume_front("-");
  if (Word.starts_with("offload-arch") && Word.contains("native"))
    return std::begin(All) + 6;
  const auto *Found =
      find_if(All, [&](const Dropped &D) { return Word.starts_with(D.Begin); });
  return Found == std::end(All) ? nullptr : Found;
}

bool isAlone(StringRef Word, const Dropped &As) {
  return As.HasSeparateValue && Word.ends_with(As.Begin);
}

} // namespace

// By words and not by options: different parsers of options may disagree which
// words are values.
std::vector<std::string> safeCommand(std::vector<std::string> Command) {
  std::vector<std::string> Result;
  for (size_t I = 0; I < Command.size(); ++I) {
    const Dropped *Found = I == 0 ? nullptr : findDropped(Command[I]);
    if (!Found) {
      Result.push_back(std::move(Command[I]));
      continue;
    }
    const bool IsOfCC1 = !Result.empty() && Result.back() == "-Xclang";
    if (IsOfCC1)
      Result.pop_back();
    if (isAlone(Command[I], *Found))
      I += IsOfCC1 ? 2 : 1;
  }
  // The driver would read a file beside the compiler that the command names.
  if (!Result.empty())
    Result.insert(Result.begin() + 1, "--no-default-config");
  return Result;
}

void forbidOutputs(clang::CompilerInvocation &Invocation) {
  Invocation.getDependencyOutputOpts() = clang::DependencyOutputOptions();
  clang::DiagnosticOptions &Diagnostics = Invocation.getDiagnosticOpts();
  Diagnostics.DiagnosticLogFile.clear();
  Diagnostics.DiagnosticSerializationFile.clear();
  clang::FrontendOptions &Frontend = Invocation.getFrontendOpts();
  for (std::string *File :
       {&Frontend.OutputFile, &Frontend.StatsFile, &Frontend.TimeTracePath,
        &Frontend.ModuleOutputPath, &Frontend.DumpMinimizationHintsPath,
        &Frontend.SymbolGraphOutputDir})
    File->clear();
  Frontend.Plugins.clear();
  Frontend.AddPluginActions.clear();
  Frontend.LLVMArgs.clear();
  // Modules that clang would build and keep; their headers are read instead.
  clang::HeaderSearchOptions &Search = Invocation.getHeaderSearchOpts();
  if (Invocation.getLangOpts().ImplicitModules &&
      !Search.ModuleCachePath.empty()) {
    Search.ModuleCachePath.clear();
    Search.ImplicitModuleMaps = false;
    Frontend.ModuleMapFiles.clear();
    Invocation.getLangOpts().ImplicitModules = false;
  }
}

} // namespace corolint::tool
