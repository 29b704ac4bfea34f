#!/usr/bin/env bash
# Measures what a full register adds to a start and to the heap of a node, beside an empty one, in rounds that take turns.
# Needs psql, curl and a JDK; see bench/README.md.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
require postgresql-client curl -- psql curl

PEOPLE=${PEOPLE:-750000}
ROUNDS=${ROUNDS:-3}

fill_register "$PEOPLE"

# <data folder> <number> <status of the answer>: seconds from the launch to the first right answer
first_answer() {
    local begun; begun=$(now)
    start_registry "$1" --registry.demo=false
    until [ "$(curl -s -o "$work/answer" -w '%{http_code}' "$base/api/v1/public/standing/$2?on=$DAY")" = "$3" ]; do
        sleep 0.02
    done
    since "$begun"
}
held() { # bytes of the heap that are in use after the rubbish was taken out
    "$(dirname "$java")/jcmd" "$registry_pid" GC.class_histogram | awk '/^Total/ { print $3 }'
}
loaded() { # until all standings are in memory
    until grep -q 'are answered from memory' "$work/registry.log"; do sleep 0.2; done
}

JAVA_OPTIONS=${JAVA_OPTIONS--Xmx1500m}
for round in $(seq "$ROUNDS"); do
    for register in empty full; do
        case $register in
            empty) first_answer "$work/empty" 13000100 404 ;;
            full) first_answer "$FULL" 13000100 200 ;;
        esac >"$work/$register.seconds"
        loaded
        held >"$work/$register.held"
        stop_registry
    done
    paste "$work"/{empty,full}.{seconds,held} | tee -a "$work/rounds" >&2
done

column() { awk -v n="$1" '{ print $n }' "$work/rounds" | median; }
echo "$(conditions) $JAVA_OPTIONS, $ROUNDS rounds"
echo
echo "| | empty | $PEOPLE people | more | aim |"
echo "|---|--:|--:|--:|--:|"
awk -v few="$(column 1)" -v many="$(column 3)" 'BEGIN { printf "| first right answer, s | %.1f | %.1f | %.1f | 5 |\n", few, many, many - few }'
awk -v few="$(column 2)" -v many="$(column 4)" 'BEGIN { printf "| heap in use, MB | %.0f | %.0f | %.0f | 150 |\n", few / 1e6, many / 1e6, (many - few) / 1e6 }'
