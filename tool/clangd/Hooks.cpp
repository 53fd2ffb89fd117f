// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The places where a clangd with additional checks has to differ from the
// packaged one. The linker redirects all but the last (--wrap, see
// CMakeLists.txt) because clangd has no hook for them.

#include "clang-tidy/ClangTidyOptions.h"
#include "options/CheckNames.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <memory>
#include <optional>

using clang::tidy::ClangTidyOptions;
using llvm::StringRef;

namespace clang::clangd {
// Their headers are not packaged; only references to them pass through here.
struct CodeAction;
struct PublishDiagnosticsParams;
} // namespace clang::clangd

using clang::clangd::CodeAction;
using clang::clangd::PublishDiagnosticsParams;

namespace {
using TidyProvider = llvm::function_ref<void(ClangTidyOptions &, StringRef)>;
} // namespace

// The linker's names of the functions: the mangled names of
// clang::clangd::isFastTidyCheck, clang::clangd::getTidyOptionsForFile, and
// clang::clangd::toJSON for diagnostics and code actions.
#define IS_FAST "_ZN5clang6clangd15isFastTidyCheckEN4llvm9StringRefE"
#define GET_OPTIONS                                                            \
  "_ZN5clang6clangd21getTidyOptionsForFileEN4llvm12function_refIFvRNS_4tidy16" \
  "ClangTidyOptionsENS1_9StringRefEEEES6_"
#define DIAGNOSTICS_TO_JSON                                                    \
  "_ZN5clang6clangd6toJSONERKNS0_24PublishDiagnosticsParamsE"
#define ACTION_TO_JSON "_ZN5clang6clangd6toJSONERKNS0_10CodeActionE"

std::optional<bool> realIsFast(StringRef Check) __asm__("__real_" IS_FAST);
std::optional<bool> wrapIsFast(StringRef Check) __asm__("__wrap_" IS_FAST);
ClangTidyOptions realGetOptions(TidyProvider,
                                StringRef) __asm__("__real_" GET_OPTIONS);
ClangTidyOptions wrapGetOptions(TidyProvider,
                                StringRef) __asm__("__wrap_" GET_OPTIONS);

llvm::json::Value realToJson(const PublishDiagnosticsParams &) __asm__(
    "__real_" DIAGNOSTICS_TO_JSON);
llvm::json::Value wrapToJson(const PublishDiagnosticsParams &) __asm__(
    "__wrap_" DIAGNOSTICS_TO_JSON);
llvm::json::Value
realToJson(const CodeAction &) __asm__("__real_" ACTION_TO_JSON);
llvm::json::Value
wrapToJson(const CodeAction &) __asm__("__wrap_" ACTION_TO_JSON);

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

/// clangd links each check to a page of clang-tidy's site, which has none of
/// ours: our diagnostics go without a link.
static llvm::json::Value withoutOurLinks(llvm::json::Value Message) {
  auto *Fields = Message.getAsObject();
  auto *Diagnostics = Fields ? Fields->getArray("diagnostics") : nullptr;
  if (!Diagnostics)
    return Message;
  for (llvm::json::Value &Entry : *Diagnostics)
    if (llvm::json::Object *Diagnostic = Entry.getAsObject())
      if (Diagnostic->getString("code").value_or("").starts_with(
              corolint::tool::CheckPrefix))
        Diagnostic->erase("codeDescription");
  return Message;
}

llvm::json::Value wrapToJson(const PublishDiagnosticsParams &Published) {
  return withoutOurLinks(realToJson(Published));
}

llvm::json::Value wrapToJson(const CodeAction &Action) {
  return withoutOurLinks(realToJson(Action));
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
