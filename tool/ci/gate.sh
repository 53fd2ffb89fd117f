#!/bin/sh
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# What the CI files call: gate.sh BUILD [NAME:FILE...]. Analyses the project whose compilation database is in BUILD, writes
# the reports, and fails for what is new. COROLINT names the program, COROLINT_BASELINE the baseline, COROLINT_BASE the
# revision since which only changes count, COROLINT_OPTIONS more options; a baseline that is not there is none.

set -eu
build=$1
shift
baseline=${COROLINT_BASELINE:-corolint-baseline.json}
for report in "$@"; do
  set -- "$@" "--format=$report"
  shift
done
[ ! -f "$baseline" ] || set -- "$@" "--baseline=$baseline"
[ -z "${COROLINT_BASE:-}" ] || set -- "$@" "--diff=$COROLINT_BASE"
exec "${COROLINT:-corolint}" -p "$build" --format=text ${COROLINT_OPTIONS:-} "$@"
