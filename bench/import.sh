#!/usr/bin/env bash
# Measures the import of an old register, its check before included, against its limit: PostgreSQL taking in the same
# events by COPY into a table like the journal, in the same run. Only the ratios mean something. See bench/README.md.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
require postgresql-client curl gawk -- psql curl awk

ROWS=${ROWS:-1000000}
WIDTH=${WIDTH:-0}       # bytes of a column in each row that nobody takes; makes the file as large as is wanted
COMPARE=${COMPARE:-yes} # no: without the limit, to look at the memory alone

say "a file of $ROWS rows"
awk -v rows="$ROWS" -v width="$WIDTH" 'BEGIN {
    while (length(wide) < width) wide = wide "x"
    print "登録番号,氏名,フリガナ,備考,住所,生年月日,登録年月日,登録都道府県,証交付年月日,証有効期間満了日\r"
    for (i = 0; i < rows; i++)
        printf "%02d%06d,見本　花子%d,ミホン　ハナコ,%s,見本市東一丁目2番3号,昭和50年%d月3日,2008-05-20,%02d,2022-06-15,令和9年6月14日\r\n",
            1 + i / 900000, 1 + i % 900000, i, wide, 1 + i % 12, 1 + i / 900000
}' >"$work/register.csv"
bytes=$(stat -c %s "$work/register.csv")

JAVA_OPTIONS=${JAVA_OPTIONS:-} start_registry "$work/data" --registry.demo=false
operator="Authorization: Bearer $(token operator)"
text() { grep -o "\"$1\":\"[^\"]*\"" | head -1 | cut -d'"' -f4; }
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

echo "$(conditions) ${JAVA_OPTIONS:-}, $ROWS rows, $bytes bytes"
echo
echo "| handed in, s | checked, s | recorded, s | COPY of the events, s | ratio of COPY to check and recording | largest resident MB |"
echo "|--:|--:|--:|--:|--:|--:|"
echo "| $handed_in | $checked | $ran | $limit | **$ratio** | $peak |"
