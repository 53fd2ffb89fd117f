// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_VALUES_CONDITIONS_H
#define COROLINT_REACH_VALUES_CONDITIONS_H

#include "model/code/Call.h"
#include "reach/facts/Guard.h"
#include "reach/values/Ownership.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseSet.h"

namespace corolint::reach {

/// The consequences of a condition that has one of its two results.
struct Assumption {
  bool IsPossible = true; ///< false: the condition never has this result
  Guards Known = {};
};

/// A field of an object, or of a part of it: `options` and `wait` for
/// `job.options.wait`.
using FieldPath = llvm::SmallVector<const clang::FieldDecl *, 2>;
using FieldRef = llvm::ArrayRef<const clang::FieldDecl *>;

/// The value of a field at one place.
struct FieldState {
  enum What : uint8_t {
    Initial, ///< as when the function began, or as the object was made
    Known,
    Unknown
  } Kind = Initial;
  Passed Value = {}; ///< if it is known, in terms of the function's parameters
};

/// What is known about fields at the place that is being visited. An object is
/// a variable; null stands for the function's own object.
class FieldSource {
public:
  virtual ~FieldSource() = default;
  virtual FieldState of(const clang::VarDecl *Object, FieldRef Field) = 0;
  /// May anything so far have changed fields of the object?
  virtual bool isTouched(const clang::VarDecl *Object) = 0;
  /// The value of a variable itself, at the place that is being visited.
  virtual FieldState ofVariable(const clang::VarDecl &Variable) = 0;
  /// The field when \p Function has been executed: of the object on which it
  /// is, or (\p Parameter) of the one that it got by reference.
  virtual FieldState after(const clang::FunctionDecl &Function, FieldRef Field,
                           unsigned Parameter = OwnObject) = 0;
};

/// The conditions and arguments of one function, as far as they are constant or
/// about a parameter that keeps its value. Constants are values that the
/// compiler can compute: literals, enumerators, `constexpr`, arguments of
/// templates.
class Conditions {
public:
  explicit Conditions(const clang::FunctionDecl &Function);

  Assumption assume(const clang::Expr *Condition, bool Result);
  /// The same for `switch (Value) { case Label: ... }`.
  Assumption equals(const clang::Expr *Value, const clang::Expr *Label,
                    bool Result);

  /// The arguments that \p Called passes to its callee.
  Arguments passed(const model::Call &Called);
  /// The fields that are known of \p Object, or of the \p Part of it that is
  /// an object too, for a method that is called on that. A variable, or null
  /// for the function's own object.
  Arguments passedObject(const clang::VarDecl *Object,
                         const clang::CXXMethodDecl &Callee,
                         FieldRef Part = {});
  /// \p E as an argument or a new value.
  std::optional<Passed> value(const clang::Expr *E, unsigned Depth = 0);
  /// True if nothing in the function changes the variable after its
  /// initialisation.
  bool keepsValue(const clang::ValueDecl &Variable);
  /// The parameter that \p Object is, `OwnObject` for null; nothing for other
  /// variables.
  std::optional<unsigned> numberedObject(const clang::VarDecl *Object) const {
    return Object ? numbered(*Object) : std::optional<unsigned>(OwnObject);
  }
  /// What the object \p Made has in a field, if that is known.
  std::optional<Passed> fieldIn(const clang::Expr &Made, FieldRef Field) {
    return valueOfField(&Made, Field, 0);
  }
  /// Without a source, a field is only known in an object that never changes.
  void use(FieldSource &Source) { Fields = &Source; }

  /// A constructor is called, perhaps by `std::make_unique`. The arguments are
  /// those of the AST, which outlives this.
  struct Construction {
    const clang::CXXConstructorDecl *Constructor;
    llvm::ArrayRef<const clang::Expr *> Args;
  };

  /// The parameter that \p Object is, or that refers or points to it.
  std::optional<unsigned> parameterOf(const clang::Expr *Object);
  /// The question about the class of \p Object: of what a parameter, or a field
  /// of one or of the own object, refers to. Nothing if it may be another one
  /// than at the beginning of the function.
  std::optional<unsigned> classQuestion(const clang::Expr *Object);

private:
  std::optional<Passed> valueOfObject(const clang::Expr *E, unsigned Depth);
  std::optional<Passed> valueOf(const clang::ValueDecl &Decl, unsigned Depth);
  std::optional<Passed> valueOfField(const clang::Expr *Object, FieldRef Field,
                                     unsigned Depth);
  std::optional<Passed> fieldOfObject(const clang::VarDecl *Object,
                                      FieldRef Field, unsigned Depth);
  std::optional<Passed> fieldAmong(const clang::Expr *Value, FieldRef Field,
                                   unsigned Depth);
  std::optional<Passed> atBirth(const Construction &Made, FieldRef Field,
                                FieldSource &Effects, unsigned Depth);
  std::optional<Passed> given(const Construction &To, const Passed &Value,
                              unsigned Depth);
  void passFields(const clang::Expr *Object, const clang::CXXRecordDecl &Class,
                  unsigned Parameter, Arguments &Known);
  void passObject(const clang::Expr *Object, const clang::CXXMethodDecl &Callee,
                  Arguments &Known);
  /// What a field is made from, and the function in which that stands.
  struct Origin {
    const clang::Expr *Value;
    const clang::FunctionDecl *In;
  };
  std::optional<Origin> originOf(const clang::Expr *Made, FieldRef Field,
                                 const clang::FunctionDecl &In);
  std::optional<Passed> classInField(const clang::VarDecl *Object,
                                     FieldRef Field);
  void passClassIn(const clang::VarDecl *Object, FieldRef Part, FieldRef Field,
                   Arguments &Known);
  bool passPart(const clang::Expr *Object, const clang::CXXMethodDecl &Callee,
                Arguments &Known);
  const clang::Expr *madeFor(const clang::VarDecl &Owner);
  std::optional<Passed> valueOfOwned(const clang::Expr &Made, FieldRef Field,
                                     unsigned Depth);
  void passOwned(const clang::VarDecl &Owner,
                 const clang::CXXMethodDecl &Callee, Arguments &Known);
  bool hasOwnFields() const;
  void passClass(const clang::Expr *Object, unsigned Parameter,
                 Arguments &Known);
  std::optional<unsigned> numbered(const clang::ValueDecl &Decl) const;
  std::optional<unsigned> ownParameter(const clang::ValueDecl &Decl);
  bool isOwnLocal(const clang::VarDecl &Variable) const;
  const clang::Expr *valueOfLocal(const clang::ValueDecl &Decl);
  std::optional<int64_t> constant(const clang::Expr &E);
  Assumption compare(const clang::Expr *Left, const clang::Expr *Right,
                     Comparison Kind);
  Assumption against(const clang::Expr &Left, Comparison Kind, int64_t Right);
  Assumption ofArguments(const clang::CallExpr &Call, const clang::Expr &Given,
                         bool Result);
  Assumption either(const clang::Expr *Left, const clang::Expr *Right,
                    bool Result);
  std::optional<Passed> valueGiven(const clang::CallExpr &Call,
                                   const clang::Expr &Given, unsigned Depth);
  Assumption lookInto(const clang::Expr &Inner, bool Result);
  Assumption ofVariable(const clang::Expr &E, bool Result);
  std::optional<Passed> valueNow(const clang::VarDecl &Variable,
                                 unsigned Depth);
  std::optional<Passed> valueOfCaptured(const clang::ValueDecl &Decl);

  const clang::FunctionDecl &Function;
  const clang::ASTContext &Context;
  std::optional<llvm::DenseSet<const clang::ValueDecl *>> Changed;
  /// The same in the function around a closure that was asked for last.
  llvm::DenseSet<const clang::ValueDecl *> ChangedAround;
  const clang::FunctionDecl *LastAround = nullptr;
  std::optional<Ownership> Owners; // made on demand
  FieldSource *Fields = nullptr;
  unsigned Inlined = 0; ///< variables and functions around the condition
  unsigned Looks = 0;   ///< into variables and functions so far
};

/// The number that stands for a class in a guard about `classOf(parameter)`.
int64_t numberOf(const clang::CXXRecordDecl &Class);

/// The same for a field of a parameter, or of the function's own object.
unsigned numberOf(FieldRef Field);
/// The same for the class of the object that a field refers to.
unsigned classNumberOf(FieldRef Field);

/// The comparison that an operator makes; nothing for other operators.
std::optional<Comparison> comparisonOf(clang::BinaryOperatorKind Kind);

} // namespace corolint::reach

#endif // COROLINT_REACH_VALUES_CONDITIONS_H
