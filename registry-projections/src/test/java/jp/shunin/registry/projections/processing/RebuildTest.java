package jp.shunin.registry.projections.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.projections.following.Follower;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A read model built afresh from the journal is the same, row for row")
class RebuildTest {

    private static final String HISTORY = "select * from history order by registration_number";
    private static final String STANDINGS = "select * from standing order by registration_number";

    private static final List<String> LISTS =
            List.of("person_index", "roster_span", "lapse", "course_completion", "transfer");

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

    @Test
    @DisplayName("the lists, by resetting their processor, which empties them first")
    void lists() {
        await().until(this::listsAreComplete);
        Map<String, List<String>> before = rowsOfLists();
        assertThat(before).doesNotContainValue(List.of());
        register.follower().shutDown();

        register.follower().resetTokens();
        assertThat(rowsOfLists().values()).allMatch(List::isEmpty);
        register.follower().start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rowsOfLists()).isEqualTo(before));
    }

    @Test
    @DisplayName("the lists also where only their positions are lost: an event delivered again changes nothing")
    void listsRedelivered() {
        await().until(this::listsAreComplete);
        Map<String, List<String>> before = rowsOfLists();
        register.follower().shutDown();

        register.sql()
                .sql("delete from processor_token where processor_name = 'read-models'")
                .update();
        register.follower().start();

        await().atMost(Duration.ofSeconds(30)).until(this::listsHaveReachedTheHead);
        assertThat(rowsOfLists()).isEqualTo(before);
    }

    private Map<String, List<String>> rowsOfLists() {
        return LISTS.stream()
                .collect(Collectors.toMap(
                        Function.identity(), table -> register.rows("select * from " + table + " order by 1, 2")));
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
