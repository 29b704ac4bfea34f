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
MORE_PEOPLE=${MORE_PEOPLE:-750000}
BATCH=${BATCH:-1000000}       # numbers in a batch
WRK_THREADS=2

# Each thread of wrk is an officer of the prefecture that it asks about; the tokens are good for an hour.
sign_in() {
    local prefecture
    for prefecture in $(seq -w 47); do
        echo "$prefecture $(token "officer-$prefecture")"
    done >"$work/tokens"
    export TOKENS=$work/tokens
    officer="Authorization: Bearer $(token officer-01)"
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
    lines_per_second "/api/v1/standings:batch?on=2026-11-21" \
        --header "$officer" --header 'Content-Type: application/x-ndjson' --header 'Expect:' --data-binary "@$work/numbers"
}

# Each run numbers its rows from where the one before has ended, which only the table knows: see free_prefecture.
inserts() { # rows a second
    local run; run=$(sql -c "select coalesce(max(entry_id::bigint) / 10000000 - 10, 0) + 1 from bench_event")
    pgbench --no-vacuum --protocol prepared --client "$WRITERS" --jobs 1 --time "$1" --file bench/load/insert.sql \
        --define n=0 --define run="$run" --define payload="$payload" --define metadata="$metadata" 2>"$work/pgbench.txt" \
        | awk '/^tps/ { print $3 }'
}

# Prefectures without people, as many as there are threads that register. Asked anew each time: a shell's count would be
# lost with the subshell that raised it.
free_prefecture() {
    sql -c "select min(first) from generate_series(3, 46 - $WRK_THREADS, $WRK_THREADS) as first
            where not exists (select from standing where registration_number >= lpad(first::text, 2, '0')
                and registration_number < lpad((first + $WRK_THREADS)::text, 2, '0'))"
}
registrations() { # each run in prefectures of its own
    FIRST_PREFECTURE=$(free_prefecture)
    [ -n "$FIRST_PREFECTURE" ] || fail "There are no more prefectures without people: fewer ROUNDS"
    export FIRST_PREFECTURE
    requests register "$WRITERS" "$1"
}

standings() { FIRST_PREFECTURE=$1 PEOPLE=$2 PATH_FORMAT='/api/v1/care-managers/%02d%06d/standing?on=2026-11-21' requests get "$READERS" "$3"; }
publics() { FIRST_PREFECTURE=$1 PEOPLE=$2 PATH_FORMAT='/api/v1/public/standing/%02d%06d?on=2026-11-21' requests get "$READERS" "$3"; }
# constants <prefecture> <people> <seconds> [/api: for whoever has a token, as the standing]
constants() { FIRST_PREFECTURE=$1 PEOPLE=$2 PATH_FORMAT="${4:-}/bench/constant/$size?no=%02d%06d" requests get "$READERS" "$3"; }
changes() { FIRST_PREFECTURE=$1 PEOPLE=$2 requests particulars "$WRITERS" "$3"; }

# row <what> <aim> <file of "measured limit" lines>
row() {
    local ratios; ratios=$(awk '{ printf "%.2f\n", $1 / $2 }' "$3" | sort -n)
    printf '| %s | %.0f | %.0f | **%.2f** | %s to %s | %s |\n' "$1" \
        "$(awk '{ print $1 }' "$3" | median)" "$(awk '{ print $2 }' "$3" | median)" "$(median <<<"$ratios")" \
        "$(head -1 <<<"$ratios")" "$(tail -1 <<<"$ratios")" "$2"
}

# measure <label> <prefecture> <people in it>
measure() {
    local label=$1 prefecture=$2 people=$3 round limit limit99
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
        limit=$(inserts "$ROUND_SECONDS")
        registered=$(registrations "$ROUND_SECONDS")
        echo "$registered $limit" >>"$work/register.rounds"
        echo "$(changes "$prefecture" "$people" "$ROUND_SECONDS") $limit" >>"$work/change.rounds"
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

start_registry "$work/data" --registry.demo=false --registry.public-rate-limit.at-once=1000000 --registry.public-rate-limit.per-second=1000000
sign_in
say "warming up at $base"
FIRST_PREFECTURE=1 requests register "$WRITERS" "$WARM_UP_SECONDS" >&2
people=$(sql -c "select count(*) - $WRITERS from journal_event where entry_id like '01%' and entry_sequence = 0")
FIRST_PREFECTURE=1 ALLOW_REFUSALS=yes requests cards "$WRITERS" "$((WARM_UP_SECONDS / 2))" >&2
size=$(curl -sSf -H "$officer" "$base/api/v1/care-managers/01000002/standing?on=2026-11-21" | wc -c)
payload=$(sql -c "select payload from journal_event where entry_id = '01000002' and entry_sequence = 0")
metadata=$(sql -c "select metadata from journal_event where entry_id = '01000002' and entry_sequence = 0")
sql -f bench/load/insert-table.sql
changes 1 "$people" "$((WARM_UP_SECONDS / 4))" >&2
standings 1 "$people" "$((WARM_UP_SECONDS / 4))" >&2
publics 1 "$people" "$((WARM_UP_SECONDS / 4))" >&2
constants 1 "$people" "$((WARM_UP_SECONDS / 4))" /api >&2
constants 1 "$people" "$((WARM_UP_SECONDS / 4))" >&2
settle

count() { sql -c "select count(*) filter (where entry_sequence = 0) || ' people, ' || count(*) || ' events' from journal_event"; }
few=$(count)
measure "$few" 1 "$people" >"$work/table.md"
if [ "$MORE_PEOPLE" -gt 0 ]; then
    say "adding $MORE_PEOPLE people"
    sign_in
    sql -v people="$MORE_PEOPLE" -f bench/load/more-people.sql
    settle
    measure "$(count)" 47 "$MORE_PEOPLE" >>"$work/table.md"
fi

echo "$(conditions), $READERS readers, $WRITERS writers, $ROUNDS rounds of $ROUND_SECONDS s, a standing of $size bytes"
echo
echo "| Request, size of the register | a second | limit a second | ratio (median) | rounds | aim |"
echo "|---|--:|--:|--:|--:|--:|"
cat "$work/table.md"
