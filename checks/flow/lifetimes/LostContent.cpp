// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/lifetimes/Death.h"
#include "model/code/Std.h"

using namespace clang;

namespace corolint::flow {

using model::Std;

// The calls of methods of \p Owner in \p In; null: in the whole function.
template <typename Question>
static bool anyCallOf(const VarDecl *Owner, const BodyIndex &Index,
                      const Stmt *In, Question Is) {
  return llvm::any_of(Index.calls(), [&](const Expr *E) {
    std::optional<model::Call> Called =
        !In || Index.isInside(E, In) ? model::asCall(E) : std::nullopt;
    return Called && Called->Function && Called->Object &&
           names(Called->Object, Owner) && Is(*Called);
  });
}

// The literal in `std::string("key")` too.
static const StringLiteral *literalIn(const Expr *E) {
  E = model::strip(E);
  if (const auto *Cast = dyn_cast<CXXFunctionalCastExpr>(E))
    return literalIn(Cast->getSubExpr());
  const auto *Construct = dyn_cast<CXXConstructExpr>(E);
  const bool IsWhole =
      Construct && Construct->getNumArgs() != 0 &&
      llvm::all_of(llvm::drop_begin(Construct->arguments()),
                   [](const Expr *Arg) { return isa<CXXDefaultArgExpr>(Arg); });
  return IsWhole ? literalIn(Construct->getArg(0)) : dyn_cast<StringLiteral>(E);
}

static bool isSameKey(const Expr *A, const Expr *B, const ASTContext &Context) {
  const StringLiteral *Left = literalIn(A), *Right = literalIn(B);
  if (Left && Right)
    return Left->getBytes() == Right->getBytes();
  Expr::EvalResult IntA, IntB;
  return A->getType()->isIntegerType() && B->getType()->isIntegerType() &&
         A->EvaluateAsInt(IntA, Context) && B->EvaluateAsInt(IntB, Context) &&
         llvm::APSInt::isSameValue(IntA.Val.getInt(), IntB.Val.getInt());
}

// `list.erase(it)`, if `Of` mentions `it`; `map.erase(1)` and `map[1]`.
static bool erases(const Expr *Arg, const VarDecl *Owner,
                   const BodyIndex &Index, const Stmt *Of) {
  llvm::SmallPtrSet<const ValueDecl *, 4> Named;
  for (const DeclRefExpr *Ref : Index.references())
    if (Index.isInside(Ref, Arg) && Ref->getDecl() != Owner)
      Named.insert(Ref->getDecl());
  return llvm::any_of(Index.references(),
                      [&](const DeclRefExpr *Ref) {
                        return Named.contains(Ref->getDecl()) &&
                               isa<VarDecl>(Ref->getDecl()) &&
                               Index.isInside(Ref, Of);
                      }) ||
         anyCallOf(Owner, Index, Of, [&](const model::Call &Called) {
           return Called.Args.size() == 1 &&
                  isSameKey(Called.Args[0], Arg, Owner->getASTContext());
         });
}

// `queue.pop_front()` takes away what `queue.front()` was.
static bool pops(const FunctionDecl &Method, const VarDecl *Owner,
                 const BodyIndex &Index, const Stmt *Of) {
  const bool IsBack = model::nameOf(&Method) == "pop_back";
  return anyCallOf(Owner, Index, Of, [&](const model::Call &Called) {
    const llvm::StringRef Name = model::nameOf(Called.Function);
    return IsBack ? Name == "back" || Name == "rbegin"
                  : Name == "front" || Name == "top" || Name == "begin";
  });
}

// What the elements of such a vector point to does not move.
static bool hasPointers(QualType Vector) {
  QualType Element = model::typeArgument(model::stdTemplate(Vector), 0);
  const CXXRecordDecl *Class =
      Element.isNull() ? nullptr : Element->getAsCXXRecordDecl();
  return model::isStd(Class, "unique_ptr") ||
         model::isStd(Class, "shared_ptr") ||
         (!Element.isNull() && Element->isPointerType());
}

static bool isReserved(const BodyIndex &Index, const VarDecl *Owner) {
  return anyCallOf(Owner, Index, nullptr, [](const model::Call &Called) {
    return model::nameOf(Called.Function) == "reserve";
  });
}

// `v.begin()`: all elements of a vector move when that is erased.
static bool isFirst(const Expr *Position, const VarDecl *Owner) {
  Position = model::strip(Position);
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Position);
      Construct && Construct->getNumArgs() == 1)
    Position = model::strip(Construct->getArg(0)); // to a const_iterator
  std::optional<model::Call> Called = model::asCall(Position);
  return Called && Called->Object && names(Called->Object, Owner) &&
         (model::nameOf(Called->Function) == "begin" ||
          model::nameOf(Called->Function) == "cbegin");
}

// `std::vector<int> v(3); v.resize(2);`
static bool isShorter(const Expr &Size, const VarDecl &Vector) {
  const auto *Made = dyn_cast_or_null<CXXConstructExpr>(
      Vector.getInit() ? model::strip(Vector.getInit()) : nullptr);
  const ASTContext &Context = Vector.getASTContext();
  Expr::EvalResult New, Old;
  return Made && Made->getNumArgs() != 0 &&
         Made->getArg(0)->getType()->isIntegerType() &&
         !Size.isValueDependent() && !Made->getArg(0)->isValueDependent() &&
         Size.EvaluateAsInt(New, Context) &&
         Made->getArg(0)->EvaluateAsInt(Old, Context) &&
         New.Val.getInt().getLimitedValue() <=
             Old.Val.getInt().getLimitedValue();
}

// A vector moves its elements when it grows. An `optional` that gets a value
// keeps its object.
bool Death::loses(const model::Call &Called, const VarDecl *Owner,
                  const TaskFate &Fate) const {
  const FunctionDecl *Method = Called.Function;
  if (model::isStd(Method, Std::Clears | Std::Resets | Std::Assigns))
    return true;
  if (model::isStd(Method, Std::Pops))
    return pops(*Method, Owner, Index, Fate.Statement);
  const CXXRecordDecl *Class = Owner->getType()->getAsCXXRecordDecl();
  const Expr *First = Called.Args.empty() ? nullptr : Called.Args[0];
  if (Method->getOverloadedOperator() == OO_Equal)
    return model::isStd(Method) &&
           (!model::isStd(Class, "optional") ||
            model::isStd(model::strip(First)->getType()->getAsCXXRecordDecl(),
                         Std::Nothing));
  if (model::isStd(Class, "optional") && model::isStd(Method, Std::Adds))
    return true;
  const bool Moves =
      model::isStd(Class, "vector") && !hasPointers(Owner->getType());
  if (model::isStd(Method, Std::Erases))
    return First && ((Moves && isFirst(First, Owner)) ||
                     erases(First, Owner, Index, Fate.Statement));
  const llvm::StringRef Name = model::nameOf(Method);
  if (Moves && (Name == "reserve" || Name == "shrink_to_fit"))
    return true;
  const bool Grows = Name == "resize" && First && !isShorter(*First, *Owner);
  return Moves && (Grows || model::isStd(Method, Std::Adds)) &&
         !isReserved(Index, Owner);
}

// `tasks.push_back(f(list[0])); list.clear(); co_await tasks[0];`
SourceLocation Death::ofContent(const VarDecl *Owner,
                                const TaskFate &Fate) const {
  const Stmt *Scope = scopeOf(Fate.Holder);
  auto IsRead = [&](auto When) {
    return llvm::any_of(Index.references(), [&](const DeclRefExpr *Use) {
      return Use->getDecl() == Fate.Holder && When(*Use);
    });
  };
  for (const Expr *E : Index.calls()) {
    std::optional<model::Call> Called = model::asCall(E);
    if (!Called || !Called->Function || !Called->Object ||
        !names(Called->Object, Owner) || !isAfter(*Fate.Statement, *E) ||
        // On all paths: a statement beside the declaration of the holder.
        !Scope || Index.directParent(topOf(E)) != Scope ||
        !loses(*Called, Owner, Fate))
      continue;
    bool IsReadBefore = IsRead([&](const Stmt &Use) {
      return isAfter(*Fate.Statement, Use) && isAfter(Use, *E);
    });
    if (!IsReadBefore &&
        IsRead([&](const Stmt &Use) { return isAfter(*E, Use); }))
      return E->getBeginLoc();
  }
  return {};
}

} // namespace corolint::flow
