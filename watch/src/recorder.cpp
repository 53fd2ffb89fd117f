// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "recorder.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <link.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <new>

namespace corolint::watch {
namespace {

enum class phase : int { fresh, opening, open, failed };

struct known_module {
  std::uintptr_t begin, end, base;
};

constexpr unsigned index_size = 8192, most_modules = 1024;

/// All that a child of a fork must not inherit: the kernel makes it zeros there.
struct process_state {
  std::atomic<phase> state;
  int process, image;
  std::atomic<part_header *> parts[most_parts];
  std::atomic<unsigned> last_part;
  std::atomic<bool> is_growing;
  std::atomic<std::uint32_t> index[index_size]; ///< of stacks by their hash: the position
  std::atomic<std::uint32_t> modules_claimed;
  std::atomic<bool> module_ready[most_modules];
  known_module modules[most_modules];
};

process_state *shared = nullptr;
char directory[4096];

int current_process() { return static_cast<int>(syscall(SYS_getpid)); }

/// A new file of the full size, so that no write into it can fail later; less than 0 if there is no room.
int create_file(unsigned part) {
  rlimit limit;
  if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur < part_size)
    return -1;
  char name[sizeof directory + 48];
  for (;; ++shared->image) { // a process may execute several programs
    std::snprintf(name, sizeof name, "%s/%d-%d-%u", directory, shared->process, shared->image, part);
    const int file = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0 && errno == EEXIST && part == 0)
      continue;
    if (file >= 0 && posix_fallocate(file, 0, part_size) != 0) {
      unlink(name);
      close(file);
      return -1;
    }
    return file;
  }
}

part_header *map_part(unsigned part) {
  const int file = create_file(part);
  if (file < 0)
    return nullptr;
  void *const memory = mmap(nullptr, part_size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  if (memory == MAP_FAILED)
    return nullptr;
  madvise(memory, part_size, MADV_DONTFORK);
  auto *const made = new (memory) part_header{};
  made->used = sizeof(part_header);
  made->magic = recording_magic;
  return made;
}

void open_recording() {
  phase expected = phase::fresh;
  if (!shared->state.compare_exchange_strong(expected, phase::opening))
    return; // another thread does it; what this one has seen is lost
  shared->process = current_process();
  shared->parts[0] = map_part(0);
  shared->state = shared->parts[0] ? phase::open : phase::failed;
}

/// Begins another part after `last`; false if there can be none now.
bool grow(unsigned last) {
  if (last + 1 == most_parts || shared->is_growing.exchange(true))
    return false;
  bool has_grown = shared->last_part != last;
  if (!has_grown) {
    if (part_header *const made = map_part(last + 1)) {
      shared->parts[last + 1] = made;
      shared->last_part = last + 1;
      has_grown = true;
    }
  }
  shared->is_growing = false;
  return has_grown;
}

/// Where an entry is: the number of its part, and the offset there in units of 8 bytes.
constexpr unsigned offset_bits = 13;
static_assert(part_size / 8 <= 1u << offset_bits);

entry_header *entry_at(std::uint32_t position) {
  char *const part = reinterpret_cast<char *>(shared->parts[position >> offset_bits].load());
  return reinterpret_cast<entry_header *>(part + std::size_t(position & ((1u << offset_bits) - 1)) * 8);
}

/// The position of a new entry; 0 if there is no room.
std::uint32_t add_entry(std::size_t size) {
  size = (size + 7) / 8 * 8;
  for (;;) {
    const unsigned last = shared->last_part;
    part_header &part = *shared->parts[last];
    std::uint64_t at = part.used;
    while (at + size <= part_size) {
      if (!part.used.compare_exchange_weak(at, at + size))
        continue;
      const std::uint32_t position = last << offset_bits | static_cast<std::uint32_t>(at / 8);
      entry_at(position)->size = static_cast<std::uint32_t>(size);
      return position;
    }
    if (!grow(last)) {
      ++part.dropped;
      return 0;
    }
  }
}

void add_module(std::uint64_t number, const char *path) {
  char own[4096] = {};
  if (!*path) { // the program
    if (readlink("/proc/self/exe", own, sizeof own - 1) < 0)
      return;
    path = own;
  }
  const std::size_t length = std::strlen(path) + 1;
  const std::uint32_t position = add_entry(sizeof(module_entry) + length);
  if (!position)
    return;
  auto *const entry = reinterpret_cast<module_entry *>(entry_at(position));
  entry->number = number;
  std::memcpy(entry + 1, path, length);
  entry->header.kind = entry_kind::module;
}

/// The module around `address`, as the loader knows it. Without locks where the C library has a function for that.
bool find_module(std::uintptr_t address, known_module &found, const char *&path) {
#ifdef DLFO_STRUCT_HAS_EH_DBASE
  dl_find_object object;
  if (_dl_find_object(reinterpret_cast<void *>(address), &object) != 0)
    return false;
  found = {reinterpret_cast<std::uintptr_t>(object.dlfo_map_start),
           reinterpret_cast<std::uintptr_t>(object.dlfo_map_end), object.dlfo_link_map->l_addr};
  path = object.dlfo_link_map->l_name;
  return true;
#else
  Dl_info info;
  link_map *map = nullptr;
  if (!dladdr1(reinterpret_cast<void *>(address), &info, reinterpret_cast<void **>(&map), RTLD_DL_LINKMAP) ||
      !map)
    return false;
  found = {address, address + 1, map->l_addr};
  path = map->l_name;
  return true;
#endif
}

/// `address` as a recording has it.
std::uint64_t portable(std::uintptr_t address) {
  const std::uint32_t claimed = shared->modules_claimed;
  for (std::uint32_t i = 0; i != claimed && i != most_modules; ++i) {
    const known_module &known = shared->modules[i];
    if (shared->module_ready[i] && known.begin <= address && address < known.end)
      return std::uint64_t(i) << module_shift | (address - known.base);
  }
  known_module found;
  const char *path = nullptr;
  if (!find_module(address, found, path))
    return no_module << module_shift | address;
  const std::uint32_t number = shared->modules_claimed.fetch_add(1);
  if (number >= most_modules)
    return no_module << module_shift | address;
  shared->modules[number] = found;
  add_module(number, path);
  shared->module_ready[number] = true;
  return std::uint64_t(number) << module_shift | (address - found.base);
}

/// The frames of a stack as a recording has them.
struct portable_frames {
  std::uint64_t frames[most_frames];
  unsigned size;
};

std::uint32_t hash_of(const portable_frames &of, const char *call, const char *thread) {
  std::uint64_t hash = 0xcbf29ce484222325;
  const auto add = [&hash](std::uint64_t value) {
    hash = (hash ^ value) * 0x9e3779b97f4a7c15, hash ^= hash >> 29;
  };
  for (unsigned i = 0; i != of.size; ++i)
    add(of.frames[i]);
  for (const char *text : {call, thread})
    for (; *text; ++text)
      add(static_cast<unsigned char>(*text));
  return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

std::uint64_t *frames_in(stack_entry *entry) { return reinterpret_cast<std::uint64_t *>(entry + 1); }

bool is_for(stack_entry *entry, const portable_frames &of, const char *call, const char *thread) {
  return entry->frames == of.size && std::strcmp(entry->call, call) == 0 &&
         std::strcmp(entry->thread, thread) == 0 &&
         std::memcmp(frames_in(entry), of.frames, of.size * sizeof *of.frames) == 0;
}

stack_entry *stack_at(std::uint32_t position) { return reinterpret_cast<stack_entry *>(entry_at(position)); }

/// The position of the new entry; 0 if there is no room.
std::uint32_t make_entry(const portable_frames &of, const char *call, const char *thread) {
  const std::uint32_t position = add_entry(sizeof(stack_entry) + of.size * sizeof *of.frames);
  if (!position)
    return 0;
  stack_entry *const entry = stack_at(position);
  entry->frames = of.size;
  entry->is_main = syscall(SYS_gettid) == shared->process;
  std::strncpy(entry->call, call, sizeof entry->call - 1);
  std::strncpy(entry->thread, thread, sizeof entry->thread - 1);
  std::memcpy(frames_in(entry), of.frames, of.size * sizeof *of.frames);
  return position;
}

/// Not on the stack, which may be small.
thread_local portable_frames current;

} // namespace

stack_entry *entry_for(const stack &taken, const char *call) {
  for (current.size = 0; current.size != taken.size; ++current.size)
    current.frames[current.size] = portable(taken.frames[current.size]);
  char thread[16] = {};
  prctl(PR_GET_NAME, thread);
  const std::uint32_t hash = hash_of(current, call, thread);
  std::uint32_t made = 0;
  for (unsigned probe = 0; probe != 64; ++probe) {
    std::atomic<std::uint32_t> &slot = shared->index[(hash + probe) % index_size];
    std::uint32_t position = slot;
    if (!position) {
      if (!made && !(made = make_entry(current, call, thread)))
        return nullptr;
      if (slot.compare_exchange_strong(position, made)) {
        entry_at(made)->kind = entry_kind::stack;
        return stack_at(made);
      }
    }
    if (is_for(stack_at(position), current, call, thread))
      return stack_at(position);
  }
  ++shared->parts[0].load()->dropped;
  return nullptr;
}

int recording_process() {
  if (!shared)
    return 0;
  if (shared->state == phase::fresh)
    open_recording();
  const int process = current_process();
  return shared->state == phase::open && shared->process == process ? process : 0;
}

void start_recording(const char *in) {
  if (std::strlen(in) >= sizeof directory)
    return;
  std::strcpy(directory, in);
  void *const memory =
      mmap(nullptr, sizeof(process_state), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED || madvise(memory, sizeof(process_state), MADV_WIPEONFORK) != 0)
    return;
  shared = new (memory) process_state{};
  open_recording();
}

} // namespace corolint::watch
