// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SITES_FIELDSTATES_H
#define COROLINT_REACH_SITES_FIELDSTATES_H

#include "reach/values/Conditions.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <memory>

namespace corolint::reach {

/// The fields of objects at a place in a body whose code is visited in order:
/// those of local variables, of parameters and of the function's own object.
///
///     OnExit cleanup;            // cleanup.done is false
///     cleanup.dismiss();         // the method sets it to true
///     }                          // ~OnExit: `if (!done)` is false
///
/// What happens in a branch that goes on, and in the turns of a loop, may have
/// happened or not. What a closure does later is unknown.
class FieldStates : public FieldSource {
public:
  FieldStates(Conditions &Asked, unsigned Depth);
  ~FieldStates() override;

  /// \p S and all in it have been executed.
  void after(const clang::Stmt &S);
  size_t mark() const { return Events.size(); }
  /// The end of a branch that began at \p Mark; \p IsLeft: control leaves the
  /// function there. \p Otherwise holds where the branch is not taken: `if
  /// (thread) thread.join();` leaves the same either way.
  void endBranch(size_t Mark, bool IsLeft, const Guards &Otherwise = {});
  /// The branches of one statement, of which at most one is executed: what
  /// happens in one is not seen in the others. `next` begins another one, and
  /// the end of the object is the end of the statement.
  class Branches;
  /// Before a loop: what its turns do may have happened in each of them.
  void enterLoop(const clang::Stmt &Loop);

  FieldState of(const clang::VarDecl *Object, FieldRef Field) override;
  bool isTouched(const clang::VarDecl *Object) override;
  FieldState ofVariable(const clang::VarDecl &Variable) override;
  FieldState after(const clang::FunctionDecl &Function, FieldRef Field,
                   unsigned Parameter = OwnObject) override;

private:
  /// Something that may change fields.
  struct Event {
    const clang::VarDecl *Object = nullptr; ///< null: the own object
    FieldPath Field = {};                   ///< empty: any
    std::optional<Passed> Value = {};       ///< of `Field`, if it is known
    /// A call on the object or field, or with it as an argument.
    std::optional<model::Call> Called = {};
    unsigned Parameter = OwnObject;
    const clang::Expr *Whole = nullptr; ///< the temporary that it becomes
    bool OfContent = false; ///< only what the pointer points to may change
    bool IsConditional = false;
    bool Escapes = false; ///< from here on others may change it at any time
  };
  class Effect;

  void push(Event E);
  void add(const clang::Expr &Changed, const clang::Expr *Value = nullptr);
  void escape(const clang::Expr &Object);
  void declare(const clang::VarDecl &Variable);
  void call(const clang::CallExpr &E);
  void captures(const clang::LambdaExpr &Lambda);
  void methodOfField(const model::Call &Called,
                     const clang::CXXMethodDecl &Method);
  void arguments(const model::Call &Called);
  bool isSame(const Event &E, const Guards &Otherwise) const;
  void whole(const clang::CXXOperatorCallExpr &Assignment);
  FieldState afterCall(const Event &Of, FieldRef Field);
  FieldState afterEvent(const Event &E, FieldRef Field);
  static FieldState last(llvm::ArrayRef<Event> Happened,
                         llvm::function_ref<FieldState(const Event &)> Leaves);
  FieldState judge(llvm::ArrayRef<Event> Happened, const clang::VarDecl *Object,
                   FieldRef Field);

  Conditions &Asked;
  const unsigned Depth; ///< methods around the one whose effect this is
  std::vector<Event> Events;
  bool IsFull = false; ///< too much happens; nothing is known any more
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<Effect>> Effects;
};

class FieldStates::Branches {
public:
  explicit Branches(FieldStates *Of) : Of(Of), Mark(Of ? Of->mark() : 0) {}
  void next();
  ~Branches();

private:
  FieldStates *Of;
  const size_t Mark;
  std::vector<Event> Hidden;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_SITES_FIELDSTATES_H
