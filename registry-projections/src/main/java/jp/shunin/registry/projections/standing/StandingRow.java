package jp.shunin.registry.projections.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.projections.standing.kept.KeptStandings;
import org.jspecify.annotations.Nullable;

/**
 * What the table holds of a person.
 *
 * @param spans the days of each stretch as PostgreSQL writes an array of ranges
 * @param standings what holds in each stretch
 */
@SuppressWarnings("ArrayRecordComponent")
record StandingRow(String number, long version, String spans, byte[] standings) {

    static StandingRow of(RegisterEntry entry, CardEnds ends) {
        List<Stretch> stretches = StandingTimeline.of(entry, ends).stretches();
        return new StandingRow(
                entry.number().value(),
                entry.version(),
                stretches.stream().map(StandingRow::span).collect(Collectors.joining(",", "{", "}")),
                KeptStandings.write(stretches.stream().map(Stretch::standing).toList()));
    }

    private static String span(Stretch stretch) {
        return "\"[" + bound(stretch.from()) + "," + bound(stretch.through()) + "]\"";
    }

    private static String bound(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
