// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Names.h"
#include "report/ReachCheck.h"

using namespace clang;

namespace corolint {
namespace {

/// Runners of the main thread that execute on another thread.
///
///     std::thread worker([] { run(job()); });   // before
///     run([]() -> coroutine<> { co_await to_thread(compute); }());
class RunOffMainThreadCheck : public ReachCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-run-off-main-thread";
  static constexpr unsigned SummaryNumber = 1;
  static constexpr llvm::StringLiteral Subject = "thread";
  static constexpr bool IsOncePerPlace = false;
  using ReachCheck::ReachCheck;

  static std::optional<std::string> message(const Situation &S);
};

} // namespace

std::optional<std::string> RunOffMainThreadCheck::message(const Situation &S) {
  if (S.Context != reach::When::OnThread ||
      !S.Roles.Roles.has(model::Role::MainThreadRunner))
    return std::nullopt;
  std::string Rule = S.End + " may only be called on the main thread, ";
  if (S.IsEntry)
    return Rule + "but this call starts it on another thread";
  if (S.IsDirect)
    return Rule + "but " + (S.Root == "lambda" ? "this lambda" : S.Root) +
           " runs on another thread";
  return Rule + "but " + model::inSentence(S.First) +
         " calls it on another thread";
}

static RegisterCheck<RunOffMainThreadCheck>
    X("async-run-off-main-thread",
      "A main-thread-only runner is called on another thread");
static RegisterCallCheck<RunOffMainThreadCheck> Y;

} // namespace corolint
