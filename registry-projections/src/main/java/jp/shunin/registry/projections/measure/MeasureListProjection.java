package jp.shunin.registry.projections.measure;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureDeclared;
import jp.shunin.registry.journal.EntryEvent;
import jp.shunin.registry.journal.WrittenAlong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists the measures, in the transaction that declares them: that happens seldom. */
public final class MeasureListProjection implements WrittenAlong<SpecialMeasureDeclared> {

    private final JdbcClient jdbc;

    public MeasureListProjection(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public List<SpecialMeasureDeclared> rows(List<EntryEvent> events, int appended) {
        return events.subList(events.size() - appended, events.size()).stream()
                .map(EntryEvent::event)
                .filter(SpecialMeasureDeclared.class::isInstance)
                .map(SpecialMeasureDeclared.class::cast)
                .toList();
    }

    @Override
    public void write(List<SpecialMeasureDeclared> rows) {
        rows.forEach(declared -> jdbc.sql(
                        "insert into special_measure (measure_id, prefecture) values (?, ?) on conflict do nothing")
                .param(declared.measureId().value())
                .param(declared.terms().prefecture().code())
                .update());
    }
}
