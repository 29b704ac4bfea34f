package jp.shunin.registry.api.command;

import java.util.Optional;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.SpecialMeasures;
import jp.shunin.registry.projections.measure.MeasureReader;

/** The special measures as the journal has them. */
final class JournaledMeasures implements SpecialMeasures {

    private final MeasureReader measures;

    JournaledMeasures(MeasureReader measures) {
        this.measures = measures;
    }

    @Override
    public Optional<Measure> find(MeasureId measureId) {
        return measures.measure(measureId);
    }
}
