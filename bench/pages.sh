#!/usr/bin/env bash
# Measures the pages with a full register: the time within which 95 of 100 come to one who opens one after the other, and
# what a first visit transfers. Needs wrk, psql and curl; see bench/README.md.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
require wrk postgresql-client curl -- wrk psql curl

PEOPLE=${PEOPLE:-750000}
SECONDS_EACH=${SECONDS_EACH:-6}

fill_register "$PEOPLE"
start_registry "$FULL" --registry.demo=false --registry.public-rate-limit.at-once=1000000 --registry.public-rate-limit.per-second=1000000
until grep -q 'are answered from memory' "$work/registry.log"; do sleep 0.2; done
PEOPLE=$(sql -c "select max(substr(registration_number, 3)::int) from standing where registration_number like '13%'")
export PEOPLE

# Signs in as a browser does, by the form to which a page leads.
browse() { curl -sSfL -H 'Accept: text/html' --compressed -b "$work/cookies" -c "$work/cookies" "$@"; }
sign_in() {
    local form csrf
    rm -f "$work/cookies"
    touch "$work/cookies"
    form=$(browse "$base/")
    csrf=$(grep -o 'name="_csrf"[^>]*value="[^"]*"' <<<"$form" | head -1 | sed 's/.*value="\([^"]*\)"/\1/')
    browse -o "$work/page" --data-urlencode "username=$1" -d password=demo --data-urlencode "_csrf=$csrf" "$base/login"
    grep -q "$1" "$work/page" || fail "$1 could not sign in"
    COOKIE=$(awk '$6 == "JSESSIONID" { print "JSESSIONID=" $7 }' "$work/cookies" | tail -1)
    export COOKIE
}

# Bytes on the wire of a page with its styles and scripts, as at the first visit.
transferred() {
    local total part
    total=$(curl -sSf -H 'Accept-Encoding: gzip' -H 'Accept: text/html' -H "Cookie: $COOKIE" -w '%{size_download}' -o "$work/page.gz" "$base$1")
    while read -r part; do
        total=$((total + $(curl -sSf -H 'Accept-Encoding: gzip' -w '%{size_download}' -o /dev/null "$base$part")))
    done < <({ gunzip -c "$work/page.gz" 2>/dev/null || cat "$work/page.gz"; } | grep -oE '(href|src)="/[^"]*\.(css|js|svg|png|ico)[^"]*"' | cut -d'"' -f2 | sort -u)
    echo "$total"
}

# page <what> <path with %06d for a serial of Tokyo>
page() {
    local first=${2//%06d/000100} within pages failed
    PATH_FORMAT=$2 wrk --threads 1 --connections 1 --duration "${SECONDS_EACH}s" --timeout 20s --script bench/load/page.lua "$base" >"$work/wrk.txt"
    read -r within pages failed < <(awk '/^p95/ { print $2, $3, $4 }' "$work/wrk.txt")
    # Not everybody may do everything with everyone: 409 is a page as well. What else fails is told.
    echo "| $1 | $within | $pages | $failed | $(awk -v bytes="$(transferred "$first")" 'BEGIN { printf "%.0f", bytes / 1000 }') |"
}

pages() {
    sign_in officer-13
    page 'sign-in form' '/login'
    page 'public answer' "/check?number=13%06d&on=$DAY"
    page 'home' '/'
    page 'people, by the beginning of a number' '/people?number=13%06d'
    page 'people, by a name' '/people?name=%E4%BD%90%E8%97%A4'
    page 'a person' '/people/13%06d'
    page 'the form of a first card' '/people/13%06d/cards'
    page 'the form of a renewal' '/people/13%06d/card-renewals'
    page 'the form of a completion' '/people/13%06d/course-completions'
    page 'audit view' "/people/13%06d/audit?on=$DAY"
    page 'history as PDF' '/people/13%06d/documents/history'
    page 'training' '/training'
    page 'transfers' '/transfers?prefecture=13'
    page 'rosters' '/rosters'
    page 'roster of chiefs' "/rosters/chiefs?prefecture=13&on=$DAY"
    page 'roster of care managers' "/rosters/care-managers?prefecture=13&on=$DAY"
    page 'roster of completions' '/rosters/completions?prefecture=13'
    page 'lapsing in 6 months' '/rosters/lapsing?prefecture=13&months=6'
    page 'lapsing in 24 months' '/rosters/lapsing?prefecture=13&months=24'
    page 'lapsing in 60 months' '/rosters/lapsing?prefecture=13&months=60'
    page 'measures' '/measures'
    page 'the wizard of a measure' '/measures/new'
    sign_in operator
    page 'imports' '/imports'
    page 'subscriptions' '/subscriptions'
    page 'jobs and health' '/jobs'
}

say "warming up"
SECONDS_EACH=3 pages >&2
echo "$(conditions), $(sql -c 'select count(*) from standing') people, one client, $SECONDS_EACH s each"
echo
echo "| Page | 95 of 100 within, ms (aim 50) | opened | failed | first visit, KB (aim 200) |"
echo "|---|--:|--:|--:|--:|"
pages
