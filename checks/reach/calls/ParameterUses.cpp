// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/calls/ParameterUses.h"
#include "model/code/Callable.h"
#include "model/code/Limits.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {

// `variable`, `std::move(variable)`, a copy of it.
static bool isVariable(const Expr *E, const ValueDecl *Variable) {
  E = model::stripMove(E);
  while (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    if (Construct->getNumArgs() != 1)
      return false;
    E = model::stripMove(Construct->getArg(0));
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    E = model::stripMove(Unary->getSubExpr());
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  return Ref && Ref->getDecl() == Variable;
}

static bool isCallOf(const CallSite &Site, const ValueDecl *Variable) {
  if (model::isStd(Site.Callee, "invoke") && !Site.Called.Args.empty())
    return isVariable(Site.Called.Args.front(), Variable);
  const auto *Call = dyn_cast_or_null<CallExpr>(Site.Called.Node);
  if (!Call || (Site.Callee && Site.Callee->getOverloadedOperator() != OO_Call))
    return false;
  return isVariable(Site.Called.Object ? Site.Called.Object : Call->getCallee(),
                    Variable);
}

// The variable for `Variable` inside the lambda with this call operator; null
// if it is not captured.
static const ValueDecl *captured(const FunctionDecl *Function,
                                 const ValueDecl *Variable) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Function);
  if (!Method || !Method->getParent()->isLambda())
    return nullptr;
  for (const LambdaCapture &Capture : Method->getParent()->captures()) {
    if (!Capture.capturesVariable())
      continue;
    const ValueDecl *Inside = Capture.getCapturedVar();
    if (Inside == Variable)
      return Inside;
    const auto *Var = dyn_cast<VarDecl>(Inside);
    if (Var && Var->isInitCapture() && isVariable(Var->getInit(), Variable))
      return Inside;
  }
  return nullptr;
}

namespace {
/// Follows one parameter.
class UseSearch {
public:
  using Sites = llvm::DenseMap<const FunctionDecl *, std::vector<CallSite>>;

  UseSearch(model::Model &TheModel, unsigned Parameter, Sites &Known,
            std::vector<ParameterUse> &Found)
      : TheModel(TheModel), Parameter(Parameter), Known(Known), Found(Found) {}

  void search(const FunctionDecl &In, const ValueDecl *Variable,
              ParameterUse So) {
    if (So.Hops.size() > limits::ParameterUseHops || CallGraph::isCoroutine(In))
      return;
    for (const CallSite &Site : sitesOf(In)) {
      ParameterUse Use = So;
      Use.Hops.push_back({Site.Loc, &In, nullptr});
      Use.Called = Site.Called;
      if (So.Hops.empty()) { // not in a lambda, whose parameters are others
        Use.Under = Site.Under;
        Use.Passes = Site.Passes;
      }
      if (isCallOf(Site, Variable))
        add(std::move(Use));
      else
        arguments(Site, Variable, Use);
    }
  }

private:
  // A copy: deeper searches may move the table.
  std::vector<CallSite> sitesOf(const FunctionDecl &In) {
    auto [It, IsNew] = Known.try_emplace(&In);
    if (IsNew)
      It->second = callSites(In);
    return It->second;
  }
  void add(ParameterUse Use) {
    bool IsKnown = llvm::any_of(Found, [&](const ParameterUse &Other) {
      return Other.Parameter == Parameter && Other.Context == Use.Context &&
             Other.Under == Use.Under && !Other.GivenTo && !Use.GivenTo;
    });
    if (!IsKnown)
      Found.push_back(std::move(Use));
  }
  void arguments(const CallSite &Site, const ValueDecl *Variable,
                 ParameterUse Use) {
    if (const ValueDecl *Inside = captured(Site.Callee, Variable))
      lambda(*Site.Callee, Inside, Use);
    if (!Site.Called.Node)
      return;
    std::optional<When> Context =
        CallGraph::contextOf(TheModel.roles(Site.Called).Roles);
    if (Context)
      Use.Context = combine(Use.Context, *Context);
    for (unsigned I = 0; I != Site.Called.Args.size(); ++I) {
      const Expr *Arg = Site.Called.Args[I];
      if (!isVariable(Arg, Variable)) {
        const FunctionDecl *Target =
            Context ? model::callableTarget(Arg) : nullptr;
        if (const ValueDecl *Inside = captured(Target, Variable))
          lambda(*Target, Inside, Use);
      } else if (Context) {
        add(Use);
      } else if (isFollowed(Site.Callee) && I < Site.Callee->getNumParams()) {
        Use.Hops.back().Callee = Use.GivenTo = Site.Callee;
        Use.GivenAs = I;
        Found.push_back(Use);
      }
    }
  }
  void lambda(const FunctionDecl &Operator, const ValueDecl *Inside,
              ParameterUse Use) {
    Use.Hops.back().Callee = &Operator;
    search(Operator, Inside, std::move(Use));
  }
  bool isFollowed(const FunctionDecl *Callee) const {
    const ASTContext &Context = TheModel.context();
    return Callee && !CallGraph::isCoroutine(*Callee) &&
           !Context.getSourceManager().isInSystemHeader(Callee->getLocation());
  }

  model::Model &TheModel;
  unsigned Parameter;
  Sites &Known;
  std::vector<ParameterUse> &Found;
};
} // namespace

static bool hasCallOperator(const CXXRecordDecl *Class) {
  if (!Class || !Class->hasDefinition())
    return false;
  Class = Class->getDefinition();
  DeclarationName Call =
      Class->getASTContext().DeclarationNames.getCXXOperatorName(OO_Call);
  return !Class->lookup(Call).empty() ||
         llvm::any_of(Class->bases(), [](const CXXBaseSpecifier &Base) {
           return hasCallOperator(Base.getType()->getAsCXXRecordDecl());
         });
}

static bool mayBeCallable(QualType Type) {
  Type = Type.getNonReferenceType();
  return Type->isFunctionType() || Type->isFunctionPointerType() ||
         Type->isMemberFunctionPointerType() ||
         hasCallOperator(Type->getAsCXXRecordDecl());
}

std::vector<ParameterUse> parameterUses(const FunctionDecl &Definition,
                                        model::Model &TheModel) {
  std::vector<ParameterUse> Found;
  UseSearch::Sites Known;
  for (unsigned I = 0; I != Definition.getNumParams(); ++I) {
    const ParmVarDecl *Param = Definition.getParamDecl(I);
    if (!mayBeCallable(Param->getType()))
      continue;
    ParameterUse Start;
    Start.Parameter = I;
    UseSearch(TheModel, I, Known, Found).search(Definition, Param, Start);
  }
  return Found;
}

} // namespace corolint::reach
