package jp.shunin.registry.projections.following;

import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.projections.standing.EntryReader;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Has the read models follow the journal. It gathers the events of a batch, folds each of their entries once, and hands
 * them to all read models in the transaction that also stores the position. What they keep follows from the journal
 * alone, so an event that is delivered again changes nothing.
 */
@ProcessingGroup(Follower.PROCESSING_GROUP)
public final class Follower {

    /** The name of its processing group, which follows the journal in threads of its own. */
    public static final String PROCESSING_GROUP = "read-models";

    private static final String BATCH = Follower.class.getName();

    private final EntryReader entries;
    private final List<ReadModel> readModels;

    public Follower(EntryReader entries, List<ReadModel> readModels) {
        this.entries = entries;
        this.readModels = List.copyOf(readModels);
    }

    @EventHandler
    void on(CareManagerEvent event, DomainEventMessage<?> message, UnitOfWork<?> work) {
        RecordedEvent recorded = EntryReader.recorded(message.getIdentifier(), event, message.getMetaData());
        batch(work).add(message.getSequenceNumber(), recorded);
    }

    private EventBatch batch(UnitOfWork<?> work) {
        return work.getOrComputeResource(BATCH, _ -> {
            EventBatch batch = new EventBatch();
            work.onPrepareCommit(_ -> keep(batch));
            return batch;
        });
    }

    private void keep(EventBatch batch) {
        List<FollowedEntry> followed = batch.folded(entries);
        readModels.forEach(readModel -> readModel.keep(followed));
    }

    @ResetHandler
    void beforeReplay() {
        readModels.forEach(ReadModel::clear);
    }
}
