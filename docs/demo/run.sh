#!/usr/bin/env bash
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# run.sh BUILD_DIR: corolint on the demo program, then the demo program itself. Ends with 0 only when
# the correct program is silent on both sides and the misuses are found at the lines where they fail.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD
build=$(cd "${1:?usage: run.sh BUILD_DIR}" && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

if [ -t 1 ]; then bold=$'\e[1m' plain=$'\e[0m'; else bold= plain=; fi
say() { printf '%s%s%s\n' "$bold" "$*" "$plain"; }

# The places "FILE:LINE [CHECK]" that a text has on lines of the given kind (warning, violation).
places() {
  sed -nE "s#^([^ :]+):([0-9]+)(:[0-9]+)?: $1: .*\[(async-[a-z-]+)[],].*#\1:\2 [\4]#p" | sort -u
}

analyse() { # VARIANT: shows the findings and keeps their places
  say "\$ corolint docs/demo/$1"
  "$build/bin/corolint" -p "$build" "docs/demo/$1" >"$out/findings" 2>"$out/log" && status=0 || status=$?
  if [ "$status" -gt 1 ]; then
    cat "$out/log" >&2
    exit "$status"
  fi
  sed -i "s#$root/##g" "$out/findings"
  cat "$out/findings"
  places warning <"$out/findings" >"$out/$1.found"
  [ -s "$out/$1.found" ] || echo "(nothing found)"
  echo
}

execute() { # VARIANT: shows what the program prints and keeps the places of its violations
  say "\$ demo-$1 stop_words.txt kitchen.txt river.txt station.txt"
  local texts=$root/docs/demo/texts
  (cd "$out" && "$build/bin/demo-$1" "$texts"/{stop_words,kitchen,river,station}.txt) >"$out/printed" 2>&1 || true
  sed -i "s#$root/##g" "$out/printed"
  cat "$out/printed"
  places violation <"$out/printed" >"$out/$1.failed"
  echo
}

say "1. The correct program"
analyse correct
execute correct
say "2. The same program with four misuses"
analyse misuse
execute misuse

say "3. Found before, failed after"
while read -r place; do
  found=no failed=no
  grep -qxF -- "$place" "$out/misuse.found" && found=yes
  grep -qxF -- "$place" "$out/misuse.failed" && failed=yes
  printf '  %-62s found: %-3s failed: %s\n' "$place" "$found" "$failed"
done < <(sort -u "$out/misuse.found" "$out/misuse.failed")

kinds=$(sed 's/.*\[//' "$out/misuse.found" | sort -u | wc -l)
if [ -s "$out/correct.found" ] || [ -s "$out/correct.failed" ] || [ "$kinds" -ne 4 ] ||
  ! cmp -s "$out/misuse.found" "$out/misuse.failed"; then
  say "The two sides do not agree."
  exit 1
fi
say "The lines agree; the correct program is silent on both sides."
