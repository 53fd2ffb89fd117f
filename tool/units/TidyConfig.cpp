// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/TidyConfig.h"
#include "model/roles/Nesting.h"
#include "options/CheckNames.h"
#include "options/Usage.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"

using namespace llvm;
using namespace clang::tidy;

namespace corolint::tool {
namespace {

using ProblemList = std::vector<std::string>;

std::string describe(const SMDiagnostic &Diag) {
  return (Diag.getFilename() + ":" + Twine(Diag.getLineNo()) + ":" +
          Twine(Diag.getColumnNo() + 1) + ": " + Diag.getMessage())
      .str();
}

ErrorOr<ClangTidyOptions> parseConfig(MemoryBufferRef Text,
                                      ProblemList &Problems) {
  if (model::isYamlTooDeep(Text.getBuffer())) {
    Problems.push_back(
        (Text.getBufferIdentifier() + ":1:1: nested too deeply").str());
    return std::make_error_code(std::errc::invalid_argument);
  }
  ErrorOr<ClangTidyOptions> Options =
      parseConfigurationWithDiags(Text, [&](const SMDiagnostic &Diag) {
        Problems.push_back(describe(Diag));
      });
  if (!Options && Problems.empty())
    Problems.push_back(
        (Text.getBufferIdentifier() + ":1:1: " + Options.getError().message())
            .str());
  return Options;
}

/// A provider of clang-tidy that records broken files and keeps only the globs
/// about our checks.
template <typename Base> class Curated : public Base {
public:
  template <typename... Args>
  explicit Curated(ProblemList &Problems, Args &&...Arguments)
      : Base(std::forward<Args>(Arguments)...) {
    this->ConfigHandlers = {{".clang-tidy", [&Problems](MemoryBufferRef Text) {
                               return parseConfig(Text, Problems);
                             }}};
  }

  std::vector<ClangTidyOptionsProvider::OptionsSource>
  getRawOptions(StringRef File) override {
    auto Sources = Base::getRawOptions(File);
    for (auto &[Options, Source] : Sources) {
      const bool IsOurs =
          Source == Base::OptionsSourceTypeDefaultBinary ||
          Source == Base::OptionsSourceTypeCheckCommandLineOption;
      if (!IsOurs && Options.Checks)
        Options.Checks = globsAboutUs(*Options.Checks);
    }
    return Sources;
  }
};

ClangTidyOptions defaultOptions() {
  ClangTidyOptions Options;
  Options.Checks = "-*,async-*";
  Options.WarningsAsErrors = "";
  Options.HeaderFilterRegex = ".*";
  Options.ExcludeHeaderFilterRegex = "";
  Options.SystemHeaders = false;
  Options.FormatStyle = "none";
  return ClangTidyOptions::getDefaults().merge(Options, 0);
}

ClangTidyOptions overridesOf(const CommandLine &Line) {
  ClangTidyOptions Options;
  Options.Checks = Line.Checks;
  Options.HeaderFilterRegex = Line.HeaderFilter;
  Options.ExcludeHeaderFilterRegex = Line.ExcludeHeaderFilter;
  if (Line.needsPossible())
    Options.CheckOptions["AsyncPossible"] =
        ClangTidyOptions::ClangTidyValue("true");
  return Options;
}

/// The text of --config or --config-file, named for messages; null if neither
/// is given.
Expected<std::unique_ptr<MemoryBuffer>>
explicitConfig(const CommandLine &Line) {
  if (Line.Config && !Line.ConfigFile.empty())
    return usageError("--config and --config-file exclude each other");
  if (Line.Config)
    return MemoryBuffer::getMemBufferCopy(*Line.Config, "--config");
  if (Line.ConfigFile.empty())
    return nullptr;
  if (sys::fs::exists(Line.ConfigFile) &&
      !sys::fs::is_regular_file(Line.ConfigFile))
    return usageError("cannot read '" + Line.ConfigFile +
                      "': not a regular file");
  auto Buffer = MemoryBuffer::getFile(Line.ConfigFile, /*IsText=*/true);
  if (!Buffer)
    return usageError("cannot read '" + Line.ConfigFile +
                      "': " + Buffer.getError().message());
  return std::move(*Buffer);
}

} // namespace

Expected<TidyConfig> TidyConfig::create(const CommandLine &Line) {
  TidyConfig Result;
  Result.Problems = std::make_unique<ProblemList>();
  auto FS = vfs::getRealFileSystem();
  Expected<std::unique_ptr<MemoryBuffer>> Text = explicitConfig(Line);
  if (!Text)
    return Text.takeError();
  if (!*Text) {
    Result.Provider = std::make_unique<Curated<FileOptionsProvider>>(
        *Result.Problems, ClangTidyGlobalOptions(), defaultOptions(),
        overridesOf(Line), FS);
    return Result;
  }
  ErrorOr<ClangTidyOptions> Config =
      parseConfig((*Text)->getMemBufferRef(), *Result.Problems);
  if (!Config)
    return usageError("broken configuration: " + Result.Problems->front());
  Result.Provider = std::make_unique<Curated<ConfigOptionsProvider>>(
      *Result.Problems, ClangTidyGlobalOptions(), defaultOptions(), *Config,
      overridesOf(Line), FS);
  return Result;
}

Expected<ClangTidyOptions> TidyConfig::optionsFor(StringRef File) {
  ClangTidyOptions Options = Provider->getOptions(File);
  if (!Problems->empty())
    return usageError("broken configuration: " + Problems->front());
  return Options;
}

} // namespace corolint::tool
