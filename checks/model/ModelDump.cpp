// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/ModelDump.h"
#include "model/code/Lookup.h"
#include "model/code/Names.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include <set>

using namespace clang;

namespace corolint::model {

static std::string describe(const TaskType &Type) {
  std::string Text;
  llvm::raw_string_ostream(Text) << Type << " (" << Type.Why << ")";
  return Text;
}

// Includes types that are no task although coroutines return them, because
// users want the reason.
static bool isWorthSaying(const TaskType &Type) {
  return Type.Kind != TypeKind::None || Type.HasPromise;
}

namespace {
class Collector : public DynamicRecursiveASTVisitor {
public:
  Collector(Model &TheModel) : TheModel(TheModel) {
    ShouldVisitTemplateInstantiations = true;
  }
  std::set<std::pair<std::string, std::string>> Types, Functions;

  bool VisitCXXRecordDecl(CXXRecordDecl *Record) override {
    if (!Record->isThisDeclarationADefinition() || Record->isLambda() ||
        Record->isDependentContext())
      return true;
    const TaskType &Type =
        TheModel.taskType(TheModel.context().getCanonicalTagType(Record));
    if (isWorthSaying(Type))
      Types.insert({qualifiedName(*primaryPattern(Record)), describe(Type)});
    return true;
  }
  // A unit that only names `task<int>` has no definition of it to visit.
  bool VisitFunctionDecl(FunctionDecl *Function) override {
    if (Function->isDependentContext())
      return true;
    if (CXXRecordDecl *Result = Function->getReturnType()->getAsCXXRecordDecl())
      if (const TaskType &Type = TheModel.taskType(Function->getReturnType());
          isWorthSaying(Type))
        Types.insert({qualifiedName(*primaryPattern(Result)), describe(Type)});
    const FunctionRoles &Roles = TheModel.roles(*Function);
    if (!Roles.Roles.empty())
      Functions.insert({qualifiedName(*Function),
                        toString(Roles.Roles) + " (" + Roles.Why + ")"});
    return true;
  }
  // Roles of a template that is never instantiated are shown as well.
  bool VisitFunctionTemplateDecl(FunctionTemplateDecl *Template) override {
    const FunctionRoles &Roles = TheModel.roles(*Template->getTemplatedDecl());
    if (!Roles.Roles.empty())
      Functions.insert({qualifiedName(*Template),
                        toString(Roles.Roles) + " (" + Roles.Why + ")"});
    return true;
  }

private:
  Model &TheModel;
};
} // namespace

void dumpModel(ASTContext &Context, Model &TheModel, llvm::raw_ostream &OS) {
  Collector Found(TheModel);
  Found.TraverseAST(Context);
  for (const auto &[Name, Text] : Found.Types)
    OS << "type " << Name << ": " << Text << "\n";
  for (const auto &[Name, Text] : Found.Functions)
    OS << "function " << Name << ": " << Text << "\n";
}

} // namespace corolint::model
