// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/sites/Destructors.h"
#include "model/code/Lookup.h"

using namespace clang;

namespace corolint::reach {

bool isPromise(const CXXRecordDecl &Class) {
  return llvm::any_of(
      llvm::ArrayRef<llvm::StringRef>{"get_return_object", "return_value",
                                      "return_void", "unhandled_exception"},
      [&](llvm::StringRef Name) { return model::findMethod(&Class, Name); });
}

const CXXDestructorDecl *destructorOf(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() && !Record->hasTrivialDestructor()
             ? Record->getDestructor()
             : nullptr;
}

} // namespace corolint::reach
