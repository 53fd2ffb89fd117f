// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/roles/Profile.h"
#include "Testing.h"

namespace corolint::model {
namespace {

ProfileSet parsed(llvm::StringRef Yaml) {
  ProfileSet Profiles;
  cantFail(Profiles.add("lib.yaml", Yaml));
  return Profiles;
}

std::string errorOf(llvm::StringRef Yaml) {
  ProfileSet Profiles;
  return toString(Profiles.add("lib.yaml", Yaml));
}

TEST(Profile, FunctionsByName) {
  const ProfileSet Profiles = parsed(R"(
library: Lib
functions:
  - {name: lib::run, roles: [runner, blocking], nested: hangs, argument: 1}
)");
  const auto Found = Profiles.functions("lib::run");
  ASSERT_EQ(Found.size(), 1U);
  EXPECT_EQ(Found[0].Roles, (RoleSet{Role::Runner, Role::Blocking}));
  EXPECT_EQ(Found[0].WhenNested, Nested::Hangs);
  EXPECT_EQ(Found[0].Argument, 1U);
  EXPECT_EQ(Found[0].Library, "Lib");
  EXPECT_TRUE(Profiles.functions("lib::walk").empty());
}

TEST(Profile, EntriesOfOneNameKeepTheirOrder) {
  const ProfileSet Profiles = parsed(R"(
library: Lib
functions:
  - {name: wait, roles: [blocking], if_type: [lib::Thread]}
  - {name: wait, roles: [runner]}
)");
  const auto Found = Profiles.functions("wait");
  ASSERT_EQ(Found.size(), 2U);
  EXPECT_EQ(Found[0].IfType, std::vector<std::string>{"lib::Thread"});
  EXPECT_EQ(Found[1].Roles, RoleSet{Role::Runner});
}

TEST(Profile, ConditionOnAValue) {
  const ProfileSet Profiles = parsed(R"(
library: Lib
language: c
functions:
  - {name: poll, roles: [blocking], if_value: '2 != -1'}
)");
  const auto Found = Profiles.functions("poll");
  ASSERT_TRUE(Found.size() == 1 && Found[0].IfValue);
  EXPECT_EQ(Found[0].IfValue->Parameter, 2U);
  EXPECT_TRUE(Found[0].IfValue->IsUnequal);
  EXPECT_EQ(Found[0].IfValue->Value, -1);
  EXPECT_TRUE(Found[0].IsOfC);
}

TEST(Profile, ALaterProfileReplacesAName) {
  ProfileSet Profiles = parsed(R"(
library: Lib
functions:
  - {name: wait, roles: [blocking]}
  - {name: run, roles: [runner]}
)");
  cantFail(Profiles.add("own.yaml", R"(
library: Own
functions:
  - {name: wait, roles: [not_blocking]}
)"));
  ASSERT_EQ(Profiles.functions("wait").size(), 1U);
  EXPECT_EQ(Profiles.functions("wait")[0].Library, "Own");
  EXPECT_EQ(Profiles.functions("run")[0].Library, "Lib");
}

TEST(Profile, TypesByName) {
  const ProfileSet Profiles = parsed(R"(
library: Lib
types:
  - {name: lib::Task, kind: task, start: eager, may_drop: true}
)");
  const TypeProfile *Found = Profiles.type("lib::Task");
  ASSERT_TRUE(Found);
  EXPECT_EQ(Found->Kind, TypeKind::Task);
  EXPECT_EQ(Found->Begins, Start::Eager);
  EXPECT_TRUE(Found->MayDrop);
  EXPECT_EQ(Profiles.type("lib::Job"), nullptr);
}

TEST(Profile, NamespacesAreWrittenOnce) {
  const ProfileSet Profiles = parsed(R"(
library: Lib
namespaces: [lib, other::lib]
functions:
  - {name: $ns::run, roles: [runner]}
)");
  EXPECT_EQ(Profiles.functions("lib::run").size(), 1U);
  EXPECT_EQ(Profiles.functions("other::lib::run").size(), 1U);
  EXPECT_TRUE(Profiles.functions("$ns::run").empty());
}

TEST(Profile, KnowsTheLastPartsOfNames) {
  const ProfileSet Profiles = parsed(R"(
library: Lib
functions:
  - {name: lib::Loop::run, roles: [runner]}
)");
  EXPECT_TRUE(Profiles.hasMember("run"));
  EXPECT_FALSE(Profiles.hasMember("Loop"));
}

TEST(Profile, EntriesAreSorted) {
  const ProfileSet Profiles = parsed(R"(
library: Lib
types:
  - {name: lib::b}
functions:
  - {name: lib::c, roles: [runner]}
  - {name: lib::a, roles: [blocking]}
)");
  std::vector<llvm::StringRef> Names;
  for (const ProfileSet::Entry &Entry : Profiles.entries())
    Names.push_back(Entry.Name);
  EXPECT_EQ(Names,
            (std::vector<llvm::StringRef>{"lib::a", "lib::b", "lib::c"}));
}

struct Broken {
  const char *Name;
  const char *Yaml;
  const char *Says;
};
constexpr Broken BrokenProfiles[] = {
    {"NoLibrary", "functions: []", "library"},
    {"UnknownRole", "library: L\nfunctions:\n  - {name: f, roles: [walker]}",
     "unknown role"},
    {"UnknownKey", "library: L\nfuncs: []", "unknown key"},
    {"NoName", "library: L\nfunctions:\n  - {roles: [runner]}", "name"},
    {"UnknownKind", "library: L\ntypes:\n  - {name: t, kind: x}",
     "unknown enumerated scalar"},
    {"NamespacesMissing",
     "library: L\nfunctions:\n  - {name: $ns::f, roles: [runner]}",
     "'$ns' needs the key 'namespaces'"},
    {"NoYaml", "library: [", "lib.yaml:1"},
};

TEST_EACH(BrokenProfile, BrokenProfiles) {
  const std::string Error = errorOf(GetParam().Yaml);
  EXPECT_NE(Error.find(GetParam().Says), std::string::npos) << Error;
  EXPECT_EQ(Error.rfind("lib.yaml:", 0), 0U) << Error;
}

TEST(Profile, BundledOnesAreValid) {
  auto Loaded = loadProfiles({}, *llvm::vfs::getRealFileSystem());
  ASSERT_TRUE(!!Loaded) << toString(Loaded.takeError());
  EXPECT_FALSE((*Loaded)->functions("std::thread::thread").empty());
}

TEST(Profile, AFileThatIsMissingIsNamed) {
  llvm::vfs::InMemoryFileSystem FS;
  auto Loaded = loadProfiles({"/no/such.yaml"}, FS);
  ASSERT_FALSE(!!Loaded);
  EXPECT_NE(toString(Loaded.takeError()).find("/no/such.yaml"),
            std::string::npos);
}

} // namespace
} // namespace corolint::model
