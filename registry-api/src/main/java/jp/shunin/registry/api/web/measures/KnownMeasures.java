package jp.shunin.registry.api.web.measures;

import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.springframework.stereotype.Component;

/** Finds the measures of addresses. */
@Component
class KnownMeasures {

    private final MeasureReader measures;

    KnownMeasures(MeasureReader measures) {
        this.measures = measures;
    }

    /** An id that cannot be one is an unknown id. */
    MeasureId id(String text) {
        return MeasureId.parse(text).orElseThrow(() -> unknown(text));
    }

    Measure measure(MeasureId id) {
        return life(id).measure();
    }

    MeasureLife life(MeasureId id) {
        return MeasureLife.of(measures.events(id)).orElseThrow(() -> unknown(id));
    }

    private static RuntimeException unknown(Object id) {
        return Refusal.of(RefusalCode.MEASURE_UNKNOWN_TO_AMEND, id).asException();
    }
}
