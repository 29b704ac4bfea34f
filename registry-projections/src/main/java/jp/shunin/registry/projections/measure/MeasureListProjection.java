package jp.shunin.registry.projections.measure;

import javax.sql.DataSource;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureDeclared;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists the measures, in the transaction that declares them: that happens seldom. */
@ProcessingGroup(MeasureListProjection.PROCESSING_GROUP)
public final class MeasureListProjection {

    /** The name of its processing group, which must run in the thread and transaction of the command. */
    public static final String PROCESSING_GROUP = "measure-list";

    private final JdbcClient jdbc;

    public MeasureListProjection(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @EventHandler
    void on(SpecialMeasureDeclared declared) {
        keep(declared);
    }

    /** Lists a measure that was declared, within the transaction of the caller. */
    public void keep(SpecialMeasureDeclared declared) {
        jdbc.sql("insert into special_measure (measure_id, prefecture) values (?, ?) on conflict do nothing")
                .param(declared.measureId().value())
                .param(declared.terms().prefecture().code())
                .update();
    }
}
