#!/usr/bin/env bash
# Reads every public topic from beginning to end with kcat: key, headers and value as it prints them.
#
# Usage: read-topics.sh BOOTSTRAP [PREFIX]
# Prints a line for each topic: name, records, kills. Ends with 1 if a record has not the key and headers that it must have.
set -euo pipefail
bootstrap=$1
prefix=${2:-wire.}

read_topic() {
  kcat -C -b "$bootstrap" -t "$prefix$1" -X isolation.level=read_committed -o beginning -e -q -f '%k\t%h\t%s\n'
}

count() {
  local topic=$1 type=$2 records kills
  records=$(read_topic "$topic" | awk -F '\t' -v type="$type" -v topic="$prefix$topic" '
    $1 == "" && type != "rejected" { print topic ": a record without a key" > "/dev/stderr"; exit 1 }
    $2 !~ "(^|,)ce_specversion=1.0(,|$)" || $2 !~ "(^|,)ce_id=[^,]" || $2 !~ "(^|,)ce_source=/" ||
    $2 !~ "(^|,)ce_type=io.tensionwire." type ".v1(,|$)" || $2 !~ "(^|,)ce_time=[0-9]" || $2 !~ "(^|,)content-type=application/" {
      print topic ": headers " $2 > "/dev/stderr"; exit 1
    }
    { records++ }
    END { print records + 0 }')
  kills=$(read_topic "$topic" | grep -c '"status":"canceled"' || true)
  echo "$prefix$topic $records records, $kills kills"
}

count stories.raw story
count stories.enriched enriched-story
count tension.index tension-point
count tension.alerts alert
count stories.rejected rejected
count ingest.positions position
