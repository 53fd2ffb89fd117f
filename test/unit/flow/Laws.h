// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TEST_UNIT_FLOW_LAWS_H
#define COROLINT_TEST_UNIT_FLOW_LAWS_H

#include "Testing.h"
#include "clang/AST/Expr.h"
#include <vector>

/// The laws of a join, by trying all combinations of some values. `Value` has
/// `bool join(const Value &)`; `Same` compares two values.
namespace corolint::test {

template <typename Value> Value joined(Value A, const Value &B) {
  A.join(B);
  return A;
}

template <typename Value, typename Equal>
void expectSemilattice(const std::vector<Value> &All, Equal Same) {
  for (const Value &A : All) {
    ASSERT_TRUE(Same(joined(A, A), A)) << "not idempotent";
    for (const Value &B : All) {
      ASSERT_TRUE(Same(joined(A, B), joined(B, A))) << "not commutative";
      for (const Value &C : All)
        ASSERT_TRUE(Same(joined(joined(A, B), C), joined(A, joined(B, C))))
            << "not associative";
    }
  }
}

/// `join` says whether it grew, and the result is above both: joining either
/// again changes nothing. Without that a solver would not end.
template <typename Value, typename Equal>
void expectGrowth(const std::vector<Value> &All, Equal Same) {
  for (const Value &A : All)
    for (const Value &B : All) {
      Value Both = A;
      const bool Grew = Both.join(B);
      ASSERT_EQ(Grew, !Same(Both, A));
      ASSERT_FALSE(Both.join(A));
      ASSERT_FALSE(Both.join(B));
    }
}

/// Expressions that differ only in their addresses.
inline const clang::Expr *somePlace(unsigned Number) {
  static std::vector<std::max_align_t> Memory(8);
  return reinterpret_cast<const clang::Expr *>(&Memory[Number]);
}

} // namespace corolint::test

#endif // COROLINT_TEST_UNIT_FLOW_LAWS_H
