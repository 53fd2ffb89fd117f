// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/Names.h"
#include "reach/Summary.h"
#include "reach/Usr.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {
namespace {

/// All functions with a body that the user wrote, lambdas and instantiations
/// included, in the order of the source.
class DefinitionCollector : public DynamicRecursiveASTVisitor {
public:
  explicit DefinitionCollector(const SourceManager &Sources)
      : Sources(Sources) {
    ShouldVisitTemplateInstantiations = true;
    ShouldVisitImplicitCode = true;
  }
  std::vector<const FunctionDecl *> Definitions;

  bool TraverseDecl(Decl *D) override {
    // Whole system headers are passed over; what of them matters is found
    // from the user's functions.
    if (D && !isa<TranslationUnitDecl>(D) && !isa<NamespaceDecl>(D) &&
        Sources.isInSystemHeader(D->getLocation()))
      return true;
    return DynamicRecursiveASTVisitor::TraverseDecl(D);
  }
  bool VisitFunctionDecl(FunctionDecl *Function) override {
    if (Function->doesThisDeclarationHaveABody() && Function->getBody() &&
        !Function->isDependentContext())
      Definitions.push_back(Function);
    return true;
  }

private:
  const SourceManager &Sources;
};

class Extractor {
public:
  Extractor(ASTContext &Context, CallGraph &Graph)
      : Context(Context), Graph(Graph), Facts(std::make_unique<Summary>()) {}
  std::unique_ptr<Summary> run();

private:
  void collect();
  void prune();
  void add(const FunctionDecl *Function);
  RemoteEdge edge(const Edge &E);
  Place place(SourceLocation Loc);
  uint32_t usr(const FunctionDecl *Function);
  bool isForeign(const FunctionDecl *Function) const;

  ASTContext &Context;
  CallGraph &Graph;
  std::unique_ptr<Summary> Facts;
  std::vector<const FunctionDecl *> Order;
  llvm::DenseSet<const FunctionDecl *> Seen, Interesting;
  llvm::DenseMap<const FunctionDecl *, uint32_t> Usrs;
};

} // namespace

uint32_t Extractor::usr(const FunctionDecl *Function) {
  auto [It, IsNew] = Usrs.try_emplace(Function->getCanonicalDecl(), 0);
  if (IsNew)
    It->second = Facts->Texts.intern(usrOf(*Function));
  return It->second;
}

// Declared by the user, defined in another unit perhaps.
bool Extractor::isForeign(const FunctionDecl *Function) const {
  return !Function->hasBody() && !Function->isDefaulted() &&
         Function->getBuiltinID() == 0 &&
         !Context.getSourceManager().isInSystemHeader(Function->getLocation());
}

void Extractor::collect() {
  DefinitionCollector Collector(Context.getSourceManager());
  Collector.TraverseDecl(Context.getTranslationUnitDecl());
  std::vector<const FunctionDecl *> Work;
  for (const FunctionDecl *Function : Collector.Definitions)
    Work.push_back(Function->getCanonicalDecl());
  for (size_t I = 0; I != Work.size(); ++I) {
    if (!Seen.insert(Work[I]).second)
      continue;
    Order.push_back(Work[I]);
    for (const Edge &E : Graph.edges(Work[I]))
      if (const FunctionDecl *Callee = E.Hops.back().Callee)
        Work.push_back(Callee->getCanonicalDecl());
  }
}

// Only what can lead somewhere is of interest to others: from the ends, the
// foreign functions, the virtual calls and the launches backwards.
void Extractor::prune() {
  llvm::DenseMap<const FunctionDecl *, std::vector<const FunctionDecl *>>
      Callers;
  std::vector<const FunctionDecl *> Work;
  for (const FunctionDecl *Function : Order) {
    bool LeadsOut = false;
    for (const Edge &E : Graph.edges(Function)) {
      const FunctionDecl *Callee = E.Hops.back().Callee;
      LeadsOut |= E.IsEnd || E.IsVirtual || E.Context != When::Now ||
                  (Callee && isForeign(Callee));
      if (Callee)
        Callers[Callee->getCanonicalDecl()].push_back(Function);
    }
    if (LeadsOut)
      Work.push_back(Function);
  }
  while (!Work.empty()) {
    const FunctionDecl *Function = Work.back();
    Work.pop_back();
    if (!Interesting.insert(Function).second)
      continue;
    for (const FunctionDecl *Caller : Callers.lookup(Function))
      Work.push_back(Caller);
  }
}

Place Extractor::place(SourceLocation Loc) {
  const SourceManager &Sources = Context.getSourceManager();
  Loc = Sources.getFileLoc(Loc);
  if (Sources.isInSystemHeader(Loc))
    return {}; // no step of a path that a user wants to read
  OptionalFileEntryRef File =
      Sources.getFileEntryRefForID(Sources.getFileID(Loc));
  if (!File)
    return {};
  llvm::SmallString<256> Path(File->getName());
  Sources.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return {Facts->Texts.intern(Path), Sources.getSpellingLineNumber(Loc),
          Sources.getSpellingColumnNumber(Loc)};
}

RemoteEdge Extractor::edge(const Edge &E) {
  RemoteEdge Result;
  Result.Context = E.Context;
  Result.IsVirtual = E.IsVirtual;
  const FunctionDecl *Callee = E.Hops.back().Callee;
  if (E.IsEnd) {
    Result.End.Name = Facts->Texts.intern(endName(E));
    Result.End.Roles = E.Roles.Roles.bits();
    Result.End.NestedEffect = static_cast<uint8_t>(E.Roles.WhenNested);
    Result.End.NestedKnown = E.Roles.NestedKnown;
    Result.End.Instead = Facts->Texts.intern(E.Roles.Instead);
  } else if (Callee) {
    Result.Callee = usr(Callee);
  }
  for (const Hop &H : E.Hops)
    Result.Hops.push_back({place(H.Loc),
                           Facts->Texts.intern(model::displayName(*H.Caller)),
                           Facts->Texts.intern(model::quotedName(H.Callee))});
  if (E.IsEnd)
    Result.Hops.back().Callee = Result.End.Name;
  return Result;
}

void Extractor::add(const FunctionDecl *Function) {
  const FunctionDecl *Definition = nullptr;
  if (!Function->hasBody(Definition))
    Definition = Function;
  RemoteFunction &Fact = Facts->Functions[usr(Function)];
  Fact.Name = Facts->Texts.intern(model::displayName(*Function));
  Fact.IsCoroutine = CallGraph::isCoroutine(*Definition);
  Fact.IsOnLoop = Graph.isOnTheLoop(*Definition);
  if (const auto *Method = dyn_cast<CXXMethodDecl>(Function))
    for (const CXXMethodDecl *Base : Method->overridden_methods())
      Fact.Overrides.push_back(usr(Base));
  for (const Edge &E : Graph.edges(Function)) {
    const FunctionDecl *Callee = E.Hops.back().Callee;
    bool IsKept =
        E.IsEnd || E.IsVirtual || E.Context != When::Now ||
        (Callee && (isForeign(Callee) ||
                    Interesting.contains(Callee->getCanonicalDecl())));
    if (IsKept)
      Fact.Edges.push_back(edge(E));
  }
  llvm::sort(Fact.Edges);
  Fact.Edges.erase(llvm::unique(Fact.Edges), Fact.Edges.end());
}

std::unique_ptr<Summary> Extractor::run() {
  collect();
  prune();
  for (const FunctionDecl *Function : Order) {
    const auto *Method = dyn_cast<CXXMethodDecl>(Function);
    bool MayOverride = Method && Method->size_overridden_methods() != 0;
    if (Interesting.contains(Function) ||
        (MayOverride && Function->hasBody()) ||
        CallGraph::isCoroutine(*Function))
      add(Function);
  }
  return std::move(Facts);
}

std::unique_ptr<Summary> extract(ASTContext &Context, CallGraph &Graph) {
  return Extractor(Context, Graph).run();
}

} // namespace corolint::reach
