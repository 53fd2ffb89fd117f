// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_LIFETIMES_NEEDS_H
#define COROLINT_FLOW_LIFETIMES_NEEDS_H

#include "flow/body/Closures.h"
#include "flow/body/Referent.h"
#include "flow/lifetimes/Suspensions.h"
#include "flow/tasks/TaskFate.h"
#include "model/Model.h"

namespace corolint::flow {

/// The time for which a function needs what a parameter refers to, its own
/// object, or the closure whose body it is. A value type.
struct Need {
  enum class Until : uint8_t {
    Return, ///< not after the call: in an eager coroutine, not after its
            ///< first suspension
    Result, ///< until the task that the call gives is done
    Beyond, ///< longer: something continues that the caller cannot wait for
  };
  Until How = Until::Return;
  /// The function with the use: a coroutine, perhaps several calls away; null
  /// if all that is known is that a task is kept.
  const clang::FunctionDecl *User = nullptr;
  const clang::NamedDecl *Name = nullptr; ///< parameter or capture, or null
  const clang::Stmt *Use = nullptr;       ///< null: the body is not visible
  /// The suspension before the use; null: the body begins later.
  const clang::Expr *Suspension = nullptr;
  /// Of a reference to a pointer or view: what that refers to is needed, the
  /// pointer or view itself is copied.
  bool IsOfPointee = false;
  /// Of a closure: the capture that it passes on to the function with the use.
  const clang::NamedDecl *PassedCapture = nullptr;
  /// If `Suspension` is null: a use after a suspension that comes later.
  struct LaterUse {
    const clang::NamedDecl *Name = nullptr;
    const clang::Stmt *Use = nullptr;
    const clang::Expr *Suspension = nullptr;
    bool IsUnclear = false; ///< any use may be a later one
  };
  LaterUse Later{};
  /// Of a task that is passed: the function begins it before it is suspended
  /// itself, or returns.
  bool BeginsAtOnce = false;

  bool isShort() const { return How == Until::Return; }
  /// The last suspension that is known to be before a use, or null.
  const clang::Expr *latest() const {
    return Suspension ? Suspension : Later.Suspension;
  }
};
Need longer(const Need &A, const Need &B);
/// What is left of \p Needed if the lazy coroutine begins within the call: its
/// uses after a suspension.
Need onceBegun(const Need &Needed);

/// A parameter of a function whose body is not visible, or its object.
struct Foreign {
  static constexpr unsigned Object = ~0U;
  const clang::FunctionDecl *Function = nullptr;
  unsigned Parameter = Object;
  friend bool operator==(const Foreign &, const Foreign &) = default;
};

/// The needs of the functions of one unit, computed on demand and kept. A need
/// that a function returns, stores or spawns becomes a need of its callers; one
/// that it awaits or blocks on ends with the call. Cost: each body is walked
/// once for each parameter that is asked about.
class Needs {
public:
  explicit Needs(model::Model &TheModel) : TheModel(TheModel) {}

  /// What the argument \p Index of \p Called refers to; for a task that is
  /// passed, everything that the task needs.
  Need ofArgument(const model::Call &Called, unsigned Index);
  /// The object of \p Called; for a lambda, or a local `std::function` that
  /// holds one, the closure with its captures.
  Need ofObject(const model::Call &Called);
  /// The closure that \p Body is the call operator of.
  Need ofClosure(const clang::CXXMethodDecl &Body);
  /// What the closure captured by reference; null stands for `this`.
  Need ofCaptured(const clang::CXXMethodDecl &Body, const clang::VarDecl *Var);
  /// The lambda \p Lambda is the argument \p Index of \p Called: how long what
  /// it captured by reference as \p Var (null: `this`) is needed.
  Need ofCaptured(const model::Call &Called, unsigned Index,
                  const clang::LambdaExpr &Lambda, const clang::VarDecl *Var);

  /// The same for a coroutine lambda that \p Called stores for later calls, in
  /// an object that does not end with the calling function.
  Need ofStored(const model::Call &Called, unsigned Index,
                const clang::LambdaExpr &Lambda, const clang::VarDecl *Var);

  /// The same for a closure that is called at any later time, with the task
  /// that it gives then.
  Need ofCalledLater(const clang::CXXMethodDecl &Body,
                     const clang::VarDecl *Var);

  /// What the member \p Field of the object refers to that is the argument
  /// \p Index of \p Called.
  Need ofField(const model::Call &Called, unsigned Index,
               const clang::FieldDecl *Field);

  /// The same for a member of the object that the method \p Called is made on.
  Need ofOwnField(const model::Call &Called, const clang::FieldDecl *Field);

  /// The parameter \p Parameter of \p Definition, or its object.
  Need ofOwn(const clang::FunctionDecl &Definition, unsigned Parameter);

  /// The parameter for the argument \p Index of \p Called (or for its object),
  /// if it may be needed after the call but no body or profile says so.
  std::optional<Foreign> foreign(const model::Call &Called, unsigned Index);
  /// The parameter that \p Needed is only assumed for; see `ofUnseen`.
  static std::optional<Foreign> assumed(const Need &Needed);

  /// How long \p Called keeps the callable that is its argument \p Index; empty
  /// if the code does not show it.
  std::optional<model::Keeps> keeps(const model::Call &Called, unsigned Index);

  /// Where the value of \p E goes in the body of \p Index, also through
  /// functions of the unit that pass on, spawn or keep their arguments. If
  /// unknown, the last step shows where the journey ended.
  TaskFate journey(const BodyIndex &Index, const clang::Expr *E);
  /// Where the task in \p Holder goes later: `Returned`, `Spawned`, `Stored` in
  /// something else than a local variable, or unknown.
  TaskFate laterFate(const BodyIndex &Index, const clang::VarDecl *Holder);

  const BodyIndex &index(const clang::FunctionDecl &Function) {
    return body(Function).Index;
  }
  model::Model &model() { return TheModel; }

private:
  friend class ForeignNeeds;
  struct Subject {
    enum class What : uint8_t { Param, Object, Closure, Captured };
    What Kind;
    const clang::VarDecl *Variable = nullptr;
  };
  struct Body {
    explicit Body(const clang::FunctionDecl &Function)
        : Function(Function), Index(Function) {}
    const Suspensions &points() const {
      if (!Points)
        Points.emplace(Function);
      return *Points;
    }
    const clang::FunctionDecl &Function;
    BodyIndex Index;

  private:
    mutable std::optional<Suspensions> Points; ///< few are asked for them
  };
  using Key = std::pair<const clang::FunctionDecl *,
                        std::pair<unsigned, const clang::VarDecl *>>;

  const Body &body(const clang::FunctionDecl &Function);
  Need known(const clang::FunctionDecl &Function, Subject Of);
  Need compute(const clang::FunctionDecl &Function, Subject Of);
  Need ofTask(const Body &In, const clang::ParmVarDecl *Task);
  Need ofUse(const Body &In, Subject Of, const clang::Expr *Mention);
  Need ofFieldIn(const Body &In, const clang::ParmVarDecl *Param,
                 const clang::FieldDecl *Field);
  const clang::Expr *ofAwaited(const Body &In, const clang::Expr *Mention);
  Need passedOn(const Body &In, Subject Of, const clang::Expr *E);
  Need afterCall(const Body &In, const clang::Expr *E, const Need &Inner);
  Need begunHere(const Body &In, const clang::Expr *E, const Need &Inner,
                 const TaskFate &Fate);
  Need afterFate(const Body &In, const clang::Expr *E, const Need &Needed,
                 const TaskFate &Fate);
  TaskFate finalFate(const Body &In, const clang::Expr *E);
  Need ofUnseen(const clang::FunctionDecl &Function,
                const clang::ParmVarDecl *Param);
  Need ofLaterCall(const model::Call &Called, unsigned Index);
  Need ofBuffer(const clang::FunctionDecl &Function,
                const clang::ParmVarDecl *Param);
  Need ofIndirect(const model::Call &Called, unsigned Index);
  bool keepsInObject(const model::Call &Called, unsigned Index);
  std::optional<model::Keeps> keptBy(const clang::FunctionDecl &Function,
                                     unsigned Index);
  std::optional<model::Keeps> keptAt(const Body &In, const clang::Expr *E,
                                     const clang::ParmVarDecl *Param);
  bool isUsedIn(const clang::CXXMethodDecl &Body, const clang::VarDecl *Var);
  static bool matches(const clang::FunctionDecl &Function, Subject Of,
                      const Referent &R);

  model::Model &TheModel;
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<Body>> Bodies;
  llvm::DenseMap<Key, Need> Known;
  llvm::DenseMap<std::pair<const clang::FunctionDecl *, unsigned>,
                 std::optional<model::Keeps>>
      Kept;
  unsigned Depth = 0;
};

bool isCoroutine(const clang::FunctionDecl &Function);
/// The referent of a name or `this`.
Referent named(const clang::Expr *Mention);

/// The object of \p Called as a referent.
Referent objectReferent(const model::Call &Called);
/// The part of the argument \p Arg that a function with the need \p Needed
/// uses.
Referent neededOf(const clang::Expr *Arg, const Need &Needed);
/// The type of the parameter \p Index, also of a function that is called
/// through a pointer; null if there is none.
clang::QualType paramType(const model::Call &Called, unsigned Index);
/// The referent of a capture that only refers to something: by reference,
/// `this`, or a copy of a pointer or view. Unknown for all others.
Referent referentOf(const clang::LambdaCapture &Capture,
                    const clang::Expr *Init);
/// True if \p E is the name of \p Var, perhaps moved.
bool names(const clang::Expr *E, const clang::VarDecl *Var);
/// True if \p E is a copy of the variable \p Var, or what it was moved to.
bool isCopyOf(const clang::Expr *E, const clang::VarDecl *Var);

/// True if a task of this type continues when its object is dropped; false for
/// tasks that are cancelled or never run then.
bool goesOnWhenDropped(clang::QualType Type, const model::TaskType &Task);

} // namespace corolint::flow

#endif // COROLINT_FLOW_LIFETIMES_NEEDS_H
