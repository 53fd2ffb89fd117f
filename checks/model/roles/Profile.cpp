// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/roles/Profile.h"
#include "model/roles/Nesting.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLTraits.h"

namespace corolint::model {
namespace {
struct ProfileFile {
  std::string Library;
  std::string Documentation;
  Language Unqualified = Language::Cxx;
  std::vector<std::string> Namespaces;
  std::string Wrap;
  std::vector<TypeProfile> Types;
  std::vector<FunctionProfile> Functions;
};
} // namespace

static constexpr llvm::StringLiteral AnyNamespace = "$ns";
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

template <> struct ScalarTraits<ValueCondition> {
  static void output(const ValueCondition &Value, void *, raw_ostream &OS) {
    OS << Value.Parameter << (Value.IsUnequal ? " != " : " = ") << Value.Value;
  }
  static StringRef input(StringRef Scalar, void *, ValueCondition &Value) {
    bool IsRead = !Scalar.consumeInteger(10, Value.Parameter);
    Scalar = Scalar.ltrim();
    Value.IsUnequal = Scalar.consume_front("!");
    IsRead &= Scalar.consume_front("=");
    Scalar = Scalar.ltrim();
    IsRead &= !Scalar.consumeInteger(10, Value.Value) && Scalar.empty();
    return IsRead ? StringRef()
                  : "expected PARAMETER = VALUE or PARAMETER != VALUE";
  }
  static QuotingType mustQuote(StringRef) { return QuotingType::Single; }
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

template <> struct ScalarEnumerationTraits<Keeps> {
  static void enumeration(IO &Io, Keeps &Value) {
    Io.enumCase(Value, "now", Keeps::Now);
    Io.enumCase(Value, "moved_now", Keeps::MovedNow);
    Io.enumCase(Value, "after_call", Keeps::AfterCall);
    Io.enumCase(Value, "until_done", Keeps::UntilDone);
    Io.enumCase(Value, "stored", Keeps::Stored);
    Io.enumCase(Value, "never_awaits", Keeps::NeverAwaits);
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

template <> struct ScalarEnumerationTraits<LockKind> {
  static void enumeration(IO &Io, LockKind &Value) {
    Io.enumCase(Value, "mutex", LockKind::Mutex);
    Io.enumCase(Value, "guard", LockKind::Guard);
    Io.enumCase(Value, "async", LockKind::Async);
  }
};

template <> struct ScalarEnumerationTraits<Language> {
  static void enumeration(IO &Io, Language &Value) {
    Io.enumCase(Value, "c", Language::C);
    Io.enumCase(Value, "cxx", Language::Cxx);
  }
};

template <> struct ScalarEnumerationTraits<Resumes> {
  static void enumeration(IO &Io, Resumes &Value) {
    Io.enumCase(Value, "off_loop", Resumes::OffLoop);
    Io.enumCase(Value, "on_loop", Resumes::OnLoop);
    Io.enumCase(Value, "either", Resumes::Either);
  }
};

template <> struct ScalarEnumerationTraits<Start> {
  static void enumeration(IO &Io, Start &Value) {
    Io.enumCase(Value, "lazy", Start::Lazy);
    Io.enumCase(Value, "eager", Start::Eager);
    Io.enumCase(Value, "unknown", Start::Unknown);
  }
};

template <> struct ScalarEnumerationTraits<ObjectKind> {
  static void enumeration(IO &Io, ObjectKind &Value) {
    Io.enumCase(Value, "temporary", ObjectKind::Temporary);
    Io.enumCase(Value, "local", ObjectKind::Local);
    Io.enumCase(Value, "member", ObjectKind::Member);
    Io.enumCase(Value, "awaited", ObjectKind::Awaited);
    Io.enumCase(Value, "parameter", ObjectKind::Parameter);
    Io.enumCase(Value, "awaiter", ObjectKind::Awaiter);
  }
};

static std::string validateName(IO &Io, StringRef Name) {
  const auto *File = static_cast<const ProfileFile *>(Io.getContext());
  if (Name.starts_with(AnyNamespace) && File->Namespaces.empty())
    return "'$ns' needs the key 'namespaces'";
  return "";
}

template <> struct MappingTraits<TypeProfile> {
  static void mapping(IO &Io, TypeProfile &Type) {
    Io.mapRequired("name", Type.Name);
    Io.mapOptional("kind", Type.Kind);
    Io.mapOptional("start", Type.Begins);
    Io.mapOptional("lock", Type.Lock);
    Io.mapOptional("resumes", Type.ResumesAt);
    Io.mapOptional("shared", Type.Shared);
    Io.mapOptional("may_drop", Type.MayDrop);
    Io.mapOptional("scoped", Type.Scoped);
    Io.mapOptional("void_drops", Type.VoidDrops);
    Io.mapOptional("dropped", Type.Dropped);
    Io.mapOptional("taken_by", Type.TakenBy);
    Io.mapOptional("detached_by", Type.DetachedBy);
    Io.mapOptional("if_declared", Type.IfDeclared);
  }
  static std::string validate(IO &Io, TypeProfile &Type) {
    if (Type.Lock || Type.ResumesAt)
      Type.Kind = TypeKind::None;
    return validateName(Io, Type.Name);
  }
};

template <> struct MappingTraits<FunctionProfile> {
  static void mapping(IO &Io, FunctionProfile &Function) {
    std::vector<Role> Roles;
    Io.mapRequired("name", Function.Name);
    Io.mapOptional("roles", Roles);
    Io.mapOptional("accepts", Function.Accepted);
    Io.mapOptional("nested", Function.WhenNested);
    Io.mapOptional("keeps", Function.Kept);
    Io.mapOptional("argument", Function.Argument);
    Io.mapOptional("if_argument", Function.IfArgument);
    Io.mapOptional("if_value", Function.IfValue);
    Io.mapOptional("if_type", Function.IfType);
    Io.mapOptional("if_object", Function.IfObject);
    Io.mapOptional("object", Function.Object);
    Io.mapOptional("if_after", Function.IfAfter);
    Io.mapOptional("any_thread_if", Function.AnyThreadIf);
    Io.mapOptional("in_child", Function.InChild);
    Io.mapOptional("instead", Function.Instead);
    Io.mapOptional("dropped", Function.Dropped);
    for (Role R : Roles)
      Function.Roles.insert(R);
  }
  static std::string validate(IO &Io, FunctionProfile &Function) {
    return validateName(Io, Function.Name);
  }
};

template <> struct MappingTraits<ProfileFile> {
  static void mapping(IO &Io, ProfileFile &File) {
    Io.mapRequired("library", File.Library);
    Io.mapOptional("documentation", File.Documentation);
    Io.mapOptional("language", File.Unqualified);
    Io.mapOptional("namespaces", File.Namespaces);
    Io.mapOptional("wrap", File.Wrap);
    Io.setContext(&File);
    Io.mapOptional("types", File.Types);
    Io.mapOptional("functions", File.Functions);
  }
};
} // namespace llvm::yaml

namespace corolint::model {

llvm::ArrayRef<FunctionProfile>
ProfileSet::functions(llvm::StringRef Name) const {
  auto It = Functions.find(Name);
  if (It == Functions.end())
    return {};
  return It->second;
}

const TypeProfile *ProfileSet::type(llvm::StringRef Name) const {
  auto It = Types.find(Name);
  return It == Types.end() ? nullptr : &It->second;
}

std::vector<ProfileSet::Entry> ProfileSet::entries() const {
  std::vector<Entry> Result;
  for (const auto &Type : Types)
    Result.push_back({Type.getKey(), Type.getValue().Library,
                      Type.getValue().Kind == TypeKind::Task
                          ? RoleSet{Role::Task}
                          : RoleSet{}});
  for (const auto &Function : Functions) {
    RoleSet Roles;
    for (const FunctionProfile &F : Function.getValue())
      Roles.insert(F.Roles);
    Result.push_back(
        {Function.getKey(), Function.getValue().front().Library, Roles});
  }
  llvm::sort(Result, [](const Entry &A, const Entry &B) {
    return std::tie(A.Library, A.Name) < std::tie(B.Library, B.Name);
  });
  return Result;
}

// Keeps the first diagnostic: it is the cause, the others follow from it.
static void collectDiagnostic(const llvm::SMDiagnostic &Diag, void *Context) {
  auto &Text = *static_cast<std::string *>(Context);
  if (Text.empty())
    Text = (Diag.getFilename() + ":" + llvm::Twine(Diag.getLineNo()) + ":" +
            llvm::Twine(Diag.getColumnNo() + 1) + ": " + Diag.getMessage())
               .str();
}

static void expand(std::string &Text, llvm::StringRef Namespace) {
  for (size_t At = 0;
       (At = Text.find(AnyNamespace.str(), At)) != std::string::npos;)
    Text.replace(At, AnyNamespace.size(), Namespace.str());
}

static TypeProfile inNamespace(TypeProfile Type, llvm::StringRef Namespace) {
  expand(Type.Name, Namespace);
  expand(Type.Dropped, Namespace);
  expand(Type.IfDeclared, Namespace);
  for (std::string &Name : Type.DetachedBy)
    expand(Name, Namespace);
  return Type;
}

static FunctionProfile inNamespace(FunctionProfile Function,
                                   llvm::StringRef Namespace) {
  for (std::string *Text :
       {&Function.Name, &Function.IfArgument, &Function.AnyThreadIf,
        &Function.Instead, &Function.Dropped})
    expand(*Text, Namespace);
  for (std::string &Name : Function.IfType)
    expand(Name, Namespace);
  return Function;
}

// An entry without `$ns` is the same in every namespace: it counts once.
template <typename Entry, typename Fn>
static void forEachNamespace(const ProfileFile &File, const Entry &E, Fn Add) {
  if (!llvm::StringRef(E.Name).starts_with(AnyNamespace))
    return Add(E);
  for (const std::string &Namespace : File.Namespaces)
    Add(inNamespace(E, Namespace));
}

void ProfileSet::addNamespace(llvm::StringRef Name) {
  auto [Namespace, Rest] = Name.split("::");
  if (!Rest.empty() && Namespace != "std")
    Namespaces.insert(Namespace);
}

llvm::Error ProfileSet::add(llvm::StringRef FileName, llvm::StringRef Yaml) {
  if (isYamlTooDeep(Yaml))
    return llvm::createStringError(FileName + ":1:1: nested too deeply");
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
    forEachNamespace(File, Type, [&](TypeProfile T) {
      addNamespace(T.Name);
      Types[T.Name] = std::move(T);
    });
  }
  llvm::StringSet<> Replaced;
  for (FunctionProfile &Function : File.Functions) {
    Function.Library = File.Library;
    Function.IsOfC = File.Unqualified == Language::C &&
                     Function.Name.find("::") == std::string::npos;
    Function.Wrap = File.Wrap;
    forEachNamespace(File, Function, [&](FunctionProfile F) {
      std::vector<FunctionProfile> &Entries = Functions[F.Name];
      if (Replaced.insert(F.Name).second)
        Entries.clear();
      const llvm::StringRef Whole = F.Name;
      Members.insert(Whole.substr(Whole.rfind(':') + 1));
      addNamespace(F.Name);
      Entries.push_back(std::move(F));
    });
  }
  return llvm::Error::success();
}

} // namespace corolint::model
