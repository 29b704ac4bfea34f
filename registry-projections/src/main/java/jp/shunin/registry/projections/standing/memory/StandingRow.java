package jp.shunin.registry.projections.standing.memory;

import java.util.List;
import jp.shunin.registry.projections.standing.kept.KeptStanding;
import jp.shunin.registry.projections.standing.kept.KeptStandings;

/**
 * A row of the table of standings.
 *
 * @param version the number of events from which it was folded
 * @param changes the first days of all stretches but the first, which has none, counted from 1970-01-01
 * @param kept the standing of each stretch, as the table keeps it
 */
record StandingRow(int number, long version, List<Integer> changes, List<KeptStanding> kept) {

    StandingRow {
        if (changes.size() + 1 != kept.size()) {
            throw new IllegalArgumentException("the stretches of " + number + " are not one after the other");
        }
    }

    static StandingRow of(String number, long version, List<Integer> changes, byte[] standings) {
        return new StandingRow(Integer.parseInt(number), version, changes, KeptStandings.kept(standings));
    }
}
