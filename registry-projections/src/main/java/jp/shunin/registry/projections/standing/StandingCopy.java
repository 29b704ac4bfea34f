package jp.shunin.registry.projections.standing;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.journal.BinaryRows;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the standings of very many new entries by COPY, in the transaction that appends their events in bulk. */
public final class StandingCopy {

    private static final int COLUMNS = 4;
    private static final String COPY =
            "copy standing (registration_number, version, spans, standings) from stdin (format binary)";

    private final JdbcTemplate jdbc;
    private final CardEnds ends;

    /** @param ends which ends of cards hold */
    public StandingCopy(DataSource dataSource, CardEnds ends) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.ends = ends;
    }

    /** Writes the stretches of entries that had no standing before. */
    public void write(List<RegisterEntry> entries) {
        BinaryRows rows = new BinaryRows();
        for (RegisterEntry entry : entries) {
            List<Stretch> stretches = StandingTimeline.of(entry, ends).stretches();
            rows.row(COLUMNS)
                    .text(entry.number().value())
                    .bigint(entry.version())
                    .dateRanges(stretches.stream().map(StandingCopy::span).toList())
                    .texts(stretches.stream()
                            .map(stretch -> StandingJson.write(stretch.standing()))
                            .toList());
        }
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            rows.into(connection, COPY);
            return entries.size();
        });
    }

    private static byte[] span(Stretch stretch) {
        return BinaryRows.dateRange(stretch.from(), stretch.through());
    }
}
