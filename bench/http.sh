#!/usr/bin/env bash
# Measures the built registry over HTTP on loopback, each kind of request beside its own limit, in interleaved rounds:
# a standing beside a constant body of the same size from the same server, a command beside its row inserted by pgbench
# into the same PostgreSQL. Only the ratios mean something. Needs wrk, psql, pgbench and curl; see bench/README.md.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
require wrk postgresql-contrib curl -- wrk psql pgbench curl

ROUNDS=${ROUNDS:-3}           # of each kind; the median counts
ROUND_SECONDS=${ROUND_SECONDS:-8}
WARM_UP_SECONDS=${WARM_UP_SECONDS:-40}
READERS=${READERS:-64}        # connections that ask
WRITERS=${WRITERS:-16}        # connections that send commands, and clients of pgbench
PEOPLE_LATER=${PEOPLE_LATER:-750000} # in the register of the second series; 0 for one series only
BATCH=${BATCH:-1000000}       # numbers in a batch
WRK_THREADS=2

serve() { # <data folder>
    start_registry "$1" --registry.demo=false --registry.public-rate-limit.at-once=1000000 --registry.public-rate-limit.per-second=1000000
    sign_in
}

# Each thread of wrk is an officer of the prefecture that it asks about; the tokens are good for an hour.
sign_in() {
    local prefecture
    for prefecture in $(seq -w 47); do
        echo "$prefecture $(token "officer-$prefecture")"
    done >"$work/tokens"
    export TOKENS=$work/tokens
    officer="Authorization: Bearer $(token officer-13)"
}

# requests <script> <connections> <seconds>: requests a second
requests() {
    wrk --threads "$WRK_THREADS" --connections "$2" --duration "${3}s" --timeout 20s --latency --script "bench/load/$1.lua" "$base" >"$work/wrk.txt"
    if [ "${ALLOW_REFUSALS:-}" = "" ] && grep -q -e 'Non-2xx' -e 'Socket errors' "$work/wrk.txt"; then
        fail "$1: $(cat "$work/wrk.txt")"
    fi
    awk '/Requests\/sec/ { print $2 }' "$work/wrk.txt"
}

# Microseconds within which 99 of 100 of the last requests were answered.
p99() { awk '/ 99%/ { n = $2 + 0; print $2 ~ /us$/ ? n : $2 ~ /ms$/ ? n * 1000 : n * 1000000 }' "$work/wrk.txt"; }

# lines_per_second <address> [option of curl...]
lines_per_second() {
    local address=$1; shift
    curl -sSf -o /dev/null -w '%{time_total}\n' "$@" "$base$address" | awk -v lines="$BATCH" '{ print lines / $1 }'
}
constant_lines() { lines_per_second "/bench/constant-lines/$((size + 1))/$BATCH"; }
batches() { # <prefecture> <people in it>
    awk -v n="$BATCH" -v prefecture="$1" -v people="$2" \
        'BEGIN { srand(1); for (i = 0; i < n; i++) printf "%02d%06d\n", prefecture, 2 + int(rand() * (people - 1)) }' >"$work/numbers"
    lines_per_second "/api/v1/standings:batch?on=$DAY" \
        --header "$officer" --header 'Content-Type: application/x-ndjson' --header 'Expect:' --data-binary "@$work/numbers"
}

# Each run numbers its rows from where the one before has ended. It asks the table: what a subshell counts is lost with it.
inserts() { # rows a second
    local run; run=$(sql -c "select coalesce(max(entry_id::bigint) / 10000000 - 10, 0) + 1 from bench_event")
    pgbench --no-vacuum --protocol prepared --client "$WRITERS" --jobs 1 --time "$1" --file bench/load/insert.sql \
        --define n=0 --define run="$run" --define payload="$payload" --define metadata="$metadata" 2>"$work/pgbench.txt" \
        | awk '/^tps/ { print $3 }'
}

# The highest serial in the prefectures in which is registered, one for each thread.
last_serial() {
    sql -c "select coalesce(max(substr(registration_number, 3)::int), 0) from standing
            where registration_number between '01' and lpad($((WRK_THREADS + 1))::text, 2, '0')"
}
registrations() { FIRST_PREFECTURE=1 AFTER=$(last_serial) requests register "$WRITERS" "$1"; }

standings() { FIRST_PREFECTURE=$1 PEOPLE=$2 PATH_FORMAT="/api/v1/care-managers/%02d%06d/standing?on=$DAY" requests get "$READERS" "$3"; }
publics() { FIRST_PREFECTURE=$1 PEOPLE=$2 PATH_FORMAT="/api/v1/public/standing/%02d%06d?on=$DAY" requests get "$READERS" "$3"; }
# constants <prefecture> <people> <seconds> [/api: for whoever has a token, as the standing]
constants() { FIRST_PREFECTURE=$1 PEOPLE=$2 PATH_FORMAT="${4:-}/bench/constant/$size?no=%02d%06d" requests get "$READERS" "$3"; }
# changes <people> <serial after which they come> <seconds>
changes() { FIRST_PREFECTURE=1 PEOPLE=$1 AFTER=$2 requests particulars "$WRITERS" "$3"; }

# row <what> <aim> <file of "measured limit" lines>
row() {
    local ratios; ratios=$(awk '{ printf "%.2f\n", $1 / $2 }' "$3" | sort -n)
    printf '| %s | %.0f | %.0f | **%.2f** | %s to %s | %s |\n' "$1" \
        "$(awk '{ print $1 }' "$3" | median)" "$(awk '{ print $2 }' "$3" | median)" "$(median <<<"$ratios")" \
        "$(head -1 <<<"$ratios")" "$(tail -1 <<<"$ratios")" "$2"
}

# measure <prefecture> <people in it> <people in the first prefecture who are changed> <serial after which they come>
measure() {
    local prefecture=$1 people=$2 label size round limit limit99
    label=$(count)
    size=$(size_of_standings "$prefecture" "$people")
    rm -f "$work"/*.rounds
    for round in $(seq "$ROUNDS"); do
        limit=$(constants "$prefecture" "$people" "$ROUND_SECONDS" /api)
        limit99=$(p99)
        asked=$(standings "$prefecture" "$people" "$ROUND_SECONDS")
        echo "$(p99) $limit99" >>"$work/p99.rounds"
        echo "$asked $limit" >>"$work/standing.rounds"
        limit=$(constants "$prefecture" "$people" "$ROUND_SECONDS")
        echo "$asked $limit" >>"$work/open.rounds"
        echo "$(publics "$prefecture" "$people" "$ROUND_SECONDS") $limit" >>"$work/public.rounds"
        limit=$(constant_lines)
        echo "$(batches "$prefecture" "$people") $limit" >>"$work/batch.rounds"
        commands "$3" "$4"
        say "$label, round $round: $(tail -qn1 "$work"/{standing,open,p99,public,batch,register,change}.rounds | tr '\n' ';')"
    done
    row "standing, $label" 0.90 "$work/standing.rounds"
    row "standing beside a body that is open to all, $label" "" "$work/open.rounds"
    row "99 of 100 standings within µs, $label" "at most 1.50" "$work/p99.rounds"
    row "lines of a batch of $BATCH, $label" 0.50 "$work/batch.rounds"
    row "public standing, $label" "" "$work/public.rounds"
    row "register a person, $label" 0.35 "$work/register.rounds"
    row "change particulars, $label" 0.35 "$work/change.rounds"
}

# commands <people who are changed> <serial after which they come>: one round beside its limit
commands() {
    local limit registered
    limit=$(inserts "$ROUND_SECONDS")
    registered=$(registrations "$ROUND_SECONDS")
    echo "$registered $limit" >>"$work/register.rounds"
    echo "$(changes "$1" "$2" "$ROUND_SECONDS") $limit" >>"$work/change.rounds"
}
# Bytes of a standing on the average of a hundred people.
size_of_standings() {
    seq -f "%06.0f" 2 $((($2 - 2) / 100 + 1)) "$2" | head -100 | while read -r serial; do
        curl -sSf -H "$officer" "$base$(printf '/api/v1/care-managers/%02d%s/standing?on=%s' "$1" "$serial" "$DAY")" | wc -c
    done | awk '{ sum += $1 } END { printf "%.0f", sum / NR }'
}

count() { sql -c "select count(*) filter (where entry_sequence = 0) || ' people, ' || count(*) || ' events' from journal_event"; }

# warm_up <serial after which people are registered>: sets people, how many they are
warm_up() {
    say "warming up at $base"
    FIRST_PREFECTURE=1 AFTER=$1 requests register "$WRITERS" "$WARM_UP_SECONDS" >&2
    people=$(sql -c "select count(*) - $WRITERS from standing where registration_number between '01' || lpad(($1 + 1)::text, 6, '0') and '02'")
    FIRST_PREFECTURE=1 AFTER=$1 ALLOW_REFUSALS=yes requests cards "$WRITERS" "$((WARM_UP_SECONDS / 2))" >&2
    changes "$people" "$1" "$((WARM_UP_SECONDS / 4))" >&2
}

# warm_up_questions <prefecture> <people in it>
warm_up_questions() {
    standings "$1" "$2" "$((WARM_UP_SECONDS / 4))" >&2
    publics "$1" "$2" "$((WARM_UP_SECONDS / 4))" >&2
    constants "$1" "$2" "$((WARM_UP_SECONDS / 4))" /api >&2
    constants "$1" "$2" "$((WARM_UP_SECONDS / 4))" >&2
    settle
}

[ "$PEOPLE_LATER" -eq 0 ] || fill_register "$PEOPLE_LATER"
size=600 # of the constant body, until it is known

serve "$work/data"
warm_up 0
warm_up_questions 1 "$people"
payload=$(sql -c "select payload from journal_event where entry_id = '01000002' and entry_sequence = 0")
metadata=$(sql -c "select metadata from journal_event where entry_id = '01000002' and entry_sequence = 0")
sql -f bench/load/insert-table.sql
measure 1 "$people" "$people" 0 >"$work/table.md"

if [ "$PEOPLE_LATER" -gt 0 ]; then
    stop_registry
    serve "$FULL"
    until grep -q 'are answered from memory' "$work/registry.log"; do sleep 0.2; done
    sql -c 'drop table if exists bench_event' -f bench/load/insert-table.sql
    before=$(last_serial)
    tokyo=$(sql -c "select max(substr(registration_number, 3)::int) from standing where registration_number like '13%'")
    warm_up "$before"
    warm_up_questions 13 "$tokyo"
    measure 13 "$tokyo" "$people" "$before" >>"$work/table.md"
    sql -c 'drop table bench_event'
fi

echo "$(conditions), $READERS readers, $WRITERS writers, $ROUNDS rounds of $ROUND_SECONDS s"
echo
echo "| Request, size of the register | a second | limit a second | ratio (median) | rounds | aim |"
echo "|---|--:|--:|--:|--:|--:|"
cat "$work/table.md"
