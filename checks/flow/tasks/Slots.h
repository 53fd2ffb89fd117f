// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_TASKS_SLOTS_H
#define COROLINT_FLOW_TASKS_SLOTS_H

#include "flow/tasks/Shape.h"
#include "flow/tasks/TaskUse.h"
#include <string>

namespace corolint::flow {

/// A place inside a local variable where a task may be.
struct Slot {
  const clang::VarDecl *Variable = nullptr;
  Shape::Kind What = Shape::Kind::Task;
  model::TaskType Type;
  std::string Name; ///< as it is written: `t`, `job.work`, `both[1]`
};

/// One mention of a variable with slots in the body.
struct Mention {
  const clang::DeclRefExpr *Ref = nullptr;
  /// The largest expression around it that denotes slots and nothing else:
  /// `job.work`, `*maybe`, `std::get<1>(both)`.
  const clang::Expr *Place = nullptr;
  unsigned First = 0, Count = 0;
  const Shape *Form = nullptr; ///< of `Place`
  bool IsInside = false;       ///< `*maybe`: the task in the optional
  TaskUse Use = TaskUse::Escape;
  bool covers(unsigned Slot) const {
    return Slot >= First && Slot < First + Count;
  }
};

/// The slots of all local variables of one function, and what each mention of
/// them does. Immutable.
class Slots {
public:
  Slots(const clang::FunctionDecl &Function, const BodyIndex &Index,
        model::Model &TheModel);

  llvm::ArrayRef<Slot> all() const { return All; }
  bool empty() const { return All.empty(); }
  const BodyIndex &body() const { return Index; }
  /// In the order of the source.
  llvm::ArrayRef<Mention> mentions() const { return Mentions; }
  /// Null when \p Ref names no variable with slots.
  const Mention *at(const clang::DeclRefExpr *Ref) const;
  /// The mention whose place is \p E, or what \p E moves; else null.
  const Mention *of(const clang::Expr *E) const;

  struct Range {
    unsigned First = 0;
    const Shape *Form = nullptr; ///< null: the variable has no slots
  };
  Range of(const clang::VarDecl *Var) const;
  /// True if the task in \p Slot is used or passed on anywhere.
  bool isEverRead(unsigned Slot) const;

private:
  void add(const clang::VarDecl *Var);
  void addAlias(Mention &M);
  void name(const Shape &Form, const clang::VarDecl *Var, std::string Name);
  Mention resolve(const clang::DeclRefExpr *Ref) const;

  const BodyIndex &Index;
  model::Model &TheModel;
  std::vector<Slot> All;
  llvm::DenseMap<const clang::VarDecl *,
                 std::pair<unsigned, std::unique_ptr<Shape>>>
      Variables;
  std::vector<Mention> Mentions;
  /// `auto &r = job.work;`: what `r` is another name of.
  llvm::DenseMap<const clang::VarDecl *, Mention> Aliases;
  llvm::DenseMap<const clang::DeclRefExpr *, unsigned> ByReference;
  llvm::DenseMap<const clang::Expr *, unsigned> ByPlace;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_TASKS_SLOTS_H
