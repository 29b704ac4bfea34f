#!/usr/bin/env bash
# Measures folding, decoding and answering for one entry with JMH, as ratios; see bench/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -B -ntp -q -pl bench -am -DskipTests -Pjmh package
