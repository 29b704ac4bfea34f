package jp.shunin.registry.journal;

import static jp.shunin.registry.journal.Spoken.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.shunin.registry.core.journal.UnreadableEventException;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Who follows the journal in his own time")
class PacedJournalTest {

    private static final int PAGE = 3;
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final String POISON = """
        insert into journal_event (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision,
            recorded_at, payload, metadata)
        values (journal_ticket(0), 'CareManager', 'b', 0, 'poison', 'Nonsense', 1, now(), '{}', '{}')
        """;

    private final DataSource database = TestDatabase.fresh();
    private final PostgresJournal journal = PostgresJournal.open(database, new SpokenFormat());
    private final JournalReader reader = new JournalReader(database, new SpokenFormat());

    @ParameterizedTest(name = "{0} events, read 3 at a time")
    @ValueSource(ints = {1, 3, 4, 6, 7})
    @DisplayName("is given every event once, in commit order, over any number of pages")
    void pages(int events) throws InterruptedException {
        append(0, events);

        BlockingStream<TrackedEventMessage<?>> stream = follow(null, Duration.ZERO);

        for (JournalEntry expected : reader.page(JournalPosition.BEGINNING, events)) {
            TrackedEventMessage<?> event = stream.nextAvailable();
            assertThat(event.getIdentifier()).isEqualTo(expected.eventId());
            assertThat(event.trackingToken()).isEqualTo(expected.position());
        }
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    @DisplayName("goes on after the position that he has")
    void resumes() throws InterruptedException {
        append(0, 5);
        JournalEntry second = reader.page(JournalPosition.BEGINNING, 2).getLast();

        BlockingStream<TrackedEventMessage<?>> stream = follow(second.position(), Duration.ZERO);

        assertThat(stream.nextAvailable().getPayload()).isEqualTo("a2");
    }

    @Test
    @DisplayName("leaves the journal alone for the pause after its end was reached, and finds all of it then")
    void pause() throws InterruptedException {
        append(0, 1);
        BlockingStream<TrackedEventMessage<?>> patient = follow(null, AN_HOUR);
        BlockingStream<TrackedEventMessage<?>> impatient = follow(null, Duration.ofMillis(1));
        patient.nextAvailable();
        impatient.nextAvailable();

        append(1, 2);

        assertThat(patient.hasNextAvailable()).isFalse();
        assertThat(patient.hasNextAvailable(20, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(impatient.nextAvailable().getPayload()).isEqualTo("a1");
        assertThat(impatient.nextAvailable().getPayload()).isEqualTo("a2");
    }

    @Test
    @DisplayName("does not pause after a full page: there may be more")
    void fullPage() throws InterruptedException {
        append(0, PAGE + 1);
        BlockingStream<TrackedEventMessage<?>> patient = follow(null, AN_HOUR);

        for (int event = 0; event <= PAGE; event++) {
            assertThat(patient.hasNextAvailable()).isTrue();
            patient.nextAvailable();
        }
        assertThat(patient.hasNextAvailable()).isFalse();
    }

    @Test
    @DisplayName("is given all events before one that cannot be read, and never one behind it")
    void unreadable() throws InterruptedException {
        append(0, 1);
        JdbcClient.create(database).sql(POISON).update();
        append(1, 1);
        BlockingStream<TrackedEventMessage<?>> stream = follow(null, Duration.ZERO);

        assertThat(stream.nextAvailable().getPayload()).isEqualTo("a0");
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(UnreadableEventException.class)
                    .isThrownBy(stream::peek)
                    .withMessageContaining("poison");
        }
    }

    private BlockingStream<TrackedEventMessage<?>> follow(@Nullable JournalPosition after, Duration pause) {
        return new PacedJournal(reader, PAGE, pause).openStream(after);
    }

    private void append(int first, int count) {
        IntStream.range(first, first + count)
                .forEach(sequence -> journal.appendEvents(said("a", sequence, "a" + sequence)));
    }
}
