package jp.shunin.registry.core.synthetic;

import java.time.Instant;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureDeclared;

/** The declaration of a made-up special measure, as the journal would keep it. */
public record SyntheticMeasure(
        SpecialMeasureDeclared declared, String eventId, Instant recordedAt, String recordedBy) {}
