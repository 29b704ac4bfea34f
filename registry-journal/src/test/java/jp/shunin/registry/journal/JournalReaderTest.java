package jp.shunin.registry.journal;

import static jp.shunin.registry.journal.JournalPosition.BEGINNING;
import static jp.shunin.registry.journal.Spoken.MORNING;
import static jp.shunin.registry.journal.Spoken.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import jp.shunin.registry.core.journal.UnreadableEventException;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The journal gives back what was recorded")
class JournalReaderTest {

    private DataSource database = TestDatabase.fresh();
    private PostgresJournal journal = PostgresJournal.open(database, new SpokenFormat());
    private JournalReader reader = new JournalReader(database, new SpokenFormat());

    @Test
    @DisplayName("whole, also after a restart: event, metadata, and the moment in microseconds, cut down")
    void everything() {
        Instant moment = Instant.parse("2026-11-21T09:00:00.123456999Z");
        Map<String, String> metadata = Map.of("recordedBy", "東京都 係員", "note", "\"quoted\"\n", "basis", "");
        DomainEventMessage<String> message = said("13059999", 0, "東京 花子 \u0000 😀", moment, metadata);
        journal.appendEvents(message);

        JournalEntry entry = reader.entry("13059999").getFirst();
        assertThat(entry.entryType()).isEqualTo("CareManager");
        assertThat(entry.entryId()).isEqualTo("13059999");
        assertThat(entry.sequence()).isZero();
        assertThat(entry.eventId()).isEqualTo(message.getIdentifier());
        assertThat(entry.recordedAt()).isEqualTo("2026-11-21T09:00:00.123456Z");
        assertThat(entry.name()).isEqualTo("Said");
        assertThat(entry.revision()).isEqualTo(1);
        assertThat(entry.event()).isEqualTo("東京 花子 \u0000 😀");
        assertThat(entry.metadata()).isEqualTo(metadata);
        assertThat(reader.page(BEGINNING, 1)).containsExactly(entry);
        assertSameMessage(restarted().readEvents("13059999").next(), message, entry);
    }

    private PostgresJournal restarted() {
        return PostgresJournal.open(database, new SpokenFormat());
    }

    private static void assertSameMessage(
            DomainEventMessage<?> read, DomainEventMessage<?> written, JournalEntry entry) {
        assertThat(read.getIdentifier()).isEqualTo(written.getIdentifier());
        assertThat(read.getType()).isEqualTo(written.getType());
        assertThat(read.getAggregateIdentifier()).isEqualTo(written.getAggregateIdentifier());
        assertThat(read.getSequenceNumber()).isEqualTo(written.getSequenceNumber());
        assertThat(read.getPayload()).isEqualTo(written.getPayload());
        assertThat(read.getMetaData()).isEqualTo(written.getMetaData());
        assertThat(read.getTimestamp()).isEqualTo(entry.recordedAt());
    }

    @Test
    @DisplayName("or says that nothing was")
    void empty() {
        assertThat(reader.isEmpty()).isTrue();

        journal.appendEvents(said("a", 0, "a0"));

        assertThat(reader.isEmpty()).isFalse();
    }

    @Test
    @DisplayName("by entry, in the entry's order; an unknown entry has no events")
    void byEntry() {
        journal.appendEvents(said("a", 0, "a0"), said("b", 0, "b0"), said("a", 1, "a1"));

        assertThat(words(reader.entry("a"))).containsExactly("a0", "a1");
        assertThat(reader.lastSequence("a")).hasValue(1);
        assertThat(reader.entry("unknown")).isEmpty();
        assertThat(reader.lastSequence("unknown")).isEmpty();
    }

    @Test
    @DisplayName("as known at a moment: what was recorded at that moment is in, a microsecond later is not")
    void asKnownAt() {
        Instant later = MORNING.plus(Duration.ofHours(1));
        journal.appendEvents(said("a", 0, "first", MORNING), said("a", 1, "second", later));

        assertThat(reader.entryAsKnownAt("a", MORNING.minusNanos(1))).isEmpty();
        assertThat(words(reader.entryAsKnownAt("a", MORNING))).containsExactly("first");
        assertThat(words(reader.entryAsKnownAt("a", later.minusNanos(1)))).containsExactly("first");
        assertThat(words(reader.entryAsKnownAt("a", later))).containsExactly("first", "second");
    }

    @Test
    @DisplayName("page by page in commit order (Q-7)")
    void pages() {
        journal.appendEvents(
                LongStream.range(0, 7).mapToObj(i -> said("a", i, "event " + i)).toList());
        List<JournalEntry> all = reader.page(BEGINNING, 100);

        assertThat(all).hasSize(7);
        assertThat(reader.page(BEGINNING, 3)).isEqualTo(all.subList(0, 3));
        assertThat(reader.page(all.get(2).position(), 3)).isEqualTo(all.subList(3, 6));
        assertThat(reader.page(all.get(5).position(), 3)).isEqualTo(all.subList(6, 7));
        assertThat(reader.page(all.get(6).position(), 3)).isEmpty();
    }

    @Test
    @DisplayName("an unreadable event stops every reader, after the events before it; it is never left out")
    void unreadable() {
        journal.appendEvents(said("a", 0, "readable"));
        appendUnreadable();
        journal.appendEvents(said("a", 2, "after it"));
        List<Object> delivered = new ArrayList<>();

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> journal.readEvents(null, false).forEach(e -> delivered.add(e.getPayload())))
                .withMessageContaining("CareManagerVanished revision 9")
                .withMessageContaining("entry \"a\"");
        assertThat(delivered).containsExactly("readable");
        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> reader.entry("a"));
        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> reader.page(BEGINNING, 10));
        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> journal.readEvents("a"));
    }

    private void appendUnreadable() {
        JdbcClient.create(database).sql("""
            insert into journal_event (ticket, entry_type, entry_id, entry_sequence, event_id, name,
                revision, recorded_at, payload, metadata)
            values (journal_ticket(0), 'CareManager', 'a', 1, 'unreadable', 'CareManagerVanished', 9,
                '2026-11-21T09:00:00Z', '{}', '{}')
            """).update();
    }

    @Test
    @DisplayName("what is none of the registry's events, or has metadata that is not text, is not recorded at all")
    void notWritable() {
        EventMessage<?> number = GenericEventMessage.asEventMessage(1);
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> journal.appendEvents(said("a", 0, "fine"), number));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal.appendEvents(said("a", 0, "fine", MORNING, Map.of("age", 3))))
                .withMessageContaining("age");

        assertThat(reader.page(BEGINNING, 10)).isEmpty();
    }

    @Test
    @DisplayName("a unit of work knows the events it has appended, with the positions at which they are then read")
    void positionsAtOnce() {
        UnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        UnitOfWork<?> nested = DefaultUnitOfWork.startAndGet(null);
        journal.appendEvents(said("a", 0, "a0"), said("b", 0, "b0"));
        nested.commit();
        journal.appendEvents(said("a", 1, "a1"));
        command.commit();

        List<AppendedEvent> read = reader.page(BEGINNING, 10).stream()
                .map(entry -> new AppendedEvent(entry.eventId(), entry.name(), entry.position()))
                .toList();
        assertThat(AppendedEvents.of(command)).hasSize(3).isEqualTo(read);
        assertThat(command.<List<AppendedEvent>>getResource(AppendedEvents.RESOURCE))
                .isEqualTo(read);
    }

    private static List<Object> words(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::event).toList();
    }
}
