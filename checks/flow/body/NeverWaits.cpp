// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/body/NeverWaits.h"
#include "model/code/Lookup.h"
#include "model/types/KnownArguments.h"
#include "model/types/Leaving.h"

using namespace clang;

namespace corolint::flow {

// `std::suspend_never` and awaiters that only pass something on.
static bool isAlwaysReady(const CoroutineSuspendExpr &E) {
  const auto *Ready = dyn_cast_or_null<CXXMemberCallExpr>(
      E.getReadyExpr() ? E.getReadyExpr()->IgnoreImplicit() : nullptr);
  const CXXMethodDecl *Method = Ready ? Ready->getMethodDecl() : nullptr;
  return Method &&
         model::KnownArguments(Method->getParent()).result(Method) == true;
}

bool neverWaits(const CoroutineSuspendExpr &E) {
  if (isAlwaysReady(E))
    return true;
  const FunctionDecl *Suspend = model::awaitSuspendOf(E);
  const model::Leaving Leaves =
      Suspend ? model::leaving(Suspend) : model::Leaving::Waits;
  return Leaves == model::Leaving::GoesOn || Leaves == model::Leaving::Destroys;
}

} // namespace corolint::flow
