#!/usr/bin/env bash
# Measures the import of an old register, its check before included, against its limit: PostgreSQL taking in the same
# events by COPY into a table like the journal, in the same run. Only the ratios mean something. See bench/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."

ROWS=${ROWS:-1000000}
WIDTH=${WIDTH:-0}       # bytes of a column in each row that nobody takes; makes the file as large as is wanted
COMPARE=${COMPARE:-yes} # no: without the limit, to look at the memory alone

fail() { echo "$*" >&2; exit 1; }
say() { echo "== $*" >&2; }

for program in psql curl awk; do
    command -v "$program" >/dev/null || fail "$program is missing: apt-get install postgresql-client curl gawk"
done
java=${JAVA:-$(ls -d /usr/lib/jvm/*25*/bin/java 2>/dev/null | head -1)}
[ -x "$java" ] || fail "JDK 25 is missing; or set JAVA to its java"
registry_jar=${REGISTRY_JAR:-$(ls registry-api/target/registry-api-*.jar 2>/dev/null | head -1)}
[ -n "$registry_jar" ] || fail "Build first: ./mvnw -q -DskipTests package"

work=$(mktemp -d)
registry_pid=
stop() {
    if [ -n "$registry_pid" ]; then
        kill "$registry_pid" 2>/dev/null || true
        wait "$registry_pid" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap stop EXIT

say "a file of $ROWS rows"
awk -v rows="$ROWS" -v width="$WIDTH" 'BEGIN {
    while (length(wide) < width) wide = wide "x"
    print "登録番号,氏名,フリガナ,備考,住所,生年月日,登録年月日,登録都道府県,証交付年月日,証有効期間満了日\r"
    for (i = 0; i < rows; i++)
        printf "%02d%06d,見本　花子%d,ミホン　ハナコ,%s,見本市東一丁目2番3号,昭和50年%d月3日,2008-05-20,%02d,2022-06-15,令和9年6月14日\r\n",
            1 + i / 900000, 1 + i % 900000, i, wide, 1 + i % 12, 1 + i / 900000
}' >"$work/register.csv"
bytes=$(stat -c %s "$work/register.csv")

"$java" ${JAVA_OPTIONS:-} -jar "$registry_jar" \
    --registry.demo=false --registry.data-dir="$work/data" --server.port=0 >"$work/registry.log" 2>&1 &
registry_pid=$!
until base=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/registry.log") && curl -sf "$base/actuator/health" >/dev/null; do
    kill -0 "$registry_pid" 2>/dev/null || fail "The registry did not start: $(tail -20 "$work/registry.log")"
    sleep 0.2
done
export PGHOST=127.0.0.1 PGUSER=registry PGDATABASE=postgres
PGPORT=$(sed -n 4p "$work/data/postgres/postmaster.pid") PGPASSWORD=$(cat "$work/data/postgres.password")
export PGPORT PGPASSWORD

sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }
operator="Authorization: Bearer $(curl -sSf "$base/oauth2/token" -u operator:demo -d grant_type=client_credentials |
    sed 's/.*"access_token":"\([^"]*\)".*/\1/')"
text() { grep -o "\"$1\":\"[^\"]*\"" | head -1 | cut -d'"' -f4; }
now() { date +%s.%N; }
since() { awk -v begun="$1" -v ended="$(now)" 'BEGIN { printf "%.1f", ended - begun }'; }
state() { curl -sSf -H "$operator" "$base/api/v1/imports/$import" | text state; }
# What follows the journal is halted: its segments are claimed by somebody who does not run.
sql -c "update processor_token set owner = 'bench', claimed_at = '2999-01-01T00:00:00Z' where processor_name = 'read-models'"

say "hand in $bytes bytes"
begun=$(now)
import=$(curl -sSf -H "$operator" -H 'Content-Type: text/csv' -T "$work/register.csv" -X POST \
    "$base/api/v1/imports?fileName=register.csv&encoding=UTF-8" | text importId)
handed_in=$(since "$begun")
begun=$(now)
while [ "$(state)" = CHECKING ]; do sleep 0.2; done
[ "$(state)" = CHECKED ] || fail "$(curl -sS -H "$operator" "$base/api/v1/imports/$import")"
checked=$(since "$begun")
begun=$(now)
curl -sSf -H "$operator" -H 'Content-Type: application/json' -d '{"encoding": "UTF-8"}' "$base/api/v1/imports/$import/run" >/dev/null
while [ "$(state)" = RUNNING ]; do sleep 0.2; done
ran=$(since "$begun")
recorded=$(sql -c "select count(*) from journal_event where name = 'LegacyEntryMigrated'")
[ "$recorded" = "$ROWS" ] || fail "$recorded of $ROWS rows were recorded: $(curl -sS -H "$operator" "$base/api/v1/imports/$import")"
peak=$(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$registry_pid/status")

limit=- ratio=-
if [ "$COMPARE" = yes ]; then
    say "the same events by COPY"
    sql -c 'checkpoint' -c 'create table copied (like journal_event including all)' \
        -c 'create trigger copied_append_only before update or delete or truncate on copied for each statement execute function journal_refuse_change()'
    sql -c 'copy journal_event to stdout (format binary)' >"$work/events"
    begun=$(now)
    sql -c 'copy copied from stdin (format binary)' <"$work/events"
    limit=$(since "$begun")
    ratio=$(awk -v limit="$limit" -v taken="$checked $ran" 'BEGIN { split(taken, part, " "); printf "%.2f", limit / (part[1] + part[2]) }')
fi

echo "$(date -I), $(nproc) cores, $ROWS rows, $bytes bytes, $($java -version 2>&1 | sed -n 2p) ${JAVA_OPTIONS:-}"
echo
echo "| handed in, s | checked, s | recorded, s | COPY of the events, s | ratio of COPY to check and recording | largest resident MB |"
echo "|--:|--:|--:|--:|--:|--:|"
echo "| $handed_in | $checked | $ran | $limit | **$ratio** | $peak |"
