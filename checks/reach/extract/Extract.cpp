// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/extract/Extract.h"
#include "model/code/Names.h"
#include "reach/calls/Erasure.h"
#include "reach/calls/ParameterUses.h"
#include "reach/extract/Usr.h"
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
      : Sources(Context.getSourceManager()), Context(Context), Graph(Graph) {
    Result.Facts = std::make_unique<SummaryBuilder>();
  }
  Extracted run();

private:
  void collect();
  void prune();
  bool leadsOut(const FunctionDecl *Function);
  bool mayMatter(const FunctionDecl *Target) const {
    return isForeign(Target) || isEnd(Target) ||
           Interesting.contains(Target->getCanonicalDecl());
  }
  bool isKept(const Edge &E) const;
  void add(const FunctionDecl *Function);
  void define(const FunctionDecl *Function);
  void mention(const FunctionDecl *Function);
  void addCall(uint32_t Function, const Edge &E);
  void addGift(RemoteEdge Call, llvm::ArrayRef<RemoteHop> Path,
               SourceLocation First, const Gift &G);
  void addUse(uint32_t Function, const ParameterUse &Use);
  void append(RemoteEdge Edge, llvm::ArrayRef<RemoteHop> Path,
              SourceLocation First);

  uint32_t text(llvm::StringRef Text) {
    return Result.Facts->Texts.intern(Text);
  }
  Place place(SourceLocation Loc);
  std::vector<RemoteHop> path(llvm::ArrayRef<Hop> Hops);
  uint32_t door(SourceLocation Loc);
  uint32_t end(llvm::StringRef Name, const model::FunctionRoles &Roles);
  uint32_t declared(const FunctionDecl *Function);
  uint32_t elsewhere(const FunctionDecl *Function);
  uint32_t number(const FunctionDecl *Function);
  const std::vector<ParameterUse> &uses(const FunctionDecl *Function);
  bool isForeign(const FunctionDecl *Function) const;
  bool isEnd(const FunctionDecl *Function) const {
    model::RoleSet Roles = Graph.model().roles(*Function).Roles;
    return Roles.isRunner() || Roles.has(model::Role::Blocking);
  }
  bool mayUse(const FunctionDecl *Callee, const Edge &E) {
    return E.IsVirtual || isForeign(Callee) || !uses(Callee).empty();
  }

  const SourceManager &Sources;
  ASTContext &Context;
  CallGraph &Graph;
  Extracted Result;
  std::vector<const FunctionDecl *> Order;
  llvm::DenseSet<const FunctionDecl *> Seen, Interesting;
  llvm::DenseMap<const FunctionDecl *, uint32_t> Declared, Defined;
  llvm::DenseMap<const FunctionDecl *,
                 std::unique_ptr<std::vector<ParameterUse>>>
      Uses;
  llvm::DenseMap<SourceLocation, uint32_t> DoorNumbers;
  llvm::DenseSet<uint32_t> Named;
};

} // namespace

uint32_t Extractor::declared(const FunctionDecl *Function) {
  auto [It, IsNew] = Declared.try_emplace(Function->getCanonicalDecl(), 0);
  if (IsNew)
    It->second = Result.Facts->function(idOf(*Function));
  return It->second;
}

// What other units define has a name: they are looked for by it.
uint32_t Extractor::elsewhere(const FunctionDecl *Function) {
  uint32_t Number = declared(Function);
  if (Named.insert(Number).second)
    Result.Facts->name(Number, text(model::quotedName(Function)));
  return Number;
}

// A function that this unit defines is that definition, whatever other
// functions of this name the program has.
uint32_t Extractor::number(const FunctionDecl *Function) {
  bool IsDefined = Function->hasBody() || Function->isDefaulted();
  if (!IsDefined)
    return elsewhere(Function);
  auto [It, IsNew] = Defined.try_emplace(Function->getCanonicalDecl(), 0);
  if (IsNew)
    It->second = Result.Facts->function(idOfDefinition(*Function));
  return It->second;
}

// Declared by the user, defined in another unit perhaps.
bool Extractor::isForeign(const FunctionDecl *Function) const {
  return !Function->hasBody() && !Function->isDefaulted() &&
         Function->getBuiltinID() == 0 &&
         !Sources.isInSystemHeader(Function->getLocation());
}

const std::vector<ParameterUse> &Extractor::uses(const FunctionDecl *Function) {
  auto &Known = Uses[Function->getCanonicalDecl()];
  if (!Known) {
    const FunctionDecl *Definition = nullptr;
    bool IsRead = Function->hasBody(Definition) &&
                  !Sources.isInSystemHeader(Definition->getLocation());
    Known = std::make_unique<std::vector<ParameterUse>>();
    if (IsRead)
      *Known = parameterUses(*Definition, Graph.model());
  }
  return *Known;
}

void Extractor::collect() {
  DefinitionCollector Collector(Sources);
  Collector.TraverseDecl(Context.getTranslationUnitDecl());
  std::vector<const FunctionDecl *> Work;
  for (const FunctionDecl *Function : Collector.Definitions)
    Work.push_back(Function->getCanonicalDecl());
  for (auto [Variable, Target] : Graph.holders().shared())
    Work.push_back(Target->getCanonicalDecl());
  for (size_t I = 0; I != Work.size(); ++I) {
    if (!Seen.insert(Work[I]).second)
      continue;
    Order.push_back(Work[I]);
    for (const Edge &E : Graph.edges(Work[I])) {
      if (const FunctionDecl *Callee = E.Hops.back().Callee)
        Work.push_back(Callee->getCanonicalDecl());
      for (const Gift &G : E.Gifts)
        Work.push_back(G.Target->getCanonicalDecl());
    }
  }
}

bool Extractor::leadsOut(const FunctionDecl *Function) {
  for (const Edge &E : Graph.edges(Function)) {
    const FunctionDecl *Callee = E.Hops.back().Callee;
    if (E.IsEnd || E.IsVirtual || E.Through || E.Context != When::Now ||
        (Callee && isForeign(Callee)))
      return true;
    for (const Gift &G : E.Gifts)
      if (isForeign(G.Target) || isEnd(G.Target))
        return true;
  }
  return false;
}

// Only what can lead somewhere is of interest to others: from the ends, the
// foreign functions, the virtual calls and the launches backwards.
void Extractor::prune() {
  llvm::DenseMap<const FunctionDecl *, std::vector<const FunctionDecl *>>
      Callers;
  std::vector<const FunctionDecl *> Work;
  for (const FunctionDecl *Function : Order) {
    if (leadsOut(Function))
      Work.push_back(Function);
    for (const Edge &E : Graph.edges(Function)) {
      if (const FunctionDecl *Callee = E.Hops.back().Callee)
        Callers[Callee->getCanonicalDecl()].push_back(Function);
      for (const Gift &G : E.Gifts)
        Callers[G.Target->getCanonicalDecl()].push_back(Function);
    }
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
  Loc = Sources.getFileLoc(Loc);
  if (Loc.isInvalid() || Sources.isInSystemHeader(Loc))
    return {}; // no step of a path that a user wants to read
  std::string File = filePath(Sources, Loc);
  if (File.empty())
    return {};
  return {text(File), Sources.getSpellingLineNumber(Loc),
          Sources.getSpellingColumnNumber(Loc)};
}

std::vector<RemoteHop> Extractor::path(llvm::ArrayRef<Hop> Hops) {
  std::vector<RemoteHop> Path;
  for (const Hop &H : Hops)
    Path.push_back({place(H.Loc), text(model::quotedName(H.Callee))});
  return Path;
}

// Where a check may have something to say about a call that begins a path.
uint32_t Extractor::door(SourceLocation Loc) {
  if (Loc.isInvalid() || Sources.isInSystemHeader(Sources.getFileLoc(Loc)))
    return None;
  auto [It, IsNew] = DoorNumbers.try_emplace(Loc, Result.Doors.size());
  if (IsNew)
    Result.Doors.push_back(Loc);
  return It->second;
}

uint32_t Extractor::end(llvm::StringRef Name,
                        const model::FunctionRoles &Roles) {
  return Result.Facts->end({text(Name), Roles.Roles.bits(),
                            static_cast<uint32_t>(Roles.WhenNested),
                            Roles.NestedKnown, text(Roles.Instead)});
}

void Extractor::append(RemoteEdge Edge, llvm::ArrayRef<RemoteHop> Path,
                       SourceLocation First) {
  Edge.Door = door(First);
  Result.Facts->add(Edge, Path);
}

bool Extractor::isKept(const Edge &E) const {
  const FunctionDecl *Callee = E.Hops.back().Callee;
  return E.IsEnd || E.IsVirtual || E.Through || E.Context != When::Now ||
         (Callee && (isForeign(Callee) ||
                     Interesting.contains(Callee->getCanonicalDecl())));
}

void Extractor::addCall(uint32_t Function, const Edge &E) {
  RemoteEdge Fact;
  Fact.Function = Function;
  Fact.Context = E.Context;
  Fact.IsVirtual = E.IsVirtual;
  Fact.IsOfObject = E.IsOfObject;
  const FunctionDecl *Callee = E.Hops.back().Callee;
  std::vector<RemoteHop> Path = path(E.Hops);
  if (E.IsEnd) {
    Fact.End = end(endName(E), E.Roles);
    Path.back().Callee = text(endName(E));
  } else if (E.Through) {
    // like a method that all the functions in the variable override
    Fact.IsVirtual = true;
    Fact.Callee = Result.Facts->function(idOf(*E.Through));
    Path.back().Callee = text("'" + model::qualifiedName(*E.Through) + "'");
    Result.Facts->name(Fact.Callee, Path.back().Callee);
  } else if (Callee) {
    // which methods a virtual call may execute, the whole program says
    Fact.Callee = E.IsVirtual ? elsewhere(Callee) : number(Callee);
  }
  if (isKept(E))
    append(Fact, Path, E.Hops.front().Loc);
  if (!E.Gifts.empty() && mayUse(Callee, E))
    for (const Gift &G : E.Gifts)
      addGift(Fact, Path, E.Hops.front().Loc, G);
}

void Extractor::addGift(RemoteEdge Call, llvm::ArrayRef<RemoteHop> Path,
                        SourceLocation First, const Gift &G) {
  if (!mayMatter(G.Target) || G.Parameter >= RemoteEdge::NoParameter)
    return;
  Call.CalleeParameter = G.Parameter;
  const model::FunctionRoles &Roles = Graph.model().roles(*G.Target);
  if (isEnd(G.Target))
    Call.End = end(Roles.Name.empty() ? model::quotedName(G.Target)
                                      : "'" + Roles.Name + "'",
                   Roles);
  else
    Call.Target = number(G.Target);
  append(Call, Path, First);
}

void Extractor::addUse(uint32_t Function, const ParameterUse &Use) {
  if (Use.Parameter >= RemoteEdge::NoParameter ||
      Use.GivenAs >= RemoteEdge::NoParameter)
    return;
  RemoteEdge Fact;
  Fact.Function = Function;
  Fact.Context = Use.Context;
  Fact.OwnParameter = Use.Parameter;
  if (Use.GivenTo) {
    Fact.Callee = number(Use.GivenTo);
    Fact.CalleeParameter = Use.GivenAs;
  }
  Result.Facts->add(Fact, path(Use.Hops));
}

void Extractor::define(const FunctionDecl *Function) {
  const FunctionDecl *Definition = nullptr;
  if (!Function->hasBody(Definition))
    Definition = Function;
  RemoteFunction Fact;
  Fact.Name = text(model::quotedName(Function));
  Fact.Declared = declared(Function);
  Fact.File = text(filePath(Sources, Definition->getLocation()));
  Fact.IsCoroutine = CallGraph::isCoroutine(*Definition);
  Fact.IsOnLoop = Graph.isOnTheLoop(*Definition);
  Result.Facts->define(number(Function), Fact);
  // Not destructors: who deletes through a base class that many programs derive
  // from does not end the objects of all of them. Nor does who calls a callable
  // behind an interface call those of other files.
  const auto *Method = dyn_cast<CXXMethodDecl>(Function);
  if (Method && !isa<CXXDestructorDecl>(Method) && !isOfErasure(*Method))
    for (const CXXMethodDecl *Base : Method->overridden_methods())
      Result.Facts->override(declared(Function), declared(Base));
}

// A definition that leads nowhere is still one of those that a call in another
// unit may mean.
void Extractor::mention(const FunctionDecl *Function) {
  const FunctionDecl *Definition = nullptr;
  if (!Function->hasBody(Definition) || !Function->isExternallyVisible() ||
      Definition->isInlined() || Definition->isTemplateInstantiation() ||
      Sources.isInSystemHeader(Definition->getLocation()))
    return;
  RemoteFunction Fact;
  Fact.Declared = declared(Function);
  Fact.File = text(filePath(Sources, Definition->getLocation()));
  Result.Facts->define(number(Function), Fact);
}

void Extractor::add(const FunctionDecl *Function) {
  define(Function);
  uint32_t Number = number(Function);
  for (const Edge &E : Graph.edges(Function))
    addCall(Number, E);
  for (const ParameterUse &Use : uses(Function))
    addUse(Number, Use);
}

Extracted Extractor::run() {
  collect();
  prune();
  for (const FunctionDecl *Function : Order) {
    const auto *Method = dyn_cast<CXXMethodDecl>(Function);
    bool MayOverride = Method && Method->size_overridden_methods() != 0;
    if (Interesting.contains(Function) ||
        (MayOverride && Function->hasBody()) ||
        CallGraph::isCoroutine(*Function) || !uses(Function).empty())
      add(Function);
    else
      mention(Function);
  }
  for (auto [Variable, Target] : Graph.holders().shared())
    if (mayMatter(Target))
      Result.Facts->override(declared(Target),
                             Result.Facts->function(idOf(*Variable)));
  return std::move(Result);
}

Extracted extract(ASTContext &Context, CallGraph &Graph) {
  return Extractor(Context, Graph).run();
}

} // namespace corolint::reach
