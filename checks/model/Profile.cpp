// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/Profile.h"
#include "model/BundledProfiles.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLTraits.h"

namespace corolint::model {
namespace {
struct ProfileFile {
  std::string Library;
  std::string Documentation;
  std::vector<TypeProfile> Types;
  std::vector<FunctionProfile> Functions;
};
} // namespace
} // namespace corolint::model

LLVM_YAML_IS_FLOW_SEQUENCE_VECTOR(corolint::model::Role)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::model::TypeProfile)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::model::FunctionProfile)

namespace llvm::yaml {
using namespace corolint::model;

template <> struct ScalarTraits<Role> {
  static void output(const Role &Value, void *, raw_ostream &OS) {
    OS << spelling(Value);
  }
  static StringRef input(StringRef Scalar, void *, Role &Value) {
    std::optional<Role> Parsed = parseRole(Scalar);
    if (!Parsed)
      return "unknown role";
    Value = *Parsed;
    return {};
  }
  static QuotingType mustQuote(StringRef) { return QuotingType::None; }
};

template <> struct ScalarEnumerationTraits<Accepts> {
  static void enumeration(IO &Io, Accepts &Value) {
    Io.enumCase(Value, "coroutine", Accepts::Coroutine);
    Io.enumCase(Value, "awaitable", Accepts::Awaitable);
    Io.enumCase(Value, "callable", Accepts::Callable);
    Io.enumCase(Value, "anything", Accepts::Anything);
  }
};

template <> struct ScalarEnumerationTraits<Nested> {
  static void enumeration(IO &Io, Nested &Value) {
    Io.enumCase(Value, "errs", Nested::Errs);
    Io.enumCase(Value, "hangs", Nested::Hangs);
    Io.enumCase(Value, "stalls", Nested::Stalls);
    Io.enumCase(Value, "legal", Nested::Legal);
  }
};

template <> struct ScalarEnumerationTraits<TypeKind> {
  static void enumeration(IO &Io, TypeKind &Value) {
    Io.enumCase(Value, "task", TypeKind::Task);
    Io.enumCase(Value, "generator", TypeKind::Generator);
    Io.enumCase(Value, "detached", TypeKind::Detached);
    Io.enumCase(Value, "none", TypeKind::None);
  }
};

template <> struct ScalarEnumerationTraits<Start> {
  static void enumeration(IO &Io, Start &Value) {
    Io.enumCase(Value, "lazy", Start::Lazy);
    Io.enumCase(Value, "eager", Start::Eager);
    Io.enumCase(Value, "unknown", Start::Unknown);
  }
};

template <> struct MappingTraits<TypeProfile> {
  static void mapping(IO &Io, TypeProfile &Type) {
    Io.mapRequired("name", Type.Name);
    Io.mapOptional("kind", Type.Kind);
    Io.mapOptional("start", Type.Begins);
    Io.mapOptional("shared", Type.Shared);
    Io.mapOptional("may_drop", Type.MayDrop);
    Io.mapOptional("dropped", Type.Dropped);
  }
};

template <> struct MappingTraits<FunctionProfile> {
  static void mapping(IO &Io, FunctionProfile &Function) {
    std::vector<Role> Roles;
    Io.mapRequired("name", Function.Name);
    Io.mapRequired("roles", Roles);
    Io.mapOptional("accepts", Function.Accepted);
    Io.mapOptional("nested", Function.WhenNested);
    Io.mapOptional("argument", Function.Argument);
    Io.mapOptional("if_argument", Function.IfArgument);
    Io.mapOptional("any_thread_if", Function.AnyThreadIf);
    Io.mapOptional("instead", Function.Instead);
    for (Role R : Roles)
      Function.Roles.insert(R);
  }
};

template <> struct MappingTraits<ProfileFile> {
  static void mapping(IO &Io, ProfileFile &File) {
    Io.mapRequired("library", File.Library);
    Io.mapOptional("documentation", File.Documentation);
    Io.mapOptional("types", File.Types);
    Io.mapOptional("functions", File.Functions);
  }
};
} // namespace llvm::yaml

namespace corolint::model {

const FunctionProfile *ProfileSet::function(llvm::StringRef Name) const {
  auto It = Functions.find(Name);
  return It == Functions.end() ? nullptr : &It->second;
}

const TypeProfile *ProfileSet::type(llvm::StringRef Name) const {
  auto It = Types.find(Name);
  return It == Types.end() ? nullptr : &It->second;
}

// Keeps the first diagnostic: it is the cause, the others follow from it.
static void collectDiagnostic(const llvm::SMDiagnostic &Diag, void *Context) {
  auto &Text = *static_cast<std::string *>(Context);
  if (Text.empty())
    Text = (Diag.getFilename() + ":" + llvm::Twine(Diag.getLineNo()) + ":" +
            llvm::Twine(Diag.getColumnNo() + 1) + ": " + Diag.getMessage())
               .str();
}

llvm::Error ProfileSet::add(llvm::StringRef FileName, llvm::StringRef Yaml) {
  std::string Diagnostic;
  ProfileFile File;
  llvm::yaml::Input In(llvm::MemoryBufferRef(Yaml, FileName), nullptr,
                       collectDiagnostic, &Diagnostic);
  In >> File;
  if (In.error()) {
    if (Diagnostic.empty())
      Diagnostic = (FileName + ":1:1: not a profile").str();
    return llvm::createStringError(In.error(), Diagnostic);
  }
  for (TypeProfile &Type : File.Types) {
    Type.Library = File.Library;
    Types[Type.Name] = std::move(Type);
  }
  for (FunctionProfile &Function : File.Functions) {
    Function.Library = File.Library;
    Functions[Function.Name] = std::move(Function);
  }
  return llvm::Error::success();
}

llvm::Expected<std::shared_ptr<const ProfileSet>>
loadProfiles(llvm::ArrayRef<std::string> ExtraFiles,
             llvm::vfs::FileSystem &FS) {
  auto Set = std::make_shared<ProfileSet>();
  for (const BundledProfile &Bundled : bundledProfiles())
    if (llvm::Error E = Set->add(Bundled.FileName, Bundled.Yaml))
      return std::move(E);
  for (const std::string &File : ExtraFiles) {
    auto Buffer = FS.getBufferForFile(File);
    if (!Buffer)
      return llvm::createStringError(Buffer.getError(),
                                     File + ":1:1: cannot read profile: " +
                                         Buffer.getError().message());
    if (llvm::Error E = Set->add(File, (*Buffer)->getBuffer()))
      return std::move(E);
  }
  return Set;
}

} // namespace corolint::model
