package jp.shunin.registry.projections.listing;

import jp.shunin.registry.core.caremanager.CareManagerEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;

/**
 * Keeps the lists, some time after the events. It folds the whole entry and writes all of it afresh, for a correction may
 * change any part of its past; so an event that is delivered again changes nothing.
 */
@ProcessingGroup(ListingProjection.PROCESSING_GROUP)
public final class ListingProjection {

    /** The name of its processing group, which follows the journal in threads of its own. */
    public static final String PROCESSING_GROUP = "listing";

    private final ListingTables tables;

    public ListingProjection(ListingTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(CareManagerEvent event, @SequenceNumber long sequence) {
        tables.bringTo(event.registrationNumber(), sequence + 1);
    }

    @ResetHandler
    void beforeReplay() {
        tables.clear();
    }
}
