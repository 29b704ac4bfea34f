package jp.shunin.registry.projections.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What follows the journal stands still, and then")
class FollowerHaltTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Life meanwhile = Life.of(59_002);
    private final Life after = Life.of(59_003);
    private final Register register = Register.empty();

    @BeforeEach
    void running() {
        await().atMost(LONG).until(() -> count("processor_token", "true") > 0);
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("passes over the events of which the read models know, and follows what comes later")
    void passesOver() {
        try (FollowerHalt halt = FollowerHalt.begin(register.follower(), register.dataSource())) {
            assertThat(halt.waiting()).isZero();
            long events = events(meanwhile);
            assertThat(halt.waiting()).isEqualTo(events);
            assertThat(halt.passOver(events)).isTrue();
            assertThat(halt.waiting()).isZero();
        }
        register.send(after.full());

        awaitFollowed(after);
        assertThat(followed(meanwhile)).isZero();
    }

    @Test
    @DisplayName("follows them, if there are others that it has not followed")
    void others() {
        try (FollowerHalt halt = FollowerHalt.begin(register.follower(), register.dataSource())) {
            assertThat(halt.passOver(events(meanwhile) - 1)).isFalse();
        }

        awaitFollowed(meanwhile);
    }

    @Test
    @DisplayName("follows them, if another node followed meanwhile")
    void anotherNode() {
        try (FollowerHalt halt = FollowerHalt.begin(register.follower(), register.dataSource())) {
            long events = events(meanwhile);
            register.sql()
                    .sql("update processor_token set owner = 'another' where segment = 0")
                    .update();
            assertThat(halt.passOver(events)).isFalse();
            register.sql().sql("update processor_token set owner = null").update();
        }

        awaitFollowed(meanwhile);
    }

    /** Records a life, and counts its events. */
    private long events(Life life) {
        long held = count("journal_event", "true");
        register.send(life.full());
        return count("journal_event", "true") - held;
    }

    private void awaitFollowed(Life life) {
        await().atMost(LONG)
                .until(() -> followed(life) > 0
                        && followed(life) == count("journal_event", "entry_id = '" + life.number() + "'"));
    }

    /** How many of the life's events the history knows. */
    private long followed(Life life) {
        return number(
                "select coalesce(max(version), 0) from history where registration_number = '" + life.number() + "'");
    }

    private long count(String table, String where) {
        return number("select count(*) from " + table + " where " + where);
    }

    private long number(String question) {
        return register.sql().sql(question).query(Long.class).single();
    }
}
