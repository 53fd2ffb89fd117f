// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/LostTask.h"
#include "flow/Discard.h"
#include "flow/StdNames.h"
#include "flow/TaskFate.h"
#include "flow/TaskUse.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace corolint::flow {

std::optional<model::TaskType> createdBy(const Expr *E,
                                         model::Model &TheModel) {
  if (E->containsErrors())
    return std::nullopt;
  if (const auto *Await = dyn_cast<CoawaitExpr>(model::strip(E))) {
    const model::TaskType &Type = TheModel.taskType(Await->getType());
    if (Await->isPRValue() && Type.isLazy() && !Type.Shared)
      return Type;
    return std::nullopt;
  }
  return TheModel.createdTask(E);
}

namespace {

class Finder {
public:
  Finder(const FunctionDecl &Function, const BodyIndex &Index,
         model::Model &TheModel)
      : Function(Function), Index(Index), TheModel(TheModel) {}
  std::vector<LostTask> run();

private:
  void judge(const Expr *Creation, const model::TaskType &Type);
  void findParameters();
  void findInitializers();
  bool isRead(const VarDecl *Holder) const;
  bool isPassive(const DeclRefExpr *Ref) const;

  const FunctionDecl &Function;
  const BodyIndex &Index;
  model::Model &TheModel;
  std::vector<LostTask> Lost;
};

/// Does a body do more with a member than give it a value?
class ReadsMember : public ConstDynamicRecursiveASTVisitor {
public:
  explicit ReadsMember(const FieldDecl *Field) : Field(Field) {}
  bool Found = false;
  bool TraverseCXXOperatorCallExpr(const CXXOperatorCallExpr *E) override {
    if (E->getOperator() == OO_Equal && names(E->getArg(0)))
      return TraverseStmt(E->getArg(1));
    return ConstDynamicRecursiveASTVisitor::TraverseCXXOperatorCallExpr(E);
  }
  bool VisitMemberExpr(const MemberExpr *E) override {
    Found |= E->getMemberDecl() == Field;
    return !Found;
  }

private:
  bool names(const Expr *E) const {
    const auto *Member = dyn_cast<MemberExpr>(E->IgnoreParenImpCasts());
    return Member && Member->getMemberDecl() == Field;
  }
  const FieldDecl *Field;
};

} // namespace

// Only a private member of a class whose functions are all visible, and that
// has no friends, can be known to be forgotten.
static bool isMemberForgotten(const FieldDecl *Field) {
  const auto *Record = dyn_cast<CXXRecordDecl>(Field->getParent());
  if (!Record || Field->getAccess() != AS_private || Record->isLambda() ||
      Record->hasFriends() || Record->isDependentContext())
    return false;
  ReadsMember Visitor(Field);
  for (const Decl *D : Record->decls()) {
    if (isa<FunctionTemplateDecl, CXXRecordDecl>(D) && !D->isImplicit())
      return false;
    const auto *Method = dyn_cast<CXXMethodDecl>(D);
    if (!Method || Method->isImplicit() || Method->isDefaulted() ||
        Method->isDeleted())
      continue;
    const FunctionDecl *Definition = nullptr;
    if (!Method->hasBody(Definition))
      return false;
    Visitor.TraverseStmt(Definition->getBody());
    if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Definition))
      for (const CXXCtorInitializer *Init : Constructor->inits())
        Visitor.TraverseStmt(Init->getInit());
    if (Visitor.Found)
      return false;
  }
  return true;
}

// `v.push_back(f())`, `v.size()`, `v[0] = f()`, `(void)v`: nobody looks at
// what is in it.
bool Finder::isPassive(const DeclRefExpr *Ref) const {
  static const llvm::StringSet<> Passive = {
      "push_back", "emplace_back", "push_front", "emplace_front", "insert",
      "emplace",   "push",         "reserve",    "size",          "empty",
      "clear",     "resize",       "capacity",   "try_emplace",   "has_value"};
  if (discarded(Index, Ref) != Discard::No)
    return true;
  const Stmt *Child = Ref, *Parent = Index.parent(Ref);
  while (Parent) {
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Parent);
    if (const auto *Member = dyn_cast<MemberExpr>(Parent)) {
      const auto *Method = dyn_cast<CXXMethodDecl>(Member->getMemberDecl());
      if (Method)
        return isOfStd(Method) && Passive.contains(nameOf(Method)) &&
               (Method->isConst() ||
                discarded(Index, cast<Expr>(Index.parent(Member))) !=
                    Discard::No);
    } else if (Operator && Operator->getOperator() == OO_Equal) {
      return Operator->getArg(0)->IgnoreParenImpCasts() == Child;
    } else if (!isa<ArraySubscriptExpr>(Parent) &&
               !(Operator && Operator->getOperator() == OO_Subscript)) {
      return false;
    }
    Child = Parent;
    Parent = Index.parent(Parent);
  }
  return false;
}

bool Finder::isRead(const VarDecl *Holder) const {
  return llvm::any_of(Index.references(), [&](const DeclRefExpr *Ref) {
    const auto *Binding = dyn_cast<BindingDecl>(Ref->getDecl());
    bool IsHolder = Ref->getDecl() == Holder ||
                    (Binding && Binding->getDecomposedDecl() == Holder);
    return IsHolder && !isPassive(Ref);
  });
}

// An object that does something at its end may consume what it holds.
static bool endsQuietly(QualType Type, model::Model &TheModel) {
  QualType Element(Type->getBaseElementTypeUnsafe(), 0);
  const CXXRecordDecl *Record = Element->getAsCXXRecordDecl();
  if (!Record || TheModel.isTask(Element) || !Record->hasDefinition() ||
      Record->isInStdNamespace())
    return true;
  const CXXDestructorDecl *Destructor = Record->getDestructor();
  return !Destructor || !Destructor->isUserProvided();
}

void Finder::judge(const Expr *Creation, const model::TaskType &Type) {
  TaskFate Fate = fateOf(Index, Creation, TheModel);
  if (Fate.Kind != TaskFate::Where::Stored || Fate.IsHandle)
    return;
  if (const VarDecl *Holder = Fate.Holder) {
    bool IsTask = TheModel.isTask(Holder->getType()) ||
                  Holder->getType()->isReferenceType();
    if (!IsTask && endsQuietly(Holder->getType(), TheModel) && !isRead(Holder))
      Lost.push_back({LostTask::How::Unread, Creation, Type, Holder, {}});
    return;
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Fate.Target)) {
    if (Ref->getDecl()->isInStdNamespace() &&
        nameOf(Ref->getDecl()) == "ignore")
      Lost.push_back({LostTask::How::Ignored, Creation, Type, nullptr, {}});
  } else if (const auto *Member = dyn_cast<MemberExpr>(Fate.Target)) {
    const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    if (Field && TheModel.isTask(Field->getType()) && isMemberForgotten(Field))
      Lost.push_back({LostTask::How::Member, Creation, Type, Field, {}});
  }
}

// `Class() : member(f()) {}`
void Finder::findInitializers() {
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Function);
  if (!Constructor)
    return;
  for (const CXXCtorInitializer *Init : Constructor->inits()) {
    const FieldDecl *Field = Init->getMember();
    if (!Field || !Init->isWritten() || !TheModel.isTask(Field->getType()))
      continue;
    const Expr *Creation = model::strip(Init->getInit());
    if (std::optional<model::TaskType> Type = createdBy(Creation, TheModel);
        Type && isMemberForgotten(Field))
      Lost.push_back({LostTask::How::Member, Creation, *Type, Field, {}});
  }
}

// A virtual function, or one that is said to drop what it gets, has to take it.
void Finder::findParameters() {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  if ((Method && Method->isVirtual()) ||
      !TheModel.roles(Function).Roles.empty() || Function.isDefaulted())
    return;
  for (const ParmVarDecl *Param : Function.parameters()) {
    const model::TaskType &Type = TheModel.taskType(Param->getType());
    auto Reads = [&](const DeclRefExpr *Ref) {
      return Ref->getDecl() == Param &&
             classifyUse(Index, Ref, Type, TheModel) != TaskUse::Observe;
    };
    if (Type.isTask() && !Type.Shared && !Type.MayDrop &&
        !Param->isInvalidDecl() && llvm::none_of(Index.references(), Reads))
      Lost.push_back({LostTask::How::Parameter, nullptr, Type, Param, {}});
  }
}

std::vector<LostTask> Finder::run() {
  for (const Expr *E : Index.calls())
    if (std::optional<model::TaskType> Type = createdBy(E, TheModel))
      judge(E, *Type);
  // `v.push_back(std::move(t))`, `[t = std::move(t)]`
  for (const DeclRefExpr *Ref : Index.references()) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    if (!Var || !Var->hasLocalStorage() || isa<ParmVarDecl>(Var) ||
        !Var->getInit() || !TheModel.isTask(Var->getType()))
      continue;
    const model::TaskType &Type = TheModel.taskType(Var->getType());
    const Expr *Creation = model::strip(Var->getInit());
    if (classifyUse(Index, Ref, Type, TheModel) == TaskUse::Move &&
        createdBy(Creation, TheModel)) {
      size_t Before = Lost.size();
      judge(Ref, Type);
      if (Lost.size() != Before)
        Lost.back().Creation = Creation;
    }
  }
  findInitializers();
  findParameters();
  return std::move(Lost);
}

std::vector<LostTask> forgottenTasks(const FunctionDecl &Function,
                                     const BodyIndex &Index,
                                     model::Model &TheModel) {
  return Finder(Function, Index, TheModel).run();
}

} // namespace corolint::flow
