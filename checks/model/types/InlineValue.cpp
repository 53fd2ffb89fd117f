// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/types/InlineValue.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace corolint::model {
namespace {

/// Looks for a member through which a coroutine may be reached.
class Reader {
public:
  bool isValue(QualType Type, unsigned Depth);
  bool hasOnlyValues(const CXXRecordDecl *Record, unsigned Depth);
  unsigned Members = 0;

private:
  bool areValues(llvm::ArrayRef<TemplateArgument> Args, unsigned Depth);
};

} // namespace

bool Reader::areValues(llvm::ArrayRef<TemplateArgument> Args, unsigned Depth) {
  return llvm::all_of(Args, [&](const TemplateArgument &Arg) {
    if (Arg.getKind() == TemplateArgument::Pack)
      return areValues(Arg.pack_elements(), Depth);
    return Arg.getKind() != TemplateArgument::Type ||
           isValue(Arg.getAsType(), Depth);
  });
}

bool Reader::isValue(QualType Type, unsigned Depth) {
  Type = Type.getCanonicalType();
  if (Type->isReferenceType() || Depth > limits::ValueClasses)
    return false;
  if (Type->isPointerType())
    return Type->getPointeeType().isConstQualified() ||
           Type->getPointeeType()->isTemplateTypeParmType();
  if (const auto *Array = Type->getAsArrayTypeUnsafe())
    return isValue(Array->getElementType(), Depth);
  if (Type->isTemplateTypeParmType() || Type->isBuiltinType() ||
      Type->isEnumeralType())
    return true;
  const CXXRecordDecl *Record = recordOrPattern(Type);
  if (!Record)
    // `std::conditional_t<...>` and its like compute a type from T.
    return Type->isDependentType() && !Type->isPointerType();
  if (!isStd(Record))
    return hasOnlyValues(Record, Depth + 1);
  if (means(Record, Std::Handle))
    return false;
  if (!means(Record, Std::InPlace))
    return true;
  if (const auto *Written = Type->getAs<TemplateSpecializationType>())
    return areValues(Written->template_arguments(), Depth + 1);
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  return Spec && areValues(Spec->getTemplateArgs().asArray(), Depth + 1);
}

bool Reader::hasOnlyValues(const CXXRecordDecl *Record, unsigned Depth) {
  Record = definitionOrPattern(Record);
  if (!Record || !Record->hasDefinition() || Depth > limits::ValueClasses)
    return false;
  for (const FieldDecl *Field : Record->fields()) {
    ++Members;
    if (!isValue(Field->getType(), Depth))
      return false;
  }
  return llvm::all_of(Record->bases(), [&](const CXXBaseSpecifier &Base) {
    const CXXRecordDecl *Class = recordOrPattern(Base.getType());
    return Class && (isStd(Class) ? isValue(Base.getType(), Depth)
                                  : hasOnlyValues(Class, Depth + 1));
  });
}

bool keepsInlineValue(const CXXRecordDecl *Record) {
  Reader Fields;
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  const CXXRecordDecl *Read = Spec ? primaryPattern(Record) : Record;
  return Fields.hasOnlyValues(Read, 0) && Fields.Members != 0;
}

} // namespace corolint::model
