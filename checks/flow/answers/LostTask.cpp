// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/LostTask.h"
#include "flow/body/Discard.h"
#include "flow/body/IdleAlias.h"
#include "flow/tasks/ContainerUse.h"
#include "flow/tasks/Created.h"
#include "flow/tasks/TaskFate.h"
#include "flow/tasks/TaskUse.h"
#include "model/code/Std.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/Support/ErrorHandling.h"

using namespace clang;

namespace corolint::flow {

namespace {

class Finder {
public:
  Finder(const FunctionDecl &Function, const BodyIndex &Index,
         model::Model &TheModel)
      : Function(Function), Index(Index), TheModel(TheModel) {}
  std::vector<LostTask> run();

private:
  void judgeDrop(const Expr *Creation, const model::TaskType &Type);
  void judge(const Expr *Creation, const model::TaskType &Type);
  void judgeHolder(const Expr *Result, const model::TaskType &Type);
  void findParameters();
  void findInitializers();

  const FunctionDecl &Function;
  const BodyIndex &Index;
  model::Model &TheModel;
  std::vector<LostTask> Lost;
};

/// All mentions of a member in a body.
class MemberMentions : public ConstDynamicRecursiveASTVisitor {
public:
  explicit MemberMentions(const FieldDecl *Field) : Field(Field) {}
  llvm::SmallVector<const MemberExpr *> Found;
  bool VisitMemberExpr(const MemberExpr *E) override {
    if (E->getMemberDecl() == Field)
      Found.push_back(E);
    return true;
  }

private:
  const FieldDecl *Field;
};

} // namespace

// True if a function does more with a member than assign to it.
static bool readsMember(const FunctionDecl &Function, const FieldDecl *Field,
                        const Shape &Form, model::Model &TheModel) {
  MemberMentions Mentions(Field);
  Mentions.TraverseStmt(Function.getBody());
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Function))
    for (const CXXCtorInitializer *Init : Constructor->inits())
      Mentions.TraverseStmt(Init->getInit());
  if (Mentions.Found.empty())
    return false;
  BodyIndex Body(Function);
  return llvm::any_of(Mentions.Found, [&](const MemberExpr *E) {
    return isReadAt(Body, E, Form, TheModel);
  });
}

// Only a private member of a class without friends whose functions are all
// visible is known to be unused.
static bool isMemberForgotten(const FieldDecl *Field, model::Model &TheModel) {
  const auto *Record = dyn_cast<CXXRecordDecl>(Field->getParent());
  if (!Record || Field->getAccess() != AS_private || Record->isLambda() ||
      Record->hasFriends() || Record->isDependentContext())
    return false;
  Shape Form = shapeOf(Field->getType(), TheModel);
  if (Form.isEmpty() || Form.What == Shape::Kind::Parts)
    return false;
  for (const Decl *D : Record->decls()) {
    if (isa<FunctionTemplateDecl, CXXRecordDecl>(D) && !D->isImplicit())
      return false;
    const auto *Method = dyn_cast<CXXMethodDecl>(D);
    if (!Method || Method->isImplicit() || Method->isDefaulted() ||
        Method->isDeleted())
      continue;
    const FunctionDecl *Definition = nullptr;
    if (!Method->hasBody(Definition) ||
        readsMember(*Definition, Field, Form, TheModel))
      return false;
  }
  return true;
}

// `class Server { job<> accepting_ = accept(); };`: it runs while the object
// lives, and ends with that.
static bool isWorkOfObject(const model::TaskType &Type) {
  return Type.Begins == model::Start::Eager && Type.Ends;
}

// An object with a destructor that does something may consume its contents.
static bool endsQuietly(QualType Type, model::Model &TheModel) {
  QualType Element(Type->getBaseElementTypeUnsafe(), 0);
  if (Element->isPointerType())
    Element = Element->getPointeeType();
  const CXXRecordDecl *Record = Element->getAsCXXRecordDecl();
  if (!Record || TheModel.isTask(Element) || !Record->hasDefinition() ||
      model::isStd(Record))
    return true;
  const CXXDestructorDecl *Destructor = Record->getDestructor();
  return !Destructor || !Destructor->isUserProvided();
}

// `f();`, `(void)f();`
void Finder::judgeDrop(const Expr *Creation, const model::TaskType &Type) {
  Discard How = discarded(Index, Creation);
  if (How != Discard::No && !Type.MayDrop)
    Lost.push_back({How == Discard::VoidCast ? LostTask::How::VoidCast
                                             : LostTask::How::Statement,
                    Creation,
                    Type,
                    nullptr,
                    {}});
}

void Finder::judge(const Expr *Creation, const model::TaskType &Type) {
  judgeDrop(Creation, Type);
  TaskFate Fate = fateOf(Index, Creation, TheModel);
  if (Fate.Kind == TaskFate::Where::Dropped && !Type.MayDrop &&
      endsQuietly(Fate.Target->getType(), TheModel))
    Lost.push_back({LostTask::How::Dropped, Creation, Type, nullptr, {}});
  if (Fate.Kind == TaskFate::Where::Forgotten && !Type.MayDrop)
    Lost.push_back({LostTask::How::Forgotten,
                    Creation,
                    Type,
                    nullptr,
                    {},
                    {},
                    Fate.Taker});
  if (Fate.Kind == TaskFate::Where::Captured && Type.isLazy())
    Lost.push_back({LostTask::How::Captured, Creation, Type, nullptr, {}});
  if (Fate.Kind != TaskFate::Where::Stored || Fate.IsHandle)
    return;
  if (const VarDecl *Holder = Fate.Holder) {
    bool IsTask = TheModel.isTask(Holder->getType()) ||
                  Holder->getType()->isReferenceType();
    if (!IsTask && endsQuietly(Holder->getType(), TheModel) &&
        !isRead(Index, *Holder, TheModel))
      Lost.push_back({LostTask::How::Unread, Creation, Type, Holder, {}});
    return;
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Fate.Target)) {
    if (model::isStd(Ref->getDecl(), "ignore"))
      Lost.push_back({LostTask::How::Ignored, Creation, Type, nullptr, {}});
  } else if (const auto *Member = dyn_cast<MemberExpr>(Fate.Target)) {
    const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    if (Field && !isWorkOfObject(Type) && isMemberForgotten(Field, TheModel))
      Lost.push_back({LostTask::How::Member, Creation, Type, Field, {}});
  }
}

// `startAll();`, `auto tasks = startAll();`, `auto [task, id] = start();`
void Finder::judgeHolder(const Expr *Result, const model::TaskType &Type) {
  judgeDrop(Result, Type);
  TaskFate Fate = fateOf(Index, Result, TheModel);
  const VarDecl *Var =
      Fate.Kind == TaskFate::Where::Stored ? Fate.Holder : nullptr;
  if (!Var || !Var->getInit() || model::strip(Var->getInit()) != Result)
    return;
  auto Forget = [&](const ValueDecl &Holder) {
    Lost.push_back({LostTask::How::Unread, Result, Type, &Holder, {}});
  };
  if (const auto *Whole = dyn_cast<DecompositionDecl>(Var)) {
    for (const BindingDecl *Part : Whole->bindings())
      if (shapeOf(Part->getType(), TheModel).Type.isLazy() &&
          !isRead(Index, *Part, TheModel))
        return Forget(*Part);
  } else if (!Var->getType()->isReferenceType() &&
             !isRead(Index, *Var, TheModel)) {
    Forget(*Var);
  }
}

// `Class() : member(f()) {}`, `Task member = f();`
void Finder::findInitializers() {
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Function);
  if (!Constructor)
    return;
  for (const CXXCtorInitializer *Init : Constructor->inits()) {
    const FieldDecl *Field = Init->getMember();
    if (!Field || !TheModel.isTask(Field->getType()))
      continue;
    const Expr *Creation = model::strip(Init->getInit());
    if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(Creation))
      Creation = model::strip(Default->getExpr());
    if (std::optional<model::TaskType> Type = createdBy(Creation, TheModel);
        Type && !isWorkOfObject(*Type) && isMemberForgotten(Field, TheModel))
      Lost.push_back({LostTask::How::Member, Creation, *Type, Field, {}});
  }
}

// A virtual function, or one with a role that drops its argument, has to take
// it.
void Finder::findParameters() {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  if ((Method && Method->isVirtual()) ||
      !TheModel.roles(Function).Roles.empty() || Function.isDefaulted() ||
      Function.isImplicit())
    return;
  for (const ParmVarDecl *Param : Function.parameters()) {
    const model::TaskType &Type = TheModel.taskType(Param->getType());
    if (Type.isTask() && !Type.Shared && !Type.MayDrop &&
        !Param->isInvalidDecl() && !isRead(Index, *Param, TheModel))
      Lost.push_back({LostTask::How::Parameter, nullptr, Type, Param, {}});
    Shape Form = shapeOf(Param->getType(), TheModel);
    bool IsHolder =
        Form.What == Shape::Kind::Maybe || Form.What == Shape::Kind::Many;
    if (IsHolder && Form.Type.isLazy() && !Form.Type.MayDrop &&
        !isRead(Index, *Param, TheModel))
      Lost.push_back({LostTask::How::Parameter, nullptr, Form.Type, Param, {}});
  }
}

std::vector<LostTask> Finder::run() {
  for (const Expr *E : Index.calls())
    if (std::optional<model::TaskType> Type = createdBy(E, TheModel))
      judge(E, *Type);
    else if (std::optional<model::TaskType> Inside = createdInside(E, TheModel))
      judgeHolder(E, *Inside);
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

static llvm::StringRef wordFor(LostTask::How Value) {
  switch (Value) {
  case LostTask::How::Statement:
    return "statement";
  case LostTask::How::VoidCast:
    return "void cast";
  case LostTask::How::Dropped:
    return "dropped";
  case LostTask::How::Captured:
    return "captured";
  case LostTask::How::Ignored:
    return "ignored";
  case LostTask::How::Unread:
    return "unread";
  case LostTask::How::OnSomePath:
    return "on some path";
  case LostTask::How::Overwritten:
    return "overwritten";
  case LostTask::How::Cleared:
    return "cleared";
  case LostTask::How::Parameter:
    return "parameter";
  case LostTask::How::Forgotten:
    return "forgotten";
  case LostTask::How::Member:
    return "member";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, LostTask::How Value) {
  return OS << wordFor(Value);
}

} // namespace corolint::flow
