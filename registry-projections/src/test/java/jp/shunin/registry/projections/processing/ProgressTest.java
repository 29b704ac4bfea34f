package jp.shunin.registry.projections.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The read models that follow the journal keep up")
class ProgressTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String POISON = """
        insert into journal_event (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision,
            recorded_at, payload, metadata)
        values (journal_ticket(0), 'CareManager', '13059009', 0, 'poison', 'Nonsense', 1, now(), '{}', '{}')
        """;

    private final Life hanako = Life.of(59_001);
    private final Register register = Register.empty();
    private final Progress progress = new Progress(register.dataSource(), register.journal(), register.clock());

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("while there is nothing to follow, and again once everything has been followed")
    void nothingWaits() {
        assertThat(progress.keepsUp()).isTrue();

        register.send(hanako.full());
        register.clock().move(PATIENCE);

        await().until(progress::keepsUp);
    }

    @Test
    @DisplayName("while the oldest event that waits has waited no longer than a minute, and no longer than that")
    void patience() {
        register.follower().shutDown();
        register.send(hanako.registered("2016-05-20"));

        assertThat(progress.keepsUp()).isTrue();
        register.clock().move(PATIENCE);
        assertThat(progress.keepsUp()).isFalse();
    }

    @Test
    @DisplayName("not while one of them fails, and again when it has recovered")
    void failure() {
        register.sql().sql("alter table history rename to elsewhere").update();
        register.send(hanako.full());
        register.clock().move(PATIENCE);
        assertThat(progress.keepsUp()).isFalse();

        register.sql().sql("alter table elsewhere rename to history").update();

        await().atMost(Duration.ofSeconds(30)).until(progress::keepsUp);
    }

    @Test
    @DisplayName("not while the next event of the journal cannot be read")
    void unreadable() {
        register.sql().sql(POISON).update();

        assertThat(progress.keepsUp()).isFalse();
    }
}
