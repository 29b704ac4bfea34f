package jp.shunin.registry.projections.measure;

import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.projections.standing.EntryReader;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/**
 * Keeps what every person holds, some time after the events, so that no command waits for it. Whoever asks for the
 * candidates of a measure has what is missing written first ({@link Candidates}).
 */
@ProcessingGroup(ExpiryProjection.PROCESSING_GROUP)
public final class ExpiryProjection {

    /** The name of its processing group, which follows the journal in threads of its own. */
    public static final String PROCESSING_GROUP = "measure-expiry";

    private final ExpiryTable table;
    private final EntryReader entries;

    public ExpiryProjection(DataSource dataSource, EntryReader entries, CardEnds ends) {
        this.table = new ExpiryTable(dataSource, ends);
        this.entries = entries;
    }

    @EventHandler
    void on(CareManagerEvent event) {
        RegistrationNumber number = event.registrationNumber();
        table.keep(entries.entry(number)
                .orElseThrow(() -> new IllegalStateException("no events of " + number + " in the journal")));
    }

    @ResetHandler
    void beforeReplay() {
        table.clear();
    }
}
