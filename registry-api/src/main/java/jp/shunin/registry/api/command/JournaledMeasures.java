package jp.shunin.registry.api.command;

import java.util.Optional;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent;
import jp.shunin.registry.core.specialmeasure.SpecialMeasures;
import jp.shunin.registry.journal.JournalReader;

/** The special measures as the journal has them: the terms of the newest event of each. */
final class JournaledMeasures implements SpecialMeasures {

    private final JournalReader journal;

    JournaledMeasures(JournalReader journal) {
        this.journal = journal;
    }

    @Override
    public Optional<MeasureTerms> find(MeasureId measureId) {
        return journal.entry(measureId.value()).stream()
                .map(written -> ((SpecialMeasureEvent) written.event()).terms())
                .reduce((_, newest) -> newest);
    }
}
