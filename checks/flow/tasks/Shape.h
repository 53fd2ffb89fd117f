// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_TASKS_SHAPE_H
#define COROLINT_FLOW_TASKS_SHAPE_H

#include "model/Model.h"
#include "llvm/Support/raw_ostream.h"
#include <vector>

namespace corolint::flow {

/// The layout of the tasks in an object, as a tree:
///
///     struct { task<int> a; std::optional<task<>> b[2]; }
///         Parts --a--> Task          slot 0
///              \--b--> Parts --[0]--> Maybe    slot 1
///                           \--[1]--> Maybe    slot 2
///
/// The leaves are numbered from left to right; those of a subtree stand side
/// by side.
struct Shape {
  enum class Kind : uint8_t {
    Nothing, ///< no task to follow
    Task,    ///< the task itself
    Maybe,   ///< `std::optional`, `std::unique_ptr`: one task or none
    Many,    ///< a container: all its tasks share one slot
    Parts,   ///< fields, array elements, or the elements of a tuple
  };
  Kind What = Kind::Nothing;
  model::TaskType Type; ///< of the task in a leaf
  std::vector<Shape> Parts;
  /// The field of each part; null for elements, which go by their position.
  std::vector<const clang::FieldDecl *> Fields;
  unsigned Slots = 0; ///< number of leaves

  bool isEmpty() const { return Slots == 0; }
  /// The slots of the parts before \p Part.
  unsigned firstOf(unsigned Part) const;
};
/// As a tree: `parts(task, maybe)`.
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Shape &Form);

/// The shape of an object of \p Type. A class has none if its destructor may do
/// something with the task, if it hides the task, or if it has many parts.
Shape shapeOf(clang::QualType Type, model::Model &TheModel);

/// True for `std::tuple`.
bool isTuple(clang::QualType Type);

} // namespace corolint::flow

#endif // COROLINT_FLOW_TASKS_SHAPE_H
