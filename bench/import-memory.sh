#!/usr/bin/env bash
# Measures how much memory the check of an old register takes, for a small and for a large file: it should be the same.
# The files are made while they are handed in and never lie on the disk by themselves. See bench/README.md.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
require postgresql-client curl gawk -- psql curl awk

SIZES=${SIZES:-"100 3000"} # MB of each file; or the path of one, CSV or Excel
HEAP=${HEAP:-256m}
JAVA_OPTIONS="$as_the_readme_says -Xmx$HEAP -Xlog:gc:file=$work/gc.log"

# rows <MB>: rows of 150 bytes, each with a number of its own, of one prefecture after the other.
rows() {
    awk -v bytes="$(($1 * 1000000))" 'BEGIN {
        print "登録番号,氏名,フリガナ,住所,生年月日,登録年月日,登録都道府県,証交付年月日,証有効期間満了日\r"
        for (i = 0; bytes > 0; i++) {
            row = sprintf("%02d%06d,見本　花子%d,ミホン　ハナコ,見本市東一丁目2番3号,昭和50年%d月3日,2008-05-20,%02d,2022-06-15,令和9年6月14日\r",
                1 + i / 900000, 1 + i % 900000, i, 1 + i % 12, 1 + i / 900000)
            bytes -= 149
            print row
        }
    }'
}
file() { if [ -f "$1" ]; then cat "$1"; else rows "$1"; fi; }
text() { grep -o "\"$1\":\"\?[^\",}]*" | head -1 | sed 's/.*://; s/"//'; }
import_state() { curl -sSf -H "$operator" "$base/api/v1/imports/$import"; }
# The most of the heap that was in use after a collection, and before one, in MB.
heap() { grep -o '[0-9]*M->[0-9]*M' "$work/gc.log" | awk -F'[M>-]+' '{ if ($1 > before) before = $1; if ($2 > after) after = $2 } END { print after + 0, before + 0 }'; }

echo "$(conditions) $as_the_readme_says -Xmx$HEAP"
echo
echo "| bytes | rows | handed in, s | checked, s | errors | heap after a collection, at most MB | heap in use, at most MB | resident, at most MB |"
echo "|--:|--:|--:|--:|--:|--:|--:|--:|"
for size in $SIZES; do
    rm -f "$work/gc.log"
    start_registry "$work/data" --registry.demo=false
    operator="Authorization: Bearer $(token operator)"
    say "hand in $size"
    begun=$(now)
    import=$(file "$size" | curl -sSf -H "$operator" -H 'Content-Type: application/octet-stream' -T - -X POST \
        "$base/api/v1/imports?fileName=register" | text importId)
    handed_in=$(since "$begun")
    say "check"
    begun=$(now)
    while [ "$(import_state | text state)" = CHECKING ]; do operator="Authorization: Bearer $(token operator)"; sleep 1; done
    checked=$(since "$begun")
    [ "$(import_state | text state)" = CHECKED ] || fail "$(import_state)"
    read -r after before <<<"$(heap)"
    peak=$(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$registry_pid/status")
    echo "| $(sql -c 'select bytes from import') | $(sql -c 'select checked_rows from import') | $handed_in | $checked | $(sql -c 'select errors from import') | $after | $before | $peak |"
    stop_registry
    rm -rf "$work/data"
done
