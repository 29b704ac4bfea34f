package jp.shunin.registry.projections.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.projections.standing.kept.KeptStandings;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Q-5: whoever asks for a history")
class HistoryTest {

    private final Life hanako = Life.of(59_001);
    private Register register = Register.withoutFollowers();

    @AfterEach
    void stop() {
        register.close();
    }

    private History history() {
        return new History(register.journal(), register.dataSource(), CardEnds.AS_GIVEN);
    }

    @Test
    @DisplayName("sees the own write at once, however late the follower is")
    void readYourWrites() {
        register.send(hanako.registered("2016-05-20"), hanako.card("2016-06-01"));

        List<HistoryItem> items = history().of(hanako.number());

        assertThat(register.rows("select * from history")).isEmpty();
        assertThat(items).extracting(HistoryItem::type).containsExactly("CareManagerRegistered", "CardIssued");
        assertThat(items.getLast().standingBefore().careManager().valid()).isFalse();
        assertThat(items.getLast().standingAfter().careManager().valid()).isTrue();
    }

    @Test
    @DisplayName("is given what the follower wrote, and folded here what it has not reached")
    void tail() {
        register.send(hanako.registered("2016-05-20"), hanako.card("2016-06-01"));
        register.follower().start();
        await().until(() ->
                register.rows("select * from history where version = 2").size() == 1);
        register.follower().shutDown();
        List<Standing> marked = new ArrayList<>(history().of(hanako.number()).stream()
                .flatMap(item -> Stream.of(item.standingBefore(), item.standingAfter()))
                .toList());
        marked.set(3, marked.get(1));
        register.sql()
                .sql("update history set standings = ?")
                .param(KeptStandings.write(marked))
                .update();
        register.send(hanako.completed(Course.CHIEF, "2019-06-01", "C-1"));

        List<HistoryItem> items = history().of(hanako.number());

        assertThat(items)
                .extracting(item -> item.standingAfter().careManager().valid())
                .as("the table, marked for this test, was read")
                .startsWith(false, false);
        assertThat(items.getLast().standingAfter().chief().valid())
                .as("the tail was folded from the journal")
                .isTrue();
    }

    @Test
    @DisplayName("X-3: sees at each event of a correction the standing before the correction and after all of it")
    void correctedAsAWhole() {
        register.send(hanako.registered("2016-05-20"), hanako.card("2016-06-01"));
        String mistaken =
                register.journal().entry(hanako.number().value()).getLast().eventId();
        register.send(hanako.corrected(mistaken, hanako.card("2016-07-01")));

        List<HistoryItem> items = history().of(hanako.number());

        assertThat(items.subList(2, 4))
                .satisfiesExactly(
                        corrected -> {
                            assertThat(corrected.type()).isEqualTo("RecordCorrected");
                            assertThat(corrected.standingBefore().careManager().valid())
                                    .isTrue();
                            assertThat(corrected.standingAfter().careManager().valid())
                                    .isFalse();
                        },
                        issued -> {
                            assertThat(issued.type()).isEqualTo("CardIssued");
                            assertThat(issued.standingBefore().careManager().from())
                                    .isEqualTo("2016-06-01");
                            assertThat(issued.standingAfter().careManager().from())
                                    .isEqualTo("2016-07-01");
                        });
    }

    @Test
    @DisplayName("is told nothing of a number that is unknown")
    void unknown() {
        assertThat(history().of(hanako.number())).isEmpty();
    }
}
