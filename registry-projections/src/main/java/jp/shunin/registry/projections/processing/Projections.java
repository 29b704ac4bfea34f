package jp.shunin.registry.projections.processing;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.journal.PacedJournal;
import jp.shunin.registry.journal.WrittenAlong;
import jp.shunin.registry.projections.following.Follower;
import jp.shunin.registry.projections.following.ReadModel;
import jp.shunin.registry.projections.history.HistoryTable;
import jp.shunin.registry.projections.measure.ExpiryTable;
import jp.shunin.registry.projections.measure.MeasureListProjection;
import jp.shunin.registry.projections.person.ForgottenPeople;
import jp.shunin.registry.projections.person.People;
import jp.shunin.registry.projections.removal.RemovedPeople;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.standing.StandingProjection;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Puts together the read models: those that are written along with the events, and those that follow the journal in
 * Axon's event processing. No event is ever skipped: where one cannot be handled, the command that brings it is refused, or
 * the follower stays before it and tries again.
 */
public final class Projections {

    private static final int SEGMENTS = 4;
    private static final int PAGE_SIZE = 1_000;

    /** How long a segment lies idle at most after it was given back, in milliseconds. */
    private static final long CLAIMED_EVERY = 1_000;

    /** What comes meanwhile is followed together. No answer waits for it: questions fold what is missing themselves. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    /** How often a segment notes how far it has come while it has nothing to do. */
    public static final Duration NOTED_EVERY = Duration.ofSeconds(5);

    private Projections() {}

    /** Those that the journal writes along with the events. */
    public static List<WrittenAlong<?>> writtenAlong(
            DataSource dataSource, JournalReader journal, CardEnds ends, People people) {
        EntryReader entries = new EntryReader(journal);
        return List.of(
                new StandingProjection(dataSource, entries, ends),
                new RemovedPeople(dataSource, entries, people),
                new ForgottenPeople(dataSource, people),
                new MeasureListProjection(dataSource));
    }

    /**
     * Registers those that follow. The configuration's transaction manager must be one of the data source.
     *
     * @param notedEvery how often a segment notes how far it has come while it has nothing to do; {@link #NOTED_EVERY}
     *     where nobody waits for it
     */
    public static void register(
            EventProcessingConfigurer processing,
            DataSource dataSource,
            JournalReader journal,
            CardEnds ends,
            People people,
            Duration notedEvery) {
        followingTheJournal(
                processing,
                new Follower(new EntryReader(journal), followers(dataSource, ends, people)),
                dataSource,
                new PacedJournal(journal, PAGE_SIZE, PAUSE),
                notedEvery);
    }

    private static List<ReadModel> followers(DataSource dataSource, CardEnds ends, People people) {
        return List.of(
                new HistoryTable(dataSource, ends),
                ListingWiring.tables(dataSource, ends, people),
                new ExpiryTable(dataSource, ends));
    }

    /** In threads of its own, from the journal's beginning; the events of one entry stay in their order. */
    private static void followingTheJournal(
            EventProcessingConfigurer processing,
            Follower follower,
            DataSource dataSource,
            StreamableMessageSource<TrackedEventMessage<?>> journal,
            Duration notedEvery) {
        String group = Follower.PROCESSING_GROUP;
        processing
                .registerEventHandler(_ -> follower)
                .registerTokenStore(group, _ -> ProcessorTokens.store(dataSource))
                .registerPooledStreamingEventProcessor(
                        group,
                        _ -> journal,
                        (_, processor) -> processor
                                .initialSegmentCount(SEGMENTS)
                                .tokenClaimInterval(CLAIMED_EVERY)
                                .claimExtensionThreshold(notedEvery.toMillis())
                                .batchSize(PAGE_SIZE)
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerSequencingPolicy(group, _ -> SequentialPerAggregatePolicy.instance())
                .registerListenerInvocationErrorHandler(group, _ -> PropagatingErrorHandler.instance());
    }
}
