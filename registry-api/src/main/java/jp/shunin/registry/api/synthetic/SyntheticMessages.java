package jp.shunin.registry.api.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.synthetic.SyntheticEvent;
import jp.shunin.registry.core.synthetic.SyntheticLife;
import jp.shunin.registry.core.synthetic.SyntheticMeasure;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** The events of made-up lives as messages, with all that a command would have left in their metadata. */
final class SyntheticMessages {

    /** By this every event can be told from those of real people. */
    static final String RECORDED_FROM = "synthetic";

    private static final String ENTRY_TYPE = "CareManager";
    private static final String MEASURE_TYPE = "SpecialMeasure";

    private SyntheticMessages() {}

    static List<DomainEventMessage<?>> of(SyntheticLife life) {
        String number = life.entry().number().value();
        List<DomainEventMessage<?>> messages = new ArrayList<>(life.events().size());
        for (SyntheticEvent event : life.events()) {
            RecordedEvent recorded = event.recorded();
            messages.add(new GenericDomainEventMessage<>(
                    ENTRY_TYPE,
                    number,
                    messages.size(),
                    recorded.event(),
                    metadata(event.recordedBy(), recorded.command()),
                    recorded.id(),
                    event.recordedAt()));
        }
        return messages;
    }

    static DomainEventMessage<?> of(SyntheticMeasure measure) {
        return new GenericDomainEventMessage<>(
                MEASURE_TYPE,
                measure.declared().measureId().value(),
                0,
                measure.declared(),
                metadata(measure.recordedBy(), measure.eventId()),
                measure.eventId(),
                measure.recordedAt());
    }

    private static Map<String, String> metadata(String recordedBy, String command) {
        return Map.of(
                "recordedBy",
                recordedBy,
                "recordedFrom",
                RECORDED_FROM,
                RecordedEvent.COMMAND,
                command,
                "traceId",
                command);
    }
}
