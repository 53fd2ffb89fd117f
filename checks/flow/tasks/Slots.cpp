// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/Slots.h"
#include "flow/tasks/ContainerUse.h"
#include "flow/tasks/Created.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::flow {

//===--- which slots there are
//---------------------------------------------===//

Slots::Slots(const FunctionDecl &Function, const BodyIndex &Index,
             model::Model &TheModel)
    : Index(Index), TheModel(TheModel) {
  for (const ParmVarDecl *Param : Function.parameters())
    add(Param);
  for (const VarDecl *Var : Index.variables())
    add(Var);
  if (All.empty())
    return;
  for (const DeclRefExpr *Ref : Index.references()) {
    Mention M = resolve(Ref);
    if (!M.Place)
      continue;
    addAlias(M);
    ByReference[Ref] = ByPlace[M.Place] = Mentions.size();
    Mentions.push_back(M);
  }
}

// `auto &&t = f();` keeps the task alive and is like `auto t = f();`.
static bool keepsTemporary(const VarDecl *Var) {
  const Expr *Init = Var->getInit();
  if (const auto *Clean = dyn_cast_or_null<FullExpr>(Init))
    Init = Clean->getSubExpr();
  const auto *Kept = dyn_cast_or_null<MaterializeTemporaryExpr>(
      Init ? Init->IgnoreImpCasts() : nullptr);
  return Kept && Kept->getExtendingDecl() == Var;
}

void Slots::add(const VarDecl *Var) {
  if (!Var->hasLocalStorage() || Var->isInvalidDecl())
    return;
  QualType Type = Var->getType();
  if (Type->isReferenceType()) {
    if (!keepsTemporary(Var))
      return;
    Type = Type.getNonReferenceType();
  }
  Shape Form = shapeOf(Type, TheModel);
  if (Form.isEmpty() && Var->getInit())
    if (std::optional<model::TaskType> Made =
            createdBy(Var->getInit(), TheModel);
        Made && TheModel.isAwaitable(Type)) {
      Form.What = Shape::Kind::Task;
      Form.Type = *Made;
      Form.Slots = 1;
    }
  // One that may be awaited any number of times can still be empty.
  if (const model::TaskType &Task = TheModel.taskType(Type);
      Form.isEmpty() && !isa<ParmVarDecl>(Var) && Task.isTask()) {
    Form.What = Shape::Kind::Task;
    Form.Type = Task;
    Form.Slots = 1;
  }
  if (Form.isEmpty())
    return;
  unsigned First = All.size();
  name(Form, Var, Var->getNameAsString());
  Variables[Var] = {First, std::make_unique<Shape>(std::move(Form))};
}

void Slots::name(const Shape &Form, const VarDecl *Var, std::string Name) {
  if (Form.What != Shape::Kind::Parts) {
    if (!Form.isEmpty())
      All.push_back({Var, Form.What, Form.Type, std::move(Name)});
    return;
  }
  const auto *Bindings = dyn_cast<DecompositionDecl>(Var);
  for (unsigned I = 0; I != Form.Parts.size(); ++I) {
    std::string Part = Form.Fields[I]
                           ? Name + "." + Form.Fields[I]->getNameAsString()
                           : Name + "[" + std::to_string(I) + "]";
    if (Bindings && Name.empty() && I < Bindings->bindings().size())
      Part = Bindings->bindings()[I]->getNameAsString();
    name(Form.Parts[I], Var, std::move(Part));
  }
}

Slots::Range Slots::of(const VarDecl *Var) const {
  auto It = Variables.find(Var);
  if (It == Variables.end())
    return {};
  return {It->second.first, It->second.second.get()};
}

//===--- mentions
//----------------------------------------------------------===//

// The part of `Form` that `Parent` takes from it, when `Child` has that form.
static std::optional<unsigned> partTaken(const Stmt *Parent, const Expr *Child,
                                         const Shape &Form,
                                         const ASTContext &Context) {
  auto Constant = [&](const Expr *E) -> std::optional<unsigned> {
    std::optional<llvm::APSInt> Value = E->getIntegerConstantExpr(Context);
    if (!Value || *Value < 0 || *Value >= Form.Parts.size())
      return std::nullopt;
    return unsigned(Value->getExtValue());
  };
  if (const auto *Member = dyn_cast<MemberExpr>(Parent)) {
    auto It = llvm::find(Form.Fields, Member->getMemberDecl());
    if (It != Form.Fields.end() && !Member->isArrow())
      return It - Form.Fields.begin();
  } else if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Parent)) {
    return Constant(Element->getIdx());
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Parent)) {
    if (Operator->getOperator() == OO_Subscript &&
        model::stripMove(Operator->getArg(0)) == model::stripMove(Child))
      return Constant(Operator->getArg(1));
  } else if (const auto *Call = dyn_cast<CallExpr>(Parent)) {
    const FunctionDecl *Callee = Call->getDirectCallee();
    if (model::isStd(Callee, "get") && Call->getNumArgs() == 1)
      if (const TemplateArgumentList *Args =
              Callee->getTemplateSpecializationArgs();
          Args && Args->size() != 0 &&
          Args->get(0).getKind() == TemplateArgument::Integral)
        if (uint64_t I = Args->get(0).getAsIntegral().getLimitedValue();
            I < Form.Parts.size())
          return unsigned(I);
  }
  return std::nullopt;
}

// `*maybe`, `maybe.value()`: the call that returns the task itself.
static const Expr *insideOf(const Stmt *Parent, const BodyIndex &Index) {
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Parent))
    return Operator->getOperator() == OO_Star ? Operator : nullptr;
  const auto *Member = dyn_cast<MemberExpr>(Parent);
  if (Member && model::nameOf(Member->getMemberDecl()) == "value")
    return dyn_cast_or_null<Expr>(Index.parent(Member));
  return nullptr;
}

// The variable of a name: a structured binding means a part of one.
static const VarDecl *variableOf(const DeclRefExpr *Ref,
                                 std::optional<unsigned> &Part) {
  const auto *Binding = dyn_cast<BindingDecl>(Ref->getDecl());
  if (!Binding)
    return dyn_cast<VarDecl>(Ref->getDecl());
  const auto *Whole = cast<DecompositionDecl>(Binding->getDecomposedDecl());
  Part = llvm::find(Whole->bindings(), Binding) - Whole->bindings().begin();
  return Whole;
}

// A reference gives the task a second name: both mean the same slot.
void Slots::addAlias(Mention &M) {
  const auto *Decls = dyn_cast_or_null<DeclStmt>(Index.parent(M.Place));
  const auto *Var = Decls && Decls->isSingleDecl()
                        ? dyn_cast<VarDecl>(Decls->getSingleDecl())
                        : nullptr;
  bool IsTask = M.Form->What == Shape::Kind::Task || M.IsInside;
  if (!IsTask || !Var || isa<DecompositionDecl>(Var) || Var->isImplicit() ||
      !Var->hasLocalStorage() || !Var->getType()->isReferenceType() ||
      keepsTemporary(Var) ||
      isa_and_nonnull<CXXForRangeStmt>(Index.directParent(Decls)))
    return;
  M.Use = TaskUse::Observe;
  Aliases[Var] = M;
}

Mention Slots::resolve(const DeclRefExpr *Ref) const {
  std::optional<unsigned> Bound;
  const VarDecl *Var = variableOf(Ref, Bound);
  if (auto It = Aliases.find(Var); It != Aliases.end()) {
    Mention M = It->second;
    M.Ref = Ref;
    M.Place = Ref;
    M.Use = classifyUse(Index, Ref, M.Form->Type, TheModel);
    return M;
  }
  Range Of = Var ? of(Var) : Range();
  if (!Of.Form)
    return {};
  Mention M{Ref, Ref, Of.First, Of.Form->Slots, Of.Form};
  auto Enter = [&](unsigned Part) {
    M.First += M.Form->firstOf(Part);
    M.Form = &M.Form->Parts[Part];
    M.Count = M.Form->Slots;
  };
  if (Bound && M.Form->What == Shape::Kind::Parts) {
    if (*Bound >= M.Form->Parts.size())
      return {};
    Enter(*Bound);
  }
  const Expr *Child = M.Place;
  while (const Stmt *Parent = Index.parent(Child)) {
    if (const auto *E = dyn_cast<Expr>(Parent); E && model::isMove(E)) {
      Child = E; // only on the way to a part: `std::move(job).work`
      continue;
    }
    if (M.Form->What == Shape::Kind::Parts) {
      std::optional<unsigned> Part =
          partTaken(Parent, Child, *M.Form, TheModel.context());
      if (!Part)
        break;
      Enter(*Part);
      M.Place = Child = cast<Expr>(Parent);
    } else if (M.Form->What == Shape::Kind::Maybe && !M.IsInside) {
      const Expr *Inside = insideOf(Parent, Index);
      if (!Inside)
        break;
      M.IsInside = true;
      M.Place = Child = Inside;
    } else {
      break;
    }
  }
  if (M.Count == 0)
    return {};
  bool IsTask = M.Form->What == Shape::Kind::Task || M.IsInside;
  M.Use = IsTask ? classifyUse(Index, M.Place, M.Form->Type, TheModel)
                 : useOfHolder(Index, M.Place, M.Form->What);
  return M;
}

const Mention *Slots::at(const DeclRefExpr *Ref) const {
  auto It = ByReference.find(Ref);
  return It == ByReference.end() ? nullptr : &Mentions[It->second];
}

const Mention *Slots::of(const Expr *E) const {
  auto It = ByPlace.find(model::stripMove(E));
  return It == ByPlace.end() ? nullptr : &Mentions[It->second];
}

bool Slots::isEverRead(unsigned Slot) const {
  return llvm::any_of(Mentions, [&](const Mention &M) {
    return M.covers(Slot) && reads(M.Use);
  });
}

} // namespace corolint::flow
