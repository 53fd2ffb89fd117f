// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Std.h"
#include "model/code/Names.h"
#include "llvm/ADT/StringMap.h"

using namespace clang;

namespace corolint::model {
namespace {

struct Row {
  Std Meaning;
  llvm::StringLiteral Names;
};

} // namespace

static constexpr Row Table[] = {
    {Std::Container,
     "vector deque list forward_list queue priority_queue stack "
     "set multiset unordered_set unordered_multiset flat_set "
     "flat_multiset inplace_vector hive"},
    {Std::Container | Std::Map, "map multimap unordered_map "
                                "unordered_multimap flat_map flat_multimap"},
    {Std::Maybe, "optional unique_ptr"},
    {Std::Shared, "shared_ptr"},
    {Std::InPlace, "pair tuple array variant optional expected"},
    {Std::Row, "basic_string array"},
    {Std::Handle, "coroutine_handle shared_ptr weak_ptr unique_ptr function "
                  "move_only_function copyable_function any atomic "
                  "reference_wrapper future shared_future promise "
                  "packaged_task"},
    {Std::View, "basic_string_view span mdspan reference_wrapper "
                "initializer_list function_ref reverse_iterator "
                "move_iterator"},
    {Std::Nothing, "nullopt_t monostate"},
    {Std::Mutex, "mutex timed_mutex recursive_mutex recursive_timed_mutex "
                 "shared_mutex shared_timed_mutex"},
    {Std::Guard, "lock_guard scoped_lock unique_lock shared_lock"},
    {Std::NoLock, "defer_lock_t nullopt_t"},
    {Std::TryLock, "try_to_lock_t duration time_point"},

    {Std::Adds, "push_back emplace_back push_front emplace_front push insert "
                "emplace try_emplace insert_or_assign emplace_hint "
                "insert_after emplace_after"},
    {Std::Assigns, "assign"},
    {Std::Clears, "clear"},
    {Std::Resets, "reset"},
    {Std::Pops, "pop pop_back pop_front"},
    {Std::Erases, "erase"},
    {Std::GivesUp, "release detach join"},
    {Std::Iterates, "begin end cbegin cend rbegin rend crbegin crend "
                    "before_begin cbefore_begin"},
    {Std::Reaches, "front back top at data c_str get value"},
    {Std::Sizes, "reserve capacity shrink_to_fit"},
    {Std::HasSome, "has_value joinable valid"},
    {Std::HasNone, "empty"},
    {Std::Counts, "size"},
    {Std::Looks, "value_or use_count find count get_deleter wait index get_id "
                 "reserve"},

    {Std::Binds, "bind bind_front bind_back mem_fn"},
    {Std::Refers, "ref cref"},
    {Std::MakesNew, "make_unique make_unique_for_overwrite make_shared "
                    "make_shared_for_overwrite allocate_shared"},

    {Std::Locks, "lock lock_shared"},
    {Std::Unlocks, "unlock unlock_shared release"},
    {Std::TriesLock, "try_lock try_lock_for try_lock_until try_lock_shared "
                     "try_lock_shared_for try_lock_shared_until"},
    {Std::OwnsLock, "owns_lock"},
    {Std::Acquires, "test_and_set exchange compare_exchange_weak "
                    "compare_exchange_strong try_lock try_lock_shared "
                    "try_acquire fetch_or fetch_and fetch_add fetch_sub "
                    "__sync_lock_test_and_set __sync_val_compare_and_swap "
                    "__sync_bool_compare_and_swap"},
    {Std::Waits, "wait wait_for wait_until acquire sleep_for"},

    {Std::Queues, "enqueue append put"},
    {Std::AsksSpace, "size full is_full isFull space capacity free_slots"},
    {Std::AsksReady, "is_ready isReady ready done is_done isDone finished "
                     "is_finished isFinished completed is_complete "
                     "isCompleted hasResult has_result try_wait"},
    {Std::Completes, "return_value return_void unhandled_exception set_value "
                     "set_exception set_error set_result set_stopped"},
};

static llvm::StringMap<Std> readTable() {
  llvm::StringMap<Std> Known;
  llvm::SmallVector<llvm::StringRef> Names;
  for (const Row &R : Table) {
    Names.clear();
    R.Names.split(Names, ' ');
    for (llvm::StringRef Name : Names)
      Known[Name] |= R.Meaning;
  }
  return Known;
}

bool means(llvm::StringRef Name, Std Meanings) {
  static const llvm::StringMap<Std> Known = readTable();
  auto It = Known.find(Name);
  return It != Known.end() && (It->second & Meanings) != Std();
}

std::string anySpelling(const NamedDecl *D) {
  std::string Name = nameOf(D).lower();
  llvm::erase(Name, '_');
  return Name;
}

bool asksLoop(const NamedDecl *D) {
  static constexpr llvm::StringLiteral Names[] = {"runninginthisthread",
                                                  "runsincurrentthread",
                                                  "runsincurrentsequence",
                                                  "runstasksincurrentsequence",
                                                  "belongstocurrentthread",
                                                  "belongstocurrentsequence",
                                                  "inloop",
                                                  "inloopthread",
                                                  "ineventloop",
                                                  "ineventloopthread",
                                                  "ineventbasethread",
                                                  "inrunningeventbasethread",
                                                  "inreactorthread",
                                                  "onreactorthread",
                                                  "onloop",
                                                  "onloopthread",
                                                  "oneventloop",
                                                  "oneventloopthread",
                                                  "loopthread",
                                                  "eventloopthread"};
  const std::string Name = anySpelling(D);
  llvm::StringRef Plain = Name;
  Plain.consume_front("is");
  return llvm::is_contained(Names, Plain);
}

bool isStd(const Decl *D) {
  if (const auto *Method = dyn_cast_or_null<CXXMethodDecl>(D))
    D = Method->getParent();
  const auto *Around = dyn_cast_or_null<NamespaceDecl>(
      D ? D->getDeclContext()->getNonTransparentContext() : nullptr);
  if (!Around)
    return false;
  const NamespaceDecl *Outermost = outermostNamespace(Around);
  return Outermost->getDeclContext()->getRedeclContext()->isTranslationUnit() &&
         (Outermost->getName() == "std" ||
          Outermost->getName().starts_with("__"));
}

const ClassTemplateSpecializationDecl *stdTemplate(QualType Type) {
  const auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
  return isStd(Spec) ? Spec : nullptr;
}

QualType typeArgument(const ClassTemplateSpecializationDecl *Spec,
                      unsigned Index) {
  if (!Spec || Index >= Spec->getTemplateArgs().size() ||
      Spec->getTemplateArgs()[Index].getKind() != TemplateArgument::Type)
    return {};
  return Spec->getTemplateArgs()[Index].getAsType();
}

} // namespace corolint::model
