// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tables are described in the Linux Standard Base ("Exception Frames") and in DWARF 5, section 6.4.

#include "call_frame_rule.hpp"

#include <array>
#include <cstddef>
#include <cstring>

namespace asyncrt::detail {

#if ASYNCRT_HAVE_FRAME_RULES
namespace {

constexpr std::uint64_t rbp_column = 6;
constexpr std::uint64_t rsp_column = 7;
constexpr std::uint64_t return_column = 16;

/// Reads the little-endian, variable-length numbers of the tables.
class reader {
public:
  explicit reader(std::uintptr_t position) noexcept : position_(position) {}

  [[nodiscard]] std::uintptr_t position() const noexcept { return position_; }
  void skip(std::uintptr_t count) noexcept { position_ += count; }

  template <class T> T get() noexcept {
    T value;
    std::memcpy(&value, reinterpret_cast<const void *>(position_), sizeof value);
    position_ += sizeof value;
    return value;
  }
  std::uint64_t uleb() noexcept {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = get<std::uint8_t>();
      value |= std::uint64_t{byte & 0x7fu} << shift;
      if (!(byte & 0x80))
        return value;
    }
  }
  std::int64_t sleb() noexcept {
    std::uint64_t value = 0;
    unsigned shift = 0;
    std::uint8_t byte = 0;
    do {
      byte = get<std::uint8_t>();
      value |= std::uint64_t{byte & 0x7fu} << shift;
      shift += 7;
    } while (byte & 0x80);
    if (shift < 64 && (byte & 0x40))
      value |= ~std::uint64_t{0} << shift;
    return static_cast<std::int64_t>(value);
  }
  /// A pointer in the only form that compilers emit for code on this platform; 0 for any other.
  std::uintptr_t pointer(std::uint8_t encoding) noexcept {
    const std::uintptr_t here = position_;
    switch (encoding) {
    case 0x1b: // relative to here, four bytes
      return here + static_cast<std::uintptr_t>(std::intptr_t{get<std::int32_t>()});
    case 0x00:
      return get<std::uintptr_t>();
    default:
      return 0;
    }
  }

private:
  std::uintptr_t position_;
};

/// The frame description entry for `address`, by binary search in .eh_frame_hdr; 0 when there is none.
std::uintptr_t find_entry(std::uintptr_t address) noexcept {
  dl_find_object object;
  if (_dl_find_object(reinterpret_cast<void *>(address), &object) != 0)
    return 0;
  const auto header = reinterpret_cast<std::uintptr_t>(object.dlfo_eh_frame);
  reader head(header);
  const auto version = head.get<std::uint8_t>();
  const auto frame_encoding = head.get<std::uint8_t>();
  const auto count_encoding = head.get<std::uint8_t>();
  const auto table_encoding = head.get<std::uint8_t>();
  if (version != 1 || frame_encoding != 0x1b || count_encoding != 0x03 || table_encoding != 0x3b)
    return 0;
  head.skip(4);
  const auto count = head.get<std::uint32_t>();
  const std::uintptr_t table = head.position(); // pairs of offsets from the header: function, entry
  const auto offset = static_cast<std::int32_t>(address - header);
  std::uint32_t low = 0;
  std::uint32_t high = count;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (reader(table + middle * 8).get<std::int32_t>() <= offset)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == 0)
    return 0;
  return header +
         static_cast<std::uintptr_t>(std::intptr_t{reader(table + (low - 1) * 8 + 4).get<std::int32_t>()});
}

/// The state after the instructions so far.
struct row {
  std::uint64_t cfa_register = rsp_column;
  std::int64_t cfa_offset = 0;
  std::int64_t rbp_offset = 0;
  bool return_undefined = false;
  bool simple = true;
};

struct alignment {
  std::uint64_t code = 1;
  std::int64_t data = 1;
};

class interpreter {
public:
  interpreter(alignment factors, std::uintptr_t start, std::uintptr_t target) noexcept
      : factors_(factors), location_(start), target_(target) {}

  /// Executes until the end or until the target address is passed: the row so far is the one that holds.
  void run(reader code, std::uintptr_t end) noexcept {
    while (code.position() < end && location_ <= target_ && now_.simple)
      step(code);
  }
  void set_initial() noexcept { initial_ = now_; }
  [[nodiscard]] const row &now() const noexcept { return now_; }

private:
  void set_offset(std::uint64_t column, std::int64_t factored) noexcept {
    if (column == rbp_column)
      now_.rbp_offset = factored * factors_.data;
  }
  void restore(std::uint64_t column) noexcept {
    if (column == rbp_column)
      now_.rbp_offset = initial_.rbp_offset;
  }
  void advance(std::uint64_t delta) noexcept { location_ += delta * factors_.code; }
  void step(reader &code) noexcept;
  void remember() noexcept;
  void recall() noexcept;
  void define_cfa(std::uint8_t instruction, reader &code) noexcept;
  void define_register(std::uint8_t instruction, reader &code) noexcept;

  static constexpr std::size_t stack_depth = 8;
  alignment factors_;
  std::uintptr_t location_;
  std::uintptr_t target_;
  row initial_;
  row now_;
  std::array<row, stack_depth> stack_;
  std::size_t stack_size_ = 0;
};

void interpreter::step(reader &code) noexcept {
  const auto instruction = code.get<std::uint8_t>();
  const std::uint8_t low = instruction & 0x3f;
  switch (instruction >> 6) { // the most frequent ones carry an operand in themselves
  case 1:
    return advance(low);
  case 2:
    return set_offset(low, static_cast<std::int64_t>(code.uleb()));
  case 3:
    return restore(low);
  default:
    break;
  }
  switch (instruction) {
  case 0x00: // nop
    return;
  case 0x02:
    return advance(code.get<std::uint8_t>());
  case 0x03:
    return advance(code.get<std::uint16_t>());
  case 0x04:
    return advance(code.get<std::uint32_t>());
  case 0x0a:
    return remember();
  case 0x0b:
    return recall();
  case 0x0c:
  case 0x0d:
  case 0x0e:
    return define_cfa(instruction, code);
  case 0x2e: // GNU_args_size
    static_cast<void>(code.uleb());
    return;
  default:
    return define_register(instruction, code);
  }
}

void interpreter::remember() noexcept {
  now_.simple = stack_size_ < stack_depth;
  if (now_.simple)
    stack_[stack_size_++] = now_;
}

void interpreter::recall() noexcept {
  now_.simple = stack_size_ != 0;
  if (now_.simple)
    now_ = stack_[--stack_size_];
}

/// def_cfa, def_cfa_register, def_cfa_offset.
void interpreter::define_cfa(std::uint8_t instruction, reader &code) noexcept {
  if (instruction != 0x0e)
    now_.cfa_register = code.uleb();
  if (instruction != 0x0d)
    now_.cfa_offset = static_cast<std::int64_t>(code.uleb());
}

void interpreter::define_register(std::uint8_t instruction, reader &code) noexcept {
  switch (instruction) {
  case 0x05: { // offset_extended
    const std::uint64_t column = code.uleb();
    return set_offset(column, static_cast<std::int64_t>(code.uleb()));
  }
  case 0x06: // restore_extended
    return restore(code.uleb());
  case 0x07: // undefined
    now_.return_undefined |= code.uleb() == return_column;
    return;
  case 0x08: // same_value
    return set_offset(code.uleb(), 0);
  case 0x10: { // expression: fine unless it is about a column that matters here
    const std::uint64_t column = code.uleb();
    now_.simple = column != rbp_column && column != return_column;
    return code.skip(code.uleb());
  }
  case 0x11: { // offset_extended_sf
    const std::uint64_t column = code.uleb();
    return set_offset(column, code.sleb());
  }
  default: // expressions for the CFA and everything rarer
    now_.simple = false;
  }
}

call_frame_rule to_rule(const row &what) noexcept {
  using base = call_frame_rule::base;
  if (what.return_undefined)
    return {base::none, 0, 0};
  if (!what.simple || (what.cfa_register != rsp_column && what.cfa_register != rbp_column))
    return {};
  return {what.cfa_register == rsp_column ? base::stack_pointer : base::frame_pointer,
          static_cast<std::int32_t>(what.cfa_offset), static_cast<std::int32_t>(what.rbp_offset)};
}

/// The contents of the common information entry.
struct common_entry {
  alignment factors;
  std::uint8_t pointer_encoding = 0;
  bool has_augmentation_data = false;
  std::uintptr_t instructions = 0;
  std::uintptr_t end = 0;
  bool understood = false;
};

common_entry read_common(std::uintptr_t position) noexcept {
  common_entry result;
  reader in(position);
  const auto length = in.get<std::uint32_t>();
  result.end = in.position() + length;
  in.skip(4);
  const auto version = in.get<std::uint8_t>();
  const auto *const augmentation = reinterpret_cast<const char *>(in.position());
  in.skip(std::strlen(augmentation) + 1);
  result.factors.code = in.uleb();
  result.factors.data = in.sleb();
  const std::uint64_t return_register = version == 1 ? in.get<std::uint8_t>() : in.uleb();
  std::uintptr_t data_end = in.position();
  if (augmentation[0] == 'z') {
    result.has_augmentation_data = true;
    const std::uint64_t size = in.uleb();
    data_end = in.position() + size;
    for (const char *letter = augmentation + 1; *letter; ++letter) {
      if (*letter == 'R')
        result.pointer_encoding = in.get<std::uint8_t>();
      else if (*letter == 'L')
        in.skip(1);
      else if (*letter == 'P') {
        const auto encoding = in.get<std::uint8_t>();
        in.skip((encoding & 0x0f) == 0x0b || (encoding & 0x0f) == 0x03 ? 4 : 8);
      } else // 'S', a signal frame, and unknown letters
        return result;
    }
  }
  result.instructions = data_end;
  result.understood = length != 0 && length != 0xffffffffu && return_register == return_column;
  return result;
}

} // namespace

call_frame_rule read_call_frame_rule(std::uintptr_t address) noexcept {
  const std::uintptr_t entry = find_entry(address);
  if (!entry)
    return {call_frame_rule::base::none, 0, 0};
  reader in(entry);
  const auto length = in.get<std::uint32_t>();
  const std::uintptr_t end = in.position() + length;
  const std::uintptr_t back = in.position();
  const common_entry common = read_common(back - in.get<std::uint32_t>());
  if (!common.understood || length == 0 || length == 0xffffffffu)
    return {};
  const std::uintptr_t begin = in.pointer(common.pointer_encoding);
  const std::uintptr_t size =
      common.pointer_encoding == 0x1b ? in.get<std::uint32_t>() : in.get<std::uintptr_t>();
  if (begin == 0 || address < begin)
    return {};
  if (address >= begin + size)
    return {call_frame_rule::base::none, 0, 0};
  if (common.has_augmentation_data)
    in.skip(in.uleb());
  interpreter machine(common.factors, begin, address);
  machine.run(reader(common.instructions), common.end);
  machine.set_initial();
  machine.run(in, end);
  return to_rule(machine.now());
}

#else

call_frame_rule read_call_frame_rule(std::uintptr_t) noexcept { return {}; }

#endif

} // namespace asyncrt::detail
