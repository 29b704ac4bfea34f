package jp.shunin.registry.projections.history;

import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.projections.standing.EntryReader;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;

/**
 * Writes the standing before and after each event, some time after the event. What it writes follows from the
 * journal alone, so an event that is delivered again changes nothing.
 */
@ProcessingGroup(HistoryProjection.PROCESSING_GROUP)
public final class HistoryProjection {

    /** The name of its processing group, which follows the journal in threads of its own. */
    public static final String PROCESSING_GROUP = "history";

    private final HistoryTable table;
    private final EntryReader entries;
    private final CardEnds ends;

    public HistoryProjection(DataSource dataSource, EntryReader entries, CardEnds ends) {
        this.table = new HistoryTable(dataSource);
        this.entries = entries;
        this.ends = ends;
    }

    @EventHandler
    void on(CareManagerEvent event, DomainEventMessage<?> message) {
        RegistrationNumber number = event.registrationNumber();
        long sequence = message.getSequenceNumber();
        RecordedEvent recorded = new RecordedEvent(message.getIdentifier(), event);
        @Nullable RegisterEntry before = entries.entryBefore(number, sequence).orElse(null);
        RegisterEntry after = RegisterEntry.evolve(before, recorded);
        table.keep(number, sequence, recorded.id(), Standings.around(recorded, before, after, ends));
    }

    @ResetHandler
    void beforeReplay() {
        table.clear();
    }
}
