package jp.shunin.registry.projections.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.projections.following.Follower;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A read model built afresh from the journal is the same, row for row")
class RebuildTest {

    private static final String HISTORY = "select * from history order by registration_number";
    private static final String STANDINGS = "select * from standing order by registration_number";

    private final Life hanako = Life.of(59_001);
    private final Life taro = Life.of(59_002);
    private final Register register = Register.empty();

    @BeforeEach
    void lives() {
        register.send(hanako.full());
        register.send(taro.registered("2016-05-20"), taro.card("2016-06-01"));
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("the history, by resetting its processor, which empties it first")
    void history() {
        long events = register.journal().entry(hanako.number().value()).size() + 2;
        await().until(() -> register.rows("select sum(version) from history").equals(List.of("(" + events + ")")));
        List<String> before = register.rows(HISTORY);
        register.follower().shutDown();

        register.follower().resetTokens();
        assertThat(register.rows(HISTORY)).isEmpty();
        register.follower().start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(register.rows(HISTORY)).isEqualTo(before));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"person_index", "roster_span", "course_completion", "transfer"})
    @DisplayName("the lists, by resetting their processor, which empties them first")
    void lists(String table) {
        String query = "select * from " + table + " order by 1, 2";
        await().until(this::listsAreComplete);
        List<String> before = register.rows(query);
        assertThat(before).isNotEmpty();
        register.follower().shutDown();

        register.follower().resetTokens();
        assertThat(register.rows(query)).isEmpty();
        register.follower().start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(register.rows(query)).isEqualTo(before));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"person_index", "roster_span", "course_completion", "transfer"})
    @DisplayName("the lists also where only their positions are lost: an event delivered again changes nothing")
    void listsRedelivered(String table) {
        String query = "select * from " + table + " order by 1, 2";
        await().until(this::listsAreComplete);
        List<String> before = register.rows(query);
        register.follower().shutDown();

        register.sql()
                .sql("delete from processor_token where processor_name = 'read-models'")
                .update();
        register.follower().start();

        await().atMost(Duration.ofSeconds(30)).until(this::listsHaveReachedTheHead);
        assertThat(register.rows(query)).isEqualTo(before);
    }

    private boolean listsAreComplete() {
        return register.rows("select version from person_index order by registration_number")
                .equals(register.rows("select version from standing order by registration_number"));
    }

    private boolean listsHaveReachedTheHead() {
        JournalPosition reached = new ProcessorTokens(register.dataSource()).reachedByAll(Follower.PROCESSING_GROUP);
        return reached.equals(register.journal().head());
    }

    @Test
    @DisplayName("the standing, by replaying the journal into an emptied table")
    void standing() {
        List<String> standings = register.rows(STANDINGS);
        assertThat(standings).hasSize(2);
        register.sql().sql("truncate standing").update();

        register.writeAlongAgain();

        assertThat(register.rows(STANDINGS)).isEqualTo(standings);
    }

    @Test
    @DisplayName("the standing also into a table that is full: an event delivered again changes nothing")
    void redelivery() {
        List<String> standings = register.rows(STANDINGS);

        register.writeAlongAgain();

        assertThat(register.rows(STANDINGS)).isEqualTo(standings);
    }
}
