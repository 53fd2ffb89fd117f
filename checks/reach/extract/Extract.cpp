// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/extract/Extract.h"
#include "model/code/Erasure.h"
#include "model/code/Names.h"
#include "reach/extract/ObjectTerms.h"
#include "reach/extract/Scope.h"
#include "reach/extract/Usr.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {
namespace {

class Extractor {
public:
  Extractor(ASTContext &Context, CallGraph &Graph, Scope Of)
      : Sources(Context.getSourceManager()), Graph(Graph), Of(std::move(Of)) {
    Result.Facts = std::make_unique<SummaryBuilder>();
  }
  Extracted run();

private:
  void add(const FunctionDecl *Function);
  void define(const FunctionDecl *Function);
  void mention(const FunctionDecl *Function);
  void addCall(uint32_t Function, const Edge &E);
  void addGift(RemoteEdge Call, llvm::ArrayRef<RemoteHop> Path, const Gift &G);
  void addLaunches(uint32_t Function, const Edge &E);
  void addUse(uint32_t Function, const ParameterUse &Use);

  uint32_t text(llvm::StringRef Text) {
    return Result.Facts->Texts.intern(Text);
  }
  uint32_t name(const FunctionDecl *Function) {
    return text(model::displayName(Function));
  }
  uint32_t terms(const Guards &Under, const Arguments &Passes) {
    return text(encode({Under, Passes}));
  }
  void addTo(Terms &Of, const ObjectTerms &Object);
  int64_t idOfClass(const CXXRecordDecl &Class);
  void classify(const CXXRecordDecl &Class);
  uint32_t fileOf(SourceLocation Loc);
  Place place(SourceLocation Loc);
  RemoteHop hop(const Hop &H, const Expr *Call);
  std::vector<RemoteHop> path(llvm::ArrayRef<Hop> Hops, const Expr *Last);
  uint32_t end(llvm::StringRef Name, const model::FunctionRoles &Roles);
  uint32_t declared(const FunctionDecl *Function);
  uint32_t elsewhere(const FunctionDecl *Function);
  uint32_t number(const FunctionDecl *Function);

  const SourceManager &Sources;
  CallGraph &Graph;
  Scope Of;
  Extracted Result;
  llvm::DenseMap<const FunctionDecl *, uint32_t> Declared, Defined;
  llvm::DenseMap<FileID, uint32_t> Files;
  llvm::DenseSet<uint32_t> Named;
  llvm::DenseSet<const CXXRecordDecl *> Classified;
  llvm::DenseSet<SourceLocation> Awaited; // calls of the current function
  std::optional<Contents> Owners;         // of the current function
};

} // namespace

namespace {
/// The places of the calls that a `co_await` makes, and of its operand's.
class AwaitedCalls : public ConstDynamicRecursiveASTVisitor {
public:
  llvm::DenseSet<SourceLocation> Found;
  bool VisitCoawaitExpr(const CoawaitExpr *Await) override {
    Found.insert(Await->getKeywordLoc());
    const Expr *Operand = model::strip(Await->getOperand());
    if (std::optional<model::Call> Call = model::asCall(Operand))
      Found.insert(Call->location());
    return true;
  }
  bool TraverseLambdaExpr(const LambdaExpr *) override { return true; }
};
} // namespace

static llvm::DenseSet<SourceLocation>
awaitedCalls(const FunctionDecl &Function) {
  AwaitedCalls Visitor;
  if (CallGraph::isCoroutine(Function))
    Visitor.TraverseStmt(
        cast<CoroutineBodyStmt>(Function.getBody())->getBody());
  return std::move(Visitor.Found);
}

uint32_t Extractor::declared(const FunctionDecl *Function) {
  auto [It, IsNew] = Declared.try_emplace(Function->getCanonicalDecl(), 0);
  if (IsNew)
    It->second = Result.Facts->function(idOf(*Function));
  return It->second;
}

uint32_t Extractor::elsewhere(const FunctionDecl *Function) {
  uint32_t Number = declared(Function);
  if (Named.insert(Number).second)
    Result.Facts->name(Number, name(Function));
  return Number;
}

// A function that this unit defines means that definition and no other.
uint32_t Extractor::number(const FunctionDecl *Function) {
  bool IsDefined = Function->hasBody() || Function->isDefaulted();
  if (!IsDefined)
    return elsewhere(Function);
  auto [It, IsNew] = Defined.try_emplace(Function->getCanonicalDecl(), 0);
  if (IsNew)
    It->second = Result.Facts->function(idOfDefinition(*Function));
  return It->second;
}

uint32_t Extractor::fileOf(SourceLocation Loc) {
  auto [It, IsNew] = Files.try_emplace(Sources.getFileID(Loc), 0);
  if (IsNew)
    It->second = text(filePath(Sources, Loc));
  return It->second;
}

Place Extractor::place(SourceLocation Loc) {
  Loc = Sources.getFileLoc(Loc);
  if (Loc.isInvalid() || Sources.isInSystemHeader(Loc))
    return {}; // no step of a path that a user wants to read
  const uint32_t File = fileOf(Loc);
  if (File == 0)
    return {};
  return {File, Sources.getSpellingLineNumber(Loc),
          Sources.getSpellingColumnNumber(Loc)};
}

RemoteHop Extractor::hop(const Hop &H, const Expr *Call) {
  RemoteHop Fact{place(H.Loc), name(H.Callee)};
  if (Fact.At.File != 0) {
    Fact.Origin = Result.Origins.size();
    Result.Origins.push_back({H.Loc, H.Caller, Call});
  }
  return Fact;
}

std::vector<RemoteHop> Extractor::path(llvm::ArrayRef<Hop> Hops,
                                       const Expr *Last) {
  std::vector<RemoteHop> Path;
  for (const Hop &H : Hops)
    Path.push_back(hop(H, &H == &Hops.back() ? Last : nullptr));
  return Path;
}

uint32_t Extractor::end(llvm::StringRef Name,
                        const model::FunctionRoles &Roles) {
  return Result.Facts->end({text(Name), Roles.Roles.bits(),
                            static_cast<uint32_t>(Roles.WhenNested),
                            Roles.NestedKnown, text(Roles.Instead)});
}

int64_t Extractor::idOfClass(const CXXRecordDecl &Class) {
  classify(Class);
  return static_cast<int64_t>(idOf(Class));
}

// Its base classes, and the methods of theirs that it has its own version of.
void Extractor::classify(const CXXRecordDecl &Class) {
  if (!Class.hasDefinition() || !Class.getDefinition()->isPolymorphic() ||
      !Classified.insert(Class.getDefinition()).second)
    return;
  const uint32_t Number = Result.Facts->function(idOf(Class));
  for (const CXXBaseSpecifier &Base : Class.getDefinition()->bases())
    if (const CXXRecordDecl *Record = Base.getType()->getAsCXXRecordDecl()) {
      Result.Facts->classify(Number, Result.Facts->function(idOf(*Record)));
      classify(*Record);
    }
  if (Sources.isInSystemHeader(Class.getLocation()))
    return;
  for (const CXXMethodDecl *Method : Class.getDefinition()->methods()) {
    llvm::SmallVector<const CXXMethodDecl *, 4> Work(
        Method->overridden_methods());
    while (!Work.empty() && !isa<CXXDestructorDecl>(Method)) {
      const CXXMethodDecl *Base = Work.pop_back_val();
      Result.Facts->classify(Number, declared(Base));
      llvm::append_range(Work, Base->overridden_methods());
    }
  }
}

void Extractor::addTo(Terms &Of, const ObjectTerms &Object) {
  if (Object.Dispatched)
    Of.Under.push_back(
        {OwnClass, Comparison::NotEqual,
         static_cast<int64_t>(Result.Facts->id(number(Object.Dispatched)))});
  if (Object.Needed)
    Of.Under.push_back({OwnMember, Comparison::NotEqual,
                        static_cast<int64_t>(idOf(*Object.Needed))});
  if (Object.IsOwn)
    Of.Passes.push_back({OwnClass, Passed::OwnParameter, OwnClass});
  else if (Object.Class)
    Of.Passes.push_back({OwnClass, Passed::Constant, idOfClass(*Object.Class)});
  for (const FieldDecl *Member : Object.Empty)
    Of.Passes.push_back(
        {OwnMember, Passed::Constant, static_cast<int64_t>(idOf(*Member))});
  for (const FieldDecl *Member : Object.PerhapsEmpty)
    Of.Passes.push_back(
        {OwnMember, Passed::Perhaps, static_cast<int64_t>(idOf(*Member))});
  llvm::sort(Of.Under);
}

void Extractor::addCall(uint32_t Function, const Edge &E) {
  const bool IsHandedOn = !E.Gifts.empty() && Of.mayUse(E);
  if (!Of.isKept(E) && !IsHandedOn)
    return;
  const ObjectTerms Object =
      objectTerms(*E.Hops.front().Caller, E, Graph.fillers(), Owners);
  if (Object.IsExcluded)
    return;
  RemoteEdge Fact;
  Fact.Function = Function;
  Fact.Context = E.Context;
  Fact.IsVirtual = E.IsVirtual;
  Fact.IsOfObject = E.IsOfObject;
  Fact.IsPossible = E.IsPossible || Object.IsPossible;
  Fact.IsAwaited = Awaited.contains(E.Hops.front().Loc);
  Terms All{E.Under, E.Passes};
  addTo(All, Object);
  Fact.Terms = terms(All.Under, All.Passes);
  const FunctionDecl *Callee = E.Hops.back().Callee;
  std::vector<RemoteHop> Path = path(E.Hops, E.Called.Node);
  if (E.IsEnd) {
    Fact.End = end(endName(E), E.Roles);
    Path.back().Callee = text(endName(E));
  } else if (E.Through) {
    // like a method that all the functions in the variable override
    Fact.IsVirtual = true;
    Fact.Callee = Result.Facts->function(idOf(*E.Through));
    Path.back().Callee = text(model::qualifiedName(*E.Through));
    Result.Facts->name(Fact.Callee, Path.back().Callee);
  } else if (Callee) {
    // the whole program decides which methods a virtual call may execute
    Fact.Callee = E.IsVirtual ? elsewhere(Callee) : number(Callee);
  }
  if (Of.isKept(E))
    Result.Facts->add(Fact, Path);
  if (IsHandedOn)
    for (const Gift &G : E.Gifts)
      addGift(Fact, Path, G);
}

void Extractor::addGift(RemoteEdge Call, llvm::ArrayRef<RemoteHop> Path,
                        const Gift &G) {
  if (!Of.mayMatter(G.Target) || G.Parameter >= RemoteEdge::NoParameter)
    return;
  Call.CalleeParameter = G.Parameter;
  const model::FunctionRoles &Roles = Graph.model().roles(*G.Target);
  if (Of.isEnd(G.Target))
    Call.End = end(
        Roles.Name.empty() ? model::displayName(G.Target) : Roles.Name, Roles);
  else
    Call.Target = number(G.Target);
  Result.Facts->add(Call, Path);
}

// The library launches the callable that the user's function passes to it. The
// fact shows the user's call.
void Extractor::addLaunches(uint32_t Function, const Edge &E) {
  for (const Edge *Launch : Of.launchesThrough(E)) {
    const FunctionDecl *Entry = Launch->Hops.back().Callee;
    if (!Launch->IsEnd && (Of.isAll() || !Of.isInteresting(Entry)))
      continue;
    RemoteEdge Fact;
    Fact.Function = Function;
    Fact.Context = Launch->Context;
    Fact.IsPossible = E.IsPossible || Launch->IsPossible;
    Fact.Terms = terms(E.Under, {});
    RemoteHop Given = hop(E.Hops.front(), E.Called.Node);
    Given.Callee = name(Entry);
    if (Launch->IsEnd) {
      Fact.End = end(endName(*Launch), Launch->Roles);
      Given.Callee = text(endName(*Launch));
    } else {
      Fact.Callee = number(Entry);
    }
    Result.Facts->add(Fact, Given);
  }
}

void Extractor::addUse(uint32_t Function, const ParameterUse &Use) {
  if (Use.Parameter >= RemoteEdge::NoParameter ||
      Use.GivenAs >= RemoteEdge::NoParameter)
    return;
  RemoteEdge Fact;
  Fact.Function = Function;
  Fact.Context = Use.Context;
  Fact.OwnParameter = Use.Parameter;
  Fact.Terms = terms(Use.Under, Use.Passes);
  if (Use.GivenTo) {
    Fact.Callee = number(Use.GivenTo);
    Fact.CalleeParameter = Use.GivenAs;
  }
  Result.Facts->add(Fact, path(Use.Hops, Use.Called.Node));
}

void Extractor::define(const FunctionDecl *Function) {
  const FunctionDecl *Definition = nullptr;
  if (!Function->hasBody(Definition))
    Definition = Function;
  RemoteFunction Fact;
  Fact.Name = name(Function);
  Fact.Declared = declared(Function);
  Fact.File = text(filePath(Sources, Definition->getLocation()));
  Fact.IsCoroutine = CallGraph::isCoroutine(*Definition);
  Fact.IsOnLoop = Graph.isOnTheLoop(*Definition);
  Result.Facts->define(number(Function), Fact);
  if (const CXXRecordDecl *Class = objectClass(*Function);
      Class && Class->hasDefinition() &&
      Class->getDefinition()->isPolymorphic()) {
    classify(*Class);
    Result.Facts->classify(number(Function),
                           Result.Facts->function(idOf(*Class)));
  }
  // Not destructors: who deletes through a base class that many programs derive
  // from does not end the objects of all of them. Nor does who calls a callable
  // behind an interface call those of other files.
  const auto *Method = dyn_cast<CXXMethodDecl>(Function);
  if (Method && !isa<CXXDestructorDecl>(Method) &&
      !model::hidesCallable(*Method) &&
      !Graph.overriders().isOneOfSeveralInstantiations(*Method))
    for (const CXXMethodDecl *Base : Method->overridden_methods())
      Result.Facts->override(declared(Function), declared(Base));
}

// A call in another unit may mean a definition that leads nowhere.
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
  Awaited = awaitedCalls(*Function);
  Owners.reset();
  for (const Edge &E : Graph.edges(Function)) {
    addCall(Number, E);
    if (!Sources.isInSystemHeader(Function->getLocation()))
      addLaunches(Number, E);
  }
  if (Of.isGiven(Function))
    for (const ParameterUse &Use : Of.uses(Function))
      addUse(Number, Use);
}

// Other units may need facts about functions that lead nowhere.
static bool isAsked(const FunctionDecl *Function, Scope &Of) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Function);
  bool MayOverride =
      Method && Method->size_overridden_methods() != 0 && Function->hasBody();
  if (!Of.isAll())
    return Of.isGiven(Function) && (MayOverride || !Of.uses(Function).empty());
  return MayOverride || CallGraph::isCoroutine(*Function) ||
         !Of.uses(Function).empty();
}

Extracted Extractor::run() {
  for (const FunctionDecl *Function : Of.functions())
    if (Of.isInteresting(Function) || isAsked(Function, Of))
      add(Function);
    else if (Of.isAll())
      mention(Function);
  if (Of.isAll())
    for (auto [Variable, Target] : Graph.holders().shared())
      if (Of.mayMatter(Target))
        Result.Facts->override(declared(Target),
                               Result.Facts->function(idOf(*Variable)));
  return std::move(Result);
}

Extracted extract(ASTContext &Context, CallGraph &Graph) {
  return Extractor(Context, Graph, Scope::all(Context, Graph)).run();
}

Extracted extractOwn(ASTContext &Context, CallGraph &Graph,
                     llvm::ArrayRef<const FunctionDecl *> Bodies) {
  return Extractor(Context, Graph, Scope::own(Context, Graph, Bodies)).run();
}

} // namespace corolint::reach
