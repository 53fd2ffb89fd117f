// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/Unmatched.h"
#include "model/code/Lookup.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace corolint::model {
namespace {

using Path = llvm::ArrayRef<llvm::StringRef>;

const DeclContext *insideOf(const NamedDecl *D) {
  if (const auto *Template = dyn_cast<ClassTemplateDecl>(D))
    D = Template->getTemplatedDecl();
  if (const auto *Record = dyn_cast<CXXRecordDecl>(D))
    return Record->getDefinition();
  return dyn_cast<NamespaceDecl>(D);
}

bool declares(const DeclContext &In, Path Names);

bool isNamed(const NamedDecl *D, Path Names) {
  if (Names.size() == 1)
    return !isa<NamespaceDecl>(D);
  const DeclContext *Inside = insideOf(D);
  return Inside && declares(*Inside, Names.drop_front());
}

// Names without an identifier: operators and destructors.
bool declaresBySpelling(const DeclContext &In, llvm::StringRef Name) {
  return llvm::any_of(In.decls(), [&](const Decl *D) {
    const auto *Named = dyn_cast<NamedDecl>(D);
    return Named && !Named->getIdentifier() && Named->getNameAsString() == Name;
  });
}

// A profile may name a member by a class that inherits it.
bool inherits(const DeclContext &In, Path Names) {
  const auto *Record = dyn_cast<CXXRecordDecl>(&In);
  return Record && Names.size() == 1 &&
         llvm::any_of(Record->bases(), [&](const CXXBaseSpecifier &Base) {
           const CXXRecordDecl *Class = recordOrPattern(Base.getType());
           return Class && declares(*Class, Names);
         });
}

bool declares(const DeclContext &In, Path Names) {
  const DeclContext &Primary = *In.getPrimaryContext();
  IdentifierInfo &Name = In.getParentASTContext().Idents.get(Names.front());
  if (llvm::any_of(Primary.lookup(&Name),
                   [&](const NamedDecl *D) { return isNamed(D, Names); }))
    return true;
  if (inherits(In, Names))
    return true;
  if (Names.size() != 1)
    return false;
  const auto *Namespace = dyn_cast<NamespaceDecl>(&In);
  if (!Namespace)
    return declaresBySpelling(In, Names.front());
  return llvm::any_of(Namespace->redecls(), [&](const NamespaceDecl *Part) {
    return declaresBySpelling(*Part, Names.front());
  });
}

bool declares(ASTContext &Context, llvm::StringRef QualifiedName) {
  llvm::SmallVector<llvm::StringRef> Names;
  QualifiedName.split(Names, "::");
  return declares(*Context.getTranslationUnitDecl(), Names);
}

} // namespace

void dumpUnmatched(ASTContext &Context, const ProfileSet &Profiles,
                   llvm::raw_ostream &OS) {
  std::vector<ProfileSet::Entry> Missing;
  llvm::StringSet<> Used;
  for (const ProfileSet::Entry &Entry : Profiles.entries())
    if (declares(Context, Entry.Name))
      Used.insert(Entry.Library);
    else
      Missing.push_back(Entry);
  for (const ProfileSet::Entry &Entry : Missing)
    if (Used.contains(Entry.Library))
      OS << "unmatched " << Entry.Name << " (profile " << Entry.Library
         << ")\n";
}

} // namespace corolint::model
