// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/paths/CallOrder.h"
#include "model/code/Names.h"
#include "reach/calls/Launches.h"
#include "report/AsyncCheck.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace corolint {
namespace {

struct Run;

/// Event loops that a thread enters a second time, where one entry point was
/// intended.
///
///     int main() { run(connect()); run(serve()); }   // before
///     coroutine<> app() { co_await connect(); co_await serve(); }
///     int main() { run(app()); }
///
/// asyncio allows it, so the check is silent unless it is named in full:
/// `async-*` does not enable it.
class RepeatedRunCheck : public AsyncCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-repeated-run";
  RepeatedRunCheck(llvm::StringRef CheckName,
                   clang::tidy::ClangTidyContext *Context);

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;

private:
  void checkEntry(const reach::Edge &Launch, Unit &Here);
  void checkThread(const FunctionDecl &Entry, Unit &Here);
  void checkBody(const FunctionDecl &Body, Unit &Here);
  void diagnose(const Run &Again, const Run &First);

  bool IsAskedFor = false;
  llvm::DenseSet<const FunctionDecl *> Checked;
};

/// A call that enters a loop, with the path to it from the current body.
struct Run {
  llvm::SmallVector<const reach::Edge *, 2> Way; ///< never empty
  SourceLocation loc() const { return Way.front()->Hops.front().Loc; }
  std::vector<PathStep> notes(const SourceManager &Sources) const;
};

} // namespace

std::vector<PathStep> Run::notes(const SourceManager &Sources) const {
  std::vector<PathStep> Notes;
  for (const reach::Edge *E : Way)
    for (const reach::Hop &H : E->Hops)
      if (!Sources.isInSystemHeader(H.Loc))
        Notes.push_back({H.Loc, model::displayName(*H.Caller),
                         stepMessage(&H == &E->Hops.back() && E->IsEnd
                                         ? reach::endName(*E)
                                         : model::displayName(H.Callee))});
  Notes.erase(Notes.begin());
  shorten(Notes);
  return Notes;
}

static bool isNamedInFull(llvm::StringRef Globs, llvm::StringRef Check) {
  llvm::SmallVector<llvm::StringRef> Parts;
  Globs.split(Parts, ',');
  return llvm::any_of(
      Parts, [&](llvm::StringRef Part) { return Part.trim() == Check; });
}

RepeatedRunCheck::RepeatedRunCheck(llvm::StringRef CheckName,
                                   tidy::ClangTidyContext *Context)
    : AsyncCheck(CheckName, Context),
      IsAskedFor(isNamedInFull(Context->getOptions().Checks.value_or(""),
                               CheckName)) {}

// A method of a loop, `context.run()`, continues with the same loop.
static bool opensLoop(const reach::Edge &E) {
  return E.IsEnd && E.Context == reach::When::Now && E.Roles.Roles.isRunner() &&
         E.Called.Node && (!E.Called.Object || E.Called.functionObject());
}

// The body that `E` executes on this stack; null where it ends or waits.
static const FunctionDecl *followed(const reach::Edge &E) {
  const FunctionDecl *Callee = E.Hops.back().Callee;
  const FunctionDecl *Definition = nullptr;
  return E.Context == reach::When::Now && !E.IsEnd && Callee &&
                 Callee->hasBody(Definition) &&
                 !reach::CallGraph::isCoroutine(*Definition)
             ? Definition
             : nullptr;
}

// The nearest calls through `First` that enter a loop, one for each name.
static void addRuns(const reach::Edge &First, reach::CallGraph &Graph,
                    std::vector<Run> &Runs) {
  llvm::StringSet<> Ends;
  llvm::SmallPtrSet<const FunctionDecl *, 16> Seen;
  std::vector<Run> Queue{{{&First}}};
  for (size_t I = 0; I != Queue.size(); ++I) {
    const Run From = Queue[I];
    const reach::Edge &Last = *From.Way.back();
    if (opensLoop(Last) && Ends.insert(reach::endName(Last)).second)
      Runs.push_back(From);
    const FunctionDecl *Body = followed(Last);
    if (!Body || !Seen.insert(Body).second)
      continue;
    for (const reach::Edge &E : Graph.edges(Body)) {
      Queue.push_back(From);
      Queue.back().Way.push_back(&E);
    }
  }
}

void RepeatedRunCheck::diagnose(const Run &Again, const Run &First) {
  const bool IsLoop = Again.loc() == First.loc();
  const std::string End = model::quoted(reach::endName(*Again.Way.back()));
  Finding F;
  F.Loc = Again.loc();
  F.Message = Again.Way.size() == 1 && Again.Way.front()->Hops.size() == 1
                  ? End + " is called "
                  : model::inSentence(model::quotedName(
                        Again.Way.front()->Hops.front().Callee)) +
                        " calls " + End + " ";
  F.Message += IsLoop ? "more than once on this thread; put the loop into one "
                        "coroutine"
                      : "a second time on this thread; use one entry point "
                        "that awaits both";
  if (!IsLoop)
    F.Path = {{First.loc(),
               model::displayName(First.Way.front()->Hops.front().Caller),
               "the first call is here"}};
  std::vector<PathStep> Notes = Again.notes(sources());
  F.Path.insert(F.Path.end(), Notes.begin(), Notes.end());
  report(*this, F);
}

// One finding for each call in `Body` that enters a loop again.
void RepeatedRunCheck::checkBody(const FunctionDecl &Body, Unit &Here) {
  std::vector<Run> Runs;
  for (const reach::Edge &E : Here.Graph.edges(&Body))
    addRuns(E, Here.Graph, Runs);
  if (Runs.empty())
    return;
  flow::CallOrder Order(Body);
  for (const Run &Again : Runs) {
    auto First = llvm::find_if(Runs, [&](const Run &R) {
      return Order.mayFollow(Again.loc(), R.loc());
    });
    if (First != Runs.end())
      diagnose(Again, *First);
  }
}

// `Entry` and all its calls execute on one thread.
void RepeatedRunCheck::checkThread(const FunctionDecl &Entry, Unit &Here) {
  llvm::SmallVector<const FunctionDecl *> Open = {&Entry};
  while (!Open.empty()) {
    const FunctionDecl *Body = Open.pop_back_val();
    if (!Checked.insert(Body->getCanonicalDecl()).second ||
        reach::CallGraph::isCoroutine(*Body))
      continue;
    checkBody(*Body, Here);
    for (const reach::Edge &E : Here.Graph.edges(Body))
      if (const FunctionDecl *Callee = followed(E))
        Open.push_back(Callee);
  }
}

void RepeatedRunCheck::checkEntry(const reach::Edge &Launch, Unit &Here) {
  const FunctionDecl *Entry = Launch.Hops.back().Callee;
  const FunctionDecl *Definition = nullptr;
  if (Launch.Context == reach::When::OnThread && !Launch.IsEnd && Entry &&
      Entry->hasBody(Definition))
    checkThread(*Definition, Here);
}

void RepeatedRunCheck::checkFunction(const FunctionDecl &Function, Unit &Here) {
  if (!IsAskedFor)
    return;
  if (Function.isMain())
    checkThread(Function, Here);
  reach::Launches Launched(Here.Graph);
  for (const reach::Edge &E : Here.Graph.edges(&Function)) {
    checkEntry(E, Here);
    for (const reach::Edge *Launch : Launched.through(E))
      checkEntry(*Launch, Here);
  }
}

static RegisterCheck<RepeatedRunCheck>
    X("async-repeated-run",
      "A thread enters its event loop more than once (off by default)");

} // namespace corolint
