package jp.shunin.registry.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.AGGREGATE;
import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.createEvent;
import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.createEvents;

import java.util.List;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngineTest;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Axon's own suite for storage engines.
 *
 * <p>{@link #storeAndLoadSnapshot} cannot apply, as the journal keeps no snapshots: overridden, it shows that they are
 * refused. Axon's further suites ({@code AbstractEventStorageEngineTest}, {@code BatchingEventStorageEngineTest}) are
 * bound to Axon's base classes, their serializers, upcasters and snapshot filters, which the journal does not use; what
 * they ask about duplicates and large amounts is asked here in the same words.
 */
@DisplayName("Axon's suite for storage engines, on the journal")
class AxonEngineSuiteTest extends EventStorageEngineTest {

    private static final int MORE_THAN_TWO_BATCHES = 2_010;

    private PostgresJournal journal = open();

    private static PostgresJournal open() {
        return PostgresJournal.open(TestDatabase.fresh(), new SpokenFormat());
    }

    @BeforeEach
    void freshJournal() {
        setTestSubject(journal);
    }

    @Test
    @Override
    @DisplayName("snapshots are refused, and none is ever found")
    public void storeAndLoadSnapshot() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> journal.storeSnapshot(createEvent()))
                .withMessageContaining("keeps no snapshots");
        journal.appendEvents(createEvents(3));
        assertThat(journal.readSnapshot(AGGREGATE)).isEmpty();
    }

    @Test
    void storeDuplicateFirstEvent() {
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> journal.appendEvents(createEvent(0), createEvent(0)));
    }

    @Test
    void storeDuplicateEvent() {
        journal.appendEvents(createEvent(0));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> journal.appendEvents(createEvent(1), createEvent(1)));
        assertThat(journal.lastSequenceNumberFor(AGGREGATE)).hasValue(0L);
    }

    @Test
    void uniqueKeyConstraintOnFirstEventIdentifier() {
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() ->
                        journal.appendEvents(createEvent("id", AGGREGATE, 0), createEvent("id", "otherAggregate", 0)));
    }

    @Test
    void uniqueKeyConstraintOnEventIdentifier() {
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() ->
                        journal.appendEvents(createEvent("id", AGGREGATE, 1), createEvent("id", "otherAggregate", 1)));
    }

    @Test
    @DisplayName("of a batch for several entries, the event at fault decides between conflict and duplicate entry")
    void eventAtFault() {
        journal.appendEvents(createEvent("known", 0), createEvent("known", 1));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> journal.appendEvents(createEvent("new", 0), createEvent("known", 1)));
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> journal.appendEvents(createEvent("other", 1), createEvent("known", 0)));
    }

    @Test
    void loadLargeAmountOfEvents() {
        journal.appendEvents(createEvents(MORE_THAN_TWO_BATCHES));

        assertThat(journal.readEvents(AGGREGATE).asStream()).hasSize(MORE_THAN_TWO_BATCHES);
        assertThat(journal.readEvents(null, false).map(event -> (JournalPosition) event.trackingToken()))
                .hasSize(MORE_THAN_TWO_BATCHES)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(journal.readEvents(null, false).map(event -> ((DomainEventMessage<?>) event).getSequenceNumber()))
                .as("appended by one statement, in the order given")
                .hasSize(MORE_THAN_TWO_BATCHES)
                .isSorted();
    }

    @Test
    @DisplayName("an empty journal has a head, and what comes later is after it")
    void headOfAnEmptyJournal() {
        JournalPosition head = journal.createHeadToken();

        journal.appendEvents(createEvents(2));

        assertThat(head).isEqualTo(JournalPosition.BEGINNING);
        assertThat(journal.readEvents(head, false)).hasSize(2);
    }

    @Test
    void appendingNothing() {
        journal.appendEvents(List.of());
        assertThat(journal.readEvents(null, false)).isEmpty();
    }
}
