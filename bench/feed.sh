#!/usr/bin/env bash
# Measures the feed of the built registry: pulling it, beside PostgreSQL handing out the same events by COPY; and a writer
# beside readers of streams and webhooks, beside the same writer alone. Only the ratios mean something. Needs wrk, psql
# and curl; see bench/README.md.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
require wrk postgresql-client curl -- wrk psql curl

export READERS=${READERS:-100}            # streams
export WEBHOOKS=${WEBHOOKS:-50}
export RATE=${RATE:-1000}                 # commands offered a second
export SECONDS_EACH=${SECONDS_EACH:-20}   # of writing alone, and of writing beside readers
export DRAIN_SECONDS=${DRAIN_SECONDS:-60} # in which the rest may come
export ROUNDS=${ROUNDS:-3}
WARM_UP_SECONDS=${WARM_UP_SECONDS:-60}    # of registering people, who are the journal then

# The endpoints of the webhooks lie on this machine, and do without TLS.
start_registry "$work/data" --registry.demo=false --registry.webhooks.allow-http=true --registry.webhooks.allow-private-addresses=true
export BASE=$base

load() { wrk --threads 2 --connections 16 --duration "$1s" --timeout 20s --script "bench/load/$2.lua" "$BASE" | grep Requests/sec >&2; }

say "warming up at $BASE"
OFFICER_TOKEN=$(token officer-01)
SUBSCRIBER_TOKEN=$(token subscriber)
export OFFICER_TOKEN SUBSCRIBER_TOKEN TOKENS=$work/tokens
{ echo "01 $OFFICER_TOKEN"; echo "02 $(token officer-02)"; } >"$TOKENS"
export FIRST_PREFECTURE=1
load "$WARM_UP_SECONDS" register
PEOPLE=$(sql -c "select count(*) - 16 from journal_event where entry_id like '01%' and entry_sequence = 0")
export PEOPLE
load "$((WARM_UP_SECONDS / 2))" particulars
settle

echo "$(conditions), $(sql -c 'select count(*) from journal_event') events, $READERS streams, $WEBHOOKS webhooks, $RATE a second offered, $ROUNDS rounds of $SECONDS_EACH s"
echo
export JDBC_URL="jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE?user=$PGUSER&password=$PGPASSWORD"
# The JDK's small server would else close connections that the webhooks go on to use.
"$java" -XX:+UseParallelGC -Dsun.net.httpserver.nodelay=true -Dsun.net.httpserver.maxIdleConnections=10000 \
    -cp "$registry_jar" -Dloader.path="$bench_jar" \
    -Dloader.main=jp.shunin.registry.bench.feed.FeedBenchmark org.springframework.boot.loader.launch.PropertiesLauncher &
other_pids=$!
wait "$other_pids" || fail "$(tail -20 "$work/registry.log")"
other_pids=
grep -e ' WARN ' -e ' ERROR ' "$work/registry.log" | tail -5 >&2 || true
