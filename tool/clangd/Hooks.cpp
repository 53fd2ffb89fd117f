// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The three places where a clangd with checks of its own has to differ from
// the packaged one. The linker redirects the first two (--wrap, see
// CMakeLists.txt) because clangd has no hook for them.

#include "../CheckNames.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <optional>

using clang::tidy::ClangTidyOptions;
using llvm::StringRef;

namespace {
using TidyProvider = llvm::function_ref<void(ClangTidyOptions &, StringRef)>;
} // namespace

// What the linker calls the functions: the mangled names of
// clang::clangd::isFastTidyCheck and clang::clangd::getTidyOptionsForFile.
#define IS_FAST "_ZN5clang6clangd15isFastTidyCheckEN4llvm9StringRefE"
#define GET_OPTIONS                                                            \
  "_ZN5clang6clangd21getTidyOptionsForFileEN4llvm12function_refIFvRNS_4tidy16" \
  "ClangTidyOptionsENS1_9StringRefEEEES6_"

std::optional<bool> realIsFast(StringRef Check) __asm__("__real_" IS_FAST);
std::optional<bool> wrapIsFast(StringRef Check) __asm__("__wrap_" IS_FAST);
ClangTidyOptions realGetOptions(TidyProvider,
                                StringRef) __asm__("__real_" GET_OPTIONS);
ClangTidyOptions wrapGetOptions(TidyProvider,
                                StringRef) __asm__("__wrap_" GET_OPTIONS);

/// clangd leaves out checks that it has not measured; ours are quick.
std::optional<bool> wrapIsFast(StringRef Check) {
  if (Check.starts_with(corolint::tool::CheckPrefix))
    return true;
  return realIsFast(Check);
}

/// Our checks are on unless a .clang-tidy file or clangd's configuration names
/// them to turn them off.
ClangTidyOptions wrapGetOptions(TidyProvider Provider, StringRef File) {
  ClangTidyOptions Options = realGetOptions(Provider, File);
  const std::string Others = Options.Checks.value_or("");
  Options.Checks = Others + ",async-*," + corolint::tool::globsAboutUs(Others);
  return Options;
}

namespace clang::clangd {
class SymbolIndex;
namespace remote {

/// clangd without a remote index: that one needs gRPC, and the local index
/// does the same for a project of usual size. Null means "not available".
std::unique_ptr<SymbolIndex> getClient(StringRef Address,
                                       StringRef ProjectRoot);
std::unique_ptr<SymbolIndex> getClient(StringRef, StringRef) { return nullptr; }

} // namespace remote
} // namespace clang::clangd
