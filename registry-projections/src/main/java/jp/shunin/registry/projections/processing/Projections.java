package jp.shunin.registry.projections.processing;

import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.history.HistoryProjection;
import jp.shunin.registry.projections.listing.ListingProjection;
import jp.shunin.registry.projections.measure.ExpiryProjection;
import jp.shunin.registry.projections.measure.MeasureListProjection;
import jp.shunin.registry.projections.removal.RemovedPeople;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.standing.StandingProjection;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Puts the read models into Axon's event processing. No event is ever skipped: where one cannot be handled, the standing
 * refuses the command that brought it, and a follower of the journal stays before it and tries again.
 */
public final class Projections {

    private static final int SEGMENTS = 4;
    private static final int BATCH_SIZE = 100;

    private Projections() {}

    /** Registers all read models. The configuration's transaction manager must be one of the data source. */
    public static void register(
            EventProcessingConfigurer processing, DataSource dataSource, JournalReader journal, CardEnds ends) {
        EntryReader entries = new EntryReader(journal);
        withTheCommand(
                processing, StandingProjection.PROCESSING_GROUP, new StandingProjection(dataSource, entries, ends));
        withTheCommand(processing, RemovedPeople.PROCESSING_GROUP, new RemovedPeople(dataSource, entries));
        withTheCommand(processing, MeasureListProjection.PROCESSING_GROUP, new MeasureListProjection(dataSource));
        followingTheJournal(
                processing,
                ExpiryProjection.PROCESSING_GROUP,
                new ExpiryProjection(dataSource, entries, ends),
                dataSource);
        followingTheJournal(
                processing,
                HistoryProjection.PROCESSING_GROUP,
                new HistoryProjection(dataSource, entries, ends),
                dataSource);
        followingTheJournal(
                processing,
                ListingProjection.PROCESSING_GROUP,
                new ListingProjection(ListingWiring.tables(dataSource, entries, ends)),
                dataSource);
    }

    /** In the thread and the transaction that append the events. */
    private static void withTheCommand(EventProcessingConfigurer processing, String group, Object projection) {
        processing
                .registerEventHandler(_ -> projection)
                .registerSubscribingEventProcessor(group)
                .registerListenerInvocationErrorHandler(group, _ -> PropagatingErrorHandler.instance());
    }

    /** In threads of its own, from the journal's beginning; the events of one entry stay in their order. */
    private static void followingTheJournal(
            EventProcessingConfigurer processing, String group, Object projection, DataSource dataSource) {
        processing
                .registerEventHandler(_ -> projection)
                .registerTokenStore(group, _ -> ProcessorTokens.store(dataSource))
                .registerPooledStreamingEventProcessor(
                        group,
                        Configuration::eventStore,
                        (_, processor) -> processor
                                .initialSegmentCount(SEGMENTS)
                                .batchSize(BATCH_SIZE)
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerSequencingPolicy(group, _ -> SequentialPerAggregatePolicy.instance())
                .registerListenerInvocationErrorHandler(group, _ -> PropagatingErrorHandler.instance());
    }
}
