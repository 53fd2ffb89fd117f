// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/Shape.h"
#include "model/code/Limits.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace corolint::flow {

unsigned Shape::firstOf(unsigned Part) const {
  unsigned First = 0;
  for (unsigned I = 0; I != Part; ++I)
    First += Parts[I].Slots;
  return First;
}

bool isTuple(QualType Type) {
  return model::isStd(Type->getAsCXXRecordDecl(), "tuple");
}

namespace {

class Reader {
public:
  explicit Reader(model::Model &TheModel) : TheModel(TheModel) {}
  Shape read(QualType Type, unsigned Depth);

private:
  Shape leaf(Shape::Kind What, QualType Task);
  Shape ofStd(const ClassTemplateSpecializationDecl &Spec, unsigned Depth);
  Shape ofFields(const CXXRecordDecl &Record, unsigned Depth);
  void addPart(Shape &To, QualType Type, const FieldDecl *Field,
               unsigned Depth);
  Shape ofElements(QualType Element, uint64_t Count, unsigned Depth);

  model::Model &TheModel;
};

} // namespace

Shape Reader::leaf(Shape::Kind What, QualType Task) {
  Shape Leaf;
  const model::TaskType &Type = TheModel.taskType(Task);
  if ((!Type.isTask() && Type.TakenBy.empty()) || Type.Shared)
    return Leaf;
  Leaf.What = What;
  Leaf.Type = Type;
  Leaf.Slots = 1;
  return Leaf;
}

void Reader::addPart(Shape &To, QualType Type, const FieldDecl *Field,
                     unsigned Depth) {
  To.What = Shape::Kind::Parts;
  To.Parts.push_back(read(Type, Depth + 1));
  To.Fields.push_back(Field);
  To.Slots += To.Parts.back().Slots;
}

Shape Reader::ofElements(QualType Element, uint64_t Count, unsigned Depth) {
  Shape All;
  for (uint64_t I = 0; Count <= limits::ShapeParts && I != Count; ++I)
    addPart(All, Element, nullptr, Depth);
  return All;
}

static std::optional<QualType> asType(const TemplateArgument &Arg) {
  if (Arg.getKind() != TemplateArgument::Type)
    return std::nullopt;
  return Arg.getAsType();
}

Shape Reader::ofStd(const ClassTemplateSpecializationDecl &Spec,
                    unsigned Depth) {
  llvm::ArrayRef<TemplateArgument> Args = Spec.getTemplateArgs().asArray();
  std::optional<QualType> First = Args.empty() ? std::nullopt : asType(Args[0]);
  llvm::StringRef Name = model::nameOf(&Spec);
  if (model::means(Name, model::Std::Maybe))
    return First ? leaf(Shape::Kind::Maybe, *First) : Shape();
  if (model::means(Name, model::Std::Container)) {
    for (const TemplateArgument &Arg : Args)
      if (std::optional<QualType> Type = asType(Arg))
        if (Shape All = leaf(Shape::Kind::Many, *Type); !All.isEmpty())
          return All;
    return {};
  }
  Shape All;
  if (Name == "tuple" && Args.size() == 1 &&
      Args[0].getKind() == TemplateArgument::Pack &&
      Args[0].pack_size() <= limits::ShapeParts) {
    for (const TemplateArgument &Arg : Args[0].pack_elements())
      if (std::optional<QualType> Type = asType(Arg))
        addPart(All, *Type, nullptr, Depth);
  } else if (Name == "array" && Args.size() == 2 && First &&
             Args[1].getKind() == TemplateArgument::Integral) {
    return ofElements(*First, Args[1].getAsIntegral().getLimitedValue(), Depth);
  } else if (Name == "pair") {
    return ofFields(Spec, Depth);
  }
  return All;
}

Shape Reader::ofFields(const CXXRecordDecl &Record, unsigned Depth) {
  Shape All;
  const CXXDestructorDecl *Destructor = Record.getDestructor();
  if (Record.isLambda() || Record.isUnion() || Record.isPolymorphic() ||
      (Destructor && Destructor->isUserProvided()) ||
      std::distance(Record.field_begin(), Record.field_end()) >
          limits::ShapeParts)
    return All;
  for (const FieldDecl *Field : Record.fields())
    addPart(All,
            Field->getAccess() == AS_public ? Field->getType() : QualType(),
            Field, Depth);
  return All;
}

Shape Reader::read(QualType Type, unsigned Depth) {
  if (Type.isNull() || Depth > limits::ShapeLevels || Type->isReferenceType())
    return {};
  if (const auto *Array = TheModel.context().getAsConstantArrayType(Type))
    return ofElements(Array->getElementType(), Array->getZExtSize(), Depth);
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || Record->isInvalidDecl() ||
      Record->isDependentContext())
    return {};
  Record = Record->getDefinition();
  if (Shape Task = leaf(Shape::Kind::Task, Type); !Task.isEmpty())
    return Task;
  if (TheModel.isAwaitable(Type))
    return {};
  if (const ClassTemplateSpecializationDecl *Spec = model::stdTemplate(Type))
    return ofStd(*Spec, Depth);
  return model::isStd(Record) ? Shape() : ofFields(*Record, Depth);
}

Shape shapeOf(QualType Type, model::Model &TheModel) {
  return Reader(TheModel).read(Type, 0);
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Shape &Form) {
  static constexpr llvm::StringLiteral Words[] = {"nothing", "task", "maybe",
                                                  "many", "parts"};
  OS << Words[static_cast<unsigned>(Form.What)];
  if (Form.What != Shape::Kind::Parts)
    return OS;
  OS << '(';
  llvm::interleaveComma(Form.Parts, OS);
  return OS << ')';
}

} // namespace corolint::flow
