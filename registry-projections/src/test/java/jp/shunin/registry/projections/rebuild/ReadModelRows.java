package jp.shunin.registry.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.processing.ListingWiring;
import jp.shunin.registry.projections.removal.RemovedPeople;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.standing.StandingProjection;
import jp.shunin.registry.projections.testing.Register;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** All rows of all read models, and the same as the live code writes them afresh. */
final class ReadModelRows {

    /** How long following may take on a slow machine, after all that was written during slow rebuilds. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private static final int BATCH = 500;
    private static final String REPLAY = "replay";

    private final Register register;

    ReadModelRows(Register register) {
        this.register = register;
    }

    /** The names of all tables. */
    static List<String> tables() {
        return Arrays.stream(RebuiltModel.values())
                .flatMap(model -> model.tables().stream())
                .map(BulkTable::name)
                .toList();
    }

    /** The rows by table, once the follower has come to the end of the journal. */
    Map<String, List<String>> now() {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(ListingWiring.followed(register.dataSource()))
                        .isEqualTo(register.journal().head()));
        return tables().stream()
                .collect(Collectors.toMap(Function.identity(), this::rows, (one, _) -> one, TreeMap::new));
    }

    private List<String> rows(String table) {
        return register.rows("select * from " + table + " order by 1, 2");
    }

    /** Has the live code write everything again into emptied tables. */
    Map<String, List<String>> writtenAfresh() {
        register.follower().shutDown();
        register.sql().sql("truncate " + String.join(", ", tables())).update();
        replayWhatIsWrittenWithCommands();
        register.follower().resetTokens();
        register.follower().start();
        return now();
    }

    private void replayWhatIsWrittenWithCommands() {
        EntryReader entries = new EntryReader(register.journal());
        Configuration replay = register.wired(processing -> processing
                .registerEventHandler(_ -> new StandingProjection(register.dataSource(), entries, register.ends()))
                .registerEventHandler(_ -> new RemovedPeople(register.dataSource(), entries))
                .assignProcessingGroup(StandingProjection.PROCESSING_GROUP, REPLAY)
                .assignProcessingGroup(RemovedPeople.PROCESSING_GROUP, REPLAY)
                .registerTokenStore(REPLAY, _ -> new InMemoryTokenStore())
                .registerPooledStreamingEventProcessor(
                        REPLAY,
                        Configuration::eventStore,
                        (_, processor) -> processor
                                .initialSegmentCount(1)
                                .batchSize(BATCH)
                                .initialToken(StreamableMessageSource::createTailToken)));
        replay.start();
        try {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(replayed(replay))
                            .isEqualTo(register.journal().head()));
        } finally {
            replay.shutdown();
        }
    }

    private static @Nullable TrackingToken replayed(Configuration replay) {
        return replay
                .eventProcessingConfiguration()
                .eventProcessor(REPLAY, StreamingEventProcessor.class)
                .orElseThrow()
                .processingStatus()
                .values()
                .stream()
                .map(EventTrackerStatus::getTrackingToken)
                .findFirst()
                .orElse(null);
    }
}
