// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_LIFETIMES_FOREIGNNEEDS_H
#define COROLINT_FLOW_LIFETIMES_FOREIGNNEEDS_H

#include "flow/lifetimes/Needs.h"
#include <array>

namespace corolint::flow {

/// A need that depends on functions whose bodies are in other units:
///
///     task<> forward(const std::string &s) { return print(s); }   // Of: print
///     void start(const std::string &s) { launch(print(s)); }  // Taker: launch
struct ForeignNeed {
  /// The use, if `Of` is not set; otherwise what is assumed if its body is
  /// nowhere.
  Need Own;
  std::optional<Foreign> Of, Taker;

  /// The cases that only other units decide.
  struct Case {
    bool IsBeyond = false;    ///< `Of` needs it longer than its task lives
    bool IsSpawned = false;   ///< `Taker` lets the task continue by itself
    bool IsOfPointee = false; ///< as in Need
    static constexpr unsigned Count = 8;
    unsigned number() const {
      return IsBeyond + 2 * IsSpawned + 4 * IsOfPointee;
    }
    static Case of(unsigned Number) {
      return {(Number & 1) != 0, (Number & 2) != 0, (Number & 4) != 0};
    }
  };
  struct Given {
    Need::Until How = Need::Until::Return;
    bool IsOfPointee = false;
  };
  std::array<Given, Case::Count> Gives{}; ///< by the number of the case

  bool isNothing() const;
  /// True if \p Number can be: a use that is known, or a missing taker, has
  /// one answer.
  bool isPossible(unsigned Number) const;
};

/// True for a reference, pointer or view.
bool refers(clang::QualType Type);

/// What the argument \p Part of \p Called, or its object, refers to.
Referent referentOf(const model::Call &Called, unsigned Part, bool IsOfPointee);

/// The fate of a task that a function of another unit takes.
struct ForeignFate {
  Foreign Taker;
  TaskFate IfKept;    ///< it needs the task as long as its own result lives
  TaskFate IfSpawned; ///< it lets the task continue by itself
};

/// The needs of one unit's functions that depend on other units, computed on
/// demand and kept. Closures are left out. \p Known must live as long as this.
class ForeignNeeds {
public:
  explicit ForeignNeeds(Needs &Known) : Known(Known) {}

  /// The needs of the parameter \p Parameter of \p Definition, or its object.
  const std::vector<ForeignNeed> &ofOwn(const clang::FunctionDecl &Definition,
                                        unsigned Parameter);
  /// The needs for the argument \p Index of \p Called, or for its object.
  std::vector<ForeignNeed> ofArgument(const model::Call &Called,
                                      unsigned Index);
  /// The fates of the task \p E that depend on functions of other units.
  std::vector<ForeignFate> fates(const BodyIndex &Index, const clang::Expr *E);
  Needs &known() { return Known; }

private:
  using Key = std::pair<const clang::FunctionDecl *, unsigned>;

  void ofTask(const Needs::Body &In, const clang::ParmVarDecl *Task,
              std::vector<ForeignNeed> &To);
  void ofCall(const Needs::Body &In, Needs::Subject Of, const clang::Expr *E,
              std::vector<ForeignNeed> &To);
  void ofPart(const Needs::Body &In, Needs::Subject Of,
              const model::Call &Called, unsigned Index,
              std::vector<ForeignNeed> &To);
  void addAfterCall(const Needs::Body &In, const clang::Expr *E,
                    const ForeignNeed &Inner, std::vector<ForeignNeed> &To);
  void addFates(const BodyIndex &Index, const TaskFate &Fate,
                std::vector<ForeignFate> &To);

  Needs &Known;
  llvm::DenseMap<Key, std::unique_ptr<std::vector<ForeignNeed>>> All;
  unsigned Depth = 0;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_LIFETIMES_FOREIGNNEEDS_H
