package jp.shunin.registry.core.specialmeasure;

import java.util.Optional;

/** The special measures that have been declared, as they stand now. */
@FunctionalInterface
public interface SpecialMeasures {

    /** A measure with all amendments; empty if no such measure was declared. */
    Optional<Measure> find(MeasureId measureId);
}
