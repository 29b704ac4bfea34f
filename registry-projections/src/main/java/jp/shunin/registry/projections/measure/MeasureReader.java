package jp.shunin.registry.projections.measure;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalReader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the special measures: which there are from their table, all else from the journal. */
public final class MeasureReader {

    private static final String IDS = """
        select measure_id from special_measure
        where measure_id collate "C" > ? and (cast(? as text) is null or prefecture = ?)
        order by measure_id collate "C" limit ?
        """;

    private final JournalReader journal;
    private final JdbcClient jdbc;

    public MeasureReader(JournalReader journal, DataSource dataSource) {
        this.journal = journal;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The events of a measure, oldest first; empty if there is no such measure. */
    public List<JournalEntry> events(MeasureId id) {
        return journal.entry(id.value());
    }

    /** The measure as it stands now; empty if there is no such measure. */
    public Optional<Measure> measure(MeasureId id) {
        Measure measure = null;
        for (JournalEntry written : events(id)) {
            measure = Measure.evolve(measure, event(written), written.metadata().get(Measure.RECORDED_BY));
        }
        return Optional.ofNullable(measure);
    }

    /** The number of events of the measure; 0 if there is no such measure. */
    public long version(MeasureId id) {
        return journal.lastSequence(id.value()).orElse(-1) + 1;
    }

    /** The next ids in their order, at most so many; of one prefecture or of all. */
    public List<MeasureId> ids(@Nullable Prefecture prefecture, String after, int limit) {
        String code = prefecture == null ? null : prefecture.code();
        return jdbc.sql(IDS)
                .param(after)
                .param(code)
                .param(code)
                .param(limit)
                .query((row, _) -> new MeasureId(row.getString(1)))
                .list();
    }

    /** The event of a measure as the fold takes it. */
    public static SpecialMeasureEvent event(JournalEntry written) {
        if (!(written.event() instanceof SpecialMeasureEvent event)) {
            throw new IllegalStateException(written.name() + " is no event of a special measure");
        }
        return event;
    }
}
