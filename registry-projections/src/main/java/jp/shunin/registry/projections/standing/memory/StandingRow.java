package jp.shunin.registry.projections.standing.memory;

import java.util.Arrays;
import java.util.List;

/**
 * A row of the table of standings.
 *
 * @param version the number of events from which it was folded
 * @param changes the first days of all stretches but the first, which has none, counted from 1970-01-01
 * @param standings the standing of each stretch, as the table keeps it
 */
record StandingRow(int number, long version, List<Integer> changes, List<String> standings) {

    StandingRow {
        if (changes.size() + 1 != standings.size()) {
            throw new IllegalArgumentException("the stretches of " + number + " are not one after the other");
        }
    }

    /** @param changes numbers with commas between, standings lines */
    static StandingRow of(String number, long version, String changes, String standings) {
        return new StandingRow(
                Integer.parseInt(number),
                version,
                changes.isEmpty()
                        ? List.of()
                        : Arrays.stream(changes.split(","))
                                .map(Integer::valueOf)
                                .toList(),
                Arrays.asList(standings.split("\n")));
    }
}
