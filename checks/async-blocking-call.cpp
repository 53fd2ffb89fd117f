// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Names.h"
#include "report/ReachCheck.h"

using namespace clang;

namespace corolint {
namespace {

/// Blocking calls on the thread of an event loop: nothing else on that loop
/// runs meanwhile.
///
///     coroutine<> poll() { std::this_thread::sleep_for(1s); }   // before
///     coroutine<> poll() { co_await sleep(1s); }
class BlockingCallCheck : public ReachCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-blocking-call";
  static constexpr unsigned SummaryNumber = 2;
  static constexpr llvm::StringLiteral Subject = "coroutine";
  static constexpr bool IsOncePerPlace = true;
  using ReachCheck::ReachCheck;

  static std::optional<std::string> message(const Situation &S);
};

} // namespace

std::optional<std::string> BlockingCallCheck::message(const Situation &S) {
  if (S.Context == reach::When::OnThread ||
      !S.Roles.Roles.has(model::Role::Blocking))
    return std::nullopt;
  std::string Instead = "use " + S.Roles.Instead;
  if (S.Roles.Instead.empty())
    Instead = S.IsAwaited ? "call it on another thread"
                          : "await it, or call it on another thread";
  std::string While =
      S.Context == reach::When::Now
          ? S.Root == "lambda" ? "a lambda coroutine" : "coroutine " + S.Root
          : "one of its callbacks";
  std::string Subject =
      S.IsDirect ? S.End
                 : model::inSentence(S.First) + " calls " + S.End + ", which";
  return Subject + " blocks the event loop while " + While + " is running; " +
         Instead;
}

static RegisterCheck<BlockingCallCheck>
    X("async-blocking-call", "A blocking call runs on the event loop");
static RegisterCallCheck<BlockingCallCheck> Y;

} // namespace corolint
