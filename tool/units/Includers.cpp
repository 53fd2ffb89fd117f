// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/Includers.h"
#include "units/UnitFiles.h"
#include "units/WorkerPool.h"
#include "clang/Driver/Types.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Path.h"

using namespace llvm;
namespace types = clang::driver::types;

namespace corolint::tool {
namespace {

bool isHeader(StringRef File) {
  const StringRef Extension = sys::path::extension(File).ltrim('.');
  const types::ID Language = types::lookupTypeForExtension(Extension);
  return Language == types::TY_CHeader || Language == types::TY_CXXHeader;
}

/// The files that each unit reads, found once per unit.
class Includers {
public:
  Includers(const Compilations &Database, TidyConfig &Config, unsigned Limit)
      : Database(Database), Config(Config), Limit(Limit) {}

  Expected<std::vector<std::string>> of(StringRef Header, bool All) {
    std::vector<std::string> Found;
    for (const std::string &Unit : candidates(Header)) {
      Expected<bool> Includes = includes(Unit, Header);
      if (!Includes)
        return Includes.takeError();
      if (*Includes)
        Found.push_back(Unit);
      if (!All && !Found.empty())
        break;
    }
    return Found;
  }

private:
  /// All units, the likely ones first.
  std::vector<std::string> candidates(StringRef Header) const {
    std::vector<std::string> Units = Database.listed();
    const StringRef Stem = sys::path::stem(Header);
    std::stable_partition(Units.begin(), Units.end(), [&](StringRef Unit) {
      return sys::path::parent_path(Unit) == sys::path::parent_path(Header);
    });
    std::stable_partition(Units.begin(), Units.end(), [&](StringRef Unit) {
      return sys::path::stem(Unit) == Stem;
    });
    return Units;
  }

  Expected<bool> includes(const std::string &Unit, StringRef Header) {
    auto [It, IsNew] = Known.try_emplace(Unit);
    if (IsNew) {
      auto Options = Config.optionsFor(Unit);
      if (!Options)
        return Options.takeError();
      for (const std::string &File : filesInWorker(Unit, *Options))
        It->second.push_back(absolutePath(File));
      sort(It->second);
    }
    return binary_search(It->second, Header);
  }

  /// A unit that cannot be preprocessed includes nothing that we know of.
  std::vector<std::string>
  filesInWorker(const std::string &Unit,
                const clang::tidy::ClangTidyOptions &Options) const {
    Expected<std::string> Names = inWorker(Limit, [&] {
      const auto Files = filesOf(Database, Unit, Options);
      return Files ? join(*Files, StringRef("\0", 1)) : std::string();
    });
    if (!Names) {
      consumeError(Names.takeError());
      return {};
    }
    SmallVector<StringRef> Parts;
    StringRef(*Names).split(Parts, '\0', -1, /*KeepEmpty=*/false);
    return {Parts.begin(), Parts.end()};
  }

  const Compilations &Database;
  TidyConfig &Config;
  const unsigned Limit;
  StringMap<std::vector<std::string>> Known;
};

} // namespace

Expected<std::vector<std::string>>
throughIncluders(std::vector<std::string> Files, const Compilations &Database,
                 TidyConfig &Config, const CommandLine &Line) {
  Includers Ask(Database, Config, Line.UnitTimeout);
  std::vector<std::string> Units;
  for (std::string &File : Files) {
    const bool IsUnit = is_contained(Database.listed(), File);
    if (IsUnit || !isHeader(File) || Database.listed().empty()) {
      Units.push_back(std::move(File));
      continue;
    }
    auto Found = Ask.of(File, Line.AllUnits);
    if (!Found)
      return Found.takeError();
    if (Found->empty())
      Found->push_back(File);
    append_range(Units, *Found);
  }
  sort(Units);
  Units.erase(llvm::unique(Units), Units.end());
  return Units;
}

} // namespace corolint::tool
